import type { Branch, Field, Ir, Span } from "sigmatic/backend";
import { and, anyOf, text } from "sigmatic/backend";
import { type Clause, fieldIn, fieldPresent } from "../clause.ts";
import { partsWithStars } from "../pattern.ts";
import { quoted } from "../quote.ts";

/** Tests on fields: each holds one of its values, in which `*` stands for anything. */
export type FieldTests = readonly (readonly [field: string, values: readonly string[]])[];

/** Where the events of a log source lie, and what their fields are called there. */
export interface RawFormat {
  /** Names that differ from Sigma's, by Sigma's. */
  readonly names: { readonly [canonical: string]: string };
  /**
   * What `_raw` is: the XML of a Windows event, of which the add-on cuts values without decoding
   * entities; plain text, all of which is the event's own; or anything else, such as JSON.
   */
  readonly raw: "xml" | "text" | "other";
  /** The tests that keep a search to the branch's own events; none where no source is known. */
  readonly source: (branch: Branch) => FieldTests;
  /** Why these events, in one sentence. */
  readonly reason: string;
}

/** The tests as one condition; null where there are none. */
export function testsOn(tests: FieldTests, span: Span): Ir | null {
  if (tests.length === 0) return null;
  return and(
    tests.map(([name, values]) => {
      const field = { name, span };
      return anyOf(
        values.map((value) => testOn(field, value)),
        span,
      );
    }),
    span,
  );
}

function testOn(field: Field, value: string): Ir {
  const { span } = field;
  if (!isNumber(value)) return text(field, partsWithStars(value), false, span);
  return { kind: "equals", field, value: { type: "number", text: value }, cased: false, span };
}

/** The tests as conjuncts of a search. */
export function clausesOf(tests: FieldTests): readonly Clause[] {
  return tests.map(([name, values]) =>
    values.length === 1 && values[0] === "*"
      ? fieldPresent(name)
      : fieldIn(
          name,
          values.map((value) => (isNumber(value) ? value : quoted(value))),
        ),
  );
}

function isNumber(value: string): boolean {
  return /^\d+$/.test(value);
}
