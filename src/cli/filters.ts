import type { Correlation, Filter, Logsource, Rule } from "../ast/index.ts";
import type { Arguments, OptionSpecs } from "./options.ts";
import { isUsage, type Usage, unknownWord } from "./usage.ts";

export type Filterable = Rule | Correlation | Filter;

/** Whether a document is among those asked for; null where nothing was asked. */
export type Selector = ((document: Filterable) => boolean) | null;

export const filterOptions = {
  status: "list",
  level: "list",
  tag: "list",
  logsource: "list",
} as const satisfies OptionSpecs;

export const filterHelp = `Choosing rules:
  --status LIST     such as stable,test
  --level LIST      such as high,critical; high+ means high and above
  --tag LIST        such as attack.t1059.001,attack.execution; * stands for anything
  --logsource LIST  product/category/service, such as windows/process_creation,windows/*/security;
                    what is left out or * is any
`;

/* Sigma specification 2.1, "Status" and "Level", in their order. */
const statuses = ["stable", "test", "experimental", "deprecated", "unsupported"];
const levels = ["informational", "low", "medium", "high", "critical"];

/** Reads the filter options; filters of several kinds must all hold. */
export async function readFilters(args: Arguments): Promise<Selector | Usage> {
  const status = await readStatuses(args.list("status"));
  if (isUsage(status)) return status;
  const level = await readLevels(args.list("level"));
  if (isUsage(level)) return level;
  const tests = [status, level, tagTest(args.list("tag")), logsourceTest(args.list("logsource"))];
  const given = tests.filter((test) => test !== null);
  return given.length === 0 ? null : (document) => given.every((test) => test(document));
}

async function readStatuses(words: readonly string[] | null): Promise<Selector | Usage> {
  const unknown = words?.find((word) => !statuses.includes(word));
  if (unknown !== undefined) return unknownWord("unknown-value", "status", unknown, statuses);
  return words && ((document) => words.includes(document.status?.value ?? ""));
}

async function readLevels(words: readonly string[] | null): Promise<Selector | Usage> {
  const wanted = new Set<string>();
  for (const word of words ?? []) {
    const at = levels.indexOf(word.replace(/\+$/, ""));
    if (at === -1) return unknownWord("unknown-value", "level", word, levels);
    for (const level of levels.slice(at, word.endsWith("+") ? undefined : at + 1))
      wanted.add(level);
  }
  return words && ((document) => wanted.has(document.level?.value ?? ""));
}

function tagTest(words: readonly string[] | null): Selector {
  if (words === null) return null;
  const patterns = words.map(wildcard);
  return (document) =>
    document.tags.some((tag) => patterns.some((pattern) => pattern.test(tag.value)));
}

function logsourceTest(words: readonly string[] | null): Selector {
  if (words === null) return null;
  const wanted = words.map((word) => word.split("/").map((part) => wildcard(part || "*")));
  return (document) =>
    document.kind !== "correlation" &&
    wanted.some((parts) => parts.every((part, index) => part.test(partOf(document, index))));
}

function partOf(document: { readonly logsource: Logsource }, index: number): string {
  const { product, category, service } = document.logsource;
  return [product, category, service][index] ?? "-";
}

function wildcard(text: string): RegExp {
  const source = text
    .split("*")
    .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^${source}$`, "is");
}
