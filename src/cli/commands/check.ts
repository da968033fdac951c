import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { diagnosticJson } from "../../diagnostic/json.ts";
import type { Command, ExitCode } from "../command.ts";
import { filterHelp, filterOptions, readFilters, type Selector } from "../filters.ts";
import { findingsText, isUnsupported } from "../findings.ts";
import type { Host } from "../host.ts";
import { jsonList } from "../jsonList.ts";
import { type Arguments, noPaths, readCount, readWord } from "../options.ts";
import { lookOf } from "../palette.ts";
import { checkedFiles } from "../rules.ts";
import { isUsage, type Usage } from "../usage.ts";
import { count } from "../words.ts";

const help = `Finds what is wrong in rules, all of it in one run, and writes no query.

Usage: sigmatic check [OPTIONS] PATH...

      --format FORMAT   text (for people, default), json (one array) or jsonl (one line per finding)
      --max-warnings N  exit 1 when there are more than N warnings
  -q, --quiet           errors only, and no summary

${filterHelp}
Exit code 1 means errors, or more warnings than allowed.

Examples:
  sigmatic check rules/
  sigmatic check rules/ --max-warnings 0 --format jsonl
`;

interface Settings {
  readonly paths: readonly string[];
  readonly format: "text" | "json" | "jsonl";
  readonly selector: Selector;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
}

export const checkCommand: Command = {
  options: { format: "value", "max-warnings": "value", quiet: "flag", ...filterOptions },
  help,
  run: async (args, host) => {
    const settings = await readSettings(args);
    return isUsage(settings) ? settings : check(settings, host);
  },
};

async function readSettings(args: Arguments): Promise<Settings | Usage> {
  if (args.positionals.length === 0) return noPaths("check");
  const format = await readWord(args, "format", ["text", "json", "jsonl"] as const);
  if (isUsage(format)) return format;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  const maxWarnings = readCount(args, "max-warnings");
  if (isUsage(maxWarnings)) return maxWarnings;
  return { paths: args.positionals, format, selector, maxWarnings, quiet: args.has("quiet") };
}

async function check(settings: Settings, host: Host): Promise<ExitCode> {
  const found = { error: 0, warning: 0, info: 0 };
  let files = 0;
  let notSigma = 0;
  const printer = printerFor(settings, host);
  for await (const file of checkedFiles(settings.paths, settings.selector, host)) {
    const findings = file.findings.filter((finding) => !isUnsupported(finding));
    for (const { severity } of findings) found[severity]++;
    if (file.path !== null) files++;
    notSigma += file.notSigma.length;
    printer.print(
      settings.quiet ? findings.filter(({ severity }) => severity === "error") : findings,
    );
    await host.stdout.settle();
    if (host.stdout.closed()) break;
  }
  printer.end();
  if (!settings.quiet) {
    await host.stdout.flush();
    const aside = notSigma > 0 ? `, ${count(notSigma, "YAML document")} without a Sigma rule` : "";
    host.stderr.write(
      `${count(found.error, "error")}, ${count(found.warning, "warning")} and ${count(found.info, "hint")} in ${count(files, "file")}${aside}\n`,
    );
  }
  const tooMany = settings.maxWarnings !== null && found.warning > settings.maxWarnings;
  return found.error > 0 || tooMany ? 1 : 0;
}

interface Printer {
  readonly print: (findings: readonly Diagnostic[]) => void;
  readonly end: () => void;
}

function printerFor({ format }: Settings, host: Host): Printer {
  const { write } = host.stdout;
  if (format === "text") {
    const look = lookOf(host.stdout, host.env);
    return { print: (findings) => write(findingsText(findings, look)), end: () => {} };
  }
  const list = jsonList(format, write);
  return {
    print: (findings) => {
      for (const finding of findings) list.add(JSON.stringify(diagnosticJson(finding)));
    },
    end: list.end,
  };
}
