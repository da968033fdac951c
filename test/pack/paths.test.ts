import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PackFormat, PackSettings } from "../../src/pack/format.ts";
import { formats } from "../../src/pack/index.ts";
import { withDefaults } from "../../src/pack/options.ts";
import { readTemplate } from "../../src/pack/template/own.ts";
import { packSettings, packText } from "./sample.ts";

/*
 * Whatever rules are called, the files of a pack have names that every system takes, of which no two
 * are the same to a file system that does not tell letter cases apart, and none leads out.
 */
const loaded = await Promise.all(Object.values(formats).map((load) => load()));

const name = fc.oneof(
  fc.constantFrom(
    "../../x",
    "CON",
    "nul.txt",
    "a/b",
    "A",
    "a",
    "",
    ".",
    "…",
    "x".repeat(400),
    "‮gnp",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const part =
  /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))(?!\.)[^\p{C}<>:"|?*\\/]{1,160}(?<![. ])$/iu;

/** As a project has them; a pack of templates makes what its project names. */
function settingsOf(format: PackFormat): PackSettings {
  const said = format.name === "template" ? { files: [{ template: "note.md.hbs" }] } : {};
  const settings = packSettings(format, withDefaults(format, said));
  const uses = format.templatesIn?.(settings.options).files ?? [];
  const templates = uses.flatMap(({ path, file, makes }) => {
    const source = { name: path, text: "{{title}}" };
    const reading = readTemplate(source, file, { ours: {}, own: new Map() });
    return "template" in reading ? [[makes, reading.template] as const] : [];
  });
  return { ...settings, templates: new Map(templates) };
}

describe.each(loaded.map((format) => [format.name, format] as const))("%s", (_, format) => {
  test("names its files so that every system takes them", async () => {
    const text = "title: T\nlogsource: {category: process_creation, product: windows}\n";
    const [base] = await packText(format, `${text}detection: {s: {Image: a}, condition: s}\n`);
    if (!base) throw new Error("the rule was refused");
    const settings = settingsOf(format);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (titles) => {
        const rules = titles.map((title, index) => ({
          ...base,
          rule: { ...base.rule, title: { ...base.rule.title, value: title } },
          path: `rules/${index}`,
        }));
        const paths = format.build(rules, settings).files.map(({ path }) => path);
        expect(paths).not.toEqual([]);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) for (const each of path.split("/")) expect(each).toMatch(part);
      }),
      { numRuns: 40 },
    );
  });
});
