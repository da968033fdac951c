import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { kql } from "../../backends/kql/index.ts";
import type { DataModel } from "../../src/backend/types.ts";
import { compile, defaultOptions } from "../../src/compile.ts";
import { type Binder, type KustoDatabase, kustoBinder } from "../support/kusto.ts";
import { filesBelow, root } from "../support/repository.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";

/*
 * Every query binds in Microsoft's own binder against the products' schemas: each column exists,
 * under this name and with a type that its operators take.
 */

const own = ["test/conformance/rules", "rules"].flatMap((folder) =>
  filesBelow(folder, ".yml").map((path) => join(root, path)),
);
const files = hasShared ? [...own, ...corpusFiles()] : own;

const databases: { readonly [model: string]: KustoDatabase } = { defender: "defender-xdr" };

const models = kql.models.map((model) => [`kql/${model.name}`, model] as const);

describe.skipIf(!hasShared)("skipped where ../shared is absent", () => {
  const binders = new Map<KustoDatabase, Binder>();
  beforeAll(() => {
    for (const database of ["defender-xdr", "sentinel"] as const)
      binders.set(database, kustoBinder(database));
  });

  test("the binder finds a column that is not there, and a type that does not fit", () => {
    const bind = binders.get("sentinel") as Binder;
    expect(bind("SecurityEvent | where EventID == 4688")).toEqual([]);
    expect(bind("SecurityEvent | where EventIDD == 4688")[0]).toContain("EventIDD");
    expect(bind('SecurityEvent | where EventID =~ "4688"')[0]).toContain("KS106");
    expect(bind('SecurityEvent | where EventID == "4688"')[0]).toContain("int beside string");
    expect(bind('_Im_ProcessCreate | where Image == ""')[0]).toContain("Image");
  });

  test.each(models)(
    "every query of %s binds",
    (name, model) => {
      const bind = binders.get(databases[model.name] ?? "sentinel") as Binder;
      const queries = queriesOf(model);
      const faulty = [...queries].flatMap(([query, path]) =>
        bind(query).map((fault) => `${path}: ${fault}`),
      );
      expect(faulty).toEqual([]);
      expect(queries.size, name).toBeGreaterThan(100);
    },
    900_000,
  );
});

/** Each query once, with a file that it comes from. */
function queriesOf(model: DataModel): ReadonlyMap<string, string> {
  const queries = new Map<string, string>();
  for (const path of files)
    for (const layout of layoutsOf(path))
      for (const providers of [null, ["sysmon", "security"]])
        for (const query of compiled(path, model, layout, providers)) queries.set(query, path);
  return queries;
}

type Layout = (typeof defaultOptions)["layout"];

/** Layouts differ in spaces alone, so that a few files show both. */
function layoutsOf(path: string): readonly Layout[] {
  return own.includes(path) ? ["oneline", "pretty"] : ["oneline"];
}

function compiled(
  path: string,
  model: DataModel,
  layout: Layout,
  providers: readonly string[] | null,
): readonly string[] {
  const { rules } = compile(
    { name: path, text: readFileSync(path, "utf8") },
    [{ backend: kql, model }],
    { ...defaultOptions, layout, providers },
  );
  return rules.flatMap(({ outcomes }) => outcomes.flatMap(({ queries }) => queries));
}
