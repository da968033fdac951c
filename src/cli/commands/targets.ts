import { placesOf } from "../../backend/coverage.ts";
import type { Backend, DataModel } from "../../backend/types.ts";
import { targetName } from "../../compile.ts";
import type { Command } from "../command.ts";
import type { Host } from "../host.ts";
import { readWord } from "../options.ts";
import { lookOf } from "../palette.ts";
import { projectHelp } from "../projectHelp.ts";
import { everyTarget, targetsIn } from "../targetList.ts";
import { isUsage } from "../usage.ts";
import { count } from "../words.ts";

const help = `Lists query languages and their data models: what each assumes, what a project file may switch on,
and which log sources it covers.

Usage: sigmatic targets [--format text|json]

A closed model has a schema and refuses a rule whose field is not in it; an open one passes it.

${projectHelp}
Examples:
  sigmatic targets
  sigmatic targets --format json
`;

export const targetsCommand: Command = {
  options: { format: "value" },
  help,
  run: async (args, host, { project }) => {
    const format = await readWord(args, "format", ["text", "json"] as const);
    if (isUsage(format)) return format;
    const targets = targetsIn(project, await everyTarget());
    const listed = targets.map((target) => ({
      ...target,
      places: placesOf(target.model, project.taxonomy),
    }));
    if (format === "json") host.stdout.write(`${JSON.stringify(listed.map(jsonOf), null, 2)}\n`);
    else for (const target of listed) host.stdout.write(textOf(target, host));
    return 0;
  },
};

interface Listed {
  readonly backend: Backend;
  readonly model: DataModel;
  /** By log source: where its events lie. */
  readonly places: ReadonlyMap<string, string>;
}

function jsonOf({ backend, model, places }: Listed) {
  return {
    target: targetName({ backend, model }),
    language: backend.title,
    model: model.title,
    default: model.name === backend.models[0].name,
    maturity: backend.maturity,
    extension: backend.extension,
    open: model.open,
    assumes: model.assumes,
    switches: model.switches,
    logsources: Object.fromEntries(places),
  };
}

function textOf({ backend, model, places }: Listed, { stdout, env }: Host): string {
  const { palette } = lookOf(stdout, env);
  const marks = [
    model.name === backend.models[0].name ? "default" : "",
    model.open ? "open" : "closed",
    backend.maturity === "preview" ? "preview" : "",
  ].filter((mark) => mark !== "");
  const lines = [
    `${palette.strong(targetName({ backend, model }))}  ${backend.title}, ${model.title} ${palette.faint(`(${marks.join(", ")})`)}`,
    ...model.assumes.map((sentence) => `  - ${sentence}`),
    ...Object.entries(model.switches).map(([name, effect]) => `  ${name}: ${effect}`),
    `  ${palette.faint(coverage([...places.keys()]))}`,
  ];
  return `${lines.join("\n")}\n\n`;
}

const shownSources = 6;

function coverage(logsources: readonly string[]): string {
  if (logsources.length === 0) return "any log source";
  const some = logsources.slice(0, shownSources).join(", ");
  const more = logsources.length > shownSources ? ", …" : "";
  return `${count(logsources.length, "log source")}: ${some}${more}`;
}
