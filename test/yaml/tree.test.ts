import { describe, expect, test } from "vitest";
import { parseYaml, readYaml, toPlain, type YamlNode } from "../../src/yaml/index.ts";

function parse(text: string) {
  return parseYaml({ name: "test.yml", text });
}

function only(text: string): YamlNode {
  const { documents, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0] as YamlNode;
}

function plain(text: string): unknown {
  return toPlain(only(text));
}

/** The source text of every scalar, in order. */
function spelled(node: YamlNode): readonly string[] {
  if (node.kind === "scalar") {
    return [node.span.source.text.slice(node.span.start, node.span.end)];
  }
  if (node.kind === "sequence") return node.items.flatMap(spelled);
  return node.entries.flatMap(({ key, value }) => [...spelled(key), ...spelled(value)]);
}

describe("types of plain scalars", () => {
  test.each([
    ["429", 429],
    ["-7", -7],
    ["0", 0],
    ["00000429", "00000429"],
    ["-0", "-0"],
    ["+1", "+1"],
    ["0x10", "0x10"],
    ["1e3", "1e3"],
    ["1.5", "1.5"],
    ["2020-01-01", "2020-01-01"],
    ["12345678901234567890", "12345678901234567890"],
    ["true", true],
    ["False", false],
    ["yes", "yes"],
    ["tRUE", "tRUE"],
    ["null", null],
    ["~", null],
    ["", null],
    ["__proto__", "__proto__"],
  ])("%s", (spelling, value) => {
    expect(plain(`a: ${spelling}`)).toEqual({ a: value });
  });

  test("a quoted or block scalar is text whatever it looks like", () => {
    expect(plain(`- '429'\n- "true"\n- |\n  null\n- !!str 429`)).toEqual([
      "429",
      "true",
      "null\n",
      "429",
    ]);
  });
});

describe("places", () => {
  test("a scalar's span is what stands in the source, quotes included", () => {
    const text = `a: plain text # comment\n'b': "dou\\tble"\nc:\n  - 'it''s'\n`;
    expect(spelled(only(text))).toEqual(["a", "plain text", "'b'", '"dou\\tble"', "c", "'it''s'"]);
  });

  test("a block scalar's span is its lines", () => {
    expect(spelled(only("a: |\n\n    one\n      two\n\nb: x"))[1]).toBe("one\n      two");
  });

  test("a collection ends behind its last child, or at its bracket", () => {
    const text = "a: [1, {b: 2} , ]\nc: {}\n";
    const node = only(text);
    if (node.kind !== "map") throw new Error("a map was expected");
    const ends = node.entries.map(({ value }) => text.slice(value.span.start, value.span.end));
    expect(ends).toEqual(["[1, {b: 2} , ]", "{}"]);
  });

  test("offsets are right behind a byte order mark and with CR LF", () => {
    expect(spelled(only("\uFEFFa: 1\r\nb: 'x'\r\n"))).toEqual(["a", "1", "b", "'x'"]);
  });

  test("a missing value lies behind its key, a missing item behind its dash", () => {
    const node = only("a:\nb:\n  -\n  - x");
    if (node.kind !== "map") throw new Error("a map was expected");
    const [a, b] = node.entries;
    expect(a?.value.span).toMatchObject({ start: 1, end: 1 });
    expect(b?.value.kind === "sequence" && b.value.items[0]?.span).toMatchObject({ start: 9 });
  });
});

describe("aliases and merge keys", () => {
  test("an alias is the node of its anchor", () => {
    expect(plain("a: &x [1, 2]\nb: *x")).toEqual({ a: [1, 2], b: [1, 2] });
  });

  test("a later anchor of the same name counts from there on", () => {
    expect(plain("- &x 1\n- *x\n- &x 2\n- *x")).toEqual([1, 1, 2, 2]);
  });

  test("a merge brings the keys that the map lacks", () => {
    const text =
      "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\nrule:\n  <<: [*base, *more]\n  a: 0";
    expect(plain(text)).toHaveProperty("rule", { a: 0, b: 2, c: 4 });
  });

  test("a quoted merge key, or one over text, is a key", () => {
    expect(plain("'<<': {a: 1}")).toEqual({ "<<": { a: 1 } });
    expect(plain("<<: text")).toEqual({ "<<": "text" });
  });

  test("an anchor does not contain itself", () => {
    expect(parse("a: &x [*x]").diagnostics.map((finding) => finding.code)).toEqual([
      "yaml-unknown-alias",
    ]);
  });
});

describe("plain data", () => {
  test("a key such as __proto__ is a key like any other", () => {
    const data = plain("__proto__: {polluted: true}\nconstructor: 1") as object;
    expect(Object.keys(data)).toEqual(["__proto__", "constructor"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("documents", () => {
  test("a source may hold several, and empty ones", () => {
    expect(
      parse("---\na: 1\n---\n---\nb: 2\n...\n").documents.map((node) => node && toPlain(node)),
    ).toEqual([{ a: 1 }, null, { b: 2 }]);
  });

  test("an empty source has none", () => {
    for (const text of ["", "\n\n", "# only a comment\n", "\uFEFF"]) {
      expect(parse(text)).toEqual({ documents: [], diagnostics: [] });
    }
  });

  test("a broken document does not hide the others", () => {
    const text = "a: 1\n---\nb: [\n---\nc: %x\n---\nd: 4\n";
    const documents = readYaml({ name: "test.yml", text });
    expect(documents.map(({ node }) => node && toPlain(node))).toEqual([
      { a: 1 },
      null,
      null,
      { d: 4 },
    ]);
    const places = documents.flatMap(({ diagnostics }) =>
      diagnostics.map(({ span }) => span.start),
    );
    expect(places).toHaveLength(2);
    expect(text.slice(places[1], (places[1] ?? 0) + 2)).toBe("%x");
  });
});
