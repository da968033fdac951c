import type { Detection, FieldSearch, KeywordSearch, Search, Value } from "../ast/index.ts";
import { problem, type Report } from "./context.ts";
import { parseParts } from "./parts.ts";
import { placeholder } from "./placeholder.ts";

/** What each placeholder stands for, any of its values; they are Sigma values, with wildcards. */
export type Placeholders = ReadonlyMap<string, readonly string[]>;

/**
 * A detection with the placeholders that have values replaced by them; several in one value give
 * every combination. The others stay, and so does `expand`, with each percent sign of a value
 * escaped, so that the result is again a detection that says what the rule says.
 */
export function fillPlaceholders(
  detection: Detection,
  placeholders: Placeholders,
  report: Report,
): Detection {
  if (placeholders.size === 0 || !detection.selections.some(({ search }) => expands(search)))
    return detection;
  const selections = detection.selections.map((selection) => {
    const { search } = selection;
    const filled = expands(search) ? fill(search, placeholders, report) : [search];
    return { ...selection, search: anyOf(filled, search) };
  });
  return { ...detection, selections };
}

function expands(search: Search): boolean {
  if (search.kind === "anyOf" || search.kind === "allOf") return search.items.some(expands);
  return search.modifiers.some(({ value }) => value === "expand");
}

function anyOf(searches: readonly Search[], { span }: Search): Search {
  const [only] = searches;
  return only && searches.length === 1 ? only : { kind: "anyOf", items: searches, span };
}

/** The searches any of which may hold; more than one where values under `all` have alternatives. */
function fill(search: Search, placeholders: Placeholders, report: Report): readonly Search[] {
  switch (search.kind) {
    case "anyOf":
      return [
        { ...search, items: search.items.flatMap((item) => fill(item, placeholders, report)) },
      ];
    case "allOf": {
      const items = search.items.map((item) => fill(item, placeholders, report));
      const sets = combinations(items) ?? tooMany(search, report);
      return sets.map((items) => ({ ...search, items }));
    }
    default:
      return expands(search) ? fillValues(search, placeholders, report) : [search];
  }
}

function fillValues<S extends FieldSearch | KeywordSearch>(
  search: S,
  placeholders: Placeholders,
  report: Report,
): readonly S[] {
  const names = search.modifiers.map(({ value }) => value);
  const spell = names.includes("re") ? regexOf : escapePercent;
  const values = search.values.map(
    (value) => alternatives(value, placeholders, spell) ?? tooMany(value, report),
  );
  if (!names.includes("all")) return [{ ...search, values: values.flat() }];
  const sets = combinations(values) ?? tooMany(search, report);
  return sets.map((values) => ({ ...search, values }));
}

type Spelling = (value: string) => string;

/** The values that a value with placeholders stands for; null where there are too many. */
function alternatives(
  value: Value,
  placeholders: Placeholders,
  spell: Spelling,
): readonly Value[] | null {
  if (value.kind !== "text") return [value];
  const pieces: (readonly string[])[] = [];
  let end = 0;
  for (const match of value.text.matchAll(placeholder)) {
    const known = placeholders.get(match[1] as string);
    if (!known) continue;
    pieces.push([value.text.slice(end, match.index)], known.map(spell));
    end = match.index + match[0].length;
  }
  if (pieces.length === 0) return [value];
  const texts = combinations([...pieces, [value.text.slice(end)]]);
  return texts?.map((parts) => ({ ...value, text: parts.reduce(joined) })) ?? null;
}

/** A backslash at the end of a piece must not escape what follows it. */
function joined(before: string, after: string): string {
  const backslashes = /\\*$/.exec(before)?.[0].length ?? 0;
  const taken = backslashes % 2 === 1 && /^[\\*?]/.test(after);
  return taken ? `${before}\\${after}` : before + after;
}

function escapePercent(value: string): string {
  return value.replaceAll("%", "\\%");
}

/** The value as a regular expression: its text as it is, `*` as `.*` and `?` as any character. */
function regexOf(value: string): string {
  const parts = parseParts(value).map((part) => {
    if (part.kind === "text") return part.text.replace(/[\\^$.|?*+()[\]{}%]/g, "\\$&");
    return part.kind === "any" ? ".*" : ".";
  });
  return `(?:${parts.join("")})`;
}

const most = 10_000;

/** Every way to take one of each list, in order; null where there are too many. */
function combinations<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] | null {
  const count = lists.reduce((product, { length }) => product * length, 1);
  if (count > most) return null;
  return lists.reduce<readonly (readonly T[])[]>(
    (sets, list) => sets.flatMap((set) => list.map((item) => [...set, item])),
    [[]],
  );
}

function tooMany({ span }: Search | Value, report: Report): readonly never[] {
  report(
    problem(
      "placeholder-too-many",
      span,
      `the placeholders here would make more than ${most} values`,
      "give them fewer values in the project file, or use fewer of them in one value",
    ),
  );
  return [];
}
