import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { diagnosticJson } from "../../src/diagnostic/json.ts";
import { coloured } from "../../src/diagnostic/palette.ts";
import { plainLook, printDiagnostic } from "../../src/diagnostic/print.ts";
import type { Source } from "../../src/source/index.ts";

/** A finding on the text between the guillemets, which are taken out. */
function findingIn(marked: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const source: Source = { name: "rules/a.yml", text: marked.replace(/[«»]/g, "") };
  return {
    code: "field-unknown",
    severity: "error",
    message: "no such field",
    span: { source, start, end },
    ...more,
  };
}

function frame(marked: string, columns = 100): string {
  return printDiagnostic(findingIn(marked), { ...plainLook, columns })
    .split("\n")
    .slice(1, 3)
    .join("\n");
}

describe("printDiagnostic", () => {
  test("place, severity, message and code stand on one line, the source line under it", () => {
    expect(
      printDiagnostic(
        findingIn("title: x\ndetection:\n  «Imagee»: a\n", { hint: "Image is near" }),
      ),
    ).toMatchInlineSnapshot(`
      "rules/a.yml:3:3: error: no such field [field-unknown]
           3 |   Imagee: a
             |   ^^^^^^
        hint: Image is near
      "
    `);
  });

  test("related places follow with their own frames", () => {
    const finding = findingIn("id: 1\n«id»: 2\n");
    const related = [{ message: "the first one", span: { ...finding.span, start: 0, end: 2 } }];
    expect(printDiagnostic({ ...finding, related })).toMatchInlineSnapshot(`
      "rules/a.yml:2:1: error: no such field [field-unknown]
           2 | id: 2
             | ^^
        rules/a.yml:1:1: the first one
           1 | id: 1
             | ^^
      "
    `);
  });

  test("a tab takes as many columns as it is shown with", () => {
    expect(frame("a:\n\tb: «c»\n")).toBe("     2 |     b: c\n       |        ^");
  });

  test("lines ending in CR LF and in CR count as lines and show no line end", () => {
    expect(frame("a: 1\r\nb: «2»\r\nc: 3")).toBe("     2 | b: 2\n       |    ^");
    expect(frame("a: 1\rb: «2»\rc: 3")).toBe("     2 | b: 2\n       |    ^");
  });

  test("wide characters take two columns, combining ones none", () => {
    expect(frame("標題: «x»")).toBe("     1 | 標題: x\n       |       ^");
    expect(frame("e\u0301: «x»")).toBe("     1 | e\u0301: x\n       |    ^");
    expect(frame("😀: «x»")).toBe("     1 | 😀: x\n       |     ^");
  });

  test("a span over several lines is underlined to the end of its first", () => {
    expect(frame("a:\n  - «b\n  - c\n  - d»\n")).toBe("     2 |   - b\n       |     ^ to line 4");
  });

  test("an empty span and the end of the file get one caret", () => {
    expect(frame("a: «»b")).toBe("     1 | a: b\n       |    ^");
    expect(frame("a: b«»")).toBe("     1 | a: b\n       |     ^");
    expect(frame("a: b\n«»")).toBe("     2 | \n       | ^");
  });

  test("a byte order mark takes no place of a caret away", () => {
    expect(frame("\ufeff«title»: x")).toBe("     1 |  title: x\n       |  ^^^^^");
  });

  test("a long line is cut around the span, on both sides", () => {
    const shown = frame(`k: ${"a".repeat(300)}«needle»${"b".repeat(300)}`, 60).split("\n");
    const [line, carets] = shown as [string, string];
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("needle");
    expect(line).toMatch(/\| …a+needleb+…$/);
  });

  test("a span longer than the room is cut with its line", () => {
    const [line, carets] = frame(`k: «${"x".repeat(500)}»`, 60).split("\n") as [string, string];
    expect(line.length).toBeLessThanOrEqual(60);
    expect(carets.length).toBeLessThanOrEqual(line.length);
  });

  test("control characters never reach the terminal", () => {
    const printed = printDiagnostic(
      findingIn("a: «\u001b[31mred\u202e\u0007»", { message: "odd \u001b[2J text" }),
    );
    for (const unsafe of ["\u001b", "\u0007", "\u202e"]) expect(printed).not.toContain(unsafe);
    expect(printed).toContain("odd ␛[2J text");
  });

  test("a source without text shows its name alone", () => {
    const source = { name: "gone.yml", text: "" };
    const finding = findingIn("«»", { span: { source, start: 0, end: 0 } });
    expect(printDiagnostic(finding)).toBe("gone.yml: error: no such field [field-unknown]\n");
  });

  test("colour wraps words and changes none", () => {
    const finding = findingIn("a: «b»", { hint: "c" });
    const painted = printDiagnostic(finding, { ...plainLook, palette: coloured() });
    expect(painted).toContain("\u001b[31merror\u001b[39m");
    expect(stripVTControlCharacters(painted)).toBe(printDiagnostic(finding));
  });
});

describe("diagnosticJson", () => {
  test("all keys are there, in order, places from 1", () => {
    expect(JSON.stringify(diagnosticJson(findingIn("a: 1\nb: «two»\n")))).toBe(
      '{"code":"field-unknown","severity":"error","message":"no such field","hint":null,' +
        '"path":"rules/a.yml","line":2,"column":4,"endLine":2,"endColumn":7}',
    );
  });
});
