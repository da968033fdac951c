import { uncertain, unsupported } from "../reader/findings.ts";
import type { EvalNode, EvalText } from "../reader/nodes.ts";
import type { Report } from "./compiler.ts";
import { evalText, hiddenSyntax, openEscape } from "./escapes.ts";

/** What a text in quotes stands for in `eval`. */
export function evalTextOf({ text, span }: EvalText, report: Report): string {
  const open = openEscape.exec(text)?.[1];
  if (open !== undefined)
    report(
      unsupported(
        `what \`\\${open}\` stands for in a text of eval is not documented`,
        span,
        "double the backslash where one is meant",
      ),
    );
  const doubt = hiddenSyntax(text);
  if (doubt !== null) report(uncertain(doubt, span));
  return evalText(text);
}

/** A text that stands in the query itself; null, with a finding, for one that is computed. */
export function constantText(node: EvalNode | undefined, report: Report): string | null {
  if (node?.kind === "evalText") return evalTextOf(node, report);
  if (node) report(unsupported("only a text in quotes can be read here", node.span));
  return null;
}
