// A rule's queries in two languages, and what each of them leaves to know.
import { readFileSync } from "node:fs";
import { compile, printDiagnostic, targetOf } from "sigmatic";
import { kql } from "sigmatic/backends/kql";
import { spl } from "sigmatic/backends/spl";

const name = "rule.yml";
const text = readFileSync(new URL(name, import.meta.url), "utf8");
const { rules } = compile({ name, text }, [spl, targetOf(kql, "defender")]);

for (const { title, diagnostics, outcomes } of rules) {
  for (const finding of diagnostics) console.error(printDiagnostic(finding));
  for (const { target, fidelity, queries, notes } of outcomes) {
    console.log(`${title} on ${target}: ${fidelity}`);
    for (const query of queries) console.log(query);
    for (const note of notes) console.error(printDiagnostic(note));
  }
}
