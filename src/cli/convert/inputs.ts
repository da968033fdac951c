import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ExitCode } from "../command.ts";
import type { ConvertSettings } from "../commands/convert.ts";
import { findingsText, isInputError } from "../findings.ts";
import type { Host } from "../host.ts";
import { codeAsideText, findInputs, type Input, isCode } from "../inputs.ts";
import { lookOf } from "../palette.ts";
import { noRules } from "../rules.ts";
import { type Usage, usage } from "../usage.ts";
import { count } from "../words.ts";
import { convertedFile } from "./file.ts";
import { createWriter, type Write } from "./write.ts";

interface Counts {
  converted: number;
  /** Files that are written in the face asked for. */
  already: number;
  comments: number;
  errors: number;
}

/** Converts file by file; what cannot be converted is told, and the rest is. */
export async function convertInputs(
  settings: ConvertSettings,
  host: Host,
): Promise<ExitCode | Usage> {
  const { files, diagnostics, aside } = findInputs(settings.paths);
  const wanted = files.filter((input) => faceOf(input) !== settings.to);
  const modules = wanted.filter((input) => faceOf(input) === "yaml").length;
  if (settings.out === null && modules > 1)
    return usage(
      "out-needed",
      `${modules} files become as many modules`,
      "name a folder for them: --out DIR",
    );
  const counts = { converted: 0, already: files.length - wanted.length, comments: 0, errors: 0 };
  const report = reporter(counts, host);
  report(files.length + diagnostics.length > 0 ? diagnostics : [noRules(settings.paths)]);
  const write = createWriter(settings, host);
  if ("diagnostic" in write) report([write.diagnostic]);
  else await convertEach(wanted, write.write, counts, report, host);
  if (!settings.quiet) host.stderr.write(codeAsideText(aside) + summary(counts));
  return counts.errors > 0 ? 1 : 0;
}

function faceOf({ path }: Input): "ts" | "yaml" {
  return isCode(path) ? "ts" : "yaml";
}

type Report = (findings: readonly Diagnostic[]) => void;

function reporter(counts: Counts, host: Host): Report {
  return (findings) => {
    const errors = findings.filter(isInputError);
    counts.errors += errors.length;
    host.stderr.write(findingsText(errors, lookOf(host.stderr, host.env)));
  };
}

async function convertEach(
  files: readonly Input[],
  write: Write,
  counts: Counts,
  report: Report,
  host: Host,
): Promise<void> {
  for (const input of files) {
    const { text, comments, diagnostics } = await convertedFile(input, host);
    report(diagnostics);
    const unwritten = text === null ? null : write(text, input);
    if (unwritten !== null) report([unwritten]);
    else if (text !== null) {
      counts.converted++;
      counts.comments += comments;
    }
    await host.stdout.settle();
  }
}

function summary({ converted, already, comments }: Counts): string {
  const lost = comments > 0 ? `; ${count(comments, "comment")} not kept` : "";
  const same = already > 0 ? `; ${count(already, "file")} already in the form asked for` : "";
  return `${count(converted, "file")} converted${lost}${same}\n`;
}
