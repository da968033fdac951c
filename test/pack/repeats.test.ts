import { expect, test } from "vitest";
import type { PackRule } from "../../src/pack/format.ts";
import { elasticNdjson } from "../../src/pack/formats/elasticNdjson/index.ts";
import { withoutRepeats } from "../../src/pack/repeats.ts";
import { packText } from "./sample.ts";

function document(title: string, id = ""): string {
  return `title: ${title}
${id}logsource: { category: process_creation, product: windows }
detection: { s: { Image: a }, condition: s }
`;
}

async function rulesOf(...documents: readonly string[]): Promise<readonly PackRule[]> {
  return packText(elasticNdjson, documents.join("---\n"));
}

const codes = (rules: readonly PackRule[]) =>
  withoutRepeats(rules).findings.map(({ code, severity }) => `${severity} ${code}`);

test("rules of one file have ids of their own by their titles", async () => {
  const rules = await rulesOf(document("A"), document("B"));
  expect(withoutRepeats(rules).kept).toEqual(rules);
  expect(codes(rules)).toEqual(["warning pack-id-missing", "warning pack-id-missing"]);
});

test("rules of one file, one title and no id would replace each other", async () => {
  const rules = await rulesOf(document("A"), document("A"));
  expect(withoutRepeats(rules).kept).toEqual(rules.slice(0, 1));
  expect(codes(rules)).toEqual(["error pack-id-repeated", "warning pack-id-missing"]);
});

test("rules of one title and different files do not", async () => {
  const [rule] = (await rulesOf(document("A"))) as [PackRule];
  expect(withoutRepeats([rule, { ...rule, path: "other" }]).kept).toHaveLength(2);
});

test("rules with ids are told apart by them, whatever their letters", async () => {
  const rules = await rulesOf(document("A", "id: x-1\n"), document("A", "id: X-1\n"));
  expect(withoutRepeats(rules).kept).toHaveLength(1);
  expect(codes(rules)).toEqual(["error pack-id-repeated"]);
});
