import type { Branch, LoweredRule, TraceBranch } from "sigmatic/backend";
import { type RawFormat, splunkName } from "./models/raw.ts";
import { scopeOf } from "./scope.ts";

/** Why the branch's events are searched for as they are, and under which names the rule's fields. */
export function traceOf(
  rule: LoweredRule,
  names: readonly string[],
  branch: Branch,
  format: RawFormat,
): TraceBranch {
  return {
    provider: branch.provider,
    scope: scopeOf(format, branch, rule.rule.logsource.span).text,
    reason: format.reason,
    fields: names.map((name) => ({ from: name, to: nativeName(name, branch, format) })),
  };
}

function nativeName(name: string, { feed }: Branch, format: RawFormat): string {
  const source = (feed.fields && Object.hasOwn(feed.fields, name) && feed.fields[name]) || name;
  if (typeof source === "string") return splunkName(format, source);
  return source.kind === "join" ? source.fields.join(source.separator) : source.field;
}
