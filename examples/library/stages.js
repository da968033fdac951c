// The stages one by one: what was read, what it means, what it becomes, and on which events it fires.
import { readFileSync } from "node:fs";
import { emit, lower, matcherOf, parse, readEvent, rulesOf, targetOf } from "sigmatic";
import { eql } from "sigmatic/backends/eql";

const text = readFileSync(new URL("rule.yml", import.meta.url), "utf8");
const { documents, diagnostics } = parse(text);
console.log(`${documents.length} document, ${diagnostics.length} findings`);

for (const rule of documents.flatMap(rulesOf)) {
  const { lowered } = lower(rule);
  if (lowered === null) continue;
  console.log(lowered.conditions.map(({ kind }) => kind));
  console.log(emit(lowered, targetOf(eql), { layout: "oneline" }).queries);

  const fires = matcherOf(lowered, { providers: null });
  const event = readEvent({
    Channel: "Microsoft-Windows-Sysmon/Operational",
    EventID: 1,
    Image: "C:\\Windows\\System32\\sc.exe",
    CommandLine: "sc.exe create demo",
  });
  console.log(fires(event));
}
