import type { Target } from "../../compile.ts";
import type { Look } from "../../diagnostic/print.ts";
import { eventFields } from "../../taxonomy/index.ts";
import type { Command, ExitCode } from "../command.ts";
import { findLogsources, type Logsource } from "../fields/find.ts";
import { holdersText, logsourceText, summariesText } from "../fields/text.ts";
import { fieldView, summaryOf, viewOf } from "../fields/view.ts";
import type { Host } from "../host.ts";
import { type Arguments, readWord } from "../options.ts";
import { lookOf } from "../palette.ts";
import { projectHelp } from "../projectHelp.ts";
import { resolveTargets, targetsIn } from "../targetList.ts";
import { isUsage, type Usage, unknownWord, usage } from "../usage.ts";

const help = `Finds log sources and their fields, with each field's name in every data model.

Usage: sigmatic fields [OPTIONS] [LOGSOURCE | WORD...]

LOGSOURCE is product/category/service with - for what is not given; parts of it will do. Where
several log sources fit, they are listed. Without any, all are.

      --field NAME      the log sources that have a field of this name
      --event ID        only the fields of one event of a service
  -t, --to TARGETS      names in these data models only (default: all)
      --format FORMAT   text or json

${projectHelp}
A field is \`specified\` by a specification or a vendor's schema, or \`seen\` in public rules only,
which may have misspelt it. A closed log source has its specified fields and no others.

Examples:
  sigmatic fields windows/process_creation
  sigmatic fields cloudtrail --to kql/sentinel,eql
  sigmatic fields windows/security --event 4624
  sigmatic fields --field OriginalFileName
  sigmatic fields azure
`;

export const fieldsCommand: Command = {
  options: { field: "value", event: "value", to: "list", format: "value" },
  help,
  run: async (args, host, { project }) => {
    const format = await readWord(args, "format", ["text", "json"] as const);
    if (isUsage(format)) return format;
    const logsources = await findLogsources(args.positionals, project.taxonomy);
    if (isUsage(logsources)) return logsources;
    const asked = await resolveTargets(args.list("to") ?? ["all"]);
    if (isUsage(asked)) return asked;
    const targets = targetsIn(project, asked);
    return show({ args, host, json: format === "json", targets }, logsources);
  },
};

interface Request {
  readonly args: Arguments;
  readonly host: Host;
  readonly json: boolean;
  readonly targets: readonly Target[];
}

async function show(request: Request, logsources: readonly Logsource[]): Promise<ExitCode | Usage> {
  const { args } = request;
  const [only] = logsources;
  const field = args.value("field");
  if (args.value("event") !== null && (field !== null || !only || logsources.length > 1))
    return usage(
      "unknown-value",
      "--event needs one log source, and no --field",
      "such as `sigmatic fields windows/security --event 4624`",
    );
  if (field !== null) return showField(request, field, logsources);
  return only && logsources.length === 1 ? showOne(request, only) : showAll(request, logsources);
}

function showAll({ host, json, targets }: Request, logsources: readonly Logsource[]): ExitCode {
  const summaries = logsources.map((each) => summaryOf(each, targets));
  const text = () => summariesText(summaries, targets.length, lookOf(host.stdout, host.env));
  host.stdout.write(json ? jsonText(summaries) : text());
  return 0;
}

async function showOne(request: Request, logsource: Logsource): Promise<ExitCode | Usage> {
  const { args, host, json, targets } = request;
  const event = args.value("event");
  const names = event === null ? null : await fieldsOfEvent(event, logsource);
  if (isUsage(names)) return names;
  const view = viewOf(logsource, targets, names);
  host.stdout.write(json ? jsonText(view) : logsourceText(view, lookFor(host)));
  return 0;
}

async function fieldsOfEvent(
  id: string,
  { key, entry }: Logsource,
): Promise<readonly string[] | Usage> {
  const names = eventFields(entry, id);
  if (names !== null) return names;
  return entry.events === null
    ? usage("unknown-value", `events of ${key} are not told apart`, "leave --event out")
    : unknownWord("unknown-value", `event of ${key}`, id, Object.keys(entry.events));
}

async function showField(
  { host, json, targets }: Request,
  name: string,
  logsources: readonly Logsource[],
): Promise<ExitCode | Usage> {
  const having = logsources.filter(({ entry }) => entry.fields[name] !== undefined);
  if (having.length === 0) {
    const known = new Set(logsources.flatMap(({ entry }) => Object.keys(entry.fields)));
    return unknownWord("unknown-value", "field", name, [...known]);
  }
  const holders = having.map((each) => ({
    logsource: each.key,
    ...fieldView(name, each, targets),
  }));
  host.stdout.write(json ? jsonText(holders) : holdersText(holders, lookOf(host.stdout, host.env)));
  return 0;
}

/** Elsewhere than on a terminal lines may be as long as a table needs, for `grep` to find. */
function lookFor({ stdout, env }: Host): Look {
  const look = lookOf(stdout, env);
  return stdout.terminal ? look : { ...look, columns: Number.POSITIVE_INFINITY };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
