import { deviationsOf } from "../deviations.ts";
import type { PackRule, RuleDefaults } from "../format.ts";
import { attributionOf } from "../metadata/index.ts";

/** Text, and whether some of it had to go. */
export interface Fitted {
  readonly text: string;
  readonly isCut: boolean;
}

/** The first characters (UTF-16 units) of a text that is too long, with a sign that more was there. */
export function fitted(text: string, longest: number): Fitted {
  if (text.length <= longest) return { text, isCut: false };
  const kept = text.slice(0, Math.max(longest - 1, 0)).replace(/[\uD800-\uDBFF]$/, "");
  return { text: `${kept}…`, isCut: true };
}

/** A rule's title on one line; the second of several queries says so. */
export function nameOf({ rule, outcome, path }: PackRule, query: number): string {
  const title = onOneLine(rule.title.value);
  const name = title === "" ? path : title;
  const { length } = outcome.queries;
  return length > 1 ? `${name} (${query + 1} of ${length})` : name;
}

/**
 * What products with a single text for everything show of a rule: its description, then what an
 * analyst asks for, then whose it is. Where it is too long, the description is what gives way.
 */
export function describe(
  { rule, outcome }: PackRule,
  defaults: RuleDefaults,
  longest: number,
): Fitted {
  const { author, license, references, sourceId } = attributionOf(rule, defaults);
  const below = [
    listed("False positives", rule.falsepositives),
    listed(
      "The query is approximate",
      deviationsOf(outcome).map(({ direction, message }) => `${message} (${direction})`),
    ),
    listed("References", references),
    [
      author === null ? "" : `Author: ${onOneLine(author)}`,
      license === null ? "" : `License: ${onOneLine(license)}`,
      sourceId === null ? "" : `Source: Sigma rule ${sourceId}`,
    ],
  ].map((lines) => lines.filter((line) => line !== "").join("\n"));
  const rest = below.filter((part) => part !== "").join("\n\n");
  const tail = fitted(rest, Math.floor(longest / 2));
  const room = longest - (tail.text === "" ? 0 : tail.text.length + 2);
  const prose = fitted((rule.description ?? rule.title.value).trim(), room);
  const text = [prose.text, tail.text].filter((part) => part !== "").join("\n\n");
  return { text, isCut: prose.isCut || tail.isCut };
}

function listed(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${heading}:`, ...items.map((item) => `- ${onOneLine(item)}`)];
}

/** So that none of several texts can look like the next one. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
