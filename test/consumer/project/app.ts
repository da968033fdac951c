/* A program of somebody else's: everything through the package's own doors, types and all. */
import {
  check,
  compile,
  type Diagnostic,
  emit,
  type Fidelity,
  lower,
  type MatchResult,
  match,
  type Outcome,
  parse,
  printDiagnostic,
  readProject,
  rulesOf,
  type SourceResult,
  targetOf,
  toTypeScript,
  toYaml,
} from "sigmatic";
import type { Backend } from "sigmatic/backend";
import { eql } from "sigmatic/backends/eql";
import { kql } from "sigmatic/backends/kql";
import { sigma } from "sigmatic/backends/sigma";
import { spl } from "sigmatic/backends/spl";
import { contains, endsWith, type RuleData, rule, windows } from "sigmatic/dsl";

/** Fails to compile unless both types are one and the same, `any` and `unknown` included. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_ extends true>(): void {}

const created: RuleData = rule({
  title: "Service Created by sc.exe",
  logsource: windows.processCreation,
  detection: {
    selection: { Image: endsWith("\\sc.exe"), CommandLine: contains(" create ") },
  },
  condition: ({ selection }) => selection,
});

const text: string = toYaml(created.document);
const result = compile(created, [spl, targetOf(kql, "defender"), eql, sigma]);
holds<Same<typeof result, SourceResult>>();

const outcomes = result.rules.flatMap((each) => each.outcomes);
holds<Same<typeof outcomes, Outcome[]>>();
holds<Same<Outcome["fidelity"], Fidelity>>();
holds<Same<(typeof outcomes)[number]["queries"], readonly string[]>>();
equal(
  outcomes.map(({ target }) => target),
  ["spl/raw", "kql/defender", "eql/ecs", "sigma/sigma"],
);
equal([...new Set(outcomes.map(({ fidelity }) => fidelity))], ["exact"]);
equal(compile({ name: "rule.yml", text }, [spl]).rules[0]?.outcomes[0]?.queries, [
  ...(outcomes[0]?.queries ?? []),
]);

const [document] = parse(text).documents;
const [read] = document ? rulesOf(document) : [];
const lowered = read ? lower(read).lowered : null;
equal(lowered && emit(lowered, targetOf(spl)).queries, outcomes[0]?.queries);

const fired = match(created, [
  { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: 1, Image: "C:\\a.exe" },
  {
    Channel: "Microsoft-Windows-Sysmon/Operational",
    EventID: 1,
    Image: "C:\\Windows\\System32\\sc.exe",
    CommandLine: "sc create demo",
  },
]);
holds<Same<typeof fired, MatchResult>>();
equal(fired.rules[0]?.events, [1]);

const { diagnostics } = check(text.replace("Image|", "Imagee|"));
holds<Same<typeof diagnostics, readonly Diagnostic[]>>();
equal(
  diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code),
  ["field-unknown"],
);
equal(
  diagnostics
    .map((each) => printDiagnostic(each))
    .join("")
    .includes("Imagee"),
  true,
);

const backends: readonly Backend[] = [spl, kql, eql, sigma];
const project = readProject(
  { name: "sigmatic.config.yml", text: "targets: [spl]\n" },
  { backends },
);
equal(project.project?.targets, ["spl"]);
equal(toTypeScript({ name: "rule.yml", text }).text?.includes("windows.processCreation"), true);

export const misspelt = (): RuleData =>
  rule({
    title: "A misspelt field",
    logsource: windows.processCreation,
    // @ts-expect-error Image is a field of the log source, Imagee is none.
    detection: { selection: { Imagee: "x" } },
    condition: ({ selection }) => selection,
  });

function equal(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${one} is not ${other}`);
}
