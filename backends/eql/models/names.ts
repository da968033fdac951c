import type { Holding } from "./holding.ts";
import type { Target } from "./target.ts";

/**
 * What the model calls a field: its own name, alternatives joined by ` or `, parts by ` + `; null
 * where no query can test it.
 */
export function nameOf(target: Target, { typeOf }: Pick<Holding, "typeOf">): string | null {
  if (typeof target === "string") {
    const type = typeOf(target);
    return type === "text" || type === "flattened" ? null : target;
  }
  switch (target.kind) {
    case "either": {
      const names = target.targets.map((each) => nameOf(each, { typeOf }));
      return names.includes(null) ? null : names.join(" or ");
    }
    case "enum":
    case "lowered":
    case "prefixed":
    case "opening":
    case "uri":
    case "registryPath":
      return target.field;
    case "rendered":
      return target.key === null ? target.field : `${target.field} (${target.key}=)`;
    case "account":
      return `${target.domain} + ${target.name}`;
    case "hashes":
      return target.objects.map((object) => `${object}.hash.* + ${object}.pe.imphash`).join(" or ");
    case "registryData":
      return `${target.strings} + ${target.type}`;
    case "argument":
      return `${target.field} or ${target.moved}`;
    case "engineStart":
      return "process.command_line + process.title";
    case "analysed":
    case "dropped":
      return null;
  }
}
