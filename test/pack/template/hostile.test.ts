import fc from "fast-check";
import { load } from "js-yaml";
import { parse as readToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../../src/pack/encode/conf.ts";
import type { PackRule } from "../../../src/pack/format.ts";
import { template } from "../../../src/pack/formats/template/index.ts";
import { readTemplate } from "../../../src/pack/template/own.ts";
import { readConf } from "../../support/confFile.ts";
import { hostileRule } from "../hostile.ts";
import { packSettings, packText } from "../sample.ts";

/*
 * A rule with hostile text in every field, through the format of a project's own templates: with the
 * escapes that a file's kind brings by itself, and with those that a template names.
 */

const [base] = await packText(
  template,
  `title: Shell
id: 5af54681-df95-4c26-854f-2565e13cfab0
logsource: { category: process_creation, product: windows }
detection: { selection: { Image|endswith: '\\cmd.exe' }, condition: selection }
`,
);

/** What a template makes of a rule, as the only file of a pack. */
function fileOf(rule: PackRule, file: string, text: string): string {
  const path = `${file}.hbs`;
  const options = { files: [{ template: path }] };
  const [use] = template.templatesIn?.(options).files ?? [];
  const reading = readTemplate({ name: path, text }, file, { ours: {}, own: new Map() });
  if ("finding" in reading) throw new Error(reading.finding.message);
  const templates = new Map([[use?.makes ?? "", reading.template]]);
  const { files } = template.build([rule], { ...packSettings(template, options), templates });
  expect(files.map((each) => each.path)).toEqual([`rule.${file.split(".").at(-1)}`]);
  return String(files[0]?.content);
}

function always(check: (rule: PackRule) => void): void {
  fc.assert(fc.property(hostileRule(base as PackRule), check), { numRuns: 60 });
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

/** With and without a helper for the context's own escape. */
const ways = (name: string) =>
  [
    ["by its ending", ""],
    [`by {{${name}}}`, `${name} `],
  ] as const;

describe("a hostile rule in a template", () => {
  test.each(ways("json"))("of JSON, %s", (_, by) => {
    always((rule) => {
      const text = `{"title": {{${by}title}}, "tags": {{${by}tags}}, "query": {{${by}query}}, "by": {{${by}author}} }`;
      expect(JSON.parse(fileOf(rule, "a.json", text))).toEqual({
        title: rule.rule.title.value,
        tags: rule.rule.tags.map(({ value }) => value),
        query: rule.outcome.queries[0],
        by: rule.rule.author,
      });
    });
  });

  test.each(ways("yaml"))("of YAML, %s", (_, by) => {
    always((rule) => {
      const text = `title: {{${by}title}}\n# {{${by}description}}\nquery: {{${by}query}}\nrefs:\n{{#each references}}\n- {{${by}this}}\n{{/each}}\nend: 1\n`;
      const { references, title } = rule.rule;
      expect(load(fileOf(rule, "a.yml", text))).toEqual({
        title: wellFormed(title.value),
        query: rule.outcome.queries[0],
        refs: references.length === 0 ? null : references.map(wellFormed),
        end: 1,
      });
    });
  });

  test.each(ways("toml"))("of TOML, %s", (_, by) => {
    always((rule) => {
      const text = `title = {{${by}title}}\nrefs = {{${by}references}}\nquery = {{${by}query}}\n`;
      expect({ ...readToml(fileOf(rule, "a.toml", text)) }).toEqual({
        title: wellFormed(rule.rule.title.value),
        refs: rule.rule.references.map(wellFormed),
        query: rule.outcome.queries[0],
      });
    });
  });

  test.each(ways("conf"))("of a .conf file, %s", (_, by) => {
    always((rule) => {
      const text = `# {{${by}author}}\n[x {{${by}title}} x]\ndescription = x{{${by}description}}\nsearch = {{${by}query}}\nend = 1\n`;
      const file = readConf(fileOf(rule, "a.conf", text));
      expect(file.size).toBe(1);
      const [settings] = file.values();
      expect([...(settings?.keys() ?? [])]).toEqual(["description", "search", "end"]);
      expect(settings?.get("search")).toBe(rule.outcome.queries[0]);
    });
  });

  test.each(ways("html"))("of HTML, %s", (_, by) => {
    always((rule) => {
      const text = `<p title="{{${by}title}}">{{${by}description}}</p><pre>{{${by}query}}</pre>{{#each references}}<a href="{{${by}this}}">x</a>{{/each}}`;
      const made = fileOf(rule, "a.html", text);
      const marks = made.match(/<[^<>]*>/g) ?? [];
      const links = rule.rule.references.flatMap(() => ["a", "/a"]);
      expect(marks.map((mark) => /^<(\/?\w+)/.exec(mark)?.[1])).toEqual([
        "p",
        "/p",
        "pre",
        "/pre",
        ...links,
      ]);
      for (const mark of marks) expect(mark).toMatch(/^<\/?\w+(?: \w+="[^"<>]*")?>$/);
      expect(made).not.toMatch(/href="\s*(?!https?:)[\w\s]*script:/i);
    });
  });

  test.each(ways("csv"))("of CSV, %s", (_, by) => {
    always((rule) => {
      const made = fileOf(rule, "a.csv", `{{${by}title}}|{{${by}author}}|end`);
      expect(made.split("\n")).toHaveLength(1);
      expect(made).not.toMatch(/^[=+\-@]|\|[=+\-@]/);
    });
  });

  test.each(ways("markdown"))("of Markdown, %s", (_, by) => {
    always((rule) => {
      const made = fileOf(
        rule,
        "a.md",
        `# {{${by}title}}\n\n{{${by}description}}\n\n{{codeBlock query}}\n`,
      );
      const [title = "", empty, text = "", next, ...block] = made.split("\n");
      const unescaped = /(?<!\\)(?:\\\\)*[*_[\]<>|~#](?!\d)/;
      expect([empty, next]).toEqual(["", ""]);
      for (const line of [title.slice(2), text])
        expect(line.replace(/&#\d+;/g, "")).not.toMatch(unescaped);
      expect(block.join("\n")).toBe(`\`\`\`\n${rule.outcome.queries[0]}\n\`\`\`\n`);
    });
  });

  test("of plain text stands as it is", () => {
    always((rule) => {
      const { title, author } = rule.rule;
      expect(fileOf(rule, "a.txt", "{{title}}\n{{line author}}")).toBe(
        `${title.value}\n${oneLine(author ?? "")}`,
      );
    });
  });
});
