import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/ast/index.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { findDuplicates } from "../../src/validate/index.ts";
import { codesOf, ruleOf } from "./support.ts";

test("an id and a level are missed, each by itself", () => {
  const text = ruleOf("selection:\n  Image: x");
  expect(codesOf(text)).toEqual([]);
  expect(codesOf(text.replace(/^id: .*\n/m, ""))).toEqual(["info id-missing"]);
  expect(codesOf(text.replace(/^level: .*\n/m, ""))).toEqual(["info level-missing"]);
});

describe("duplicates", () => {
  const rules = (text: string, name: string): readonly Rule[] =>
    readDocuments({ name, text }).entries.flatMap((entry) =>
      entry.kind === "document" && entry.document.kind === "rule" ? [entry.document] : [],
    );
  const first = ruleOf("selection:\n  Image: x");

  test("name the first place, in another file or the same", () => {
    const duplicatesOf = findDuplicates();
    const found = [...rules(first, "a.yml"), ...rules(`${first}---\n${first}`, "b.yml")].map(
      (rule) => duplicatesOf(rule).map(({ code, severity, message }) => [code, severity, message]),
    );
    const twice = [
      ["id-duplicate", "error", "another rule has this id, at a.yml:2:5"],
      ["title-duplicate", "warning", "another rule has this title, at a.yml:1:8"],
    ];
    expect(found).toEqual([[], twice, twice]);
  });

  test("are told by the id alone whatever its letter case, and by the title without it", () => {
    const duplicatesOf = findDuplicates();
    const other = first.replace("title: Rule", "title: Other").replace("0f3d9be4", "0F3D9BE4");
    const bare = first.replace(/^id: .*\n/m, "");
    const codes = [first, other, bare].flatMap((text) =>
      rules(text, "a.yml").map((rule) => duplicatesOf(rule).map(({ code }) => code)),
    );
    expect(codes).toEqual([[], ["id-duplicate"], ["title-duplicate"]]);
  });
});
