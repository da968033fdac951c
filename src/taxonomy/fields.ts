import type { Evidence, FieldInfo, FieldInfos, FieldShape, LogsourceEntry } from "./types.ts";

type Shapes = { readonly [canonical: string]: FieldShape };

/** What is known of each field; a specified one keeps its shape where rules show it too. */
export function fieldInfos(specified: Shapes, seen: Shapes): FieldInfos {
  const made: { [canonical: string]: FieldInfo } = Object.create(null);
  // Plain loops: a channel has hundreds of fields, and they are made while a rule waits.
  for (const name of Object.keys(seen)) made[name] = infoOf(seen[name] as FieldShape, "seen");
  for (const name of Object.keys(specified))
    made[name] = infoOf(specified[name] as FieldShape, "specified");
  return made;
}

/** Fields by name, of the types given where it is not plain text. */
export function shapesOf(names: Iterable<string>, types: Shapes): Shapes {
  const shapes: { [canonical: string]: FieldShape } = Object.create(null);
  for (const name of names) shapes[name] = own(types, name) ?? "text";
  return shapes;
}

const plainText: { readonly [E in Evidence]: FieldInfo } = {
  specified: { type: "text", evidence: "specified" },
  seen: { type: "text", evidence: "seen" },
};

function infoOf(shape: FieldShape, evidence: Evidence): FieldInfo {
  if (shape === "text") return plainText[evidence];
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
