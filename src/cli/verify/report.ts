import { printDiagnostic } from "../../diagnostic/print.ts";
import { positionAt, type Span } from "../../source/index.ts";
import type { Disagreement } from "../../verify/index.ts";
import type { Host } from "../host.ts";
import { lookOf } from "../palette.ts";
import { count } from "../words.ts";
import { exampleText, json } from "./example.ts";
import { junitReporter } from "./junit.ts";
import type { VerifyResult } from "./result.ts";

export const verifyFormats = ["text", "jsonl", "junit"] as const;
export type VerifyFormat = (typeof verifyFormats)[number];

/** Prints results as they come. */
export interface VerifyReporter {
  readonly add: (result: VerifyResult) => void;
  readonly end: () => void;
}

export function reporterFor(format: VerifyFormat, host: Host): VerifyReporter {
  const { write } = host.stdout;
  switch (format) {
    case "text":
      return peopleReporter(host);
    case "jsonl":
      return { add: (result) => write(`${JSON.stringify(lineOf(result))}\n`), end: () => {} };
    case "junit":
      return junitReporter(write);
  }
}

/** Only what is not proved; the rest is in the summary. */
function peopleReporter(host: Host): VerifyReporter {
  const look = lookOf(host.stdout, host.env);
  const { write } = host.stdout;
  return {
    add: ({ findings, examples, verification: { target, queries, disagreements } }) => {
      if (findings.length === 0) return;
      const first = findings.length - examples.length;
      for (const [at, finding] of findings.entries()) {
        const example = examples[at - first];
        write(printDiagnostic(finding, look));
        write(example ? `${exampleText(example, target, look.palette)}\n` : "\n");
      }
      const more = disagreements.length - examples.length;
      if (more > 0) write(`  and ${count(more, "event")} more on which the two do not agree\n\n`);
      write(`  query:\n${queries.map((query) => `    ${query}\n`).join("")}\n`);
    },
    end: () => {},
  };
}

/** One rule and target, its keys in this order; the counterexamples are some of the disagreements. */
function lineOf({ rule, verification, examples, findings }: VerifyResult) {
  const { target, fidelity, events, firing, skipped, disagreements } = verification;
  return {
    rule,
    target,
    fidelity,
    events,
    firing,
    skipped,
    disagreements: disagreements.length,
    counterexamples: examples.map(exampleOf),
    findings: findings.map(({ code, message, span }) => ({ code, message, ...placeIn(span) })),
  };
}

function exampleOf({ witness, natives, ruleFires, queryFires }: Disagreement) {
  return {
    rule: ruleFires,
    query: queryFires,
    what: witness.what,
    changed: witness.changed,
    ...(witness.leaf ? placeIn(witness.leaf) : { line: null, column: null }),
    event: witness.event.own,
    stored: JSON.parse(json(natives)) as unknown,
  };
}

function placeIn({ source, start }: Span) {
  const { line, column } = positionAt(source, start);
  return { line, column };
}
