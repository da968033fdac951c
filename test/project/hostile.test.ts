import fc from "fast-check";
import { describe, expect, test } from "vitest";
import "../support/properties.ts";
import { compile, defaultOptions } from "../../src/index.ts";
import { allTargets } from "../support/targets.ts";
import { readText } from "./read.ts";
import { tree, word } from "./trees.ts";

describe("no text of a project file throws", () => {
  test("whatever it is", () => {
    fc.assert(fc.property(fc.string(), (text) => void readText(text)));
  });

  test("made of its own words", () => {
    fc.assert(
      fc.property(tree, fc.option(word), (value, environment) => {
        const { project, diagnostics } = readText(JSON.stringify(value), environment);
        expect(project === null).toBe(diagnostics.length > 0);
        for (const { span, severity } of diagnostics) {
          expect(severity).toBe("error");
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** What stands outside quotes in a query of each language. */
const literals: { readonly [language: string]: RegExp } = {
  spl: /"(?:\\[\s\S]|[^"\\])*"/g,
  kql: /@"(?:[^"]|"")*"|"(?:\\.|[^"\\])*"/g,
  eql: /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"/g,
};

const targets = (await allTargets()).filter(({ backend }) => backend.name in literals);

const rule = `title: x
logsource: { product: my, service: app }
detection:
  selection:
    Colour|expand|contains: '%name%'
  condition: selection
`;

/** Text that tries to end what it stands in; `evil` must never be a word of the query's own. */
const hostile = fc
  .array(fc.constantFrom('"', "'", "`", "\\", "|", "[", "]", "(", ")", "$", "*", "\n", " ", "-"), {
    maxLength: 6,
  })
  .chain((signs) => fc.shuffledSubarray([...signs, "evil"], { minLength: signs.length + 1 }))
  .map((pieces) => pieces.join(""));

const setting = fc.constantFrom(
  "index",
  "macro",
  "table",
  "category",
  "where",
  "whereName",
  "fields",
);

describe("no name and no value of a project file ends what it stands in", () => {
  test.each(
    targets.map((target) => [`${target.backend.name}/${target.model.name}`, target] as const),
  )("%s", (name, target) => {
    let searched = false;
    fc.assert(
      fc.property(setting, hostile, hostile, (which, text, value) => {
        const { project } = readText(JSON.stringify(file(name, which, text, value)));
        if (project === null) return;
        const options = { ...defaultOptions, project };
        const { rules } = compile({ name: "rule.yml", text: rule }, [target], options);
        const queries = rules.flatMap(({ outcomes }) => outcomes.flatMap((each) => each.queries));
        const pattern = literals[target.backend.name] as RegExp;
        for (const query of queries) {
          const outside = query.replaceAll(pattern, "").replace(/`[A-Za-z0-9_-]+`/g, "");
          const named = isName(which) && /^[A-Za-z0-9_{}.@-]+$/.test(text);
          if (!named) expect(outside).not.toContain("evil");
          expect(outside).not.toMatch(/["`]/);
          // Splunk replaces macros inside quotes, too.
          if (target.backend.name === "spl")
            expect(query.replace(/`[A-Za-z0-9_-]+`/g, "")).not.toContain("`");
          searched ||= query.includes("evil");
        }
      }),
    );
    // CIM's data sets are Splunk's own: nothing makes one of them hold this log source.
    expect(searched).toBe(name !== "spl/cim");
  });
});

function isName(which: string): boolean {
  return which !== "where";
}

function file(target: string, which: string, text: string, value: string) {
  const own = {
    ...(target.startsWith("kql") && { table: "My_CL" }),
    ...(target.startsWith("eql") && { category: "web" }),
    ...(which === "where" && { where: { origin: text } }),
    ...(which === "whereName" && { where: { [text]: "a" } }),
    ...(which === "fields" && { fields: { Colour: text } }),
    ...(isName(which) && which !== "whereName" && which !== "fields" && { [which]: text }),
  };
  return {
    placeholders: { name: value },
    logsources: { "my/-/app": { provider: "us", fields: { Colour: "text" } } },
    models: { [target]: { logsources: { "my/-/app": { fields: { Colour: "colour" }, ...own } } } },
  };
}
