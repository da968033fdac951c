import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEvent } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { type Document, finds, readQuery } from "../../test/support/eqlQuery.ts";
import { eql } from "./index.ts";

type Fields = { readonly [field: string]: string };

const sysmon = {
  EventID: 1,
  Channel: "Microsoft-Windows-Sysmon/Operational",
  Provider_Name: "Microsoft-Windows-Sysmon",
};

/** An event of Sysmon as its ingest pipeline would index it. */
function indexed({ User, ...fields }: Fields): Document {
  const names: Fields = {
    Image: "process.executable",
    CommandLine: "process.command_line",
    ParentImage: "process.parent.executable",
    Description: "process.pe.description",
    Odd: "winlog.event_data.Odd",
  };
  const [domain, name] = (User ?? "").split("\\");
  return {
    "event.category": "process",
    "event.type": "start",
    "event.code": "1",
    "host.os.type": "windows",
    ...Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [names[field] as string, value]),
    ),
    ...(name !== undefined && { "user.domain": domain as string, "user.name": name }),
  };
}

const always = [
  "event.type",
  "event.code",
  "host.os.type",
  "process.executable",
  "process.command_line",
];

function compile(detection: string) {
  const text = `title: T\nlogsource: {category: process_creation, product: windows}\ndetection: ${detection}\n`;
  const [entry] = readDocuments({ name: "rule.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule") return null;
  const { lowered } = lower(entry.document);
  if (!lowered) return null;
  const { queries, notes } = eql.models[0].compile(lowered, {
    layout: "pretty",
    providers: null,
    settings: null,
  });
  if (notes.some((note) => note.severity === "error")) return null;
  return { query: queries[0] ?? "", matches: matcherOf(lowered, { providers: null }) };
}

const letters = ["a", "b", "A", "*", "?", "\\", '"', "é", "É", "\n"];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4 });
const field = fc.constantFrom("Image", "CommandLine", "ParentImage", "Description", "Odd");
const modifier = fc.constantFrom(
  "",
  "|contains",
  "|startswith",
  "|endswith",
  "|cased",
  "|contains|cased",
);
const values = fc.array(word, { minLength: 1, maxLength: 3 });
const fieldTest = fc
  .tuple(field, modifier, values)
  .map(
    ([name, modifiers, texts]) => `{${JSON.stringify(name + modifiers)}: ${JSON.stringify(texts)}}`,
  );
const account = fc.string({
  unit: fc.constantFrom("a", "b", "\\", "*", "?"),
  minLength: 1,
  maxLength: 4,
});
const selection = fc.oneof(
  { weight: 4, arbitrary: fieldTest },
  account.map((text) => `{User: ${JSON.stringify(text)}}`),
  field.map((name) => `{${name}: null}`),
);
const condition = fc.constantFrom(
  "a and b",
  "a or b",
  "not a",
  "not (a and b)",
  "not (a or b)",
  "a and not (b or not c)",
  "not (a and not (b and c))",
  "not (not a or b) or c",
);
const value = fc.string({ unit: fc.constantFrom(...letters, "x"), minLength: 1, maxLength: 4 });
const event = fc.record(
  {
    Image: value,
    CommandLine: value,
    ParentImage: value,
    Description: value,
    Odd: value,
    User: fc.constantFrom("a\\b", "ab\\a", "b\\ab"),
  },
  { requiredKeys: ["Image", "CommandLine"] },
);

describe("a query", () => {
  test("finds what the rule matches, be fields absent or not mapped", () => {
    let found = 0;
    let compared = 0;
    fc.assert(
      fc.property(
        fc.tuple(selection, selection, selection, condition),
        fc.array(event, { minLength: 3, maxLength: 6 }),
        fc.subarray([
          "process.parent.executable",
          "process.pe.description",
          "user.name",
          "user.domain",
        ]),
        ([a, b, c, text], events, alsoMapped) => {
          const compiled = compile(
            `{a: ${a}, b: ${b}, c: ${c}, condition: ${JSON.stringify(text)}}`,
          );
          if (!compiled) return;
          for (const fields of events) {
            const document = indexed(fields);
            const mapped = new Set([...always, ...Object.keys(document), ...alsoMapped]);
            const wanted = compiled.matches(readEvent({ ...sysmon, ...fields }));
            expect([compiled.query, fields, finds(compiled.query, { document, mapped })]).toEqual([
              compiled.query,
              fields,
              wanted,
            ]);
            compared++;
            if (wanted) found++;
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(4000);
    expect(found).toBeGreaterThan(500);
  });

  test("holds every value inside its literal", () => {
    const shape = (text: string) =>
      shapeOf(
        compile(`{a: {CommandLine|contains: ${JSON.stringify(text)}}, condition: a}`)?.query ?? "",
      );
    const plain = shape("x");
    expect(plain).toContain("process.command_line");
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        expect(shape(`x${text}`)).toBe(plain);
      }),
    );
  });
});

/** A query's tree without its texts and places; how a text is tested does not matter here. */
function shapeOf(query: string): string {
  return JSON.stringify(readQuery(query), (key, value: unknown) => {
    if (key === "span" || key === "operator") return undefined;
    return key === "value" && typeof value === "string" ? "text" : value;
  });
}
