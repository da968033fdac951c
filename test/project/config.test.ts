import { describe, expect, test } from "vitest";
import { backends } from "../../backends/index.ts";
import { defineConfig } from "../../src/project/config.ts";
import { configSource } from "../support/configSource.ts";
import { read } from "../support/repository.ts";

describe("defineConfig", () => {
  test("gives its data and the call that made it", () => {
    const { sigmatic, document, calls } = defineConfig({ targets: "spl" });
    expect({ sigmatic, document }).toEqual({ sigmatic: "config", document: { targets: "spl" } });
    expect(calls[0]?.file).toContain("config.test.ts");
  });

  test("takes no other keys, targets, codes, severities, switches and types than there are", () => {
    const wrong = [
      // @ts-expect-error
      defineConfig({ target: "spl" }),
      // @ts-expect-error
      defineConfig({ targets: ["splk"] }),
      // @ts-expect-error
      defineConfig({ checks: { "level-mising": "error" } }),
      // @ts-expect-error
      defineConfig({ checks: { "level-missing": "fatal" } }),
      // @ts-expect-error
      defineConfig({ models: { "kql/sentinell": {} } }),
      // @ts-expect-error
      defineConfig({ models: { "kql/sentinel": { windowsEvnt: true } } }),
      // @ts-expect-error
      defineConfig({ models: { spl: { logsources: { windows: { indexes: "main" } } } } }),
      // @ts-expect-error
      defineConfig({ logsources: { "my/app": { fields: { Total: "intger" } } } }),
      // @ts-expect-error
      defineConfig({ environments: { test: { environment: "x" } } }),
      // @ts-expect-error
      defineConfig({ placeholders: { admins: [() => 1] } }),
    ];
    expect(wrong).toHaveLength(10);
  });

  test("has types that are made from the schema and the targets, and fresh", async () => {
    const loaded = await Promise.all(Object.values(backends).map((load) => load()));
    const schema = read("src/schema/project.schema.json");
    expect(configSource(schema, loaded)).toBe(read("src/project/config.generated.ts"));
  });
});
