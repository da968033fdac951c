import { describe, expect, test } from "vitest";
import { asim } from "../../backends/kql/models/asim.ts";
import { defender } from "../../backends/kql/models/defender.ts";
import { coveredBy } from "../../src/backend/coverage.ts";
import type { DataModel } from "../../src/backend/types.ts";
import { findLogsource, type LogsourceEntry, logsourceName } from "../../src/taxonomy/index.ts";
import { emitted, logsourceOf } from "./support.ts";

/* What `sigmatic fields` says of a model is what compiling does. */

const cases = [defender, asim].flatMap((model) =>
  coveredBy(model).map((key) => [`kql/${model.name}`, key, model] as const),
);

describe.each(cases)("%s on %s", (_, key, model) => {
  const entry = findLogsource(logsourceName(key)) as LogsourceEntry;
  const isMapped = (field: string): boolean =>
    emitted(model, logsourceOf(key), `${JSON.stringify(field)}: 1`).notes.every(
      ({ code }) => code !== "field-unmapped",
    );

  test("names the table that the query reads", () => {
    const place = model.placeOf(entry) as string;
    const [query] = emitted(model, logsourceOf(key), "Image: x").queries;
    expect(query?.split(" ")[0]).toBe(place);
  });

  test("names the fields that compile, and no other", () => {
    const fields = Object.keys(entry.fields);
    expect(
      fields.filter((field) => isMapped(field) !== (model.nameOf(entry, field) !== null)),
    ).toEqual([]);
    expect(fields.some((field) => model.nameOf(entry, field) !== null)).toBe(true);
  });

  test("has no name for what does not exist", () => {
    for (const field of ["Imagee", "constructor", "__proto__"])
      expect(model.nameOf(entry, field)).toBeNull();
  });
});

describe("names", () => {
  const named = (model: DataModel, key: string, field: string): string | null =>
    model.nameOf(findLogsource(logsourceName(key)) as LogsourceEntry, field);

  test.each([
    [defender, "windows/process_creation/-", "Image", "FolderPath"],
    [defender, "windows/process_creation/-", "User", "AccountDomain + AccountName"],
    [defender, "windows/process_creation/-", "Hashes", "MD5 + SHA1 + SHA256"],
    [defender, "windows/process_creation/-", "CurrentDirectory", null],
    [defender, "windows/registry_set/-", "TargetObject", "RegistryKey + RegistryValueName"],
    [defender, "windows/registry_set/-", "EventType", "ActionType"],
    [defender, "windows/network_connection/-", "DestinationIp", "LocalIP + RemoteIP"],
    [defender, "windows/pipe_created/-", "PipeName", "AdditionalFields.PipeName"],
    [asim, "windows/process_creation/-", "OriginalFileName", "TargetProcessFileOriginalName"],
    [asim, "windows/registry_set/-", "EventType", "EventType"],
    [asim, "-/proxy/-", "c-uri-stem", "Url"],
  ] as const)("$0.name: a column, a path, or columns joined", (model, key, field, name) => {
    expect(named(model, key, field)).toBe(name);
  });

  test("log sources without a table have no place", () => {
    const entry = findLogsource(logsourceName("windows/ps_script/-")) as LogsourceEntry;
    expect([defender, asim].map((model) => model.placeOf(entry))).toEqual([null, null]);
    expect(defender.nameOf(entry, "ScriptBlockText")).toBeNull();
  });
});
