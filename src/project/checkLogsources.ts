import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearNames } from "../diagnostic/near.ts";
import { bundled, type LogsourceEntry, logsourceName, type Taxonomy } from "../taxonomy/index.ts";
import { mistake, type Report, unknownName } from "./findings.ts";
import { fitsPattern } from "./key.ts";
import type { LogsourceLayer, ModelLayer } from "./layer.ts";

/*
 * A key that no log source has would leave what stands under it without effect. So a new log source
 * has to say that it is one, by its provider, and a pattern must fit some log source.
 */

/** Whether the section `logsources` says of known log sources, and of new ones, what it can. */
export function checkLogsources(
  logsources: ReadonlyMap<string, LogsourceLayer>,
  report: Report,
): void {
  for (const [key, logsource] of logsources) {
    const known = bundled.find(logsourceName(key));
    if (known) checkKnown(key, known, logsource, report);
    else checkNew(key, logsource, report);
  }
}

function checkKnown(
  key: string,
  { feeds }: LogsourceEntry,
  { provider, places }: LogsourceLayer,
  report: Report,
): void {
  if (places.events)
    report(
      mistake(
        "setting-misplaced",
        places.events,
        `the events of ${key} are known, and cannot be others`,
        "give channels and event ids to log sources of your own",
      ),
    );
  if (provider !== null && places.provider && !Object.hasOwn(feeds, provider)) {
    const word = { value: provider, span: places.provider };
    report(unknownName("unknown-provider", `${key} has no provider`, word, Object.keys(feeds)));
  }
}

function checkNew(
  key: string,
  { provider, channels, places }: LogsourceLayer,
  report: Report,
): void {
  const isWindows = logsourceName(key).product === "windows";
  const lacking = [
    ...(provider === null ? ["`provider`"] : []),
    ...(isWindows && channels === null ? ["`channels`"] : []),
  ];
  if (lacking.length === 0) return;
  report(
    mistake(
      "missing-key",
      places.key,
      `${key} is no known log source, and as a new one it has no ${lacking.join(" and no ")}`,
      hintFor(key, bundled, "say who delivers its events, and of Windows in which channels"),
    ),
  );
}

/** Whether each pattern of a model fits a log source of the project. */
export function checkPatterns(
  logsources: ModelLayer["logsources"],
  taxonomy: Taxonomy,
  report: Report,
): void {
  for (const [pattern, { key }] of logsources)
    if (!fitsAny(pattern, taxonomy)) report(unknownLogsource(key.value, key.span, taxonomy));
}

function fitsAny(pattern: string, taxonomy: Taxonomy): boolean {
  if (taxonomy.keys().some((key) => fitsPattern(key, pattern))) return true;
  return !pattern.includes("*") && taxonomy.find(logsourceName(pattern)) !== null;
}

function unknownLogsource(key: string, span: Diagnostic["span"], taxonomy: Taxonomy): Diagnostic {
  const hint = hintFor(key, taxonomy, "add it under `logsources`");
  return mistake("unknown-logsource", span, `there is no log source \`${key}\``, hint);
}

function hintFor(key: string, taxonomy: Taxonomy, remedy: string): string {
  const byParts = new Map(taxonomy.keys().map((known) => [namedParts(known), known]));
  const own = namedParts(key);
  const parts = [...(byParts.has(own) ? [own] : []), ...nearNames(own, byParts.keys())];
  const near = parts.slice(0, mostNear).map((each) => byParts.get(each));
  return near.length > 0 ? `near names: ${near.join(", ")}; otherwise ${remedy}` : remedy;
}

const mostNear = 3;

/** What a key says, without the places that it leaves open. */
function namedParts(key: string): string {
  return key
    .split("/")
    .filter((part) => part !== "-" && part !== "*")
    .join("/");
}
