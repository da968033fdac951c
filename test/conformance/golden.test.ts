import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/backend/outcome.ts";
import { compile } from "../../src/compile.ts";
import { positionAt } from "../../src/source/index.ts";
import { filesBelow, read, root } from "../support/repository.ts";
import { allTargets } from "../support/targets.ts";

/*
 * What each feature of the specification becomes on each target, for reviewers to read. After a
 * change that is meant, `npm test -- -u` writes the files anew.
 */
const targets = await allTargets();

/** Errors and warnings that a rule is there to bring out. */
const meant: { readonly [rule: string]: readonly string[] } = {
  "logsource-unknown": ["logsource-unknown"],
};

describe.each(filesBelow("test/conformance/rules", ".yml"))("%s", (path) => {
  const result = compile({ name: path, text: read(path) }, targets);
  const name = path.replace(/^.*\//, "").replace(/\.yml$/, "");

  test("is a rule with no faults but those it is about", () => {
    const findings = result.rules.flatMap((rule) => rule.diagnostics);
    const faults = findings.filter(({ severity }) => severity !== "info");
    expect(result.rules).toHaveLength(1);
    expect(faults.map(({ code }) => code)).toEqual(meant[name] ?? []);
  });

  test.each(targets.map((target, index) => [target.model.name, target.backend, index] as const))(
    "on %s",
    async (model, backend, index) => {
      const outcome = result.rules[0]?.outcomes[index] as Outcome;
      const file = `${root}backends/${backend.name}/expected/${model}/${name}.${backend.extension}`;
      await expect(golden(outcome)).toMatchFileSnapshot(file);
    },
  );
});

function golden(outcome: Outcome): string {
  const notes = outcome.notes.map((note) => {
    const { line, column } = positionAt(note.span.source, note.span.start);
    const direction = note.direction === null ? "" : ` (${note.direction})`;
    return `# ${line}:${column} ${note.severity} ${note.code}${direction}: ${note.message}`;
  });
  return `${[`# ${outcome.fidelity}`, ...notes, ...outcome.queries].join("\n")}\n`;
}
