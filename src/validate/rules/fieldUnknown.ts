import type { Rule } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Span, Spanned } from "../../source/index.ts";
import type { LogsourceEntry } from "../../taxonomy/index.ts";
import { kinOf, shownLogsource } from "../atlas.ts";
import { type CheckContext, infoOf, nothing, type RuleCheck } from "../check.ts";
import { hintForField } from "../fieldHints.ts";

/**
 * A field that the log source does not have makes a test that never holds, or under `not` always.
 * Where the layout of its events is known this is certain, elsewhere likely.
 */
export const fieldUnknown: RuleCheck = (rule, context) => {
  const { entry, searches, taxonomy } = context;
  const isWide = entry === null || (entry.category === null && entry.service === null);
  const entries = isWide ? kinOf(rule.logsource, taxonomy) : [entry];
  if (entries.length === 0) return nothing;
  let findings: Diagnostic[] | null = null;
  const check = (field: Spanned<string>): void => {
    if (isKnown(field.value, entries)) return;
    findings ??= [];
    findings.push(finding(field, rule, entries, context));
  };
  for (const { field, modifiers, values } of searches) {
    check(field);
    if (!modifiers.some(({ value }) => value === "fieldref")) continue;
    for (const value of values)
      if (value.kind === "text") check({ value: value.text, span: value.span });
  }
  return findings === null || entries.every(saysNothing) ? nothing : findings;
};

/** An open log source of which no field is known leaves every name possible. */
function saysNothing({ closed, fields }: LogsourceEntry): boolean {
  return !closed && Object.keys(fields).length === 0;
}

function isKnown(name: string, entries: readonly LogsourceEntry[]): boolean {
  for (const entry of entries) {
    const info = infoOf(name, entry);
    if (entry.closed ? info?.evidence === "specified" : info !== null || liesWithin(name, entry))
      return true;
  }
  return false;
}

/** A path below a field that holds an object; what the object holds is not known. */
function liesWithin(name: string, entry: LogsourceEntry): boolean {
  for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1))
    if (infoOf(name.slice(0, dot), entry) !== null) return true;
  return false;
}

function finding(
  { value: name, span }: Spanned<string>,
  { logsource }: Rule,
  entries: readonly LogsourceEntry[],
  { taxonomy }: CheckContext,
): Diagnostic {
  const hint = hintForField(name, logsource, entries, taxonomy);
  const place = shownLogsource(logsource);
  return entries.every(({ closed }) => closed)
    ? unknown(`no event of ${place} has a field \`${name}\``, span, hint)
    : unverified(`${place} is not known to have a field \`${name}\``, span, hint);
}

function unknown(message: string, span: Span, hint: string): Diagnostic {
  return { code: "field-unknown", severity: "error", message, span, hint };
}

function unverified(message: string, span: Span, hint: string): Diagnostic {
  return { code: "field-unverified", severity: "warning", message, span, hint };
}
