import { describe, expect, test } from "vitest";
import type { SettingName } from "../../src/backend/settings.ts";
import { compile, defaultOptions, targetName } from "../../src/index.ts";
import { modelIn } from "../../src/project/model.ts";
import { allTargets } from "../support/targets.ts";
import { projectOf } from "./read.ts";

/*
 * A setting that a data model passes over would leave every query for another place than the one
 * meant: each that is taken shows in the query.
 */
const targets = await allTargets();

const rule = `title: x
logsource: { product: windows, category: process_creation }
detection:
  selection:
    CommandLine|contains: tool
  condition: selection
`;

/** Each setting as a project file has it, with what the query must then hold. */
const settings: {
  readonly [Name in SettingName]: { readonly yaml: string; readonly shown: RegExp };
} = {
  index: { yaml: "index: [idx_a, idx_b]", shown: /index IN \(.*idx_a.*idx_b/ },
  macro: { yaml: "macro: our_scope", shown: /`our_scope`/ },
  table: { yaml: "table: Our_CL, fields: { CommandLine: Line_s }", shown: /^Our_CL\b.*Line_s/s },
  category: {
    yaml: "category: web, fields: { CommandLine: our.line }",
    shown: /^web where .*our\.line/s,
  },
  where: { yaml: "where: { origin: [one, two] }", shown: /origin.*"one".*"two"/s },
  fields: { yaml: "fields: { CommandLine: our_line }", shown: /our_line/ },
};

const cases = targets.flatMap((target) =>
  target.backend.settings.names.map((name) => [targetName(target), name, target] as const),
);

describe("a setting shows in the query", () => {
  test.each(cases)("%s: %s", (name, setting, target) => {
    const { yaml, shown } = settings[setting];
    const text = `models: { ${name}: { logsources: { windows/process_creation: { ${yaml} } } } }`;
    const project = projectOf(text);
    const source = { name: "rule.yml", text: rule };
    const [result] = compile(source, [target], { ...defaultOptions, project }).rules;
    const [outcome] = result?.outcomes ?? [];
    expect(outcome?.notes.map(({ message }) => message)).toEqual([]);
    expect(outcome?.queries.join()).toMatch(shown);
  });
});

test("the names that a model gives are those of the query", () => {
  const place = "table: Our_CL, fields: { CommandLine: Line_s }";
  const project = projectOf(
    `models: { kql/sentinel: { logsources: { windows/process_creation: { ${place} } } } }`,
  );
  const [sentinel] = targets.filter((target) => targetName(target) === "kql/sentinel");
  const model = modelIn(project, "kql/sentinel", sentinel!.model);
  const entry = project.taxonomy.find({
    product: "windows",
    category: "process_creation",
    service: null,
  })!;
  expect(model.placeOf(entry)).toBe("Our_CL");
  expect(model.nameOf(entry, "CommandLine")).toBe("Line_s");
  expect(model.nameOf(entry, "Image")).toBeNull();
  const source = { name: "rule.yml", text: rule.replace("CommandLine|contains", "Image") };
  const [result] = compile(source, [sentinel!], { ...defaultOptions, project }).rules;
  expect(result?.outcomes.map(({ fidelity }) => fidelity)).toEqual(["refused"]);
});
