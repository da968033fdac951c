import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { In } from "../../ir/nodes.ts";
import { atPlaces, type RuleCheck } from "../check.ts";
import { covers, mayCover, type Shape, shapeOf } from "../coverage.ts";
import { eachLeaf } from "../leaves.ts";

/** Longer lists are left alone: each value is held against every other. */
const longest = 300;

/** A value in a list whose every event another value of the list finds, too. */
export const valueCovered: RuleCheck = (_, { conditions }) => {
  const found = atPlaces();
  eachLeaf(conditions, (leaf) => {
    if (leaf.kind === "in" && leaf.members.length <= longest) inList(leaf, found.add);
  });
  return found.all();
};

function inList({ members }: In, report: (finding: Diagnostic) => void): void {
  const shapes = members.map(shapeOf);
  const covering = shapes.map((narrow, index) =>
    shapes.find(
      (wide, at) =>
        mayCover(wide.test, narrow.test) &&
        covers(wide, narrow) &&
        isOther(wide, at, narrow, index),
    ),
  );
  for (const [index, narrow] of shapes.entries()) {
    const wide = covering[index];
    // A value of which modifiers make several is covered where each of them is.
    if (wide && shapes.every((other, at) => !isOfSameValue(other, narrow) || covering[at]))
      report(finding(narrow, wide));
  }
}

function isOfSameValue(a: Shape, b: Shape): boolean {
  return a.test.span.start === b.test.span.start;
}

/** Of two tests that are equal the second is one too many. */
function isOther(wide: Shape, at: number, narrow: Shape, index: number): boolean {
  return !isOfSameValue(wide, narrow) && (at < index || !covers(narrow, wide));
}

function finding(narrow: Shape, wide: Shape): Diagnostic {
  const { source, start, end } = wide.test.span;
  return {
    code: "value-covered",
    severity: "info",
    message: `another value beside it finds all that this one does: ${source.text.slice(start, end)}`,
    span: narrow.test.span,
    hint: "drop it, or make the other one say more",
    related: [{ message: "this one", span: wide.test.span }],
  };
}
