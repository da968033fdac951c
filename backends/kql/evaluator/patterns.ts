import { syntax, unsupported } from "../reader/findings.ts";
import type { Expression } from "../reader/nodes.ts";
import { compileRegex, type Regex } from "./regex/index.ts";
import { constantValue, type Scalar, type Scope } from "./scope.ts";
import { textOf } from "./values.ts";

/** The regular expression that an expression gives; null, and said so, where it is none. */
export function regexOf(scalar: Scalar, node: Expression, scope: Scope): Regex | null {
  if (!scalar.constant) {
    scope.report(unsupported("a regular expression out of a row is not followed", node.span));
    return null;
  }
  const made = compileRegex(textOf(constantValue(scalar)));
  if ("test" in made) return made;
  const hint = "Kusto's regular expressions are those of Rust, without lookaround";
  scope.report(syntax(`in the regular expression, ${made.message}`, node.span, hint));
  return null;
}
