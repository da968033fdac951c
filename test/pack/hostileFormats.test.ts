import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Outcome } from "../../src/index.ts";
import { formats } from "../../src/pack/index.ts";
import { withDefaults } from "../../src/pack/options.ts";
import { packRulesOf } from "../../src/pack/rules.ts";
import { bundled } from "../../src/taxonomy/index.ts";
import { targetNamed } from "../support/targets.ts";
import { hostileText } from "./hostile.ts";
import { type Leaves, leavesOf } from "./leaves.ts";
import { type PackTexts, queriesIn } from "./readBack.ts";
import { packSettings } from "./sample.ts";

/*
 * A rule whose every text tries to leave its field, values among them, in every format, read back by
 * a parser of it. The files have the fields that they have of a tame rule, each field holds the text
 * that it holds there, and no other's. (The page is read by a browser, in test/browser.)
 */

/** What a rule says; each text begins with a word of its own, which shows where it has come to. */
const marks = {
  title: "Titlemark",
  description: "Detectsmark",
  author: "Authormark",
  license: "Licensemark",
  reference: "https://example.org/Referencemark",
  falsepositive: "Falsepositivemark",
  // Digits, which regular expressions spell in one way alone.
  value: "82746193",
} as const;

type Texts = { readonly [Name in keyof typeof marks]: string };
const names = Object.keys(marks) as readonly (keyof Texts)[];

const short = hostileText.map((text) => [...text].slice(0, 30).join(""));
const hostileTexts = fc
  .record({
    title: short,
    description: short,
    author: short,
    license: short,
    reference: short,
    falsepositive: short,
    value: short,
  })
  .map((texts) => mapped((name) => marks[name] + texts[name]));

function mapped(textOf: (name: keyof Texts) => string): Texts {
  return Object.fromEntries(names.map((name) => [name, textOf(name)])) as Texts;
}

/** A text in YAML, in ASCII alone, which leaves its reader no choice. */
function yaml(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Who says whose a rule is: itself, or the project for all. */
const speakers = ["the rule", "the project"] as const;
type Speaker = (typeof speakers)[number];

function ruleOf(texts: Texts, speaker: Speaker): string {
  const own = `author: ${yaml(texts.author)}\nlicense: ${yaml(texts.license)}\n`;
  return `title: ${yaml(texts.title)}
id: 5af54681-df95-4c26-854f-2565e13cfab0
description: ${yaml(texts.description)}
${speaker === "the rule" ? own : ""}date: 2026-01-31
references: [${yaml(texts.reference)}]
falsepositives: [${yaml(texts.falsepositive)}]
tags: [attack.execution, attack.t1569.002]
logsource: { category: process_creation, product: windows }
detection:
  selection: { CommandLine|contains: ${yaml(texts.value)} }
  condition: selection
`;
}

const loaded = await Promise.all(
  Object.entries(formats)
    .filter(([name]) => name !== "coverage" && name !== "template")
    .map(async ([name, load]) => {
      const format = await load();
      const target = format.targets[0] ?? "spl/raw";
      return { name, format, target, asked: [await targetNamed(target)] };
    }),
);

interface Packed {
  readonly outcome: Outcome;
  readonly texts: PackTexts;
}

/** A rule's outcome and the texts of its pack; null where it is refused or left out. */
function packed(
  { format, target, asked }: (typeof loaded)[number],
  texts: Texts,
  speaker: Speaker,
): Packed | null {
  const { rules } = compile({ name: "rule.yml", text: ruleOf(texts, speaker) }, asked);
  const [rule] = packRulesOf(rules, { path: "a/rule", target, taxonomy: bundled });
  if (rule === undefined || rule.outcome.fidelity === "refused") return null;
  const settings = packSettings(format, withDefaults(format, {}));
  const { author, license } = speaker === "the rule" ? settings.defaults : texts;
  const defaults = { ...settings.defaults, author, license };
  const { files } = format.build([rule], { ...settings, defaults });
  if (files.length === 0) return null;
  const written = files.flatMap(({ path, content }) =>
    typeof content === "string" ? [[path, content] as const] : [],
  );
  return { outcome: rule.outcome, texts: new Map(written) };
}

/** Where each word has come to. */
function markedIn(leaves: Leaves): readonly string[] {
  return [...leaves].flatMap(([place, text]) =>
    names.filter((name) => text.includes(marks[name])).map((name) => `${name} in ${place}`),
  );
}

/** What is left of a text when each product's signs for what it does not take are gone. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

/** Formats whose fields hold any text as it is; others clean it. */
const faithful = new Set(["elastic-ndjson", "elastic-toml", "sigma", "navigator"]);

/** What UTF-8 has no form for. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, "\ufffd");

describe.each(loaded)("$name", (each) => {
  test.each(speakers)("keeps hostile texts of %s in their fields", (speaker) => {
    const leaves = leavesOf(packed(each, marks, speaker)?.texts ?? new Map());
    expect(leaves.size).toBeGreaterThan(0);
    let kept = 0;
    const property = fc.property(hostileTexts, (texts) => {
      // contentctl takes addresses alone as references; others go to the description.
      const sure = each.name === "contentctl" ? { ...texts, reference: marks.reference } : texts;
      const made = packed(each, sure, speaker);
      if (made === null) return;
      kept++;
      const found = leavesOf(made.texts);
      expect([...found.keys()]).toEqual([...leaves.keys()]);
      expect(markedIn(found)).toEqual(markedIn(leaves));
      for (const [place, tame] of leaves) {
        const name = names.find((own) => marks[own] === tame);
        if (name === undefined) continue;
        const [text, said] = [found.get(place) ?? "", sure[name]].map(wellFormed) as [
          string,
          string,
        ];
        expect(bare(text)).toBe(bare(said));
        if (faithful.has(each.name)) expect(text).toBe(said);
      }
    });
    fc.assert(property, { numRuns: 150 });
    expect(kept).toBeGreaterThan(75);
  });
});

describe.each(loaded.filter(({ name }) => name in queriesIn))("$name", (each) => {
  test("keeps hostile values in its queries", () => {
    const property = fc.property(hostileTexts, (texts) => {
      const made = packed(each, texts, "the rule");
      if (made !== null) expect(queriesIn[each.name]?.(made.texts)).toEqual(made.outcome.queries);
    });
    fc.assert(property, { numRuns: 150 });
  });
});
