import fc from "fast-check";
import { load } from "js-yaml";
import { parse as readToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../../src/pack/encode/conf.ts";
import { readConf } from "../../support/confFile.ts";
import { hostileText } from "../hostile.ts";
import { fill } from "./fill.ts";

/* What each context's escape writes, a reader of the format reads back; none of it leaves its field. */

const lists = fc.array(hostileText, { maxLength: 4 });
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    hostileText,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(hostileText, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** Half a surrogate pair has no UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

function throughout(value: unknown): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (Array.isArray(value)) return value.map(throughout);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [wellFormed(key), throughout(item)]),
  );
}

describe("in JSON", () => {
  test("any data comes back", () => {
    fc.assert(
      fc.property(data, hostileText, (value, title) => {
        const made = fill("a.json", '{"value": {{value}}, "title": {{title}} }', { value, title });
        expect(JSON.parse(made)).toEqual({ value, title });
      }),
    );
  });

  test("what another escape made is a text", () => {
    const made = fill("a.json", "[{{html title}}, {{csv title}}]", { title: '<"\n' });
    expect(JSON.parse(made)).toEqual(["&lt;&quot;\n", '"<"""']);
  });
});

describe("in YAML", () => {
  test("any data comes back, as a value, in a list, and behind a dash", () => {
    fc.assert(
      fc.property(data, lists, hostileText, (value, list, title) => {
        const text =
          "value: {{value}}\n{{title}}: 1\nlist:\n{{#each list}}\n  - {{this}}\n{{/each}}\nend: 1\n";
        const made = load(fill("a.yml", text, { value, list, title: `x${title}` }));
        expect(made).toEqual({
          value: throughout(value),
          [wellFormed(`x${title}`)]: 1,
          list: list.length === 0 ? null : list.map(wellFormed),
          end: 1,
        });
      }),
    );
  });
});

describe("in TOML", () => {
  test("texts and lists come back", () => {
    fc.assert(
      fc.property(hostileText, lists, (title, list) => {
        const made = fill("a.toml", "title = {{title}}\nlist = {{list}}\nend = 1\n", {
          title,
          list,
        });
        expect({ ...readToml(made) }).toEqual({
          title: wellFormed(title),
          list: list.map(wellFormed),
          end: 1,
        });
      }),
    );
  });

  test("maps are inline tables", () => {
    const made = fill("a.toml", "map = {{map}}\n", { map: { 'a"b': [1, true, { c: "x" }] } });
    expect(made).toBe('map = { "a\\"b" = [1, true, { "c" = "x" }] }\n');
  });
});

describe("in a .conf file", () => {
  const text = "[{{title}}]\n# {{title}}\ntitle = x{{title}}\nx{{title}} = 1\nend = 1\n";

  test("texts stay in their lines, in stanzas, comments, values and names", () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        fc.pre(!/^default$/i.test(title) && oneLine(title) !== "");
        const file = readConf(fill("a.conf", text, { title }));
        expect(file.size).toBe(1);
        const [settings] = file.values();
        expect(settings?.get("end")).toBe("1");
        expect([2, 3]).toContain(settings?.size);
        const line = `x${oneLine(title)}`;
        expect([line, `${line}.`]).toContain(settings?.get("title"));
      }),
    );
  });

  test("queries come back as they are, or fail", () => {
    const lines = fc.array(fc.oneof(hostileText, fc.constantFrom("| where x", "index=a  b")));
    fc.assert(
      fc.property(lines, (parts) => {
        const query = parts.join("\n");
        const own = { queries: [query] };
        const made = attempt(() => fill("a.conf", "[a]\nsearch = {{query}}\n", { query }, own));
        if (made !== null) expect(readConf(made).get("a")?.get("search")).toBe(query);
      }),
    );
    const query = "index=a\n| where  x";
    const made = fill("a.conf", "[a]\nsearch = {{query}}\n", { query }, { queries: [query] });
    expect(readConf(made).get("a")?.get("search")).toBe(query);
  });

  test("data is JSON on one line, booleans are 0 and 1", () => {
    fc.assert(
      fc.property(data, (value) => {
        const made = fill("a.conf", "[a]\nvalue = {{json value}}\n", { value });
        expect(JSON.parse(readConf(made).get("a")?.get("value") as string)).toEqual(value);
      }),
    );
    expect(fill("a.conf", "a = {{a}}{{b}}", { a: true, b: false })).toBe("a = 10");
  });
});

describe("in CSV", () => {
  test("each text is one cell on one line, no formula, and a query as it is", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, query) => {
        const view = { title, query: `q${query}` };
        const made = fill("a.csv", "{{title}},{{query}},end\r\n", view, { queries: [`q${query}`] });
        const [[cell = "", exact, end] = [], ...rest] = readCsv(made);
        expect(rest).toEqual([]);
        expect([oneLine(title), `'${oneLine(title)}`]).toContain(cell);
        expect(cell).not.toMatch(/^[=+\-@]/);
        expect([exact, end]).toEqual([`q${query}`, "end"]);
      }),
    );
  });
});

describe("in HTML", () => {
  test("texts stand between tags and quotes, with no sign that ends either", () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const made = fill("a.html", '<b title="{{title}}">{{title}}</b>', { title });
        const [, attribute = "", text = ""] =
          /^<b title="([^"<>]*)">([^<>]*)<\/b>$/.exec(made) ?? [];
        expect(attribute).toBe(text);
        expect(decoded(text)).toBe(shown(title));
      }),
    );
  });

  test("only an address of the web, or a path, is one that a browser follows", () => {
    const href = (value: string) => fill("a.html", '<a href="{{value}}">', { value });
    expect(href("https://a.b/?x=1&y")).toBe('<a href="https://a.b/?x=1&amp;y">');
    expect(href("windows/a.html")).toBe('<a href="windows/a.html">');
    for (const bad of ["javascript:x", " java\nscript:x", "data:text/html,x", "\u0001javascript:x"])
      expect(href(bad)).toBe('<a href="">');
  });

  test("data in a script comes back and does not end it", () => {
    fc.assert(
      fc.property(data, (value) => {
        const made = fill("a.html", "<script>x = {{script value}};</script>", { value });
        const [, json = ""] = /^<script>x = ([^<>&\u2028\u2029]*);<\/script>$/.exec(made) ?? [];
        expect(JSON.parse(json)).toEqual(value);
      }),
    );
  });
});

describe("in Markdown", () => {
  test("texts are shown as they are, and none of their signs is markup", () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const made = fill("a.md", "{{title}}", { title });
        const signs = /\\[!-/:-@[-`{-~]|&#\d+;/g;
        expect(made.replace(signs, "")).not.toMatch(/[!-/:-@[-`{-~\n]/);
        const plain = made.replace(signs, (each) =>
          each.startsWith("\\") ? each.slice(1) : String.fromCharCode(Number(each.slice(2, -1))),
        );
        expect(plain).toBe(oneLine(title));
      }),
    );
  });

  test("code stands between more backticks than it has", () => {
    fc.assert(
      fc.property(hostileText, fc.nat(5), (title, ticks) => {
        const text = `${"`".repeat(ticks)}${title}${"`".repeat(ticks)}`;
        fc.pre(oneLine(text) !== "");
        const [, fence = "", inner = ""] =
          /^(`+)(.*?)\1$/s.exec(fill("a.md", "{{code text}}", { text })) ?? [];
        expect(inner.split(/[^`]+/)).not.toContain(fence);
        const bare = /^ (?=.*[^ ])(.*) $/.exec(inner)?.[1] ?? inner;
        expect(bare).toBe(oneLine(text));
      }),
    );
  });

  test("a block holds its text as it is", () => {
    fc.assert(
      fc.property(hostileText, fc.nat(5), (title, ticks) => {
        const query = `${title}\n${"`".repeat(ticks)}\n|  x`;
        const made = fill("a.md", '{{codeBlock query "spl"}}', { query }, { queries: [query] });
        const [, fence = "", inner = ""] = /^(`{3,})spl\n([\s\S]*)\n\1$/.exec(made) ?? [];
        expect(inner).toBe(query);
        expect(inner.split("\n").some((line) => line.trim().startsWith(fence))).toBe(false);
      }),
    );
  });
});

test("in other files a text stands as it is, and so it does in three braces", () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      expect(fill("a.spl", "{{title}}", { title })).toBe(title);
      expect(fill("a.html", "{{{title}}}", { title })).toBe(title);
    }),
  );
});

function attempt(make: () => string): string | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  const names: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCharCode(Number(code)) : (names[name] as string),
  );
}

/** Control characters as their pictures. */
function shown(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd").replace(/[^\P{Cc}\n\r\t]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 32 ? String.fromCharCode(0x2400 + code) : "\ufffd";
  });
}

/** The cells of a CSV file, by RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let rest = text; rest !== ""; ) {
    const [all, quoted, plain = ""] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n|$)/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`no cell: ${rest}`);
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest.slice(all.length);
    if (all.endsWith("\n") && rest !== "") rows.push([]);
  }
  return rows;
}
