import { and, findLogsource, logsourceKeys, logsourceName } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { emission, is, keyword, notes, span } from "../../../test/support/splRule.ts";
import { rawFormat } from "./raw.ts";
import { sources } from "./sources.ts";

function query(key: string, condition = is("x", "y")): string {
  return emission(condition, settingOf(key)).queries[0] ?? "";
}

function settingOf(key: string) {
  const { product, category, service } = logsourceName(key);
  return {
    category,
    ...(product && { product }),
    ...(service && { service }),
    ...unnamed(product),
  };
}

/** `splRule` takes Windows where nothing is said. */
function unnamed(product: string | null) {
  return product === null ? { product: null } : {};
}

test("each is a log source that the taxonomy knows", () => {
  const known = new Set(logsourceKeys());
  expect(Object.keys(sources).filter((key) => !known.has(key))).toEqual([]);
});

describe("scope", () => {
  test.each([
    ["aws/-/cloudtrail", 'sourcetype="aws:cloudtrail" x="y"'],
    ["azure/-/signinlogs", 'sourcetype="azure:monitor:aad" category="SignInLogs" x="y"'],
    ["linux/-/sshd", 'sourcetype IN ("linux_secure", "syslog") process="sshd" x="y"'],
    ["zeek/-/smb_files", 'sourcetype="bro:smb_files:json" x="y"'],
    ["-/proxy/-", 'tag="web" tag="proxy" x="y"'],
    ["linux/process_creation/-", 'source="Syslog:Linux-Sysmon/Operational" EventCode=1 x="y"'],
  ])("%s", (key, expected) => {
    expect(query(key)).toBe(expected);
  });

  test("is not made up where no add-on has one", () => {
    for (const key of ["opencanary/application/-", "linux/-/vsftpd", "bitbucket/-/audit"]) {
      expect(query(key)).toBe('x="y"');
      expect(notes(is("x", "y"), settingOf(key))).toContain("scope-unknown");
    }
  });
});

describe("a log source that a project adds", () => {
  const agent = { agent: { channels: [] } };
  const added = { category: "badge", service: null, feeds: agent, closed: false, fields: {} };

  test.each(["windows", "linux", "acme"])("has no scope on %s but its own channels", (product) => {
    const entry = { ...added, product, events: null };
    const branch = { provider: "agent", feed: agent.agent, condition: is("x", "y") };
    expect(rawFormat(entry).source(branch)).toEqual([]);
  });

  test("has its channels' scope", () => {
    const feed = { channels: ["Acme/Door"] };
    const entry = { ...added, product: "windows", feeds: { agent: feed }, events: null };
    const branch = { provider: "agent", feed, condition: is("x", "y") };
    expect(rawFormat(entry).source(branch)).toEqual([["source", ["XmlWinEventLog:Acme/Door"]]]);
  });
});

describe("names", () => {
  test.each([
    ["azure/-/auditlogs", "OperationName", 'operationName="y"'],
    ["azure/-/riskdetection", "riskEventType", 'properties.riskEventType="y"'],
    ["gcp/-/gcp.audit", "gcp.audit.method_name", 'data.protoPayload.methodName="y"'],
    ["okta/-/okta", "target.displayName", 'target{}.displayName="y"'],
    ["-/webserver/-", "cs-uri-query", 'uri_query="y"'],
    ["-/dns/-", "query", 'query="y"'],
    ["aws/-/cloudtrail", "userIdentity.type", 'userIdentity.type="y"'],
  ])("of %s: %s", (key, field, expected) => {
    expect(query(key, is(field, "y"))).toMatch(new RegExp(`${escaped(expected)}$`));
  });

  test("keep the type of the field they stand for, where a log always writes it", () => {
    const late = { kind: "compare", operator: "gte", value: "500", span } as const;
    const status = { ...late, field: { name: "sc-status", span } };
    expect(query("-/webserver/-", and([status, is("cs-method", "GET")], span))).toMatch(
      /^tag="web" http_method="GET" \| where match\('status', .* AND tonumber\('status'\)>=500$/,
    );
    const id = { ...late, field: { name: "Execution_ProcessID", span } };
    expect(query("windows/-/system", id)).toMatch(/ ProcessID>=500$/);
  });

  test("are each of a field that the log source has", () => {
    const strangers = Object.entries(sources).flatMap(([key, { names }]) => {
      const entry = findLogsource(logsourceName(key));
      return Object.keys(names).filter((name) => !shared.has(name) && !entry?.fields[name]);
    });
    expect(strangers).toEqual([]);
  });
});

/** Names of web logs are one list for servers and proxies, whose logs differ. */
const shared = new Set(Object.keys(sources["-/proxy/-"]?.names ?? {}));

describe("a keyword", () => {
  test("is exact in lines of text, which hold nothing but the event", () => {
    const found = keyword("a & b");
    expect(notes(found, settingOf("linux/-/sshd"))).toEqual([]);
    expect(query("linux/-/sshd", found)).toMatch(/\| where match\(_raw, "\(\?i\)a & b"\)$/);
  });

  test("is approximate where names and quotes stand beside the values", () => {
    expect(notes(keyword("a"), settingOf("aws/-/cloudtrail"))).toEqual([
      "keyword-approximate over",
    ]);
  });
});

function escaped(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
}
