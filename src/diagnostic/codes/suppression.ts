import type { Explanation } from "../diagnostic.ts";
import { rule, selection } from "./examples.ts";

function suppressed(comment: string): string {
  return rule(`selection:
  Image|endswith: \\sc.exe
# sigmatic-ignore ${comment}
filter:
  CommandLine|contains: ' query'
condition: selection`);
}

/** Texts for the codes about comments that suppress findings. */
export const explanations = {
  "suppression-without-reason": {
    summary: "A suppression that does not say why",
    text: "`# sigmatic-ignore CODE: reason` keeps back the findings of a check on the line it stands on, or on the line below where it stands alone; in front of a document it covers all of it. The reason is for whoever comes next, and without one the comment does nothing.",
    wrong: suppressed("selection-unused"),
    right: suppressed("selection-unused: kept for a later revision"),
  },
  "suppression-unknown": {
    summary: "A suppression of something that is no check",
    text: "Only findings of checks can be suppressed, by the code that is printed behind them. Mistakes in the rule's form or meaning stand: a query without them would not be the rule's.",
    wrong: suppressed("selection-unusd: kept for a later revision"),
    right: suppressed("selection-unused: kept for a later revision"),
  },
  "suppression-unused": {
    summary: "A suppression that suppresses nothing",
    text: "There is no such finding on the line that the comment speaks of. It may be left from a mistake that has been mended, and would hide the next one.",
    wrong: suppressed("selection-unused: kept for a later revision").replace(
      "condition: selection",
      "condition: selection and not filter",
    ),
    right: selection("Image|endswith: \\sc.exe"),
  },
} as const satisfies Record<string, Explanation>;
