import { table } from "./table.ts";
import type { Evidence, FieldInfo, FieldInfos, FieldShape, LogsourceEntry } from "./types.ts";

type Shapes = { readonly [canonical: string]: FieldShape };

/** What is known of each field; a specified one keeps its shape where rules show it too. */
export function fieldInfos(specified: Shapes, seen: Shapes): FieldInfos {
  return table({ ...infos(seen, "seen"), ...infos(specified, "specified") });
}

/** Fields by name, of the types given where it is not plain text. */
export function shapesOf(names: readonly string[], types: Shapes): Shapes {
  return Object.fromEntries(names.map((name) => [name, own(types, name) ?? "text"]));
}

function infos(shapes: Shapes, evidence: Evidence): { readonly [canonical: string]: FieldInfo } {
  const named = Object.entries(shapes).map(([name, shape]) => [name, infoOf(shape, evidence)]);
  return Object.fromEntries(named);
}

function infoOf(shape: FieldShape, evidence: Evidence): FieldInfo {
  return typeof shape === "string"
    ? { type: shape, evidence }
    : { type: "enum", evidence, values: shape };
}

function own(shapes: Shapes, name: string): FieldShape | undefined {
  return Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}

/** The entry with its fields made when they are first asked for: most rules never ask. */
export function withFields(
  entry: Omit<LogsourceEntry, "fields">,
  fields: () => FieldInfos,
): LogsourceEntry {
  let made: FieldInfos | null = null;
  return {
    ...entry,
    get fields() {
      made ??= fields();
      return made;
    },
  };
}
