import { printable } from "../../diagnostic/cells.ts";
import type { Project } from "../../project/index.ts";
import type { Command, ExitCode } from "../command.ts";
import type { RuleReference } from "../contract.ts";
import { loadMatchers, type RuleMatcher } from "../events/matchers.ts";
import { readEvents } from "../events/read.ts";
import { filterHelp, filterOptions, readFilters, type Selector } from "../filters.ts";
import { findingsText, isInputError } from "../findings.ts";
import type { Host } from "../host.ts";
import type { Given } from "../inputs.ts";
import { jsonList } from "../jsonList.ts";
import { type Arguments, noPaths, readWord } from "../options.ts";
import { lookOf } from "../palette.ts";
import { projectHelp } from "../projectHelp.ts";
import { rulePaths } from "../projectRules.ts";
import { readProviders } from "../providers.ts";
import { isUsage, type Usage, usage } from "../usage.ts";
import { count } from "../words.ts";

const help = `Runs rules on recorded events and says which rule fires on which event.

Usage: sigmatic match [OPTIONS] [PATH...] --events FILE...

PATH is a rule file, a folder or - for standard input; without any, the rules that the project file
names.

      --events FILES    .json (an object or an array), .jsonl or .ndjson (an object a line),
                        .raw, .log or .txt (raw lines), - for standard input;
                        flat or nested Windows JSON; files that end so may also stand
                        among the paths, as \`--events *.jsonl\` puts them
      --providers LIST  who delivers the events, such as sysmon,security
      --format FORMAT   text (for people, default), json (one array) or
                        jsonl (one line per event and firing rule)
  -q, --quiet           no warnings and no summary

${filterHelp}
${projectHelp}
Events are numbered from 0 across all event files. Exit code 1 means unreadable rules or events;
it is 0 also when nothing fires.

Examples:
  sigmatic match rules/ --events sysmon.jsonl
  sigmatic match rule.yml --events a.json,b.jsonl --format jsonl
`;

export const matchCommand: Command = {
  options: {
    events: "list",
    providers: "list",
    format: "value",
    quiet: "flag",
    ...filterOptions,
  },
  help,
  run: async (args, host, loaded) => {
    const named = args.positionals.filter((path) => !eventFile.test(path));
    const paths = rulePaths(named, loaded, host.folder);
    if (paths === null) return noPaths("match");
    const settings = await readSettings(args, paths, loaded.project);
    return isUsage(settings) ? settings : match(settings, host);
  },
};

interface Settings {
  readonly paths: readonly Given[];
  readonly events: readonly string[];
  readonly providers: readonly string[] | null;
  readonly format: "text" | "json" | "jsonl";
  readonly selector: Selector;
  readonly project: Project;
  readonly quiet: boolean;
}

async function readSettings(
  args: Arguments,
  paths: readonly Given[],
  project: Project,
): Promise<Settings | Usage> {
  const events = [
    ...(args.list("events") ?? []),
    ...args.positionals.filter((path) => eventFile.test(path)),
  ];
  if (events.length === 0)
    return usage("no-events", "match needs events", "name their file: --events FILE");
  const providers = await readProviders(args, project.taxonomy);
  if (isUsage(providers)) return providers;
  const format = await readWord(args, "format", ["text", "json", "jsonl"] as const);
  if (isUsage(format)) return format;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  const quiet = args.has("quiet");
  return {
    paths,
    events,
    providers: providers ?? project.providers,
    format,
    selector,
    project,
    quiet,
  };
}

/* A shell turns `--events *.jsonl` into one value and paths behind it. */
const eventFile = /\.(jsonl?|ndjson|raw|log|txt|evtx)$/i;

interface Counts {
  events: number;
  matched: number;
  withoutOrigin: number;
  errors: number;
  readonly fired: Map<RuleMatcher, number>;
}

async function match(settings: Settings, host: Host): Promise<ExitCode> {
  const look = lookOf(host.stderr, host.env);
  const { matchers, findings } = await loadMatchers(settings.paths, settings, host);
  const counts: Counts = { events: 0, matched: 0, withoutOrigin: 0, errors: 0, fired: new Map() };
  const errors = findings.filter(isInputError);
  counts.errors += errors.length;
  host.stderr.write(findingsText(errors, look));
  await matchEvents(matchers, settings, counts, host);
  if (!settings.quiet) {
    await host.stdout.flush();
    host.stderr.write(summary(matchers.length, counts));
  }
  return counts.errors > 0 ? 1 : 0;
}

async function matchEvents(
  matchers: readonly RuleMatcher[],
  { events, format }: Settings,
  counts: Counts,
  host: Host,
): Promise<void> {
  const printer = printerFor(format, host);
  for await (const record of readEvents(events, host)) {
    const index = counts.events++;
    if (record.kind === "broken") {
      counts.errors++;
      host.stderr.write(findingsText([record.diagnostic], lookOf(host.stderr, host.env)));
      continue;
    }
    if (record.event.origin === "unknown") counts.withoutOrigin++;
    const firing = matchers.filter(({ matches }) => matches(record.event));
    if (firing.length > 0) counts.matched++;
    for (const matcher of firing) {
      counts.fired.set(matcher, (counts.fired.get(matcher) ?? 0) + 1);
      printer.print(index, `${record.path}:${record.line}`, matcher.reference);
    }
    await host.stdout.settle();
    if (host.stdout.closed()) break;
  }
  printer.end();
}

interface Printer {
  readonly print: (event: number, place: string, rule: RuleReference) => void;
  readonly end: () => void;
}

function printerFor(format: Settings["format"], host: Host): Printer {
  if (format !== "text") {
    const list = jsonList(format, host.stdout.write);
    return {
      print: (event, _place, rule) => list.add(JSON.stringify({ event, rule })),
      end: list.end,
    };
  }
  const { palette } = lookOf(host.stdout, host.env);
  return {
    print: (event, place, rule) =>
      host.stdout.write(
        `${palette.faint(`event ${event}`)}  ${printable(place)}  ${palette.strong(printable(rule.title ?? ""))}  ${palette.faint(printable(rule.path))}\n`,
      ),
    end: () => {},
  };
}

function summary(rules: number, { events, matched, withoutOrigin, fired }: Counts): string {
  const lines = [
    `${count(fired.size, "rule")} of ${rules} fired, on ${matched} of ${count(events, "event")}`,
  ];
  for (const [{ reference }, times] of fired)
    lines.push(`  ${String(times).padStart(7)}  ${printable(reference.title ?? reference.path)}`);
  if (withoutOrigin > 0) lines.push(originNote(withoutOrigin));
  return `${lines.join("\n")}\n`;
}

function originNote(number: number): string {
  return `note: ${count(number, "event")} without a channel or provider name; where an event does not say where it comes from, only its fields are compared`;
}
