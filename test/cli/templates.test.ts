import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { explanations } from "../../src/diagnostic/codes/pack.ts";
import { read } from "../support/repository.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

const runbook = `# {{title}}

Level {{level}}{{#if author}}, by {{author}}{{/if}}, every {{duration schedule.every}}; {{pack.name}}
{{#each techniques}}
- {{id}} {{name}}
{{/each}}

{{codeBlock query language}}
`;

const index = `<title>{{name}}</title>
<ul>
{{#each rules}}
<li><a href="{{path}}.md">{{title}}</a></li>
{{/each}}
</ul>
`;

const notes = `rules: rules
packs:
  notes:
    format: template
    target: spl/raw
    files:
      - { template: templates/runbook.md.hbs }
      - { template: templates/index.html.hbs, for: pack }
`;

type Files = { readonly [path: string]: string };

function projectWith(config: string, files: Files = {}): string {
  return folderOf({
    "sigmatic.config.yml": config,
    "rules/one.yml": ruleText("One <b> & *two*"),
    "rules/below/two.yml": ruleText("Two", "author: A_B\n").replace("5af54681", "6af54681"),
    "templates/runbook.md.hbs": runbook,
    "templates/index.html.hbs": index,
    ...files,
  });
}

const build = (folder: string, ...args: readonly string[]) =>
  sigmatic(["build", ...args], { folder });

const readIn = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

describe("a format of the project's own", () => {
  test("makes a file beside each rule's path, and one for the pack", async () => {
    const folder = projectWith(notes);
    const { code, err } = await build(folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [query = ""] = JSON.parse(
      (
        await sigmatic([
          "compile",
          join(folder, "rules/one.yml"),
          "--to",
          "spl",
          "--format",
          "json",
        ])
      ).out,
    )[0].queries;
    expect(readIn(folder, "packs/notes/one.md")).toBe(
      `# One &#60;b&#62; &#38; \\*two\\*\n\nLevel high, every 15m; notes\n- T1569\\.002 Service Execution\n\n\`\`\`spl\n${query}\n\`\`\`\n`,
    );
    expect(readIn(folder, "packs/notes/below/two.md")).toContain("Level high, by A\\_B, every 15m");
    expect(readIn(folder, "packs/notes/index.html")).toBe(
      `<title>notes</title>\n<ul>\n<li><a href="below/two.md">Two</a></li>\n<li><a href="one.md">One &lt;b&gt; &amp; *two*</a></li>\n</ul>\n`,
    );
    const manifest = JSON.parse(readIn(folder, "packs/notes/manifest.json"));
    expect(manifest.rules[0].files).toEqual(["index.html", "below/two.md"]);
  });

  test("of several targets keeps them apart, and no rule takes the place of the pack's file", async () => {
    const config = notes.replace("spl/raw", "[spl/raw, eql]").replace("runbook.md", "page.html");
    const folder = projectWith(config, {
      "templates/page.html.hbs": "{{target}}",
      "rules/Index.yml": ruleText("Three").replace("5af54681", "7af54681"),
    });
    expect((await build(folder)).code).toBe(0);
    expect(readIn(folder, "packs/notes/eql/ecs/below/two.html")).toBe("eql/ecs");
    expect(readIn(folder, "packs/notes/spl/raw/one.html")).toBe("spl/raw");
    writeFileSync(join(folder, "sigmatic.config.yml"), config.replace("[spl/raw, eql]", "spl"));
    expect((await build(folder)).code).toBe(0);
    expect(readIn(folder, "packs/notes/Index_2.html")).toBe("spl/raw");
    expect(readIn(folder, "packs/notes/index.html")).toContain("<ul>");
  });

  test("calls partials, in whose file mistakes are told", async () => {
    const config = `${notes}    partials: { head: templates/head.hbs }\n`;
    const files = { "templates/runbook.md.hbs": "{{> head}}", "templates/head.hbs": "{{title}}" };
    const folder = projectWith(config, files);
    expect((await build(folder)).code).toBe(0);
    expect(readIn(folder, "packs/notes/one.md")).toContain("\\*two\\*");
    writeFileSync(join(folder, "templates/head.hbs"), "\n {{titel}}");
    const { code, err } = await build(folder);
    expect(code).toBe(1);
    expect(err).toContain("templates/head.hbs:2:4: error: there is no `titel` here");
    expect(err).toContain("near names: title");
    expect(err).toContain("filled in with this rule");
    expect(err).toContain("two.yml");
  });

  test("compiles one rule with --format template as well", async () => {
    const folder = projectWith(notes);
    const args = ["compile", join(folder, "rules/below/two.yml"), "--format", "template"];
    const { code, out } = await sigmatic(args, { folder });
    expect(code).toBe(0);
    expect(out).toContain("==> two.md <==\n# Two\n");
    const without = await sigmatic([...args, "--no-config"]);
    expect(without.err).toContain("[pack-option]");
  });
});

describe("a template in the place of a format's own", () => {
  const config = `rules: rules
packs:
  splunk: { format: splunk-app, app: acme, templates: { app.conf: templates/app.conf.hbs } }
`;
  const own = {
    "templates/app.conf.hbs":
      "[launcher]\nauthor = {{app.author}}\nlabel = {{searches.[0].title}}\n",
  };

  test("makes its file, and leaves the others as they are", async () => {
    const folder = projectWith(config, own);
    expect(await build(folder)).toMatchObject({ code: 0, err: "" });
    expect(readIn(folder, "packs/splunk/acme/default/app.conf")).toBe(
      "[launcher]\nauthor = sigmatic\nlabel = Two\n",
    );
    expect(readIn(folder, "packs/splunk/acme/default/macros.conf")).toContain("search *");
    const single = await sigmatic(
      ["compile", join(folder, "rules/one.yml"), "--format", "splunk-app"],
      { folder },
    );
    expect(single.out).toContain("[launcher]\nauthor = sigmatic\nlabel = One <b> & *two*\n");
  });

  test.each([
    ["author", "autor", ":2:12: error: there is no `autor` here [pack-template-value]"],
    ["{{app.author}}", "{{join}", ":2:16: error: "],
    [
      "{{app.author}}",
      "{{sulg app.id}}",
      ":2:12: error: there is no helper `sulg` [pack-template-syntax]",
    ],
  ])("that has %s as %s fails the build at its place", async (right, wrong, place) => {
    const text = own["templates/app.conf.hbs"].replace(`app.${right}`, `app.${wrong}`);
    const folder = projectWith(config, {
      "templates/app.conf.hbs": text.replace(right === "author" ? "\0" : right, wrong),
    });
    const { code, err } = await build(folder);
    expect(code).toBe(1);
    expect(err).toContain(`templates/app.conf.hbs${place}`);
    expect(err).toContain("     2 | author = {{");
    expect(readdirSync(folder)).not.toContain("packs");
  });

  test("calls the partials that ours call", async () => {
    const text = "<p>{{> counts targets.[0].counts}}</p>{{#each rules}}{{> rule}}{{/each}}";
    const folder = projectWith(
      "rules: rules\npacks: {page: {format: coverage, target: spl, templates: {coverage.html: templates/c.html.hbs}}}\n",
      { "templates/c.html.hbs": text },
    );
    expect(await build(folder)).toMatchObject({ code: 0, err: "" });
    const page = readIn(folder, "packs/page/coverage.html");
    expect(page).toMatch(/^<p><svg .*2 exact<\/span> <\/p><details class="rule" id="rule-0"/);
  });
});

describe("a build", () => {
  test("is done again where a template has changed, and only then", async () => {
    const folder = projectWith(`${notes}    partials: { head: templates/head.hbs }\n`, {
      "templates/head.hbs": "",
    });
    expect((await build(folder)).out).toContain("notes: written");
    expect((await build(folder)).out).toContain("notes: up to date");
    expect((await build(folder, "--check")).code).toBe(0);
    for (const [path, more] of [
      ["templates/runbook.md.hbs", "{{> head}}\nend\n"],
      ["templates/head.hbs", "head"],
    ] as const) {
      writeFileSync(join(folder, path), readIn(folder, path) + more);
      expect((await build(folder, "--check")).code, path).toBe(1);
      expect((await build(folder)).out).toContain("notes: written");
      expect((await build(folder, "--check")).code).toBe(0);
    }
    expect(readIn(folder, "packs/notes/one.md")).toMatch(/headend\n$/);
  });

  test("is the same wherever it is begun", async () => {
    const [first, second] = [projectWith(notes), projectWith(notes)];
    await build(first);
    await sigmatic(["build"], { folder: join(second, "rules") });
    const manifest = (folder: string) => readIn(folder, "packs/notes/manifest.json");
    expect(manifest(second)).toBe(manifest(first));
  });

  test("reads no template from outside of the project, by whatever way", async () => {
    const outside = folderOf({ "secret.hbs": "x" });
    const folder = projectWith("");
    symlinkSync(join(outside, "secret.hbs"), join(folder, "templates/link.hbs"));
    symlinkSync(outside, join(folder, "linked"));
    mkdirSync(join(folder, "templates/folder.hbs"));
    for (const path of [
      "templates/link.hbs",
      "linked/secret.hbs",
      "../x.hbs",
      join(outside, "secret.hbs"),
      "templates/missing.hbs",
      "templates/folder.hbs",
    ]) {
      const config = `rules: rules\npacks: {siem: {format: splunk-app, templates: {app.conf: ${path}}}}\n`;
      writeFileSync(join(folder, "sigmatic.config.yml"), config);
      const { code, err } = await build(folder);
      expect(code).toBe(1);
      expect(err).toMatch(/sigmatic\.config\.yml:2:58: error: .*\[pack-template-path\]/);
    }
  });

  test("names no file but below the pack's folder", async () => {
    const folder = projectWith(
      notes
        .replace("templates/index.html.hbs", "templates/..hbs")
        .replace("runbook.md", "manifest.json"),
      {
        "templates/..hbs": "x",
        "templates/manifest.json.hbs": "{{title}}",
        "rules/Manifest.yml": ruleText("Three").replace("5af54681", "7af54681"),
      },
    );
    const { code, err } = await build(folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const names = readdirSync(join(folder, "packs/notes"));
    expect(names.sort()).toEqual(["Manifest~2.json", "below", "manifest.json", "one.json", "rule"]);
  });
});

test.each([
  [
    "{template: templates/manifest.json.hbs, for: pack}",
    "manifest.json is what the build itself writes",
  ],
  [
    "{template: templates/index.html.hbs, for: pack}, {template: templates/Index.html.hbs, for: pack}",
    "two templates of x make Index.html",
  ],
])("a pack of %s is told that %s", async (files, message) => {
  const folder = projectWith(
    `rules: rules\npacks: {x: {format: template, target: spl, files: [${files}]}}\n`,
    { "templates/manifest.json.hbs": "{}", "templates/Index.html.hbs": "" },
  );
  const { code, err } = await build(folder);
  expect(code).toBe(1);
  expect(err).toContain(`${message} [pack-template-repeated]`);
});

describe("what a template makes", () => {
  const configFor = (file: string, whom: string) =>
    `rules: rules\npacks: {x: {format: template, target: spl, files: [{template: templates/${file}.hbs, for: ${whom}}]}}\n`;

  test.each([
    [
      "a.json",
      "[{{#each rules}}{{title}},{{/each}}]",
      /x\/|a\.json:1:\d+: error: what the template makes is no JSON: this cannot stand here/,
    ],
    [
      "a.json",
      '{"a": [',
      /a\.json:1:8: error: what the template makes is no JSON: it ends too early/,
    ],
    ["a.json", '{"a": {{{name}}} }', /a\.json:1:7: error: what the template makes is no JSON/],
    ["a.yml", "a: 1\na: 2\n", /a\.yml:2:1: error: what the template makes is no YAML: /],
    ["a.yaml", "a: [", /a\.yaml:1:\d: error: what the template makes is no YAML: /],
  ])("as %s of %s is told where it is none", async (file, text, expected) => {
    const folder = projectWith(configFor(file, "pack"), { [`templates/${file}.hbs`]: text });
    const { code, err } = await build(folder);
    expect(code).toBe(1);
    expect(err).toMatch(expected);
    expect(err).toContain("[pack-template-output]");
    expect(err).toContain(`templates/${file}.hbs`);
  });

  test("reads back where it is sound", async () => {
    const text =
      "{{#each rules}}\n{{id}}:\n  title: {{title}}\n  query: {{query}}\n  tags: {{tags}}\n{{/each}}\n";
    const folder = projectWith(configFor("a.yml", "pack"), { "templates/a.yml.hbs": text });
    expect(await build(folder)).toMatchObject({ code: 0, err: "" });
    expect(load(readIn(folder, "packs/x/a.yml"))).toMatchObject({
      "5af54681-df95-4c26-854f-2565e13cfab0": { title: "One <b> & *two*" },
    });
  });
});

describe("Handlebars", () => {
  /** Everything that a module of ours loads before it is asked to do anything. */
  const loadedBy = (...starts: readonly string[]): ReadonlySet<string> => {
    const loaded = new Set<string>();
    const visit = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      if (!path.endsWith(".ts")) return;
      for (const [, to = ""] of read(path).matchAll(
        /^(?:import|export) (?!type )[^;"]*?from "([^"]+)"/gm,
      ))
        visit(to.startsWith(".") ? join(dirname(path), to) : to);
    };
    starts.forEach(visit);
    return loaded;
  };

  test("is loaded by no command, but where a pack with templates is built", () => {
    const commands = ["main.ts", "commands/compile.ts", "commands/build.ts", "compile/thread.ts"];
    const loaded = [...loadedBy(...commands.map((name) => `src/cli/${name}`))];
    expect(loaded).toContain("src/compile.ts");
    expect(loaded.filter((path) => path.startsWith("handlebars"))).toEqual([]);
  });

  test("is loaded without its compiler for our own templates", () => {
    for (const format of ["splunkApp", "coveragePage", "template"]) {
      const loaded = loadedBy(`src/pack/formats/${format}/index.ts`);
      expect([...loaded].filter((path) => path.startsWith("handlebars"))).toEqual([
        "handlebars/runtime.js",
      ]);
    }
    expect(loadedBy("src/pack/template/own.ts")).toContain("handlebars");
  });
});

test("every code of templates is brought out here or by its explanation", () => {
  const codes = Object.keys(explanations).filter((code) => code.startsWith("pack-template"));
  expect(codes.sort()).toEqual([
    "pack-template-output",
    "pack-template-path",
    "pack-template-repeated",
    "pack-template-syntax",
    "pack-template-unknown",
    "pack-template-value",
  ]);
});
