import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, type Target, targetName } from "../src/compile.ts";
import { formats } from "../src/pack/index.ts";
import { checkCodes } from "../src/validate/index.ts";
import { folderOf, ruleText, sigmatic } from "./cli/host.ts";
import { read } from "./support/repository.ts";
import { allTargets } from "./support/targets.ts";

/* What the README shows is what the compiler does. */
const readme = read("README.md");
const targets = await allTargets();

const languages: { readonly [backend: string]: string } = {
  spl: "spl",
  kql: "kusto",
  eql: "eql",
  sigma: "yaml",
};

describe("README.md", () => {
  test("shows the queries that its rule becomes", () => {
    const example = /```yaml\n(title: [\s\S]*?)```/.exec(readme)?.[1] as string;
    const shown = targets.filter((target) => readme.includes(`**${targetName(target)}**, `));
    expect(shown.map(targetName)).toEqual(["spl/raw", "kql/defender", "kql/sentinel", "eql/ecs"]);
    for (const target of shown) expect(readme).toContain(shownAs(example, target));
  });

  test("shows what verifying its rule says, but for how many events are made", async () => {
    const example = /```yaml\n(title: [\s\S]*?)```/.exec(readme)?.[1] as string;
    const [, args = "", shown] =
      /\$ sigmatic (verify service\.yml .*)\n([\s\S]*?)```/.exec(readme) ?? [];
    const words = args.split(" ").map((word) => (word === "service.yml" ? "-" : word));
    const { err } = await sigmatic(words, { stdin: example });
    const uncounted = (text = ""): string => text.replace(/ +\d+ +\d+$/gm, "");
    expect(uncounted(err)).toBe(uncounted(shown));
  });

  test("names every target", () => {
    for (const target of targets) expect(readme).toContain(`\`${targetName(target)}\``);
  });

  test("names every format of rule packs", () => {
    for (const name of Object.keys(formats)) expect(readme).toContain(`| \`${name}\``);
  });

  test("shows templates and a project file that build", async () => {
    const section = readme.slice(readme.indexOf("### Templates of your own"));
    const [, config = ""] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
    const [, runbook = ""] = /```handlebars\n([\s\S]*?)```/.exec(section) ?? [];
    const app = "src/pack/formats/splunkApp/templates/savedsearches.conf.hbs";
    const folder = folderOf({
      "sigmatic.config.yml": `rules: rules\n${config}`,
      "rules/one.yml": ruleText(),
      "templates/savedsearches.conf.hbs": read(app),
      "templates/runbook.md.hbs": runbook,
      "templates/index.html.hbs": "{{#each rules}}{{title}}{{/each}}",
    });
    expect(await sigmatic(["build"], { folder })).toMatchObject({ code: 0, err: "" });
    const page = readFileSync(join(folder, "packs/runbooks/one.md"), "utf8");
    expect(page).toMatch(/^# Service tool\n/);
    expect(page).toContain(
      "Level high, every 15m. ATT&CK: T1569\\.002 Service Execution.\n\n```spl\n",
    );
  });

  test("names the code of every check", () => {
    for (const code of checkCodes) expect(readme).toContain(`\`${code}\``);
  });

  test("says what each data model assumes of the environment", () => {
    for (const { model } of targets)
      for (const assumption of model.assumes) expect(readme).toContain(`- ${assumption}\n`);
  });

  test("shows a technique document that reads without a finding", () => {
    const document = /```yaml\n(title: [^`]*technique: [\s\S]*?)```/.exec(readme)?.[1] as string;
    const { rules } = compile({ name: "README.md", text: document }, targets);
    expect(rules.flatMap((rule) => rule.diagnostics)).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });
});

function shownAs(text: string, target: Target): string {
  const outcome = compile({ name: "rule.yml", text }, [target]).rules[0]?.outcomes[0];
  const language = languages[target.backend.name] as string;
  return `**${targetName(target)}**, ${outcome?.fidelity}\n\n\`\`\`${language}\n${outcome?.queries.join("\n")}\n\`\`\`\n`;
}
