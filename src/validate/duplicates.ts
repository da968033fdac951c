import type { Metadata } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { positionAt, type Span, type Spanned } from "../source/index.ts";

/**
 * Finds ids and titles that several rules share, in one file or many. Rules are shown to it one by
 * one; what it keeps of each is its id, its title and where they stand.
 */
export function findDuplicates(): (
  document: Pick<Metadata, "id" | "title">,
) => readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return ({ id, title }) => [
    ...(id ? repeated(id, `id ${id.value.toLowerCase()}`, seen, sameId) : []),
    ...repeated(title, `title ${title.value.trim().toLowerCase()}`, seen, sameTitle),
  ];
}

type Finding = (span: Span, first: string) => Diagnostic;

function repeated(
  { span }: Spanned<string>,
  key: string,
  seen: Map<string, string>,
  finding: Finding,
): readonly Diagnostic[] {
  const first = seen.get(key);
  if (first !== undefined) return [finding(span, first)];
  const { line, column } = positionAt(span.source, span.start);
  seen.set(key, `${span.source.name}:${line}:${column}`);
  return [];
}

const sameId: Finding = (span, first) => ({
  code: "id-duplicate",
  severity: "error",
  message: `another rule has this id, at ${first}`,
  span,
  hint: "give one of them an id of its own; what goes by ids would take them for the same rule",
});

const sameTitle: Finding = (span, first) => ({
  code: "title-duplicate",
  severity: "warning",
  message: `another rule has this title, at ${first}`,
  span,
  hint: "say in each title what sets the rule apart",
});
