import { describe, expect, test } from "vitest";
import { positionAt } from "../../src/source/index.ts";
import { parseYaml } from "../../src/yaml/index.ts";

/** `line:column code message (hint)` of every finding. */
function findings(text: string): readonly string[] {
  const { diagnostics } = parseYaml({ name: "test.yml", text });
  return diagnostics.map(({ code, message, span, hint }) => {
    const { line, column } = positionAt(span.source, span.start);
    return `${line}:${column} ${code} ${message}${hint ? ` (${hint})` : ""}`;
  });
}

describe("messages", () => {
  test("a tab", () => {
    expect(findings("a:\n\tb: c")).toMatchInlineSnapshot(`
      [
        "2:1 yaml-syntax a tab stands in the indentation (indent with spaces; YAML allows no tabs there)",
      ]
    `);
  });

  test("a tab further down", () => {
    expect(findings("a:\n  b: c\n\td: e")).toMatchInlineSnapshot(`
      [
        "3:1 yaml-syntax a tab stands in the indentation (indent with spaces; YAML allows no tabs there)",
      ]
    `);
  });

  test("a colon in a value", () => {
    expect(findings("title: foo: bar")).toMatchInlineSnapshot(`
      [
        "1:11 yaml-syntax a \`: \` inside a value ends it (put the value in quotes)",
      ]
    `);
  });

  test("a line too far in", () => {
    expect(findings("a:\n  b: 1\n   c: 2")).toMatchInlineSnapshot(`
      [
        "3:5 yaml-syntax this line is not indented like the lines it belongs to (entries of one map or list begin in the same column)",
      ]
    `);
  });

  test("a line too far out", () => {
    expect(findings("a:\n   b: 1\n  c: 2")).toMatchInlineSnapshot(`
      [
        "3:3 yaml-syntax this line is not indented like the lines it belongs to (entries of one map or list begin in the same column)",
      ]
    `);
  });

  test("an open quote", () => {
    expect(findings("a: 'x\nb: 1")).toMatchInlineSnapshot(`
      [
        "2:1 yaml-syntax the quote or bracket that was opened above is never closed (close it, or indent the lines it spans)",
      ]
    `);
  });

  test("a quote open to the end", () => {
    expect(findings('a: "x')).toMatchInlineSnapshot(`
      [
        "1:6 yaml-syntax the quote or bracket that was opened above is never closed",
      ]
    `);
  });

  test("a path in double quotes", () => {
    expect(findings('a: "C:\\Windows"')).toMatchInlineSnapshot(`
      [
        "1:8 yaml-syntax in double quotes a backslash begins an escape, and this one does not exist (use single quotes, where a backslash is a backslash)",
      ]
    `);
  });

  test("half an escape", () => {
    expect(findings('a: "\\x4"')).toMatchInlineSnapshot(`
      [
        "1:8 yaml-syntax this escape needs more hexadecimal digits (use single quotes, where a backslash is a backslash)",
      ]
    `);
  });

  test("a quote in quotes", () => {
    expect(findings("a: 'it's'")).toMatchInlineSnapshot(`
      [
        "1:8 yaml-syntax text follows the closing quote (write a quote inside single quotes twice (''))",
      ]
    `);
  });

  test("an open bracket", () => {
    expect(findings("a: [1, 2\nb: 3")).toMatchInlineSnapshot(`
      [
        "2:1 yaml-syntax the quote or bracket that was opened above is never closed (close it, or indent the lines it spans)",
      ]
    `);
  });

  test("a brace open to the end", () => {
    expect(findings("a: {x: 1")).toMatchInlineSnapshot(`
      [
        "1:9 yaml-syntax the quote or bracket that was opened above is never closed",
      ]
    `);
  });

  test("a missing comma", () => {
    expect(findings("a: ['x' 'y']")).toMatchInlineSnapshot(`
      [
        "1:9 yaml-syntax a comma is missing between the entries in brackets",
      ]
    `);
  });

  test("a missing item", () => {
    expect(findings("a: [, y]")).toMatchInlineSnapshot(`
      [
        "1:5 yaml-syntax a value is missing before this comma",
      ]
    `);
  });

  test("a percent sign", () => {
    expect(findings("a: %temp%")).toMatchInlineSnapshot(`
      [
        "1:4 yaml-syntax a value cannot begin with \`%\` (put the value in quotes)",
      ]
    `);
  });

  test("a star", () => {
    expect(findings("a: *.exe")).toMatchInlineSnapshot(`
      [
        "1:4 yaml-unknown-alias the alias \`*.exe\` names no anchor that stands before it (put the value in quotes if the star belongs to its text)",
      ]
    `);
  });

  test("an exclamation mark", () => {
    expect(findings("a: !!js/function 'x'")).toMatchInlineSnapshot(`
      [
        "1:4 yaml-tag the tag \`!!js/function\` has no meaning here (leave the tag out, or put the value in quotes if the exclamation mark belongs to its text)",
      ]
    `);
  });

  test("an undeclared tag", () => {
    expect(findings("a: !x!y z")).toMatchInlineSnapshot(`
      [
        "1:8 yaml-syntax the tag here is not declared (put the value in quotes)",
      ]
    `);
  });

  test("a list on its key's line", () => {
    expect(findings("a: - b")).toMatchInlineSnapshot(`
      [
        "1:4 yaml-syntax a list cannot begin on the line of its key (begin it on the next line, or put the value in quotes)",
      ]
    `);
  });

  test("a list item beside keys", () => {
    expect(findings("a: b\n- c")).toMatchInlineSnapshot(`
      [
        "2:1 yaml-syntax this line is not indented like the lines it belongs to (entries of one map or list begin in the same column)",
      ]
    `);
  });

  test("a key without a colon", () => {
    expect(findings("a: b\nc")).toMatchInlineSnapshot(`
      [
        "2:2 yaml-syntax a \`:\` is missing after this key",
      ]
    `);
  });

  test("text after a block sign", () => {
    expect(findings("a: |x\n  b")).toMatchInlineSnapshot(`
      [
        "1:5 yaml-syntax text follows the \`|\` or \`>\` on its line (put the value in quotes)",
      ]
    `);
  });

  test("a NUL", () => {
    expect(findings("a: b\u0000")).toMatchInlineSnapshot(`
      [
        "1:5 yaml-syntax the file holds a NUL character (save it as UTF-8; UTF-16 text looks like this)",
      ]
    `);
  });

  test("a control character", () => {
    expect(findings("a: \u0007")).toMatchInlineSnapshot(`
      [
        "1:4 yaml-syntax a control character stands here (write it as an escape in double quotes)",
      ]
    `);
  });

  test("a map as a key", () => {
    expect(findings("{a: b}: c")).toMatchInlineSnapshot(`
      [
        "1:1 yaml-key a key must be text, not a map (put the key in quotes if the brackets belong to its text)",
      ]
    `);
  });

  test("a key twice", () => {
    expect(findings("a: 1\nb: 2\na: 3")).toMatchInlineSnapshot(`
      [
        "3:1 yaml-duplicate-key the key \`a\` stands twice in this map (merge the values under one key, or move one into a map of its own)",
      ]
    `);
  });

  test("YAML 2", () => {
    expect(findings("%YAML 2.0\n---\na: b")).toMatchInlineSnapshot(`
      [
        "2:1 yaml-syntax only YAML 1.x can be read",
      ]
    `);
  });
});
