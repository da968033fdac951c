import fc from "fast-check";
import { and, anyOf, findLogsource, type Ir, not, or, type Rule } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { readEvent } from "../../src/event/index.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { runs, type SplEvent } from "../../test/support/splQuery.ts";
import { emission, is, literal, regex, span } from "../../test/support/splRule.ts";

/* What the queries return, against what the rule means. */

const scope = { source: "XmlWinEventLog:Microsoft-Windows-Sysmon/Operational", EventCode: "1" };

/** Few fields and letters, so that tests on them often hold and often meet. */
const names = ["Image", "User", "CommandLine"];
const alphabet = ["a", "B", "\\", '"', "*", "?", "`", "$", "|", "\n", ".", "1", " ", "("];

const name = fc.constantFrom(...names);
const value = fc.array(fc.constantFrom(...alphabet), { maxLength: 4 }).map((all) => all.join(""));
const pattern = fc
  .array(fc.constantFrom("a", "B", "\\", "*", "?", "\u2217", "$", "&"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.join(""));
const source = fc.constantFrom(
  "a+",
  "^a",
  "b$",
  "[^a]",
  "a|1\\.",
  '"\\|',
  "\\$",
  "(?!a)\\w",
  "aB1?",
);

const leaf: fc.Arbitrary<Ir> = fc.oneof(
  fc.tuple(name, value, fc.boolean()).map(([of, text, cased]) => literal(of, text, cased)),
  fc.tuple(name, pattern, fc.boolean()).map(([of, text, cased]) => is(of, text, cased)),
  fc
    .tuple(name, source, fc.boolean())
    .map(([of, text, ignoreCase]) => regex(of, text, { ignoreCase })),
  name.map((of): Ir => ({ kind: "null", field: { name: of, span }, span })),
  name.map((of): Ir => ({ kind: "exists", field: { name: of, span }, span })),
);

const { condition } = fc.letrec<{ condition: Ir }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((all) => and(all, span)),
    fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((all) => or(all, span)),
    fc.array(leaf, { minLength: 2, maxLength: 3 }).map((all) => anyOf(all, span)),
    tie("condition").map((inner) => not(inner)),
  ),
}));

const event: fc.Arbitrary<SplEvent> = fc.dictionary(name, value, { maxKeys: 3 });

function fires(of: Ir, fields: SplEvent): boolean {
  const logsource = { category: "process_creation", product: "windows", service: null, span };
  const rule = { logsource, analytic: null } as unknown as Rule;
  const matches = matcherOf(
    { rule, entry: findLogsource(logsource), conditions: [of] },
    { providers: null },
  );
  return matches(
    readEvent({ EventID: 1, Channel: "Microsoft-Windows-Sysmon/Operational", ...fields }),
  );
}

describe("a query returns the events that its rule fires on", () => {
  for (const layout of ["oneline", "pretty"] as const)
    test(layout, () => {
      fc.assert(
        fc.property(condition, event, (of, fields) => {
          const [query = ""] = emission(of, { layout }).queries;
          expect(runs(query)({ ...scope, ...fields })).toBe(fires(of, fields));
        }),
        { numRuns: 1500 },
      );
    });

  test("and none that do not belong to the log source", () => {
    const [query = ""] = emission(not(is("Image", "a"))).queries;
    expect(runs(query)({ ...scope, Image: "b" })).toBe(true);
    expect(runs(query)({ ...scope, EventCode: "3", Image: "b" })).toBe(false);
  });
});

test("a value with markup is found as XML holds it and as it is", () => {
  const markup = fc.array(fc.constantFrom("&", "<", ">", "x", "\\"), { maxLength: 4 });
  const wanted = fc.array(fc.constantFrom("&", "<", ">", "x", "*", "\u2217"), { minLength: 1 });
  fc.assert(
    fc.property(wanted, markup, fc.boolean(), (parts, characters, cased) => {
      const of = is("Image", parts.join(""), cased);
      const Image = characters.join("");
      const [query = ""] = emission(of).queries;
      expect(runs(query)({ ...scope, Image: encoded(Image) })).toBe(fires(of, { Image }));
      // Where the pattern has an `&`, it may be one that XML never leaves as it is.
      if (parts.includes("&")) return;
      expect(runs(query)({ ...scope, Image })).toBe(fires(of, { Image }));
    }),
    { numRuns: 1000 },
  );
});

function encoded(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

describe("no value leaves its literal", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 });
  const hostile = fc.oneof(
    text,
    fc.constantFrom(
      '") OR true',
      "\\",
      '\\"',
      "```",
      "`macro`",
      "$token$",
      "a\n| delete",
      "[search x]",
    ),
    fc
      .array(fc.constantFrom("\\", '"', "`", "$", "\n", "|", "*", "?", "x"), { minLength: 1 })
      .map((all) => all.join("")),
  );

  test("what is left without the literals is syntax of our own", () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), fc.boolean(), (value, cased, negated) => {
        const test = or([literal("CommandLine", value, cased), regex("User", "x$")], span);
        const [query = ""] = emission(negated ? not(test) : test).queries;
        const rest = query.replace(/"(?:[^"\\]|\\[\s\S])*"/g, "§").replace(/'[A-Za-z]+'/g, "¤");
        expect(rest).toMatch(/^[A-Za-z0-9§¤ =(),&|*]*$/);
        expect(query).not.toMatch(/[`\n]/);
      }),
    );
  });
});
