import { describe, expect, test } from "vitest";
import { formats } from "../../../src/pack/index.ts";
import { helperNames } from "../../../src/pack/template/helpers.ts";
import { read } from "../../support/repository.ts";
import { fill, told, tryFill } from "./fill.ts";

const query = "index=a\n| where x";
const view = {
  title: "T",
  query,
  author: null,
  tags: ["a", "b"],
  none: [],
  map: { one: 1, two: { three: 3 } },
  seconds: 900,
};

const made = (file: string, text: string, partials = {}) =>
  fill(file, text, view, { queries: [query], partials });

describe("a template", () => {
  test.each([
    [
      "a.txt",
      "{{#if author}}by {{author}}{{else if (is title 'T')}}by T{{else}}by none{{/if}}",
      "by T",
    ],
    [
      "a.txt",
      "{{#unless none}}empty{{/unless}}{{#if (and tags (not none))}}, full{{/if}}",
      "empty, full",
    ],
    ["a.txt", "{{#if (or author title)}}either{{/if}}", "either"],
    ["a.txt", "{{#each tags}}{{@index}}{{this}}{{#unless @last}},{{/unless}}{{/each}}", "0a,1b"],
    ["a.txt", "{{#each map}}{{@key}}{{#if @first}} {{/if}}{{/each}}", "one two"],
    ["a.txt", "{{#each none}}x{{else}}nothing in {{title}}{{/each}}", "nothing in T"],
    [
      "a.txt",
      "{{#each tags as |tag at|}}{{#each ../tags}}{{at}}{{tag}}{{this}}{{@../index}} {{/each}}{{/each}}",
      "0aa0 0ab0 1ba1 1bb1 ",
    ],
    ["a.txt", "{{#with map.two}}{{three}}{{@root.title}}{{../title}}{{/with}}", "3TT"],
    ["a.txt", "{{join tags}}/{{join tags '-'}}/{{tags.length}}/{{tags.[1]}}", "a, b/a-b/2/b"],
    ["a.txt", "{{slug title}} {{duration seconds}} {{line query}}", "t 15m index=a | where x"],
    ["a.txt", "{{url 'https://a.b'}}{{url 'javascript:x'}}", "https://a.b"],
    ["a.txt", "a\n  {{> row}}\nb", "a\n  T\nb"],
    ["a.html", "{{> row title='<'}}", "&lt;\n"],
    ["a.html", "<pre>{{query}}</pre>", "<pre>index=a\n| where x</pre>"],
    ["a.html", "{{json tags}}", "[&quot;a&quot;,&quot;b&quot;]"],
    [
      "a.html",
      "<!-- {{title}} --><!doctype html><script>let a = '<b '</script><b\nid='{{title}}' c=\"a{{title}}\">{{title}} <",
      "<!-- T --><!doctype html><script>let a = '<b '</script><b\nid='T' c=\"aT\">T <",
    ],
    ["a.yml", "json: {{json tags}}", 'json: ["a","b"]'],
    ["a.md", "```\nx\n```\n{{title}} `x` {{title}}", "```\nx\n```\nT `x` T"],
  ])("for %s: %s", (file, text, expected) => {
    expect(made(file, text, { row: "{{title}}\n" })).toBe(expected);
  });

  test("may call a partial from another, but none itself", () => {
    expect(made("a.txt", "{{> two}}", { one: "1{{title}}", two: "2{{> one}}" })).toBe("21T");
    const found = tryFill("a.txt", "{{> one}}", view, { partials: { one: "{{> one}}" } });
    expect(typeof found === "string" ? found : told(found)).toBe(
      "one.hbs:1:5 pack-template-syntax: there is no partial `one`; the pack names none",
    );
  });

  test("reaches no prototype, and takes nothing from Handlebars' own environment", async () => {
    const { default: handlebars } = await import("handlebars");
    handlebars.registerHelper("leak", () => "leaked");
    handlebars.registerPartial("leak", "leaked");
    for (const text of [
      "{{leak title}}",
      "{{> leak}}",
      "{{title.constructor}}",
      "{{__proto__}}",
      "{{map.toString}}",
    ])
      expect(tryFill("a.txt", text, view), text).toBeTypeOf("object");
    handlebars.unregisterHelper("leak");
    handlebars.unregisterPartial("leak");
  });

  test.each(Object.entries(wrong()))("%s is told with its place", (text, [file, expected]) => {
    const found = tryFill(file, text, view, { queries: [query], partials: { row: "{{titel}}" } });
    expect(typeof found === "string" ? found : told(found)).toMatch(expected);
  });
});

/** Templates that cannot be, the file that they would make, and what is said of them. */
function wrong(): { readonly [text: string]: readonly [file: string, told: RegExp] } {
  const syntax = (place: string, said: string) =>
    new RegExp(`^a\\.\\w+\\.hbs:${place} pack-template-syntax: ${said}`);
  const value = (place: string, said: string) =>
    new RegExp(`^a\\.\\w+\\.hbs:${place} pack-template-value: ${said}`);
  return {
    "a\n {{titel}}": ["a.md", value("2:4", "there is no `titel` here; near names: title$")],
    "{{map.two.four}}": ["a.md", value("1:3", "there is no `four` here; there is three$")],
    "{{author.name}}": ["a.md", value("1:3", "there is no `name` here; .* null")],
    "{{title.first}}": [
      "a.md",
      value("1:3", "there is no `first` here; it is asked of a single value"),
    ],
    "{{#if autor}}{{/if}}": ["a.md", value("1:7", "there is no `autor` here; near names: author")],
    "{{#each tags}}{{@idnex}}{{/each}}": ["a.md", value("1:17", "there is no `idnex`")],
    "{{..}}": ["a.md", value("1:1", "there is nothing above this")],
    "{{tags}}": [
      "a.md",
      value("1:1", "a list has no text of its own; write {{#each}} or {{join}}"),
    ],
    "{{map}}": ["a.html", value("1:1", "a map has no text")],
    "{{{tags}}}": ["a.html", value("1:1", "a list has no text")],
    "{{query}}": [
      "a.md",
      value("1:1", "a query as running text would be changed; write {{codeBlock query}}"),
    ],
    "{{code query}}": ["a.md", value("1:1", "a query within a line")],
    "x = {{author}}": ["a.toml", value("1:5", "TOML has no null")],
    "{{#each title}}{{/each}}": ["a.md", value("1:1", "{{#each}} goes through a list")],
    "{{join title}}": ["a.md", value("1:1", "{{join}} takes a list")],
    "{{duration title}}": ["a.md", value("1:1", "{{duration}} takes seconds")],
    "{{> row}}": ["a.md", /^row\.hbs:1:3 pack-template-value: there is no `titel`/],
    "{{> rwo}}": ["a.md", syntax("1:5", "there is no partial `rwo`; there is row")],
    "{{> (join tags)}}": ["a.md", syntax("1:5", "there is no partial")],
    "{{joni tags}}": ["a.md", syntax("1:3", "there is no helper `joni`; near names: join")],
    "{{log title}}": ["a.md", syntax("1:3", "there is no helper `log`; there are text, html")],
    "{{lookup map 'one'}}": ["a.md", syntax("1:3", "there is no helper `lookup`")],
    "{{if title}}": ["a.md", syntax("1:1", "`if` is a block; write {{#if …}}")],
    "{{join tags ', ' 'x'}}": ["a.md", syntax("1:1", "`join` takes 1 to 2 values, and is given 3")],
    "{{#if}}{{/if}}": ["a.md", syntax("1:1", "`if` takes 1 value, and is given 0")],
    "{{join tags by=','}}": ["a.md", syntax("1:13", "`join` takes no named values")],
    "{{#tags}}{{/tags}}": ["a.md", syntax("1:4", "there is no block `tags`; blocks are {{#if}}")],
    "{{#*inline 'x'}}{{/inline}}": ["a.md", syntax("1:1", "inline and block partials")],
    "{{#if title}}\n": ["a.md", syntax("2:1", "the template ends before")],
    "{{#if title}}{{/each}}": ["a.md", syntax("1:4", "`if` is closed as `each`")],
    "{{title )}}": ["a.md", syntax("1:9", "`\\)` cannot stand here")],
    '{"a": {{title}}}': [
      "a.json",
      syntax("1:14", "`}}}` cannot stand here in Handlebars; put a space"),
    ],
    '{"a": "{{title}}"}': ["a.json", syntax("1:8", "a value stands within quotes")],
    'a: "x {{title}}"': ["a.yml", syntax("1:7", "a value stands within quotes")],
    '"{{title}}"': ["a.csv", syntax("1:2", "a value stands within quotes")],
    "{{#each tags as |html|}}{{html}}{{/each}}": ["a.html", syntax("1:1", "`html` is a helper")],
    "{{#if none}}{{else each tags as |a text|}}{{a}}{{/if}}": [
      "a.txt",
      syntax("1:13", "`text` is a helper"),
    ],
    "`{{title}}`": ["a.md", syntax("1:2", "a value stands in code")],
    "~~~\n{{title}}\n~~~": ["a.md", syntax("2:1", "a value stands in code")],
    "x {{codeBlock query}}": ["a.md", syntax("1:3", "a block of code begins a line")],
    "<b id={{title}}>": ["a.html", syntax("1:7", "a value stands within a tag")],
    "</{{title}}>": ["a.html", syntax("1:3", "a value stands within a tag")],
    "<{{title}}>": ["a.html", syntax("1:2", "a value stands within a tag")],
    "<b {{title}}>": ["a.html", syntax("1:4", "a value stands within a tag")],
    '<b onclick="{{title}}">': [
      "a.html",
      syntax("1:13", "a value stands in the attribute onclick"),
    ],
    "<script>{{title}}</script>": ["a.html", syntax("1:9", "a value stands in a <script>")],
    "<style>{{script title}}</style>": ["a.html", syntax("1:8", "a value stands in a <style>")],
  };
}

test("every helper stands in the README", () => {
  const readme = read("README.md");
  const section = readme.slice(readme.indexOf("### Templates of your own"));
  for (const name of helperNames) expect(section, name).toMatch(new RegExp(`[\`{]${name}[\` }]`));
});

test("the formats with templates take those of a project", async () => {
  const loaded = await Promise.all(Object.values(formats).map((load) => load()));
  const overridable = loaded.flatMap((format) => (format.overridable ? [format.name] : []));
  expect(overridable).toEqual(["splunk-app", "coverage"]);
});
