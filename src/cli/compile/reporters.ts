import type { Target } from "../../compile.ts";
import { contractLine, ruleReference } from "../contract.ts";
import type { Host } from "../host.ts";
import { jsonList } from "../jsonList.ts";
import { lookOf } from "../palette.ts";
import { peopleReporter } from "./people.ts";
import { queryReporter } from "./queries.ts";
import type { Reporter } from "./reporter.ts";
import type { Settings } from "./settings.ts";

const silent: Reporter = { rule: () => {}, end: () => {} };

export function reporterFor(settings: Settings, host: Host): Reporter {
  switch (settings.format) {
    case "json":
    case "jsonl":
      return jsonReporter(settings.format, host.stdout.write);
    case "query":
      return settings.out === null
        ? queryReporter(host, separators(settings.targets, settings.options.layout))
        : silent;
    case "text":
      return settings.out === null
        ? peopleReporter(host.stdout.write, lookOf(host.stdout, host.env))
        : silent;
  }
}

/** What keeps two queries apart, by target: a document mark in YAML, else an empty line. */
function separators(
  targets: readonly Target[],
  layout: "pretty" | "oneline",
): ReadonlyMap<string, string> {
  return new Map(
    targets.map(({ backend, model }) => [
      `${backend.name}/${model.name}`,
      /^ya?ml$/.test(backend.extension) ? "---\n" : layout === "pretty" ? "\n" : "",
    ]),
  );
}

function jsonReporter(format: "json" | "jsonl", write: (text: string) => void): Reporter {
  const list = jsonList(format, write);
  return {
    rule: (rule, path) => {
      const reference = ruleReference(rule, path);
      for (const outcome of rule.outcomes) list.add(contractLine(reference, outcome));
    },
    end: list.end,
  };
}
