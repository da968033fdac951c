import type { PackFormat } from "../../pack/format.ts";
import { formats } from "../../pack/index.ts";
import type { OptionSchema } from "../../pack/options.ts";

/** Every format with its targets and options, for people. */
export async function formatList(): Promise<string> {
  const loaded = await Promise.all(Object.values(formats).map((load) => load()));
  return loaded.map(formatText).join("\n");
}

function formatText({ name, title, targets, options }: PackFormat): string {
  const held = targets.length === 0 ? "any targets" : targets.join(", ");
  const lines = Object.entries(options).map(
    ([option, schema]) => `  ${option.padEnd(20)} ${optionText(schema)}\n`,
  );
  return `${name}: ${title} (${held})\n${lines.join("")}`;
}

function optionText(schema: OptionSchema): string {
  const { description = "" } = schema;
  const kind = optionKind(schema);
  const said = description.replace(/\.$/, "");
  return said === "" ? kind : `${said} (${kind})`;
}

/* Of a map with more keys its description shows one. */
const few = 6;

/** The values that an option takes, for people. */
export function optionKind({ type, enum: members, items, properties }: OptionSchema): string {
  if (members) return members.join(", ");
  if (items) return `list: ${optionKind(items)}`;
  const keys = Object.keys(properties ?? {});
  if (keys.length > 0) return keys.length > few ? "map" : `map of ${keys.join(", ")}`;
  return [type ?? "any"].flat().join(" or ");
}
