import { describe, expect, test } from "vitest";
import { explanations } from "../../src/diagnostic/codes/pack.ts";
import type { Explanation } from "../../src/diagnostic/diagnostic.ts";
import { folderOf, type Ran, ruleText, sigmatic } from "./host.ts";

/*
 * Every code of rule packs, brought out by the command line with the example that explains it: where
 * it points, and whether the run fails. The mended example brings it out no more.
 */
const places: { readonly [code: string]: readonly [place: string, exit: number] } = {
  "pack-format": ["sigmatic.config.yml:3:18: error", 1],
  "pack-target": ["sigmatic.config.yml:3:38: error", 1],
  "pack-option": ["sigmatic.config.yml:3:27: error", 1],
  "pack-folder": ["sigmatic.config.yml:4:3: error", 1],
  "pack-foreign-file": ["searches/spl/raw/one.spl: error", 1],
  "pack-schedule": ["rule.yml:8:1: warning", 0],
  "pack-lookback": ["rule.yml:2:1: error", 1],
  "pack-name-unfit": ["rule.yml:2:8: warning", 0],
  "pack-date-missing": ["rule.yml:2:1: warning", 0],
  "pack-sigma-convention": ["rule.yml:2:1: info", 0],
  "pack-query-unfit": ["rule.yml:2:1: error", 1],
  "pack-name-cut": ["rule.yml:2:1: warning", 0],
  "pack-text-cut": ["rule.yml:2:1: warning", 0],
  "pack-schedule-rounded": ["rule.yml:2:1: warning", 0],
  "pack-schedule-often": ["rule.yml:2:1: warning", 0],
  "pack-field-missing": ["rules/one.yml:1:1: warning", 0],
  "pack-token-like": ["rule.yml:2:1: info", 0],
  "pack-query-long": ["rule.yml:2:1: error", 1],
  "pack-schedule-limit": ["rule.yml:8:1: error", 1],
  "pack-lookback-fixed": ["rule.yml:8:1: warning", 0],
  "pack-columns-lost": ["rules/one.yml:1:1: error", 1],
  "pack-template-unknown": ["sigmatic.config.yml:3:42: error", 1],
  "pack-template-path": ["sigmatic.config.yml:3:52: error", 1],
  "pack-template-repeated": ["sigmatic.config.yml:3:80: error", 1],
  "pack-template-syntax": ["templates/note.md.hbs:4:4: error", 1],
  "pack-template-value": ["templates/note.md.hbs:2:5: error", 1],
  "pack-template-output": ["one.json:1:27: error", 1],
  "pack-id-missing": ["rule.yml:2:1: warning", 0],
  "pack-id-repeated": ["rule.yml:8:5: error", 1],
};

/**
 * The first is good to know where a single rule is packed, which no option of a project goes with; the
 * second takes more rules than an example has room for, the third two builds. Tests of their own bring
 * them out.
 */
const elsewhere = ["pack-continuous", "pack-rule-limit", "pack-built-meanwhile"];

test("every code is brought out here, but for those that take more than an example", () => {
  const known = Object.keys(explanations).filter((code) => !elsewhere.includes(code));
  expect(Object.keys(places).sort()).toEqual(known.sort());
});

/**
 * Builds the project that an example is, or one that has the template that it is, or packs its rule
 * by the command above it.
 */
function run(example: string): Promise<Ran> {
  const command = /^# sigmatic (compile rule\.yml --format \S+)\n/.exec(example)?.[1];
  const files = command === undefined ? projectOf(example) : { "rule.yml": example };
  const folder = folderOf(files);
  const words = command === undefined ? ["build"] : command.split(" ");
  // `compile` reads paths from where the program runs.
  return sigmatic(
    words.map((word) => (word === "rule.yml" ? `${folder}/${word}` : word)),
    { folder },
  );
}

function projectOf(example: string): { readonly [path: string]: string } {
  const template = /^\{\{! (\S+) \}\}/.exec(example)?.[1];
  const notes = `{format: template, target: spl/raw, files: [{template: ${template}}]}`;
  return {
    "templates/a.md.hbs": "",
    "templates/b.md.hbs": "",
    "templates/b.en.md.hbs": "",
    "templates/a.conf.hbs": "",
    "templates/app.conf.hbs": "[install]\n",
    ...(template === undefined
      ? { "sigmatic.config.yml": example }
      : { "sigmatic.config.yml": `rules: rules\npacks: {notes: ${notes}}\n`, [template]: example }),
    "rules/one.yml": ruleText(),
    "searches/spl/raw/one.spl": "by hand",
  };
}

const cases = Object.entries<Explanation>(explanations).filter(
  ([code]) => !elsewhere.includes(code),
);

describe.each(cases)("%s", (code, { wrong, right }) => {
  const [place, exit] = places[code] as (typeof places)[string];

  test("is told where it stands, once", async () => {
    const { code: status, err } = await run(wrong);
    const told = err.split("\n").filter((line) => line.endsWith(`[${code}]`));
    expect(told[0]).toContain(place);
    expect(new Set(told).size).toBe(told.length);
    expect(status).toBe(exit);
  });

  test("is not told of the mended example", async () => {
    const { code: status, err } = await run(right);
    expect(err).not.toContain(`[${code}]`);
    expect(status, err).toBe(0);
  });
});
