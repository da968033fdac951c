import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile, defaultOptions } from "../../src/compile.ts";
import { toTypeScript, toYaml } from "../../src/convert/index.ts";
import * as dsl from "../../src/dsl/index.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { corpusFiles, hasShared } from "../support/shared.ts";
import { allTargets } from "../support/targets.ts";

/*
 * A rule that goes to TypeScript, is run there, and comes back as YAML says what it said.
 */

const targets = await allTargets();

function run(text: string): dsl.RuleData | dsl.TechniqueData | readonly dsl.RuleData[] {
  const [, names = "", body = ""] =
    /^import \{([^}]*)\} from "sigmatic\/dsl";\n\nexport default ([\s\S]*);\n$/.exec(text) ?? [];
  return new Function("dsl", `const {${names}} = dsl; return ${body};`)(dsl);
}

/** Documents without their places. */
function content(yaml: string): unknown {
  const { entries } = readDocuments({ name: "rule.yml", text: yaml });
  return JSON.parse(
    JSON.stringify(
      entries.map((entry) => (entry.kind === "document" ? entry.document : entry.kind)),
      (key, value) => (/[sS]pan$|^places$|^titleKey$/.test(key) ? undefined : value),
    ),
  );
}

function queries(yaml: string): unknown {
  const { rules } = compile({ name: "rule.yml", text: yaml }, targets, defaultOptions);
  return rules.flatMap(({ outcomes }) =>
    outcomes.map(({ fidelity, queries }) => [fidelity, queries]),
  );
}

const shipped = ["rules/T1569.002-service-execution.yml"];

describe("YAML to TypeScript and back", () => {
  test.each(shipped)("%s", (path) => {
    const text = readFileSync(path, "utf8");
    const { text: code, diagnostics } = toTypeScript({ name: path, text });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const back = toYaml((run(code ?? "") as dsl.TechniqueData).document);
    expect(content(back)).toEqual(content(text));
    expect(queries(back)).toEqual(queries(text));
  });

  test.skipIf(!hasShared)("public rules (skipped without ../shared)", () => {
    let count = 0;
    for (const path of corpusFiles()) {
      const text = readFileSync(path, "utf8");
      const { text: code, diagnostics } = toTypeScript({ name: path, text });
      if (code === null) {
        expect(diagnostics.length, path).toBeGreaterThan(0);
        continue;
      }
      const made = [run(code)].flat() as readonly dsl.RuleData[];
      const back = made.map(({ document }) => toYaml(document)).join("---\n");
      expect(content(back), `${path}\n${code}`).toEqual(content(text));
      expect(queries(back), path).toEqual(queries(text));
      count++;
    }
    expect(count).toBeGreaterThan(100);
  });
});
