import {
  type Branch,
  fieldNames,
  type Ir,
  type LoweredRule,
  type TraceBranch,
} from "sigmatic/backend";
import { flat } from "./layout.ts";
import { type RawFormat, splunkName } from "./models/raw.ts";
import { scopeClauses } from "./scope.ts";

/** Why the branch's events are searched for as they are, and under which names their fields. */
export function traceOf(
  rule: LoweredRule,
  condition: Ir,
  branch: Branch,
  format: RawFormat,
): TraceBranch {
  const scope = scopeClauses(format, branch, rule.rule.logsource.span);
  return {
    provider: branch.provider,
    scope: scope.map((clause) => flat(clause, "search")).join(" ") || "*",
    reason: format.reason,
    fields: fieldNames(condition).map((name) => ({
      from: name,
      to: nativeName(name, branch, format),
    })),
  };
}

function nativeName(name: string, { feed }: Branch, format: RawFormat): string {
  const source = (feed.fields && Object.hasOwn(feed.fields, name) && feed.fields[name]) || name;
  if (typeof source === "string") return splunkName(format, source);
  return source.kind === "join" ? source.fields.join(source.separator) : source.field;
}
