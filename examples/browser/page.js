// Compiles the rule in the page as it is typed, and tries it on an event. Nothing leaves the page.
//
//     npx esbuild page.js --bundle --minify --format=esm --outfile=page.bundle.js
import { compile, match, printDiagnostic } from "sigmatic";
import { spl } from "sigmatic/backends/spl";

const event = {
  Channel: "Microsoft-Windows-Sysmon/Operational",
  EventID: 1,
  Image: "C:\\Windows\\System32\\sc.exe",
  CommandLine: "sc.exe create demo binPath= C:\\demo.exe",
};

const rule = document.querySelector("#rule");
rule.addEventListener("input", show);
show();

function show() {
  const { rules } = compile(rule.value, [spl]);
  const [outcome] = rules.flatMap(({ outcomes }) => outcomes);
  text("#query", outcome ? `${outcome.fidelity}\n\n${outcome.queries.join("\n")}` : "");
  const findings = rules.flatMap(({ diagnostics }) => diagnostics);
  document.querySelector("#findings").replaceChildren(...findings.map(item));
  const fires = match(rule.value, [event]).rules.some(({ events }) => events.length > 0);
  text("#firing", fires ? "fires on the event" : "does not fire on the event");
}

function text(selector, content) {
  document.querySelector(selector).textContent = content;
}

function item(finding) {
  const element = document.createElement("li");
  element.textContent = printDiagnostic(finding);
  return element;
}
