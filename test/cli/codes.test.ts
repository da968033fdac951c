import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { explanations } from "../../src/diagnostic/codes/cli.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

/* Every code of the command line, each brought out by a command. `$` is a folder of its own. */
const files = {
  "rules/a.yml": ruleText(),
  "empty/readme.txt": "no rules here",
  "latin1.yml": Uint8Array.from([0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xe9]),
  "events.json": "{ not json",
  "ambiguous/sigmatic.config.yml": "targets: spl",
  "ambiguous/sigmatic.config.json": "{}",
  "packed.yml": "rules: rules\npacks: {splunk: {format: splunk-app}}\n",
  "unexported.mjs": "export const targets = [];",
  "throwing.ts": "const reason: string = 'none';\nthrow new Error(reason);\n",
  "constants.ts": "export const tools = [1];\n",
  "correlation.yml":
    "title: Many\ncorrelation:\n  type: event_count\n  rules: [a]\n  group-by: [User]\n  timespan: 1h\n  condition: { gte: 3 }\n",
  "written/a.ts": "// by hand\n",
  "two/a.yml": ruleText(),
  "two/b.yml": ruleText(),
  "failing.yml": `title: Service Execution
technique: T1569.002
analytics:
  - ${ruleText().trimEnd().replaceAll("\n", "\n    ")}
    tests:
      - matches: true
        synthetic: true
        event: { Image: other }
`,
};

const commands: { readonly [code: string]: string } = {
  "no-command": "",
  "no-paths": "check",
  "no-events": "match $/rules",
  "unknown-command": "complie",
  "unknown-option": "compile $/rules --target spl",
  "option-needs-value": "compile $/rules --to",
  "option-takes-no-value": "compile $/rules --strict=yes",
  "unknown-value": "compile $/rules --format jsno",
  "unknown-target": "compile $/rules --to splk",
  "unknown-logsource": "fields windows/proces_creation",
  "unknown-technique": "new T1569.02 windows/process_creation",
  "unknown-provider": "compile $/rules --providers sysmn",
  "unknown-environment": "compile $/rules --env produciton",
  "project-ambiguous": "compile $/rules",
  "project-not-exported": "compile $/rules --config $/unexported.mjs",
  "unknown-code": "explain empty-or-misssing",
  "unreadable-file": "compile $/missing.yml",
  "not-utf8": "compile $/latin1.yml",
  "no-rules": "compile $/empty",
  "unwritable-output": "compile $/rules --out $/blocked",
  "module-throws": "compile $/throwing.ts",
  "module-without-rule": "compile $/constants.ts",
  "convert-unsupported": "convert $/correlation.yml",
  "out-needed": "convert $/two",
  "file-exists": "convert $/rules --out $/written",
  "event-unreadable": "match $/rules --events $/events.json",
  "test-failed": "test $/failing.yml",
  "no-packs": "build --no-config",
  "unknown-pack": "build splnk --config $/packed.yml",
  "not-verifiable": "verify $/rules --to sigma",
};

const elsewhere = new Set(["internal-fault", "module-unfinished"]);

describe("codes of the command line", () => {
  test("are all brought out here, but for a fault of the compiler itself, and what takes long", () => {
    const known = Object.keys(explanations).filter((code) => !elsewhere.has(code));
    expect(Object.keys(commands).sort()).toEqual(known.sort());
  });

  test.each(Object.entries(commands))("%s", async (code, command) => {
    const folder = folderOf(files);
    writeFileSync(join(folder, "blocked"), "a file where a folder should be");
    const words = command.replaceAll("$", folder).split(" ").filter(Boolean);
    const below = code === "project-ambiguous" ? "ambiguous" : "";
    const { out, err } = await sigmatic(words, { folder: join(folder, below) });
    expect(out + err).toContain(`[${code}]`);
  });
});
