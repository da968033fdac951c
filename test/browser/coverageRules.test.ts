import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { PackRule } from "../../src/pack/format.ts";
import { coveragePage } from "../../src/pack/formats/coveragePage/index.ts";
import { corpusRules } from "../pack/corpus.ts";
import { hostileRule } from "../pack/hostile.ts";
import { packRules, packText } from "../pack/sample.ts";
import { hasBrowser } from "../support/chromium.ts";
import { hasShared } from "../support/shared.ts";
import { coverageBrowser, type Opened, onAll, targets } from "./coverage.ts";

/* What the coverage page shows of rules: of many at once, and of hostile ones. */

if (!hasBrowser)
  console.warn("no browser is installed (apt-get install chromium): browser tests are skipped");

/** Titles that are seen, in the order of the page. */
const seen = `[...document.querySelectorAll(".rule")]
  .filter((rule) => rule.checkVisibility())
  .map((rule) => rule.querySelector(".title").textContent)`;

describe.skipIf(!hasBrowser || !hasShared)("the page of the public rules", () => {
  const open = coverageBrowser();
  let rules: readonly PackRule[];
  let opened: Opened;
  beforeAll(async () => {
    rules = await onAll(async (target) => [
      ...(await packRules(coveragePage, ["rules/T1569.002-service-execution.yml"], target)),
      ...(await corpusRules(coveragePage, target)),
    ]);
    opened = await open(rules);
  }, 600_000);

  /** Titles of the rules of which all outcomes together answer a question. */
  const titlesOf = (asks: (each: PackRule) => boolean): readonly string[] => {
    const found = new Set(rules.filter(asks).map(({ rule }) => rule));
    const one = rules.filter(({ outcome }) => outcome.target === targets[0]);
    const places = new Set([...found].map(({ span }) => `${span.source.name} ${span.start}`));
    return one
      .filter(({ rule: { span } }) => places.has(`${span.source.name} ${span.start}`))
      .map(({ rule }) => rule.title.value);
  };

  test("asks for nothing and complains of nothing", async () => {
    const { page, complaints, requests } = opened;
    expect(await page.evaluate(seen)).toEqual(titlesOf(() => true));
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test.each(["lsass", "RunDLL32", "t1059.001", "windows/registry_set", "lsass  windows"])(
    "finds %s",
    async (words) => {
      const { page } = opened;
      await page.fill("#search", "nothingofthekind");
      await page.waitForSelector("#nothing:visible");
      await page.fill("#search", words);
      await page.waitForSelector("#nothing", { state: "hidden" });
      const found = (await page.evaluate(seen)) as string[];
      const told = await page.textContent("#shown");
      const all = titlesOf(() => true);
      expect(told).toBe(`${found.length} of ${all.length} rules`);
      // A query or a title that holds the words is among what is found, and few others are.
      const each = words.toLowerCase().split(/\s+/);
      const sure = titlesOf(({ rule, outcome }) => {
        const text = [rule.title.value, rule.description, ...outcome.queries]
          .join(" ")
          .toLowerCase();
        return each.every((word) => text.includes(word));
      });
      expect(found).toEqual(expect.arrayContaining([...sure]));
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(all.length / 2);
      await page.press("#search", "Escape");
      expect(await page.evaluate(seen)).toEqual(all);
    },
  );

  test("shows rules by how true their queries are", async () => {
    const { page } = opened;
    const boxes = ["exact", "approximate", "refused"];
    for (const fidelity of boxes) {
      for (const box of boxes) await page.setChecked(`input[value=${box}]`, box === fidelity);
      const expected = titlesOf(({ outcome }) => outcome.fidelity === fidelity);
      expect(await page.evaluate(seen)).toEqual(expected);
      const counted =
        await page.evaluate(`[...document.querySelectorAll("#techniques tr[data-rules]")]
        .filter((row) => row.checkVisibility())
        .every((row) => row.dataset.rules.split(" ").some((at) => document.getElementById("rule-" + at).checkVisibility()))`);
      expect(counted).toBe(true);
    }
    for (const box of boxes) await page.setChecked(`input[value=${box}]`, true);
    expect(await page.evaluate(seen)).toEqual(titlesOf(() => true));
  });

  test("leads nowhere that is not there", async () => {
    const lost = await opened.page.evaluate(`[...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.hash.slice(1)).filter((id) => document.getElementById(id) === null)`);
    expect(lost).toEqual([]);
    const ids = "[...document.querySelectorAll('[id]')].map(({ id }) => id)";
    expect(await opened.page.evaluate(`${ids}.length - new Set(${ids}).size`)).toBe(0);
  });
});

/** A text as the page may show it: what cannot be seen by its picture, what no file holds marked. */
function shown(text: string): string {
  return text.replace(/[^\P{Cc}\n\r\t]|\p{Cs}/gu, (sign) =>
    sign < " " ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : "\ufffd",
  );
}

describe.skipIf(!hasBrowser)("the page of hostile rules", () => {
  const open = coverageBrowser();

  test("shows each text where it belongs, as it is", async () => {
    const text = `title: T\nlogsource: { category: process_creation, product: windows }
detection: { selection: { Image: a }, condition: selection }\n`;
    const [base] = (await packText(coveragePage, text)) as [PackRule];
    const rules = fc
      .sample(hostileRule(base), { numRuns: 60, seed: 7 })
      .map((packed, at) => ({ ...packed, path: `rule-${at}` }));
    const { page, complaints, requests } = await open(rules);
    const found = await page.evaluate(`[...document.querySelectorAll(".rule")].map((rule) => {
      const facts = Object.fromEntries([...rule.querySelectorAll("dt")].map((name) => [
        name.textContent,
        [...name.nextElementSibling.querySelectorAll("bdi")].map((each) => each.textContent),
      ]));
      return {
        title: rule.querySelector(".title").textContent,
        description: rule.querySelector(".prose").textContent,
        query: rule.querySelector("pre").textContent,
        author: facts.Author,
        license: facts.Licence,
        references: facts.References ?? [],
        falsepositives: facts["False positives"] ?? [],
      };
    })`);
    expect(found).toEqual(
      rules.map(({ rule, outcome }) => ({
        title: shown(rule.title.value),
        description: shown(rule.description ?? ""),
        query: outcome.queries[0],
        author: [shown(rule.author ?? "")],
        license: [shown(rule.license ?? "")],
        references: rule.references.map(shown),
        falsepositives: rule.falsepositives.map(shown),
      })),
    );
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
});
