// A build step: a file for each query, a word on each that is not exact, and no build with a refusal.
//
//     node build.js FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, compile, printDiagnostic } from "sigmatic";
import { eql } from "sigmatic/backends/eql";

const [folder = "queries"] = process.argv.slice(2);
const rules = new URL("rules/", import.meta.url);
const sources = readdirSync(rules).map((name) => {
  return { name, text: readFileSync(new URL(name, rules), "utf8") };
});

const findings = check(sources).diagnostics;
for (const finding of findings) console.log(printDiagnostic(finding));

mkdirSync(folder, { recursive: true });
const counts = { exact: 0, approximate: 0, refused: 0 };
for (const source of sources)
  for (const { title, outcomes } of compile(source, [eql]).rules)
    for (const { fidelity, queries, notes } of outcomes) {
      counts[fidelity]++;
      for (const [index, query] of queries.entries())
        writeFileSync(join(folder, `${source.name}.${index}.eql`), `${query}\n`);
      for (const { code, direction } of notes)
        console.log(`${title}: ${code}, ${direction ?? "exact all the same"}`);
    }

console.log(counts);
const isBroken = findings.some(({ severity }) => severity === "error");
if (isBroken || counts.refused > 0) process.exitCode = 1;
