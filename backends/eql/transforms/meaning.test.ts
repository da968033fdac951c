import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finds } from "../../../test/support/eqlQuery.ts";
import { compileRule } from "../../../test/support/eqlRule.ts";

/*
 * Forms that take a value apart, or look for it in a longer one, run on documents as Elastic's
 * pipelines would make them; what the rule says is computed here from the value itself.
 */

/** Whether Sigma's pattern fits the whole value, letter case ignored. */
function fits(pattern: string, value: string): boolean {
  const source = pattern.replace(/[\\^$.|+()[\]{}]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${source.replaceAll("?", ".")}$`, "is").test(value);
}

/** What the query of one selection finds; null where it is refused. */
function found(
  logsource: string,
  selection: string,
  condition: string,
  document: { readonly [field: string]: string },
  scope: { readonly [field: string]: string },
): boolean | null {
  const { queries, notes } = compileRule(`a: ${selection}`, { logsource, condition });
  if (notes.some((note) => note.severity === "error")) return null;
  const indexed = { ...scope, ...document };
  return finds(queries[0] ?? "", { document: indexed, mapped: new Set(Object.keys(indexed)) });
}

const word = fc.string({ unit: fc.constantFrom("a", "B", "/", ".", "="), maxLength: 3 });
const pattern = fc.string({
  unit: fc.constantFrom("a", "b", "/", ".", "=", "*", "?"),
  maxLength: 4,
});

describe("the parts of a URI", () => {
  const web = { "event.dataset": "nginx.access", "event.category": "web" };
  const squid = { ...web, "event.dataset": "squid.log" };
  const server = ["webserver", web, [""]] as const;
  const proxy = ["proxy", squid, ["", "a", "ab.a:7", "http://a.b", "HTTPS://b"]] as const;

  test.each([
    ["cs-uri-query", (_: string, query: string | null) => query, ...server],
    ["cs-uri-stem", (path: string, _: string | null) => path, ...server],
    ["c-uri-query", (_: string, query: string | null) => query, ...proxy],
    ["c-uri-stem", (path: string, _: string | null) => path, ...proxy],
  ] as const)(
    "%s is tested where the client's own URI has it",
    (field, part, category, scope, fronts) => {
      let hits = 0;
      let compared = 0;
      fc.assert(
        fc.property(
          word,
          fc.option(fc.tuple(word, fc.constantFrom("", "?")).map((texts) => texts.join("b"))),
          pattern,
          fc.constantFrom("a", "not a"),
          fc.constantFrom(...fronts),
          (path, query, wanted, condition, front) => {
            const uri = `${front}/${path}${query === null ? "" : `?${query}`}`;
            const value = part(`/${path}`, query);
            const holds = value !== null && fits(wanted, value);
            const result = found(
              `{category: ${category}}`,
              `{${field}: ${JSON.stringify(wanted)}}`,
              condition,
              { "url.original": uri },
              scope,
            );
            if (result === null) return;
            expect([uri, wanted, condition, result]).toEqual([
              uri,
              wanted,
              condition,
              holds === (condition === "a"),
            ]);
            compared++;
            if (holds) hits++;
          },
        ),
        { numRuns: 1500 },
      );
      expect(compared).toBeGreaterThan(1000);
      expect(hits).toBeGreaterThan(60);
    },
  );

  test("a query that is not there is missing", () => {
    const missing = (uri: string, test: string) =>
      found("{category: webserver}", test, "a", { "url.original": uri }, web);
    expect(missing("/x", "{cs-uri-query: null}")).toBe(true);
    expect(missing("/x?", "{cs-uri-query: null}")).toBe(false);
    expect(missing("/x?y", "{cs-uri-query|exists: true}")).toBe(true);
  });
});

describe("an object as the text of a Java map", () => {
  const cloudtrail = { "event.dataset": "aws.cloudtrail" };
  const value = fc.string({
    unit: fc.constantFrom("a", "B", "-", " ", "/"),
    minLength: 1,
    maxLength: 4,
  });
  type Json = string | readonly string[] | { readonly [key: string]: string };
  const member: fc.Arbitrary<Json> = fc.oneof(
    value,
    fc.array(value, { maxLength: 3 }),
    fc.record({ inner: value }),
  );

  function javaText(json: Json | { readonly [key: string]: Json }): string {
    if (typeof json === "string") return json;
    if (Array.isArray(json)) return `[${json.map(javaText).join(", ")}]`;
    const entries = Object.entries(json as { readonly [key: string]: Json });
    return `{${entries.map(([key, each]) => `${key}=${javaText(each)}`).join(", ")}}`;
  }

  test("is found wherever the member's value passes", () => {
    let hits = 0;
    fc.assert(
      fc.property(
        fc.record({ first: member, enable: member, last: member }, { requiredKeys: ["first"] }),
        value,
        fc.constantFrom("", "|contains", "|startswith", "|endswith"),
        (object, wanted, modifier) => {
          const held = object.enable;
          const values = typeof held === "string" ? [held] : Array.isArray(held) ? held : [];
          const shape = { "": "W", "|contains": "*W*", "|startswith": "W*", "|endswith": "*W" }[
            modifier
          ] as string;
          if (!values.some((each) => fits(shape.replace("W", wanted), each))) return;
          hits++;
          const test = `{requestParameters.enable${modifier}: ${JSON.stringify(wanted)}}`;
          const text = javaText(object);
          const document = { "aws.cloudtrail.request_parameters": text };
          expect([
            text,
            test,
            found("{product: aws, service: cloudtrail}", test, "a", document, cloudtrail),
          ]).toEqual([text, test, true]);
        },
      ),
      { numRuns: 4000 },
    );
    expect(hits).toBeGreaterThan(80);
  });

  test("is not found where another value stands, nor without the member", () => {
    const on = (text: string, test: string) =>
      found(
        "{product: aws, service: cloudtrail}",
        test,
        "a",
        { "aws.cloudtrail.request_parameters": text },
        cloudtrail,
      );
    const test = "{requestParameters.enable: 'false'}";
    expect(on("{id=1, enable=false}", test)).toBe(true);
    expect(on("{enable=false, id=1}", test)).toBe(true);
    expect(on("{enable=falsehood}", test)).toBe(false);
    expect(on("{id=1, reenable=false}", test)).toBe(false);
    expect(on("{id=1}", "{requestParameters.enable: null}")).toBe(true);
    expect(on("{enable=true}", "{requestParameters.enable: null}")).toBe(false);
  });
});

describe("arguments that the audit daemon numbers", () => {
  const logsource = "{product: linux, service: auditd}";
  const auditd = { "event.dataset": "auditd.log", "event.action": "execve" };
  const start = { "process.executable": "grep", "process.args": "-i" };

  test("are found in a program's list, the program itself in its place", () => {
    expect(found(logsource, "{a0: grep}", "a", start, auditd)).toBe(true);
    expect(found(logsource, "{a0: '-i'}", "a", start, auditd)).toBe(false);
    expect(found(logsource, "{a1: '-i'}", "a", start, auditd)).toBe(true);
    expect(found(logsource, "{a1: '-v'}", "a", start, auditd)).toBe(false);
    expect(found(logsource, "{type: EXECVE, a0|endswith: rep}", "a", start, auditd)).toBe(true);
  });

  test("stay where they were in other records", () => {
    const call = { "auditd.log.a0": "40000", "auditd.log.record_type": "SYSCALL" };
    const scope = { ...auditd, "event.action": "typed" };
    expect(found(logsource, "{type: SYSCALL, a0: 40000}", "a", call, scope)).toBe(true);
    expect(found(logsource, "{type: EXECVE, a0: 40000}", "a", call, scope)).toBe(false);
  });
});

describe("the text of PowerShell's engine start", () => {
  const logsource = "{product: windows, category: ps_classic_start}";
  const engine = {
    "event.category": "process",
    "winlog.channel": "Windows PowerShell",
    "event.code": "400",
    "process.title": "ConsoleHost",
    "process.command_line": "powershell -c EngineVersion=2.0",
    "powershell.engine.version": "5.1",
  };

  test.each([
    ["HostApplication=powershell", true],
    ["HostApplication=pwsh", false],
    ["HostApplication=?owershell", true],
    ["HostApplication=", true],
    ["EngineVersion=5.", true],
    // Found in the command line, as it would be in the text.
    ["EngineVersion=2.", true],
    ["EngineVersion=4.", false],
    ["shell -c", true],
    ["ConsoleH", true],
    ["nslookup", false],
    // A version, a state, a key, text over several lines.
    ["5.1", null],
    ["Avail", null],
    ["Version=", null],
    ["power*5.1", null],
  ])("%s", (wanted, expected) =>
    expect(found(logsource, `{Data|contains: ${JSON.stringify(wanted)}}`, "a", {}, engine)).toBe(
      expected,
    ),
  );
});
