import { isUtf8 } from "node:buffer";
import { mkdirSync, realpathSync } from "node:fs";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { formats } from "../../pack/index.ts";
import type { ProjectPack } from "../../project/index.ts";
import { spanOf } from "../../source/index.ts";
import type { ExitCode } from "../command.ts";
import { unwritable } from "../compile/eachFile.ts";
import { prepared, writeWhole } from "../compile/outFolder.ts";
import { createProgress } from "../compile/progress.ts";
import { readFilters, type Selector } from "../filters.ts";
import { distinct, findingsText } from "../findings.ts";
import type { Host } from "../host.ts";
import { codeAsideText, findInputs, type Given } from "../inputs.ts";
import type { Arguments } from "../options.ts";
import { lookOf } from "../palette.ts";
import type { LoadedProject } from "../project.ts";
import { findingsAbout } from "../rules.ts";
import { resolveTargets } from "../targetList.ts";
import { isUsage, type Usage } from "../usage.ts";
import { assemble } from "./assemble.ts";
import { type CompiledFile, compileFiles, readFiles } from "./compiled.ts";
import { manifestName } from "./manifest.ts";
import { planOf } from "./plan.ts";

/**
 * Compiles rules into a pack's format and prints its files, or writes them below `--out`. Options
 * are those of the project's first pack of the format, if it has one.
 */
export async function compileToPack(
  name: string,
  paths: readonly Given[],
  args: Arguments,
  host: Host,
  { project, file }: LoadedProject,
): Promise<ExitCode | Usage> {
  const asked = await resolveTargets(args.list("to") ?? []);
  if (isUsage(asked)) return asked;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  const findings: Diagnostic[] = [];
  const tell = teller(findings, args, host);
  const pack = packFor(name, project.packs, args.list("to"));
  const folder = file?.folder ?? host.folder;
  const place = { project, folder, host, report: (each: Diagnostic) => findings.push(each) };
  const [plan] = await planOf(pack, await formats[name]!(), place);
  const inputs = findInputs(paths);
  findings.push(...findingsAbout(paths, inputs));
  if (!plan || findings.length > 0) return tell();
  if (!args.has("quiet")) host.stderr.write(codeAsideText(inputs.aside));
  const read = await readFiles(inputs.files, host.folder, host);
  const progress = createProgress(read.length, host);
  const compiled = await compileFiles(read, plan.targets, project, async (done) => {
    progress.tick(done);
    await host.stderr.settle();
  });
  progress.clear();
  const { files, refusals, remarks } = assemble(plan, chosen(compiled, selector), project, "");
  findings.push(...refusals, ...remarks);
  files.delete(manifestName);
  const out = args.value("out");
  if (out === null) print(files, host);
  else findings.push(...writeBelow(out, files));
  return tell();
}

function teller(findings: readonly Diagnostic[], args: Arguments, host: Host): () => ExitCode {
  return () => {
    const errors = findings.filter(({ severity }) => severity === "error");
    const shown = distinct(args.has("quiet") ? errors : findings);
    host.stderr.write(findingsText(shown, lookOf(host.stderr, host.env)));
    return errors.length > 0 ? 1 : 0;
  };
}

function packFor(
  name: string,
  packs: readonly ProjectPack[],
  to: readonly string[] | null,
): ProjectPack {
  const span = spanOf({ name: "--to", text: "" }, 0, 0);
  const own = packs.find(({ format }) => format.value === name) ?? {
    name: { value: name, span },
    format: { value: name, span },
    targets: [],
    out: null,
    schedule: { every: null, lookback: null },
    author: null,
    license: null,
    allow: [],
    options: [],
  };
  return to === null ? own : { ...own, targets: to.map((value) => ({ value, span })) };
}

function chosen(compiled: readonly CompiledFile[], selector: Selector): readonly CompiledFile[] {
  if (selector === null) return compiled;
  return compiled.map(({ result, ...file }) => {
    const rules = result.rules.filter(({ document }) => document === null || selector(document));
    return { ...file, result: { ...result, rules } };
  });
}

/** One file as it is; several with their paths above. What is no text is named alone. */
function print(files: ReadonlyMap<string, Uint8Array>, { stdout }: Host): void {
  for (const [path, content] of files) {
    const text = isUtf8(content) ? Buffer.from(content).toString("utf8") : null;
    if (files.size > 1) stdout.write(`==> ${path} <==\n`);
    stdout.write(text ?? `(${content.length} bytes that are no text; --out writes them)\n`);
    if (files.size > 1) stdout.write(text?.endsWith("\n") === false ? "\n\n" : "\n");
  }
}

function writeBelow(out: string, files: ReadonlyMap<string, Uint8Array>): readonly Diagnostic[] {
  try {
    mkdirSync(out, { recursive: true });
    const root = realpathSync(out);
    for (const [path, content] of files) writeWhole(prepared(root, path), content);
    return [];
  } catch (error) {
    return [unwritable(out, error)];
  }
}
