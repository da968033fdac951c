import { describe, expect, test } from "vitest";
import type { LogsourceSettings, ModelSettings } from "../../../src/backend/settings.ts";
import { lower } from "../../../src/ir/lower.ts";
import { readDocuments } from "../../../src/rule/index.ts";
import { eql } from "../index.ts";

const nothing: LogsourceSettings = {
  indexes: [],
  macro: null,
  table: null,
  category: null,
  where: {},
  fields: {},
};

/** The query of a selection where the project file says something of the log source. */
function queryWith(
  said: Partial<LogsourceSettings>,
  selection: string,
  logsource = "{category: proxy}",
  key = "-/proxy/-",
): string {
  const settings: ModelSettings = {
    switches: new Set(),
    logsource: (asked) => (asked === key ? { ...nothing, ...said } : null),
  };
  const text = `title: T\nlogsource: ${logsource}\ndetection: {a: ${selection}, condition: a}\n`;
  const [entry] = readDocuments({ name: "rule.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule") throw new Error("no rule");
  const { lowered } = lower(entry.document);
  if (!lowered) throw new Error("does not lower");
  const { queries, notes } = eql.models[0].compile(lowered, {
    layout: "oneline",
    providers: null,
    settings,
  });
  const errors = notes.filter((note) => note.severity === "error").map((note) => note.code);
  return errors.length > 0 ? `refused: ${errors.join(", ")}` : (queries[0] ?? "");
}

describe("a project file", () => {
  test("says where the events lie, and the model's fields stay", () =>
    expect(
      queryWith({ where: { "event.dataset": ["acme.web", "acme*"] } }, "{cs-method: GET}"),
    ).toBe('web where ?event.dataset in~ ("acme.web", "acme*") and ?http.request.method : "GET"'));

  test("adds fields, with the operators of their type", () => {
    const fields = {
      "cs-cookie": { name: "acme.cookie", type: "text" },
      hits: { name: "acme.hits", type: "number" },
      peer: { name: "acme.peer", type: "ip" },
      blob: { name: "acme.blob", type: "dynamic" },
      at: { name: "acme.at", type: "time" },
    } as const;
    const scope = 'web where event.dataset in ("squid.log", "zscaler_zia.web") and ';
    expect(queryWith({ fields }, "{cs-cookie|contains: x}")).toBe(`${scope}?acme.cookie : "*x*"`);
    expect(queryWith({ fields }, "{hits|gt: 5}")).toBe(`${scope}?acme.hits > 5`);
    expect(queryWith({ fields }, "{peer|cidr: 10.0.0.0/8}")).toBe(
      `${scope}cidrMatch(?acme.peer, "10.0.0.0/8")`,
    );
    expect(queryWith({ fields }, "{blob|exists: true}")).toBe("refused: type-mismatch");
    expect(queryWith({ fields }, "{at: x}")).toBe("refused: type-mismatch");
  });

  test("puts a category of its own in the model's place, fields and all", () => {
    const said: Partial<LogsourceSettings> = {
      category: "network",
      fields: { "c-uri": { name: "acme.uri", type: "text" } },
    };
    expect(queryWith(said, "{c-uri: x}")).toBe('network where ?acme.uri : "x"');
    expect(queryWith(said, "{cs-method: GET}")).toBe("refused: field-unmapped");
  });

  test("gives a place to a log source that the model does not have", () => {
    const where = { "event.dataset": ["onelogin.events"] };
    const fields = { event_type_id: { name: "onelogin.type", type: "number" } } as const;
    const asked = [
      "{product: onelogin, service: onelogin.events}",
      "onelogin/-/onelogin.events",
    ] as const;
    expect(queryWith({ where, fields }, "{event_type_id: 13}", ...asked)).toBe(
      'any where ?event.dataset in~ ("onelogin.events") and ?onelogin.type == 13',
    );
    expect(queryWith({ fields }, "{event_type_id: 13}", ...asked)).toBe("refused: no-data-model");
  });
});
