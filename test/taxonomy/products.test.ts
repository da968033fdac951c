import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { findLogsource, logsourceKeys, logsourceName } from "../../src/taxonomy/index.ts";
import { applicationLogsources } from "../../src/taxonomy/products/applications.ts";
import { awsLogsources } from "../../src/taxonomy/products/aws.ts";
import { azureLogsources } from "../../src/taxonomy/products/azure.ts";
import { codeHostingLogsources } from "../../src/taxonomy/products/codeHosting.ts";
import { deviceLogsources } from "../../src/taxonomy/products/devices.ts";
import { entraLogsources } from "../../src/taxonomy/products/entra.ts";
import { googleLogsources } from "../../src/taxonomy/products/google.ts";
import { identityLogsources } from "../../src/taxonomy/products/identity.ts";
import { kubernetesLogsources } from "../../src/taxonomy/products/kubernetes.ts";
import { linuxServices } from "../../src/taxonomy/products/linux.ts";
import { microsoft365Logsources } from "../../src/taxonomy/products/microsoft365.ts";
import { networkLogsources } from "../../src/taxonomy/products/network.ts";
import { webLogsources } from "../../src/taxonomy/products/web.ts";
import { zeekLogsources } from "../../src/taxonomy/products/zeek.ts";
import type { LogsourceEntry, OpenLogsource } from "../../src/taxonomy/types.ts";
import { allRuleFiles, hasShared, shared } from "../support/shared.ts";

const families: { readonly [key: string]: OpenLogsource } = {
  ...applicationLogsources,
  ...awsLogsources,
  ...azureLogsources,
  ...codeHostingLogsources,
  ...deviceLogsources,
  ...entraLogsources,
  ...googleLogsources,
  ...identityLogsources,
  ...kubernetesLogsources,
  ...linuxServices,
  ...microsoft365Logsources,
  ...networkLogsources,
  ...webLogsources,
  ...zeekLogsources,
};

const all = Object.entries(families);

describe("a product's log source", () => {
  test.each(all)("%s is found as it is written", (key, { provider, specified, seen }) => {
    const entry = found(key);
    expect(entry.feeds).toEqual({ [provider]: { channels: [] } });
    expect(entry.closed).toBe(false);
    expect(Object.keys(entry.fields).sort()).toEqual(
      [...Object.keys(specified), ...Object.keys(seen)].sort(),
    );
  });

  test.each(all)("%s has a field specified or seen, not both", (_, { specified, seen }) => {
    expect(Object.keys(seen).filter((name) => Object.hasOwn(specified, name))).toEqual([]);
  });

  test.each(all)("%s has a provider's name that can be written in a list", (_, { provider }) => {
    expect(provider).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  test.each(all)("%s names no field twice in one enum, and no part of it empty", (key) => {
    for (const [name, { values }] of Object.entries(found(key).fields)) {
      expect(name).toMatch(/^\S+$/);
      const folded = values?.map((value) => value.toLowerCase()) ?? [];
      expect(new Set(folded).size, name).toBe(folded.length);
      expect(folded).not.toContain("");
    }
  });

  test("stands once among the keys", () => {
    const keys = logsourceKeys();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(families)));
  });
});

describe("what fields hold", () => {
  test.each([
    ["aws/-/cloudtrail", "userIdentity.sessionContext.sessionIssuer.type", "text", "specified"],
    ["aws/-/cloudtrail", "readOnly", "boolean", "specified"],
    ["aws/-/cloudtrail", "src_ip", "ip", "seen"],
    ["azure/-/auditlogs", "InitiatedBy", "text", "specified"],
    ["azure/-/auditlogs", "Initiatied.By", "text", "seen"],
    ["azure/-/signinlogs", "ResultType", "integer", "specified"],
    ["azure/-/signinlogs", "DeviceDetail.trusttype", "text", "seen"],
    ["gcp/-/gcp.audit", "data.logName", "text", "specified"],
    ["gcp/-/gcp.audit", "data.protoPayload.logName", "text", "seen"],
    ["linux/-/auditd", "SYSCALL", "text", "specified"],
    ["linux/-/auditd", "euid", "integer", "specified"],
    ["zeek/-/http", "id.orig_h", "ip", "specified"],
    ["zeek/-/http", "c-uri", "text", "seen"],
    ["-/proxy/-", "sc-status", "integer", "specified"],
    ["opencanary/application/-", "logtype", "integer", "specified"],
  ])("%s: %s is %s, %s", (key, name, type, evidence) => {
    expect(found(key).fields[name]).toEqual({ type, evidence });
  });

  test("an enum lists all that a schema allows", () => {
    expect(found("kubernetes/-/audit").fields.stage).toEqual({
      type: "enum",
      evidence: "specified",
      values: ["RequestReceived", "ResponseStarted", "ResponseComplete", "Panic"],
    });
  });
});

describe.skipIf(!hasShared)("the public rules", () => {
  test("use log sources that are known, all 138", () => {
    const used = Object.entries(published()).filter(([, { rules }]) => (rules ?? 0) > 0);
    expect(used).toHaveLength(138);
    expect(used.map(([key]) => key).filter((key) => !findLogsource(logsourceName(key)))).toEqual(
      [],
    );
  });

  test("read fields that products' log sources have", () => {
    const unknown = Object.entries(published())
      .filter(([key]) => Object.hasOwn(families, key))
      .flatMap(([key, { fields }]) =>
        Object.keys(fields)
          // The published list runs two fields of auditd together.
          .flatMap((name) => name.split(","))
          .filter((name) => !found(key).fields[name])
          .map((name) => `${key}: ${name}`),
      );
    expect(unknown).toEqual([]);
  });

  test("read every field that counts as seen", () => {
    const unused = Object.entries(families).flatMap(([key, { seen }]) =>
      Object.keys(seen)
        .filter((name) => !published()[key]?.fields[name]?.rules)
        .map((name) => `${key}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test("ask fields for values of their type", () => {
    const odd = allRuleFiles().flatMap((path) => oddValues(path));
    // Kubernetes' Status.code is a number; that rule takes the decision's name for it.
    expect(odd).toEqual(["kubernetes/-/audit: responseStatus.code ALLOW"]);
  });
});

interface Published {
  readonly rules?: number;
  readonly fields: { readonly [name: string]: { readonly rules?: number } };
}

let read: { readonly [key: string]: Published } | null = null;

function published(): { readonly [key: string]: Published } {
  read ??= JSON.parse(
    readFileSync(join(shared, "taxonomy", "sigma-logsources.json"), "utf8"),
  ).logsources;
  return read as { readonly [key: string]: Published };
}

function found(key: string): LogsourceEntry {
  const entry = findLogsource(logsourceName(key));
  if (!entry) throw new Error(`there is no log source ${key}`);
  return entry;
}

/** The rule's plain values that cannot stand in their fields, by the fields' types. */
function oddValues(path: string): readonly string[] {
  const rule = load(readFileSync(path, "utf8")) as {
    readonly logsource: { readonly [part: string]: string };
    readonly detection: { readonly [name: string]: unknown };
  };
  const { product = "-", category = "-", service = "-" } = rule.logsource;
  const key = `${product}/${category}/${service}`;
  if (!Object.hasOwn(families, key)) return [];
  const { condition: _, ...selections } = rule.detection;
  return plainValues(Object.values(selections))
    .filter(([name, value]) => !fits(found(key), name, value))
    .map(([name, value]) => `${key}: ${name} ${value}`);
}

/** Fields without modifiers, with each of their values. */
function plainValues(node: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(node)) return node.flatMap(plainValues);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, values]) =>
    name.includes("|")
      ? []
      : [values]
          .flat()
          .filter((value) => value !== null)
          .map((value) => [name, String(value)] as const),
  );
}

function fits(entry: LogsourceEntry, name: string, value: string): boolean {
  const info = entry.fields[name];
  if (!info) return false;
  if (info.type === "integer") return /^-?\d+$/.test(value);
  if (info.type === "boolean") return /^(true|false)$/i.test(value);
  if (info.type === "guid") return /^\{?[0-9a-f-]{36}\}?$/i.test(value);
  if (info.type === "ip") return /^[0-9a-f.:*]+$/i.test(value);
  if (info.type !== "enum") return true;
  return info.values?.some((known) => known.toLowerCase() === value.toLowerCase()) ?? false;
}
