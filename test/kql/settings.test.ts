import { describe, expect, test } from "vitest";
import { asim } from "../../backends/kql/models/asim.ts";
import { defender } from "../../backends/kql/models/defender.ts";
import type { DataModel, LogsourceSettings, ModelSettings } from "../../src/backend/index.ts";
import { emitted } from "./support.ts";

/* What a project file says of a table model, in the query. */

const nothing: LogsourceSettings = {
  indexes: [],
  macro: null,
  table: null,
  category: null,
  where: {},
  fields: {},
};

function settings(key: string, said: Partial<LogsourceSettings>): ModelSettings {
  return {
    switches: new Set(),
    logsource: (asked) => (asked === key ? { ...nothing, ...said } : null),
  };
}

function query(
  model: DataModel,
  logsource: string,
  detection: string,
  said: Partial<LogsourceSettings>,
): string | undefined {
  const names = ["product", "category", "service"];
  const key = names.map((name) => new RegExp(`${name}: (\\w+)`).exec(logsource)?.[1] ?? "-");
  const { queries, notes } = emitted(model, logsource, detection, settings(key.join("/"), said));
  const codes = notes.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return codes.length > 0 ? codes.join(" ") : queries[0];
}

const processes = "product: windows, category: process_creation";
const named = { name: "Vendor_CL", type: "text" } as const;

describe.each([defender, asim])("$name", (model) => {
  test("a table of the project's takes a log source that the model does not hold", () => {
    const said = { table: "Acme_CL", fields: { actor: { ...named, name: "Actor_s" } } };
    expect(query(model, "product: acme", "actor: bob", said)).toBe(
      'Acme_CL | where Actor_s =~ "bob"',
    );
    expect(query(model, "product: acme", "actor: bob", {})).toBe("no-data-model");
  });

  test("with a table, the model's own fields no longer count", () => {
    const said = { table: "Acme_CL", fields: { Image: { ...named, name: "Image_s" } } };
    expect(query(model, processes, "Image: x", said)).toBe('Acme_CL | where Image_s =~ "x"');
    expect(query(model, processes, "CommandLine: x", said)).toBe("field-unmapped");
  });

  test("a product alone is not too wide for a table of its own", () => {
    const said = { table: "Acme_CL", fields: { Image: { ...named, name: "Image_s" } } };
    expect(query(model, "product: windows", "Image: x", said)).toContain("Acme_CL");
  });

  test("what `where` says takes the place of the model's scope", () => {
    expect(query(model, processes, "Image: x", { where: { DeviceId: ["a", 'b"'] } })).toMatch(
      /^\S+ \| where (tostring\()?DeviceId\)? in~ \("a", "b\\""\) \| where /,
    );
  });

  test("a field's type decides its operators, and a path reaches into a dynamic column", () => {
    const said = (name: string, type: "number" | "boolean" | "dynamic" | "time") => ({
      table: "Acme_CL",
      fields: { f: { name, type } },
    });
    expect(query(model, "product: acme", "f: 5", said("Count_d", "number"))).toBe(
      "Acme_CL | where Count_d == 5",
    );
    expect(query(model, "product: acme", "f: true", said("Ok_b", "boolean"))).toBe(
      "Acme_CL | where Ok_b == true",
    );
    expect(query(model, "product: acme", "f: x", said("Raw.user.name", "dynamic"))).toBe(
      'Acme_CL | extend f_ = tostring(Raw.user.name) | where f_ =~ "x"',
    );
    expect(query(model, "product: acme", "f|gt: 5", said("Raw.count", "number"))).toBe(
      "Acme_CL | extend f_ = todouble(Raw.count) | where f_ > 5",
    );
    expect(query(model, "product: acme", "f|hour: 5", said("At_t", "time"))).toBe(
      "Acme_CL | where hourofday(At_t) == 5",
    );
  });
});

test("a further field joins those of the model, whatever action the rule leaves", () => {
  const said = { fields: { Site: { name: "Site_s", type: "text" } as const } };
  const connections = "product: windows, category: network_connection";
  expect(query(defender, connections, "{Initiated: true, Site: x}", said)).toBe(
    'DeviceNetworkEvents | where ActionType == "ConnectionSuccess" | where Site_s =~ "x"',
  );
});

test("where the project picks the rows, the model no longer says what their action means", () => {
  const said = { where: { ActionType: ["ConnectionSuccess"] } };
  const connections = "product: windows, category: network_connection";
  expect(query(defender, connections, "Initiated: true", said)).toBe("value-transform");
  expect(query(defender, connections, "DestinationPort: 443", said)).toContain(
    'DeviceNetworkEvents | where ActionType =~ "ConnectionSuccess"',
  );
});
