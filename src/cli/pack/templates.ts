import { realpathSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { PackFormat, PackOptions, PackSettings, TemplateUse } from "../../pack/format.ts";
import type { Template } from "../../pack/template/engine.ts";
import type { Callable } from "../../pack/template/own.ts";
import { mistake, type Report, unknownName } from "../../project/findings.ts";
import type { ProjectPack } from "../../project/index.ts";
import type { Source, Span } from "../../source/index.ts";
import type { Host } from "../host.ts";
import { readInput } from "../inputs.ts";
import { manifestName } from "./manifest.ts";
import { contains } from "./places.ts";

/** The templates of a pack, compiled, and their texts by the paths that the project file writes. */
export interface PackTemplates {
  readonly templates: PackSettings["templates"];
  readonly texts: ReadonlyMap<string, string>;
}

interface Place {
  /** The project file's. */
  readonly folder: string;
  readonly host: Host;
  readonly report: Report;
}

const none: PackTemplates = { templates: new Map(), texts: new Map() };

/** Reads and compiles the templates that a pack names; what is wrong with them is reported. */
export async function templatesFor(
  pack: ProjectPack,
  format: PackFormat,
  options: PackOptions,
  place: Place,
): Promise<PackTemplates> {
  if (!format.templatesIn) return none;
  const { files, partials } = format.templatesIn(options);
  const uses = fitting(files, pack, format, place.report);
  const paths = new Set([...uses.map(({ path }) => path), ...Object.values(partials)]);
  const sources = new Map<string, Source>();
  for (const path of paths) {
    const source = await sourceAt(path, pack, place);
    if (source) sources.set(path, source);
  }
  if (sources.size < paths.size || sources.size === 0) return none;
  const called = Object.entries(partials).map(
    ([name, path]) => [name, sources.get(path) as Source] as const,
  );
  const texts = new Map([...sources].map(([path, { text }]) => [path, text]));
  const callable = { ours: format.partials ?? {}, own: new Map(called) };
  return { templates: await compiled(uses, sources, callable, place.report), texts };
}

/** Those that make a file which the format has, and which no other makes. */
function fitting(
  files: readonly TemplateUse[],
  pack: ProjectPack,
  { name, overridable }: PackFormat,
  report: Report,
): readonly TemplateUse[] {
  if (files.length === 0 && !overridable) report(namesNone(pack));
  return files.filter(({ makes, path }, index) => {
    if (overridable && !overridable.includes(makes)) {
      const word = { value: makes, span: spanOfWord(pack, makes) };
      report(
        unknownName("pack-template-unknown", `${name} has no template for`, word, overridable),
      );
      return false;
    }
    const isOurs = makes.toLowerCase() === manifestName;
    const first = files.findIndex((each) => each.makes.toLowerCase() === makes.toLowerCase());
    if (first === index && !isOurs) return true;
    report(
      mistake(
        "pack-template-repeated",
        spanOfWord(pack, path),
        isOurs
          ? `${manifestName} is what the build itself writes`
          : `two templates of ${pack.name.value} make ${makes}`,
        "what it makes is named after a template: `note.en.md.hbs` makes files that end in .en.md",
      ),
    );
    return false;
  });
}

function namesNone({ format: { span } }: ProjectPack) {
  const hint = "write `files: [{ template: templates/runbook.md.hbs }]`";
  return mistake("pack-option", span, "a pack of templates names none", hint);
}

/** The text of a template; null where it cannot be had, which is reported. */
async function sourceAt(
  path: string,
  pack: ProjectPack,
  { folder, host, report }: Place,
): Promise<Source | null> {
  const span = spanOfWord(pack, path);
  const file = resolve(folder, path);
  const [root, real] = [realPath(folder), realPath(file)];
  const isOut = root !== null && real !== null && !contains(root, real);
  if (isOut || !contains(folder, file)) {
    report(leadsOut(span, path));
    return null;
  }
  const shown = posix.join(posix.dirname(span.source.name), path);
  const read = await readInput({ path: shown, below: path, file }, host);
  if ("source" in read) return read.source;
  const { message } = read.diagnostic;
  report(mistake("pack-template-path", span, message, "paths begin at the project file's folder"));
  return null;
}

function leadsOut(span: Span, path: string) {
  const message = `the template ${path} lies outside of the project file's folder`;
  const hint =
    "put it beside the project file, or below: what a build reads belongs to the project";
  return mistake("pack-template-path", span, message, hint);
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    // What is not there is said by who reads it.
    return null;
  }
}

/* The compiler is no small thing to load, and few packs need it. */
async function compiled(
  uses: readonly TemplateUse[],
  sources: ReadonlyMap<string, Source>,
  callable: Callable,
  report: Report,
): Promise<PackSettings["templates"]> {
  const { readTemplate } = await import("../../pack/template/own.ts");
  const templates = new Map<string, Template>();
  for (const { path, makes, file } of uses) {
    const reading = readTemplate(sources.get(path) as Source, file, callable);
    if ("finding" in reading) report(reading.finding);
    else templates.set(makes, reading.template);
  }
  return templates;
}

/** Where a word of a pack's options stands. */
function spanOfWord({ options, name }: ProjectPack, word: string): Span {
  const found = options.flatMap(({ words }) => words).find(({ value }) => value === word);
  return found?.span ?? name.span;
}
