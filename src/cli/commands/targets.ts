import { coveredBy } from "../../backend/coverage.ts";
import type { Backend, DataModel } from "../../backend/types.ts";
import { targetName } from "../../compile.ts";
import type { Command } from "../command.ts";
import type { Host } from "../host.ts";
import { readWord } from "../options.ts";
import { lookOf } from "../palette.ts";
import { everyTarget } from "../targetList.ts";
import { isUsage } from "../usage.ts";
import { count } from "../words.ts";

const help = `Lists query languages and their data models: what each assumes and which log sources it covers.

Usage: sigmatic targets [--format text|json]

A closed model has a schema and refuses a rule whose field is not in it; an open one passes it.

Examples:
  sigmatic targets
  sigmatic targets --format json
`;

export const targetsCommand: Command = {
  options: { format: "value" },
  help,
  run: async (args, host) => {
    const format = await readWord(args, "format", ["text", "json"] as const);
    if (isUsage(format)) return format;
    const targets = await everyTarget();
    if (format === "json") host.stdout.write(`${JSON.stringify(targets.map(jsonOf), null, 2)}\n`);
    else for (const target of targets) host.stdout.write(textOf(target, host));
    return 0;
  },
};

interface Listed {
  readonly backend: Backend;
  readonly model: DataModel;
}

function jsonOf({ backend, model }: Listed) {
  return {
    target: targetName({ backend, model }),
    language: backend.title,
    model: model.title,
    default: model === backend.models[0],
    maturity: backend.maturity,
    extension: backend.extension,
    open: model.open,
    assumes: model.assumes,
    logsources: coveredBy(model),
  };
}

function textOf({ backend, model }: Listed, { stdout, env }: Host): string {
  const { palette } = lookOf(stdout, env);
  const marks = [
    model === backend.models[0] ? "default" : "",
    model.open ? "open" : "closed",
    backend.maturity === "preview" ? "preview" : "",
  ].filter((mark) => mark !== "");
  const lines = [
    `${palette.strong(targetName({ backend, model }))}  ${backend.title}, ${model.title} ${palette.faint(`(${marks.join(", ")})`)}`,
    ...model.assumes.map((sentence) => `  - ${sentence}`),
    `  ${palette.faint(coverage(model))}`,
  ];
  return `${lines.join("\n")}\n\n`;
}

const shownSources = 6;

function coverage(model: DataModel): string {
  const logsources = coveredBy(model);
  if (logsources.length === 0) return "any log source";
  const some = logsources.slice(0, shownSources).join(", ");
  const more = logsources.length > shownSources ? ", …" : "";
  return `${count(logsources.length, "log source")}: ${some}${more}`;
}
