import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearNames } from "../diagnostic/near.ts";
import type { Span, Spanned } from "../source/index.ts";
import type { YamlScalar } from "../yaml/index.ts";

export type Report = (finding: Diagnostic) => void;

/** Every finding about a project file is an error: half a project is none. */
export function mistake(code: string, span: Span, message: string, hint: string): Diagnostic {
  return { code, severity: "error", message, span, hint };
}

/** A word outside a known set, with those near it; `what` says what does not exist, up to the word. */
export function unknownName(
  code: string,
  what: string,
  { value, span }: Spanned<string>,
  known: readonly string[],
): Diagnostic {
  const near = nearNames(value, known).slice(0, mostNear);
  return mistake(code, span, `${what} \`${value}\``, hintFor(near, known));
}

/** Two keys of a section that mean the same. */
export function saidTwice({ text, span }: YamlScalar, meant: string, section: string): Diagnostic {
  return mistake(
    "setting-repeated",
    span,
    `\`${text}\` stands in ${section} already, under another name for ${meant}`,
    "put both under one name",
  );
}

const mostNear = 3;
const mostListed = 12;

function hintFor(near: readonly string[], known: readonly string[]): string {
  if (near.length > 0) return `near names: ${near.join(", ")}`;
  if (known.length === 0) return "there is none at all";
  const listed = known.slice(0, mostListed).join(", ");
  return known.length > mostListed ? `such as ${listed}` : `one of ${listed}`;
}
