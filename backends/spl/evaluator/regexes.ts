import { syntax, uncertain, unsupported } from "../reader/findings.ts";
import type { PlainCommand, Word } from "../reader/nodes.ts";
import { groupIn, matchesIn } from "./capture/replace.ts";
import type { Report } from "./compiler.ts";
import { patternOf } from "./patterns.ts";
import { change, filter, type Step, settingsOf, unchanged, unknownForm } from "./steps.ts";
import { type Fields, textsOf } from "./values.ts";

/** `regex f="…"`, one test; without a field it is one of `_raw` (Search Reference, "regex"). */
export function regexStep(command: PlainCommand, report: Report): Step {
  const [option, ...others] = command.options;
  const [word, ...more] = command.words;
  if (others.length > 0 || more.length > 0 || (option && word) || !(option ?? word))
    return unknownForm(command, report);
  const name = option?.name.text ?? "_raw";
  const wanted = option?.value ?? (word as Word);
  const pattern = patternOf(wanted.text, wanted.span, report);
  if (!pattern) return unchanged;
  if (!option?.negated) return filter((fields) => textsOf(fields, name).some(pattern.test));
  report(
    uncertain(
      "whether `regex` with `!=` keeps events without the field is not documented",
      command.span,
    ),
  );
  return filter((fields) => !textsOf(fields, name).some(pattern.test));
}

/** `rex field=f "(?<name>…)"`: each named group becomes a field (Search Reference, "rex"). */
export function rexStep(command: PlainCommand, report: Report): Step {
  const settings = settingsOf(command.options, ["field", "max_match"], report);
  const [word, ...more] = command.words;
  if (!word || more.length > 0) return unknownForm(command, report);
  const pattern = patternOf(word.text, word.span, report);
  if (!pattern) return unchanged;
  const names = groupNames(pattern.source);
  if (!names) report(unsupported("groups that share a number are not known here", word.span));
  if (names && names.length === 0) report(syntax("`rex` needs a group with a name", word.span));
  const most = Number(settings.get("max_match")?.text ?? 1) || Number.POSITIVE_INFINITY;
  const find = matchesIn(pattern);
  const subject = settings.get("field")?.text ?? "_raw";
  return change((fields) => {
    const found = new Map<string, string[]>();
    for (const text of textsOf(fields, subject)) {
      const { characters, matches } = find(text, most);
      for (const match of matches)
        for (const { name, group } of names ?? []) {
          const value = groupIn(characters, match, group);
          if (value !== null) found.set(name, [...(found.get(name) ?? []), value]);
        }
    }
    return { ...fields, ...fieldsOf(found) };
  });
}

function fieldsOf(found: ReadonlyMap<string, readonly string[]>): Fields {
  return Object.fromEntries(
    [...found].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

/** The groups with a name, by their number; null where branches number their groups alike. */
function groupNames(
  source: string,
): readonly { readonly name: string; readonly group: number }[] | null {
  if (source.includes("(?|")) return null;
  const pieces = source.matchAll(
    /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')|(?![?*]))/g,
  );
  const names: { readonly name: string; readonly group: number }[] = [];
  let group = 0;
  for (const [piece, angled, quoted] of pieces) {
    if (!piece.startsWith("(")) continue;
    group++;
    const name = angled ?? quoted;
    if (name !== undefined) names.push({ name, group });
  }
  return names;
}
