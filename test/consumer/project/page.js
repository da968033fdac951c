// For a page: what a bundler makes of it runs in a browser.
import { compile } from "sigmatic";
import { spl } from "sigmatic/backends/spl";
import { endsWith, rule, windows } from "sigmatic/dsl";

const made = rule({
  title: "A shell",
  logsource: windows.processCreation,
  detection: { selection: { Image: endsWith("\\cmd.exe") } },
  condition: ({ selection }) => selection,
});
const [outcome] = compile(made, [spl]).rules.flatMap(({ outcomes }) => outcomes);
document.body.textContent = `${outcome?.fidelity} ${outcome?.queries.join()}`;
