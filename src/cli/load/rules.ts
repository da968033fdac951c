import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Made, toSource } from "../../convert/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { AnalyticData, Place, RuleData, TechniqueData } from "../../dsl/index.ts";
import type { Source } from "../../source/index.ts";
import { aboutFile } from "../inputs.ts";
import { isLoader } from "./failure.ts";
import { type Exports, loadModule } from "./module.ts";

/**
 * Runs a module of rules and gives the YAML that stands for them: its default export and its named
 * ones, each a rule, a technique, or a list of these. Exports come in the order in which their first
 * rules were made.
 */
export async function runRules(
  file: string,
  { name: shown, text }: Source,
): Promise<{ readonly source: Source } | { readonly diagnostic: Diagnostic }> {
  const loaded = await loadModule(file, shown);
  if ("diagnostic" in loaded) return loaded;
  const exported = rulesIn(loaded.module);
  if (typeof exported === "string") return { diagnostic: notARule(shown, exported) };
  if (exported.length === 0) return { diagnostic: noRule(shown, loaded.module) };
  const lines = text.split(/\r\n?|\n/);
  const path = realpathSync(resolve(file));
  const made = exported.map((rules) => rules.map((each) => madeIn(each, path, lines)));
  return { source: toSource(shown, made.toSorted(byFirstPlace).flat()) };
}

type Rules = RuleData | TechniqueData;

/**
 * The rules of each export that has any, each rule once; or the name of an export that is a list of
 * rules and of something else.
 */
function rulesIn(module: Exports): readonly (readonly Rules[])[] | string {
  const seen = new Set<Rules>();
  const found: (readonly Rules[])[] = [];
  for (const name of Object.keys(module).sort()) {
    const value = module[name];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const rules = items.filter(isRules);
    if (rules.length > 0 && rules.length < items.length) return name;
    const fresh = rules.filter((each) => !seen.has(each));
    for (const each of fresh) seen.add(each);
    if (fresh.length > 0) found.push(fresh);
  }
  return found;
}

function isRules(value: unknown): value is Rules {
  return hasTag(value, "rule") || hasTag(value, "technique");
}

function hasTag(value: unknown, tag: string): boolean {
  return (
    typeof value === "object" && value !== null && "sigmatic" in value && value.sigmatic === tag
  );
}

function noRule(shown: string, module: Exports): Diagnostic {
  const isAnalytic = (value: unknown): value is AnalyticData => hasTag(value, "analytic");
  const hint = Object.values(module).flat().some(isAnalytic)
    ? "put its analytics into a `technique`, or make rules of them"
    : "`export default rule({ … })`, or a list of rules";
  return aboutFile(
    shown,
    "module-without-rule",
    "the module exports no rule and no technique",
    hint,
  );
}

function notARule(shown: string, name: string): Diagnostic {
  return aboutFile(
    shown,
    "module-without-rule",
    `the list that the module exports as \`${name}\` holds something that is no rule`,
    "what `rule` and `technique` return can stand in it, and nothing else",
  );
}

function madeIn(rules: Rules, path: string, lines: readonly string[]): Made {
  const place = placeIn(rules.sigmatic, rules.calls, path, lines) ?? { line: 1, column: 1 };
  const analytics = rules.sigmatic === "technique" ? rules.analyticCalls : [];
  return {
    document: rules.document,
    place,
    analytics: analytics.map((calls) => placeIn("analytic", calls, path, lines) ?? place),
  };
}

/**
 * The call in the file itself that made a rule, maybe by way of a function elsewhere; null where it
 * was made in a file that this one imports. The column is that of the function's name: what engines
 * tell is that of code that was stripped of its types.
 */
function placeIn(
  name: string,
  calls: readonly Place[],
  path: string,
  lines: readonly string[],
): Made["place"] | null {
  const end = calls.findIndex(({ file }) => isLoader(file));
  const own = end < 0 ? calls : calls.slice(0, end);
  const call = own.find(({ file }) => pathOf(file) === path);
  if (!call) return null;
  const { line } = call;
  const text = lines[line - 1] ?? "";
  const column = new RegExp(`\\b${name}\\s*\\(`).exec(text)?.index ?? text.search(/\S|$/);
  return { line, column: column + 1 };
}

function pathOf(file: string): string {
  return file.startsWith("file:") ? fileURLToPath(file) : file;
}

function byFirstPlace([a]: readonly Made[], [b]: readonly Made[]): number {
  return a && b ? a.place.line - b.place.line || a.place.column - b.place.column : 0;
}
