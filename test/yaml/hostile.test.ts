import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import type { Span } from "../../src/source/index.ts";
import { parseYaml, type YamlNode } from "../../src/yaml/index.ts";
import { yamlish } from "./fragments.ts";

function parse(text: string) {
  return parseYaml({ name: "test.yml", text });
}

function codes(text: string): readonly string[] {
  return parse(text).diagnostics.map((finding) => finding.code);
}

function spansOf(node: YamlNode | null): readonly Span[] {
  if (node === null) return [];
  if (node.kind === "scalar") return [node.span];
  if (node.kind === "sequence") return [node.span, ...node.items.flatMap(spansOf)];
  return [node.span, ...node.entries.flatMap(({ key, value }) => [key.span, ...spansOf(value)])];
}

function expectInside(spans: readonly Span[], text: string): void {
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

function findingSpans(diagnostics: readonly Diagnostic[]): readonly Span[] {
  return diagnostics.flatMap((finding) => [
    finding.span,
    ...(finding.related ?? []).map((other) => other.span),
  ]);
}

describe("any text", () => {
  test.each([
    ["characters", fc.string({ unit: "binary", maxLength: 60 })],
    ["pieces of YAML", yamlish],
  ])("%s: never throws, and every span lies in the text", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { documents, diagnostics } = parse(text);
        expectInside(documents.flatMap(spansOf), text);
        expectInside(findingSpans(diagnostics), text);
      }),
      { numRuns: 500 },
    );
  });
});

describe("texts made to exhaust their reader", () => {
  test("nesting is bounded", () => {
    expect(codes("[".repeat(100_000))).toEqual(["yaml-too-deep"]);
    expect(codes(`${"- ".repeat(5_000)}x`)).toEqual(["yaml-too-deep"]);
    expect(codes(`${"[".repeat(90)}${"]".repeat(90)}`)).toEqual([]);
  });

  test("aliases add to the depth", () => {
    const lines = ["- &a0 x"];
    for (let index = 1; index <= 200; index++) lines.push(`- &a${index} [*a${index - 1}]`);
    expect(new Set(codes(lines.join("\n")))).toEqual(new Set(["yaml-too-deep"]));
  });

  test("aliases that unfold without bound are stopped once", () => {
    const lines = ["- &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let index = 1; index <= 30; index++) {
      lines.push(
        `- &a${index} [${Array(10)
          .fill(`*a${index - 1}`)
          .join(", ")}]`,
      );
    }
    expect(codes(lines.join("\n"))).toEqual(["yaml-too-large"]);
  });

  test("findings are bounded", () => {
    expect(codes("a: 1\n".repeat(10_000))).toHaveLength(100);
    expect(codes("---\n[\n".repeat(10_000)).length).toBeLessThanOrEqual(100);
  });

  test.each([
    ["noise", "\u0001\u0002{[:- &*!|>'\"%@`".repeat(600_000)],
    ["one long line", "x".repeat(10_000_000)],
    ["broken documents", "---\n[\n".repeat(1_500_000)],
    ["one open quote", `a: "${"b\n ".repeat(3_000_000)}`],
  ])("ten megabytes: %s", (_, text) => {
    const before = performance.now();
    parse(text);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
