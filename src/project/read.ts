import type { Backend } from "../backend/types.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { spannedUnder, textsIn } from "../rule/read.ts";
import { checkProjectShape } from "../schema/project.ts";
import { type Source, type Span, spanOf } from "../source/index.ts";
import { entryOf, readYaml, type YamlMap } from "../yaml/index.ts";
import { entriesUnder } from "./entries.ts";
import { mistake, type Report, unknownName } from "./findings.ts";
import type { Project } from "./index.ts";
import { type Layer, merged } from "./layer.ts";
import { packsIn, packsInEnvironment } from "./packs.ts";
import { readLayer } from "./readLayer.ts";
import { settle } from "./settle.ts";

/** What a project file is read against. */
export interface ProjectOptions {
  /** The query languages that its targets and models may name. */
  readonly backends: readonly Backend[];
  /** The environment asked for; null takes the one that the file names, if any. */
  readonly environment: string | null;
}

/** What a project file says. */
export interface ProjectReading {
  /** null where the file has a mistake: half a project is none. */
  readonly project: Project | null;
  /** The names of all environments. */
  readonly environments: readonly string[];
  /** Every mistake, those of environments that were not asked for included. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a project file: YAML, or JSON, which is YAML too. Never throws. */
export function readProject(source: Source, options: ProjectOptions): ProjectReading {
  const found = new Map<string, Diagnostic>();
  const report: Report = (finding) => {
    // What is wrong at the top is wrong in every environment.
    found.set(`${finding.span.start} ${finding.code} ${finding.message}`, finding);
  };
  const map = wholeMap(source, report);
  for (const finding of checkProjectShape(map)) report(finding);
  const top = readLayer(map, options.backends, report);
  const environments = readEnvironments(map, options.backends, report);
  const chosen = chooseEnvironment(map, environments, options.environment, report);
  const rules = globsIn(map);
  const plain = { ...settle(top, report), rules, packs: packsIn(map) };
  const projects = [...environments].map(([name, { layer, said }]) => {
    const packs = packsInEnvironment(map, said, report);
    return [name, { ...settle(merged(top, layer), report), rules, packs }] as const;
  });
  const project = (chosen === null ? null : new Map(projects).get(chosen)) ?? plain;
  const diagnostics = [...found.values()].sort((a, b) => a.span.start - b.span.start);
  const names = [...environments.keys()];
  return { project: diagnostics.length > 0 ? null : project, environments: names, diagnostics };
}

function globsIn(map: YamlMap): readonly string[] | null {
  const rules = entryOf(map, "rules");
  return rules ? textsIn(rules.value) : null;
}

/** The file as one map, sections without a value left out; an empty map where it is none. */
function wholeMap(source: Source, report: Report): YamlMap {
  const documents = readYaml(source);
  const findings = documents.flatMap(({ diagnostics }) => diagnostics);
  for (const finding of findings) report(finding);
  const nodes = documents.flatMap(({ node, span }) => (node === null ? [] : [{ node, span }]));
  const [first, second] = nodes;
  const empty: YamlMap = { kind: "map", span: spanOf(source, 0, 0), entries: [] };
  if (second) report(notOneMap(second.span));
  if (!first) return empty;
  if (first.node.kind === "map") return withoutEmpty(first.node);
  const blank = first.node.kind === "scalar" && first.node.type === "null";
  if (!blank) report(notOneMap(first.node.span));
  return empty;
}

function notOneMap(span: Span): Diagnostic {
  return mistake(
    "project-not-a-map",
    span,
    "a project file is one map, and this is something else",
    "write keys such as `targets:` and `placeholders:` at the top",
  );
}

function withoutEmpty(map: YamlMap): YamlMap {
  const entries = map.entries.filter(
    ({ value }) => value.kind !== "scalar" || value.type !== "null",
  );
  return { ...map, entries };
}

function readEnvironments(
  map: YamlMap,
  backends: readonly Backend[],
  report: Report,
): ReadonlyMap<string, Environment> {
  const environments = entriesUnder(map, "environments").flatMap(({ key, value }) =>
    value.kind === "map"
      ? [[key.text, { layer: readLayer(value, backends, report), said: value }] as const]
      : [],
  );
  return new Map(environments);
}

interface Environment {
  readonly layer: Layer;
  /** The environment as the file has it. */
  readonly said: YamlMap;
}

/** The name of the environment that counts; null for the file's top alone. */
function chooseEnvironment(
  map: YamlMap,
  environments: ReadonlyMap<string, unknown>,
  asked: string | null,
  report: Report,
): string | null {
  const names = [...environments.keys()];
  const own = spannedUnder(map, "environment");
  if (own && !environments.has(own.value))
    report(unknownName("unknown-environment", "there is no environment", own, names));
  if (asked !== null && !environments.has(asked)) {
    const span = entryOf(map, "environments")?.key.span ?? spanOf(map.span.source, 0, 0);
    report(
      unknownName("unknown-environment", "there is no environment", { value: asked, span }, names),
    );
  }
  return asked ?? own?.value ?? null;
}
