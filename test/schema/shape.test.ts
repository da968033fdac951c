import { describe, expect, test } from "vitest";
import { checkShape, type SchemaName } from "../../src/schema/index.ts";
import { parseYaml } from "../../src/yaml/index.ts";

/** `severity code "source text" message (hint)` of every finding. */
function findings(name: SchemaName, text: string): readonly string[] {
  const [document] = parseYaml({ name: "test.yml", text }).documents;
  if (document?.kind !== "map") throw new Error("a map was expected");
  return checkShape(name, document).map(({ severity, code, message, span, hint }) => {
    const place = text.slice(span.start, span.end);
    return `${severity} ${code} at ${place}: ${message}${hint ? ` (${hint})` : ""}`;
  });
}

const rule = "title: x\nlogsource: {category: c}\ndetection: {a: {b: c}, condition: a}\n";

describe("rules", () => {
  test("a minimal rule has no findings, and unknown keys are allowed", () => {
    expect(findings("rule", rule)).toEqual([]);
    expect(findings("rule", `${rule}custom: {deep: [1]}\nlevel: low`)).toEqual([]);
  });

  test("missing keys, one finding each", () => {
    expect(
      findings("rule", "titel: x\nlogsources: {}\ndetection: {a: {b: c}}"),
    ).toMatchInlineSnapshot(`
      [
        "error missing-key at titel: the document has no \`title\` (\`titel\` should read \`title\`)",
        "error missing-key at logsources: the document has no \`logsource\` (\`logsources\` should read \`logsource\`)",
        "error missing-key at detection: \`detection\` has no \`condition\`",
      ]
    `);
  });

  test("wrong types", () => {
    const text =
      "title: 7\nlogsource: windows\ndetection:\n  a: text\n  b:\n  condition: true\nauthor: [x]\ntags: attack.t1059";
    expect(findings("rule", text)).toMatchInlineSnapshot(`
      [
        "error wrong-type at 7: \`title\` must be text, but is the number 7 (put the value in quotes)",
        "warning wrong-type at author: \`author\` must be text, but is a list",
        "warning wrong-type at attack.t1059: \`tags\` must be a list, but is text (write it as a list, each item on a line of its own after a dash)",
        "error wrong-type at windows: \`logsource\` must be a map, but is text",
        "error wrong-type at text: \`detection.a\` must be a map or a list, but is text (write it as a list, each item on a line of its own after a dash)",
        "error wrong-type at b: \`detection.b\` must be a map or a list, but is empty",
        "error wrong-type at true: \`detection.condition\` must be text or a list, but is true (put the value in quotes)",
      ]
    `);
  });

  test("words outside a fixed choice", () => {
    const text = `${rule}status: Stable\nlevel: [low]\nrelated:\n  - {id: x, type: obsoletes}\n  - {type: similar}`;
    expect(findings("rule", text)).toMatchInlineSnapshot(`
      [
        "warning bad-format at x: \`related[0].id\` is \`x\`, not a UUID such as 929a690e-bef0-4204-a928-ef5e620d6fcc",
        "warning value-not-allowed at obsoletes: \`related[0].type\` cannot be \`obsoletes\` (perhaps \`obsolete\` is meant; it is one of derived, obsolete, merged, renamed, similar)",
        "warning missing-key at type: \`related[1]\` has no \`id\`",
        "error value-not-allowed at Stable: \`status\` cannot be \`Stable\` (perhaps \`stable\` is meant; it is one of stable, test, experimental, deprecated, unsupported)",
        "error value-not-allowed at level: \`level\` cannot be a list (it is one of informational, low, medium, high, critical)",
      ]
    `);
  });

  test("spelling is only warned about", () => {
    const text = `${rule}id: 1-2\ndate: 2026/01/31\nmodified: 2026-13-01\ntags: [Attack.T1059, a.b, a.b]\nname: ${"n".repeat(257)}`;
    expect(findings("rule", text)).toMatchInlineSnapshot(`
      [
        "warning bad-format at 1-2: \`id\` is \`1-2\`, not a UUID such as 929a690e-bef0-4204-a928-ef5e620d6fcc",
        "warning too-long at nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn: \`name\` is longer than 256 characters",
        "warning bad-format at 2026/01/31: \`date\` is \`2026/01/31\`, not a date such as 2026-01-31",
        "warning bad-format at 2026-13-01: \`modified\` is \`2026-13-01\`, not a date such as 2026-01-31",
        "warning bad-format at Attack.T1059: \`tags[0]\` is \`Attack.T1059\`, not a namespace and a name in lower case with a dot between, such as attack.t1059.001",
        "warning repeated-item at a.b: \`tags\` holds the same item twice",
      ]
    `);
  });

  test("conditions may be a list, but not an empty one", () => {
    const list = (value: string) => rule.replace("condition: a", `condition: ${value}`);
    expect(findings("rule", list("[a, a]"))).toEqual([]);
    expect(findings("rule", list("[]"))).toMatchInlineSnapshot(`
      [
        "error empty-list at condition: \`detection.condition\` is empty",
      ]
    `);
    expect(findings("rule", list("[a, 1]"))).toMatchInlineSnapshot(`
      [
        "error wrong-type at 1: \`detection.condition[1]\` must be text, but is the number 1 (put the value in quotes)",
      ]
    `);
  });
});

describe("technique documents", () => {
  const technique = (analytic: string) =>
    `title: x\ntechnique: T1569.002\nanalytics:\n  - title: y\n    logsource: {category: c}\n    detection: {a: {b: c}, condition: a}\n${analytic.replace(/^/gm, "    ")}`;

  test("an analytic with all that it may have", () => {
    const text = technique(
      "component: Process Creation\nproviders: [sysmon]\ntests:\n  - event: {EventID: 1}\n    matches: true\n    synthetic: true\n    name: n\n    source: s",
    );
    expect(findings("technique", text)).toEqual([]);
  });

  test("mistakes inside an analytic", () => {
    const text = technique(
      "providers: []\nlevel: hgh\ntests:\n  - event: x\n    matches: maybe\n  - matches: true\ndate: soon",
    );
    expect(findings("technique", text)).toMatchInlineSnapshot(`
      [
        "warning bad-format at soon: \`analytics[0].date\` is \`soon\`, not a date such as 2026-01-31",
        "error value-not-allowed at hgh: \`analytics[0].level\` cannot be \`hgh\` (perhaps \`high\` is meant; it is one of informational, low, medium, high, critical)",
        "error empty-list at providers: \`analytics[0].providers\` is empty",
        "error wrong-type at x: \`analytics[0].tests[0].event\` must be a map, but is text",
        "error wrong-type at maybe: \`analytics[0].tests[0].matches\` must be true or false, but is text",
        "error missing-key at matches: \`analytics[0].tests[1]\` has no \`event\`",
      ]
    `);
  });

  test("mistakes of the document", () => {
    expect(findings("technique", "title: x\ntechnique: T15\nanalytics: []")).toMatchInlineSnapshot(`
      [
        "error bad-format at T15: \`technique\` is \`T15\`, not an ATT&CK technique such as T1569.002",
        "error empty-list at analytics: \`analytics\` is empty",
      ]
    `);
  });
});

describe("correlation and filter documents", () => {
  test("a sound one of each", () => {
    expect(
      findings(
        "correlation",
        "title: x\ncorrelation:\n  type: event_count\n  rules: [a]\n  group-by: [User]\n  timespan: 5m\n  condition: {gte: 10}",
      ),
    ).toEqual([]);
    expect(
      findings(
        "filter",
        "title: x\nlogsource: {}\nfilter: {rules: [a], s: {User: x}, condition: s}",
      ),
    ).toEqual([]);
  });

  test("mistakes", () => {
    expect(
      findings(
        "correlation",
        "title: x\ncorrelation:\n  type: event-count\n  rules: []\n  timespan: 5 minutes\n  condition: {gte: ten}",
      ),
    ).toMatchInlineSnapshot(`
      [
        "error value-not-allowed at event-count: \`correlation.type\` cannot be \`event-count\` (perhaps \`event_count\` is meant; it is one of event_count, value_count, temporal, temporal_ordered, value_sum, value_avg, value_percentile)",
        "error empty-list at rules: \`correlation.rules\` is empty",
        "error bad-format at 5 minutes: \`correlation.timespan\` is \`5 minutes\`, not a number and one of s, m, h, d, such as 15m",
        "error wrong-type at ten: \`correlation.condition.gte\` must be a number, but is text",
      ]
    `);
    expect(findings("filter", "title: x\nlogsource: {}\nfilter: {s: x}")).toMatchInlineSnapshot(`
      [
        "error missing-key at filter: \`filter\` has no \`rules\`",
        "error missing-key at filter: \`filter\` has no \`condition\`",
        "error wrong-type at x: \`filter.s\` must be a map or a list, but is text (write it as a list, each item on a line of its own after a dash)",
      ]
    `);
  });
});
