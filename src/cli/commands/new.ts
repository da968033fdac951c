import { existsSync } from "node:fs";
import { toTypeScript, toYaml } from "../../convert/index.ts";
import { findTechnique, type Technique, techniqueIds } from "../../taxonomy/attack/index.ts";
import type { LogsourceEntry, Taxonomy } from "../../taxonomy/index.ts";
import type { Command, ExitCode } from "../command.ts";
import { findLogsources } from "../fields/find.ts";
import { findingsText } from "../findings.ts";
import type { Host } from "../host.ts";
import { aboutFile, isCode } from "../inputs.ts";
import { skeletonOf } from "../new/skeleton.ts";
import { writeNew } from "../newFile.ts";
import type { Arguments } from "../options.ts";
import { lookOf } from "../palette.ts";
import { projectHelp } from "../projectHelp.ts";
import { isUsage, type Usage, usage } from "../usage.ts";

const help = `Begins a rule: a technique document with one analytic that compiles, and its tests.

Usage: sigmatic new [OPTIONS] TECHNIQUE LOGSOURCE

TECHNIQUE is ATT&CK's id. LOGSOURCE is product/category/service with - for what is not given; parts
of it will do, as for sigmatic fields.

      --ts           in TypeScript (also where the file of --out ends in .ts)
  -o, --out FILE     the file to write, which must not be there yet; default: standard output
      --title TITLE  the analytic's title
      --id UUID      the analytic's id; default: a random one
      --date DATE    such as 2026-11-23; default: today in UTC

${projectHelp}
Examples:
  sigmatic new T1569.002 windows/process_creation --out rules/T1569.002.yml
  sigmatic new T1059.001 ps_script --ts > rules/T1059.001.ts
  sigmatic new T1098 cloudtrail
`;

export const newCommand: Command = {
  options: { ts: "flag", out: "value", title: "value", id: "value", date: "value" },
  help,
  run: async (args, host, { project }) => {
    const asked = await readRequest(args, project.taxonomy);
    return isUsage(asked) ? asked : begin(asked, args, host);
  },
};

interface Request {
  readonly technique: Technique;
  readonly logsource: LogsourceEntry;
  readonly id: string;
  readonly date: string;
}

async function readRequest(args: Arguments, taxonomy: Taxonomy): Promise<Request | Usage> {
  const [id, ...words] = args.positionals;
  if (id === undefined || words.length === 0)
    return usage(
      "no-paths",
      "new needs a technique and a log source",
      "such as `sigmatic new T1569.002 windows/process_creation`",
    );
  const technique = await readTechnique(id);
  if (isUsage(technique)) return technique;
  const logsource = await readLogsource(words, taxonomy);
  if (isUsage(logsource)) return logsource;
  const uuid = args.value("id") ?? crypto.randomUUID();
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid))
    return usage("unknown-value", "--id takes a UUID", "leave it out for a random one");
  const date = args.value("date") ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    return usage("unknown-value", "--date takes a date", "such as --date 2026-11-23");
  return { technique, logsource, id: uuid, date };
}

async function readTechnique(id: string): Promise<Technique | Usage> {
  const found = findTechnique(id);
  if (found === null) return unknownTechnique(id);
  if (!found.retired) return found;
  return usage(
    "unknown-technique",
    `ATT&CK has retired ${found.id}, ${found.formerName}`,
    found.replacement === null
      ? "take the technique that covers it today"
      : `${found.replacement} has taken its place`,
  );
}

async function unknownTechnique(id: string): Promise<Usage> {
  const { nearNames } = await import("../../diagnostic/near.ts");
  const near = nearNames(id, techniqueIds()).slice(0, mostNear);
  return usage(
    "unknown-technique",
    `ATT&CK has no technique ${JSON.stringify(id)}`,
    near.length > 0 ? `near names: ${near.join(", ")}` : "techniques have ids such as T1569.002",
  );
}

const mostNear = 3;

async function readLogsource(
  words: readonly string[],
  taxonomy: Taxonomy,
): Promise<LogsourceEntry | Usage> {
  const found = await findLogsources(words, taxonomy);
  if (isUsage(found)) return found;
  const [only, ...others] = found;
  if (only && others.length === 0) return only.entry;
  const keys = found.slice(0, mostListed).map(({ key }) => key);
  const more = found.length > mostListed ? ", …" : "";
  return usage(
    "unknown-logsource",
    `several log sources fit ${words.join(" ")}`,
    `one of ${keys.join(", ")}${more}`,
  );
}

const mostListed = 8;

function begin(
  { technique, logsource, id, date }: Request,
  args: Arguments,
  host: Host,
): ExitCode | Usage {
  const out = args.value("out");
  const yaml = toYaml(skeletonOf(technique, logsource, { id, date, title: args.value("title") }));
  const isTypeScript = args.has("ts") || (out !== null && isCode(out));
  const text = isTypeScript ? toTypeScript({ name: "", text: yaml }).text : yaml;
  if (text === null) throw new Error("the skeleton does not read");
  if (out === null) {
    host.stdout.write(text);
    return 0;
  }
  const finding = existsSync(out)
    ? aboutFile(out, "file-exists", `${out} is there already`, "name another file")
    : writeNew(out, text);
  if (finding !== null) {
    host.stderr.write(findingsText([finding], lookOf(host.stderr, host.env)));
    return 1;
  }
  host.stderr.write(`${out} is written\n`);
  return 0;
}
