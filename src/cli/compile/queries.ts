import type { Host } from "../host.ts";
import { lookOf } from "../palette.ts";
import { noteLines, reasonsOf } from "./notes.ts";
import type { Reporter } from "./reporter.ts";

/** Bare queries on standard output; what was refused or is not exact is told on the other stream. */
export function queryReporter(host: Host, separators: ReadonlyMap<string, string>): Reporter {
  const look = lookOf(host.stderr, host.env);
  let first = true;
  return {
    rule: ({ outcomes }) => {
      for (const outcome of outcomes) {
        for (const query of outcome.queries) {
          host.stdout.write(`${first ? "" : separators.get(outcome.target)}${query.trimEnd()}\n`);
          first = false;
        }
        for (const note of reasonsOf(outcome))
          host.stderr.write(`${outcome.target} ${noteLines(note, look).join("\n")}\n`);
      }
    },
    end: () => {},
  };
}
