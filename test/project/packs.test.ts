import { describe, expect, test } from "vitest";
import { findingsOf, projectOf } from "./read.ts";

const text = `packs:
  splunk: { format: splunk-app, app: acme, enabled: false, schedule: { every: 1h } }
  sentinel:
    format: sentinel-arm
    suppressHours: 2
    entities: { Host: { FullName: Computer }, IP: { Address: IpAddress } }
packDefaults: { author: The team, schedule: { every: 15m, lookback: 30m } }
environments:
  test:
    packs:
      sentinel:
        out: packs/test
        enabled: true
        entities: { IP: { Address: ClientIP } }
      queries: { format: queries, target: spl }
    packDefaults: { schedule: { lookback: 2h }, license: MIT }
  production: {}
`;

function packsOf(environment: string | null) {
  return projectOf(text, environment).packs.map(({ name, format, options, ...said }) => ({
    name: name.value,
    format: format.value,
    options: Object.fromEntries(options.map((option) => [option.name.value, option.value])),
    ...said,
    targets: said.targets.map(({ value }) => value),
  }));
}

describe("the packs of an environment", () => {
  test("are those of the file's top, with what the environment says of them", () => {
    const [splunk, sentinel, queries, ...others] = packsOf("test");
    expect(others).toEqual([]);
    expect(splunk).toMatchObject({
      name: "splunk",
      options: { app: "acme", enabled: false },
      schedule: { every: "1h", lookback: "2h" },
      author: "The team",
      license: "MIT",
    });
    expect(sentinel).toMatchObject({
      format: "sentinel-arm",
      out: "packs/test",
      options: {
        suppressHours: 2,
        enabled: true,
        entities: { Host: { FullName: "Computer" }, IP: { Address: "ClientIP" } },
      },
      schedule: { every: "15m", lookback: "2h" },
    });
    expect(queries).toMatchObject({ format: "queries", targets: ["spl"] });
  });

  test("are those of the file's top where it says nothing", () => {
    expect(packsOf("production")).toEqual(packsOf(null));
    expect(packsOf(null).map(({ name }) => name)).toEqual(["splunk", "sentinel"]);
  });

  test("need a format of their own where the top has none of that name", () => {
    const misspelt = text.replace("      sentinel:\n        out", "      sentinle:\n        out");
    expect(findingsOf(misspelt)).toEqual([
      "pack-format at sentinle: the pack `sentinle` has no format, and none above that it could be (give it a `format`, or the name of a pack under `packs` at the top of the file)",
    ]);
  });

  test("are checked like others", () => {
    const wrong = text.replace("out: packs/test", "out: [a]");
    expect(findingsOf(wrong).join()).toMatch(/out/);
  });
});

test("a pack without a format is told of once", () => {
  expect(findingsOf("packs: { a: { out: b } }\n")).toHaveLength(1);
});
