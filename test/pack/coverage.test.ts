import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PackRule } from "../../src/pack/format.ts";
import { coveragePage } from "../../src/pack/formats/coveragePage/index.ts";
import { script, scriptHash } from "../../src/pack/formats/coveragePage/script.ts";
import { style, styleHash } from "../../src/pack/formats/coveragePage/style.ts";
import { complaintsOf, hasBrowser, startBrowser } from "../support/chromium.ts";
import { hostileRule, hostileText } from "./hostile.ts";
import { packRules, packSettings, packText } from "./sample.ts";

const shipped = "rules/T1569.002-service-execution.yml";
const targets = ["spl/raw", "kql/defender", "eql/ecs"];

async function onAll(make: (target: string) => Promise<readonly PackRule[]>) {
  return (await Promise.all(targets.map(make))).flat();
}

function pageOf(rules: readonly PackRule[], options = {}): string {
  const { files, findings } = coveragePage.build(rules, packSettings(coveragePage, options));
  expect(findings).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(["coverage.html"]);
  return String(files[0]?.content);
}

const bare = `title: Shell
logsource: { category: process_creation, product: windows }
detection:
  selection: { Image|endswith: '\\cmd.exe' }
  condition: selection
`;

function hostilePack(): Promise<readonly PackRule[]> {
  return packText(
    coveragePage,
    `title: Shell
tags: [attack.execution, attack.t1569.002]
logsource: { category: process_creation, product: windows }
detection:
  selection: { CommandLine: '</code></pre><script>alert(1)</script><b id=x onclick="y">&amp;' }
  condition: selection
`,
  );
}

describe("the page", () => {
  test("runs and looks by no more than its own script and style", async () => {
    const digest = (text: string) => createHash("sha256").update(text).digest("base64");
    expect(scriptHash).toBe(digest(script));
    expect(styleHash).toBe(digest(style));
    const text = pageOf(await packRules(coveragePage, [shipped]));
    expect(text).toContain(`script-src &#39;sha256-${scriptHash}&#39;`);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toMatch(/ style=| src=|<link|@import|url\(/);
  });

  test("says the same each time, and what the project calls it", async () => {
    const rules = await packRules(coveragePage, [shipped]);
    expect(pageOf(rules)).toBe(pageOf(rules));
    expect(pageOf(rules, { title: "Ours & <theirs>" })).toContain(
      "<title>Ours &amp; &lt;theirs&gt;</title>",
    );
  });

  test("keeps hostile text out of its markup", async () => {
    const [base] = (await hostilePack()) as [PackRule];
    const tags = (text: string) =>
      text.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""'));
    const known = new Set(tags(pageOf([base])));
    const links = /^(?:<a href="" rel="">|<\/?(?:ul|li|dd|dt|p|bdi|a)(?: class="")?>)$/;
    fc.assert(
      fc.property(hostileRule(base), hostileText, (packed, query) => {
        const outcome = { ...packed.outcome, queries: [query] };
        const found = tags(pageOf([{ ...packed, outcome }])) ?? [];
        expect(found.filter((tag) => !known.has(tag) && !links.test(tag))).toEqual([]);
      }),
    );
  });
});

if (!hasBrowser)
  console.warn("no browser is installed (apt-get install chromium): browser tests are skipped");

describe.skipIf(!hasBrowser)("the page in a browser", () => {
  let browser: Browser;
  const folder = join(tmpdir(), `coverage-page-${process.pid}`);

  beforeAll(async () => {
    browser = await startBrowser();
    mkdirSync(folder, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Opened {
    readonly page: Page;
    readonly complaints: readonly string[];
    readonly requests: readonly string[];
  }

  async function open(rules: readonly PackRule[], name: string): Promise<Opened> {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, pageOf(rules));
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    return { page, complaints, requests };
  }

  const visible = (page: Page) => page.locator(".rule:visible").count();

  test("opens from a file, asks for nothing else, and complains of nothing", async () => {
    const rules = await onAll((target) => packRules(coveragePage, [shipped], target));
    const { page, complaints, requests } = await open(rules, "shipped");
    expect(await page.textContent("#shown")).toBe(
      `${rules.length / targets.length} of ${rules.length / targets.length} rules`,
    );
    expect(await page.locator(".card").allTextContents()).toHaveLength(targets.length);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("is searched and filtered by keyboard alone", async () => {
    const rules = await onAll((target) => packRules(coveragePage, [shipped], target));
    const { page, complaints } = await open(rules, "keyboard");
    const all = await visible(page);
    await page.keyboard.press("/");
    await page.keyboard.type("named pipe");
    await page.waitForSelector(".rule[hidden]", { state: "attached" });
    const left = await visible(page);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    await page.keyboard.type(" nothingofthekind");
    await page.waitForSelector("#nothing:visible");
    expect(await page.locator("tbody:visible").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await visible(page)).toBe(all);
    for (let box = 0; box < 3; box++) {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
    }
    expect(await visible(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("leads from a technique to a query", async () => {
    const rules = await onAll((target) => packRules(coveragePage, [shipped], target));
    const { page } = await open(rules, "links");
    const row = page.locator("#techniques tr[data-rules]").first();
    await row.locator("summary").click();
    const link = row.locator('a[href$="-kql-defender"]').first();
    const id = (await link.getAttribute("href"))?.slice(1);
    await link.click();
    const query = page.locator(`[id="${id}"] pre`);
    await query.waitFor({ state: "visible" });
    const { outcome } = rules.find(({ outcome }) => outcome.target === "kql/defender") as PackRule;
    expect(await query.textContent()).toBe(outcome.queries[0]);
    await page.waitForSelector(`[id="${id}"] pre:focus`);
    const box = await query.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
  });

  test("says what each target reads for a log source", async () => {
    const rules = await onAll((target) => packText(coveragePage, bare, "rule.yml", target));
    const { page } = await open(rules, "places");
    const cells = page.locator("#logsources tr[data-rules] td .places");
    const read = rules.map(({ outcome }) => outcome.trace?.branches[0]?.scope);
    expect(await cells.allTextContents()).toEqual(read);
  });

  test("keeps rules apart whose paths were made the same", async () => {
    const texts = ["a.yml", "b.yml"].map((path) => packText(coveragePage, bare, path));
    const rules = (await Promise.all(texts)).flat().map((each) => ({ ...each, path: "same" }));
    const { page } = await open(rules, "apart");
    expect(await visible(page)).toBe(2);
  });

  test("shows hostile text as it is, and runs none of it", async () => {
    const [base] = (await hostilePack()) as [PackRule];
    const place = base.rule.title.span;
    const title = "<img src=x onerror=alert(1)>\u202e</bdi></details><h1>";
    const rule = {
      ...base.rule,
      title: { value: title, span: place },
      references: ["javascript:alert(1)", 'https://example.org/"onclick="alert(1)', "https://a b"],
    };
    const { page, complaints } = await open([{ ...base, rule }], "hostile");
    expect(await page.locator(".rule .title").textContent()).toBe(title);
    expect(await page.locator(".rule pre").textContent()).toBe(base.outcome.queries[0]);
    expect(await page.locator("img, [onclick], h1 ~ h1").count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator(".rule .body a").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("tells of rules that a target refuses", async () => {
    const text = `title: Odd
logsource: { category: process_creation, product: macos }
detection:
  selection: { Hashes|contains: abc }
  condition: selection
`;
    const rules = await onAll((target) => packText(coveragePage, text, "odd.yml", target));
    const refused = rules.filter(({ outcome }) => outcome.fidelity === "refused");
    expect(refused.length).toBeGreaterThan(0);
    const { page } = await open(rules, "refused");
    expect(await page.locator(".rule > summary .badge.refused").count()).toBe(refused.length);
    expect(await page.locator("#techniques tr[data-rules] th").allTextContents()).toEqual([
      "no technique",
    ]);
  });

  test.each(["light", "dark"] as const)("can be read in %s colours", async (colorScheme) => {
    const rules = await onAll((target) => packRules(coveragePage, [shipped], target));
    const { page } = await open(rules, colorScheme);
    await page.emulateMedia({ colorScheme });
    const worst = await page.evaluate(`(() => {
      const level = (text) => {
        const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map((c) => {
          const s = c / 255;
          return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratios = [...document.querySelectorAll("h1, p, a, .badge, .level, .count, th, summary, #shown, legend")].map((element) => {
        let behind = element;
        while (getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)" && behind.parentElement) behind = behind.parentElement;
        const [a, b] = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor].map(level).sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
      });
      return Math.min(...ratios);
    })()`);
    // WCAG 2.2, 1.4.3.
    expect(worst).toBeGreaterThanOrEqual(4.5);
  });
});
