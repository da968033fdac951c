// Plain JavaScript modules, without a build.
import { compile, match } from "sigmatic";
import { spl } from "sigmatic/backends/spl";
import { endsWith, rule, windows } from "sigmatic/dsl";

const made = rule({
  title: "A shell",
  logsource: windows.processCreation,
  detection: { selection: { Image: endsWith("\\cmd.exe") } },
  condition: ({ selection }) => selection,
});
const [outcome] = compile(made, [spl]).rules.flatMap(({ outcomes }) => outcomes);
if (outcome?.fidelity !== "exact") throw new Error("the rule does not compile");
const event = {
  Channel: "Microsoft-Windows-Sysmon/Operational",
  EventID: 1,
  Image: "C:\\Windows\\System32\\cmd.exe",
};
if (match(made, [event]).rules[0]?.events.length !== 1) throw new Error("the rule does not fire");
