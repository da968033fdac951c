import type { RuleResult } from "../../compile.ts";
import { targetName } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Built, PackFile, PackRule } from "../../pack/format.ts";
import { scheduleFindings } from "../../pack/metadata/schedule.ts";
import { foldedPath } from "../../pack/metadata/slug.ts";
import { packPath, packRulesOf } from "../../pack/rules.ts";
import { TemplateFailure } from "../../pack/template/failure.ts";
import type { Project } from "../../project/index.ts";
import type { CompiledFile } from "./compiled.ts";
import { type LeftOut, type Manifest, manifestName, manifestText, sha256 } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/** A pack in memory. */
export interface Assembled {
  /** By path, the manifest among them. */
  readonly files: Map<string, Uint8Array>;
  readonly manifest: Manifest;
  /** What fails the build: what cannot be packed, and may not be left out. */
  readonly refusals: readonly Diagnostic[];
  /** The same, as a summary tells it. */
  readonly refused: readonly LeftOut[];
  /** What keeps nothing out: warnings, and what is good to know. */
  readonly remarks: readonly Diagnostic[];
}

/** Builds a pack of what was compiled. */
export function assemble(
  plan: Plan,
  compiled: readonly CompiledFile[],
  project: Project,
  inputs: string,
): Assembled {
  const rules = rulesFor(plan, compiled, project);
  const { built, failure } = builtOf(plan, rules);
  const found = [...refusalsIn(plan, compiled), ...refusalsOf(built, rules)];
  const [allowed, others] = parted(found, (refusal) => mayBeLeftOut(refusal, plan.allow));
  const told = leftOutOf(compiled);
  const files = contentsOf(built.files);
  const manifest = manifestOf(plan, built.files, files, allowed.map(told), inputs);
  files.set(manifestName, Buffer.from(manifestText(manifest)));
  return {
    files,
    manifest,
    refusals: [...failure, ...others.map(({ finding }) => finding)],
    refused: others.map(told),
    remarks: [
      ...rules.flatMap(({ rule }) => scheduleFindings(rule)),
      ...built.findings.filter((finding) => !isError(finding)),
    ],
  };
}

/** What the format makes of rules; a template that fails leaves nothing to build. */
function builtOf({ format, settings }: Plan, rules: readonly PackRule[]) {
  try {
    return { built: format.build(rules, settings), failure: [] };
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    return { built: { files: [], findings: [] }, failure: [error.finding] };
  }
}

/** Something that cannot be packed. */
interface Refusal {
  readonly finding: Diagnostic;
  /** Of all that refuses it. */
  readonly codes: readonly string[];
  readonly id: string | null;
  readonly title: string | null;
  readonly target: string | null;
}

function rulesFor(
  { format, targets }: Plan,
  compiled: readonly CompiledFile[],
  { taxonomy }: Project,
): readonly PackRule[] {
  // A rule's files may end as the manifest does.
  const taken = new Set([manifestName.replace(/\.json$/, "")]);
  return compiled.flatMap(({ input, result }) => {
    const path = freeName(packPath(input.below), taken);
    return targets
      .flatMap((each) => packRulesOf(result.rules, { path, target: targetName(each), taxonomy }))
      .filter(({ outcome }) => format.takesRefused || outcome.fidelity !== "refused");
  });
}

/** Files of several folders can have one path below theirs; letter case tells none apart. */
function freeName(path: string, taken: Set<string>): string {
  let free = path;
  for (let copy = 2; taken.has(foldedPath(free)); copy++) free = `${path}~${copy}`;
  taken.add(foldedPath(free));
  return free;
}

function refusalsIn({ format, targets }: Plan, compiled: readonly CompiledFile[]): Refusal[] {
  const names = targets.map(targetName);
  return compiled.flatMap(({ result }) => [
    ...result.diagnostics.filter(isError).map((finding) => refusal(finding, null)),
    ...result.rules
      .filter(({ document }) => document?.kind !== "rule" || !format.takesRefused)
      .flatMap((rule) => refusalsOfRule(rule, names)),
  ]);
}

/** One for each of the pack's targets, in their order; one alone where the rule itself is at fault. */
function refusalsOfRule(
  { id, title, outcomes, diagnostics }: RuleResult,
  targets: readonly string[],
): readonly Refusal[] {
  const whole = diagnostics.some(isError);
  const refused = targets.flatMap((name) =>
    outcomes.filter(({ target, fidelity }) => target === name && fidelity === "refused"),
  );
  return (whole ? refused.slice(0, 1) : refused).flatMap(({ target, notes }) => {
    const errors = notes.filter(isError);
    const [finding] = errors;
    if (!finding) return [];
    const codes = errors.map(({ code }) => code);
    return [{ finding, codes, id, title, target: whole ? null : target }];
  });
}

function refusalsOf({ findings }: Built, rules: readonly PackRule[]): Refusal[] {
  return findings.filter(isError).map((finding) => {
    const { span } = finding;
    const about = rules.find(
      ({ rule }) =>
        rule.span.source === span.source &&
        rule.span.start <= span.start &&
        span.end <= rule.span.end,
    );
    return refusal(finding, about ?? null);
  });
}

function refusal(finding: Diagnostic, about: PackRule | null): Refusal {
  const { id = null, title = null } = about?.rule ?? {};
  const target = about?.outcome.target ?? null;
  return {
    finding,
    codes: [finding.code],
    id: id?.value ?? null,
    title: title?.value ?? null,
    target,
  };
}

function parted<T>(list: readonly T[], passes: (item: T) => boolean): readonly [T[], T[]] {
  const both: readonly [T[], T[]] = [[], []];
  for (const item of list) both[passes(item) ? 0 : 1].push(item);
  return both;
}

function mayBeLeftOut({ id, codes }: Refusal, allow: ReadonlySet<string>): boolean {
  return (id !== null && allow.has(id)) || codes.every((code) => allow.has(code));
}

function leftOutOf(compiled: readonly CompiledFile[]): (refusal: Refusal) => LeftOut {
  const places = new Map(compiled.map(({ input, place }) => [input.path, place]));
  return ({ finding, id, title, target }) => {
    const { code, message, span } = finding;
    const path = places.get(span.source.name) ?? span.source.name;
    return { id, title, path, target, code, message };
  };
}

/** The files by their paths; two of one path, or one that leads out, is a fault of the format. */
function contentsOf(files: readonly PackFile[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const taken = new Set([manifestName]);
  for (const { path, content } of files) {
    const parts = path.split("/");
    if (parts.some((part) => /^\.{0,2}$/.test(part)) || /[\\\0]/.test(path))
      throw new Error(`a pack's file would be written to ${JSON.stringify(path)}`);
    if (taken.has(foldedPath(path))) throw new Error(`a pack has two files ${path}`);
    taken.add(foldedPath(path));
    contents.set(path, typeof content === "string" ? Buffer.from(content) : content);
  }
  return contents;
}

function manifestOf(
  { name, format, targets, settings }: Plan,
  files: readonly PackFile[],
  contents: ReadonlyMap<string, Uint8Array>,
  leftOut: readonly LeftOut[],
  inputs: string,
): Manifest {
  const paths = new Map<PackRule, string[]>();
  for (const { path, rules } of files)
    for (const rule of rules) {
      const own = paths.get(rule);
      if (own) own.push(path);
      else paths.set(rule, [path]);
    }
  const rules = [...paths].map(([{ rule, path, outcome }, own]) => {
    const { target, fidelity } = outcome;
    return {
      id: rule.id?.value ?? null,
      title: rule.title.value,
      path,
      target,
      fidelity,
      files: own,
    };
  });
  return {
    sigmatic: settings.version,
    pack: name,
    format: format.name,
    targets: targets.map(targetName),
    inputs,
    rules,
    leftOut,
    files: Object.fromEntries(
      [...contents]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, bytes]) => [path, sha256(bytes)]),
    ),
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
