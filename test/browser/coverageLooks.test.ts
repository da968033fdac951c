import { beforeAll, describe, expect, test } from "vitest";
import type { PackRule } from "../../src/pack/format.ts";
import { coveragePage } from "../../src/pack/formats/coveragePage/index.ts";
import { packRules } from "../pack/sample.ts";
import { hasBrowser } from "../support/chromium.ts";
import { coverageBrowser, onAll } from "./coverage.ts";

/* The coverage page as people meet it: with a keyboard, in the dark, on a phone, on paper. */

if (!hasBrowser)
  console.warn("no browser is installed (apt-get install chromium): browser tests are skipped");

/** Opens whatever is closed. */
const openAll = `for (const each of document.querySelectorAll("details")) each.open = true`;

/** What a keyboard can come to, in the order of the page. */
const reachable = `[...document.querySelectorAll("a[href], button, input, summary, [tabindex]")]
  .filter((element) => element.checkVisibility() && element.tabIndex >= 0)`;

/** The texts of the page whose colour is too close to what lies behind them (WCAG 2.2, 1.4.3). */
const tooFaint = `(() => {
  const level = (text) => {
    const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map((c) => {
      const s = c / 255;
      return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const own = getComputedStyle(element).backgroundColor;
    return own === "rgba(0, 0, 0, 0)" && element.parentElement ? behind(element.parentElement) : own;
  };
  const ratio = (one, other) => {
    const [a, b] = [level(one), level(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  const texts = [...document.body.querySelectorAll("*")].filter((element) =>
    !["SCRIPT", "STYLE"].includes(element.tagName) && hasText(element) && element.checkVisibility());
  const search = document.getElementById("search");
  const colors = [
    ...texts.map((element) => [element.tagName + "." + element.className, getComputedStyle(element).color, behind(element)]),
    ["placeholder", getComputedStyle(search, "::placeholder").color, behind(search)],
  ];
  const faint = colors.filter(([, color, back]) => ratio(color, back) < 4.5).map((each) => each.join(" "));
  return { tried: colors.length, faint: [...new Set(faint)] };
})()`;

describe.skipIf(!hasBrowser)("the coverage page", () => {
  const open = coverageBrowser();
  let rules: readonly PackRule[];
  beforeAll(async () => {
    const shipped = ["rules/T1569.002-service-execution.yml"];
    rules = await onAll((target) => packRules(coveragePage, shipped, target));
  });

  test("leads a keyboard to everything, in order, and shows it", { timeout: 300_000 }, async () => {
    const { page } = await open(rules);
    await page.evaluate(
      `for (const each of document.querySelectorAll("main details")) each.open = true`,
    );
    const all = (await page.evaluate(`${reachable}.length`)) as number;
    expect(all).toBeGreaterThan(100);
    await page.evaluate(`self.all = ${reachable}`);
    const lost: unknown[] = [];
    for (let at = 0; at < all; at++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(`(() => {
        const element = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const [box] = element.getClientRects();
        const [x, y] = [box.x + Math.min(box.width, 40) / 2, box.y + Math.min(box.height, 20) / 2];
        const there = document.elementFromPoint(x, y);
        return {
          at: self.all.indexOf(element),
          ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
          uncovered: element.contains(there) || there?.contains(element),
        };
      })()`);
      if (JSON.stringify(seen) !== JSON.stringify({ at, ring: true, uncovered: true }))
        lost.push([at, seen]);
    }
    expect(lost).toEqual([]);
  });

  test("is worked by Tab, Enter and Escape", async () => {
    const { page, complaints } = await open(rules);
    const focused = (property: string) => page.evaluate(`document.activeElement.${property}`);
    await page.keyboard.press("Tab");
    expect(await focused("textContent")).toBe("Skip to the rules");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused("tagName")).toBe("SUMMARY");
    const first = page.locator(".rule").first();
    expect(await first.getAttribute("open")).toBeNull();
    await page.keyboard.press("Enter");
    expect(await first.getAttribute("open")).toBe("");
    await page.keyboard.press("Enter");
    expect(await first.getAttribute("open")).toBeNull();
    await page.keyboard.press("/");
    expect(await focused("id")).toBe("search");
    await page.keyboard.type("nothingofthekind");
    await page.waitForSelector("#nothing:visible");
    await page.keyboard.press("Escape");
    expect(await page.inputValue("#search")).toBe("");
    expect(await page.locator("#nothing:visible").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test.each(["light", "dark"] as const)("can be read in %s colours", async (colorScheme) => {
    const { page } = await open(rules, { colorScheme });
    await page.evaluate(openAll);
    const { tried, faint } = (await page.evaluate(tooFaint)) as { tried: number; faint: string[] };
    expect(tried).toBeGreaterThan(200);
    expect(faint).toEqual([]);
  });

  test("fits a phone", async () => {
    const { page } = await open(rules, { viewport: { width: 375, height: 800 } });
    const width = () => page.evaluate("document.documentElement.scrollWidth");
    expect(await width()).toBe(375);
    await page.evaluate(openAll);
    expect(await width()).toBe(375);
    // Open lists of rules stand beside what they are about; a table's further columns scroll.
    const list = await page.locator("#techniques tr[data-rules] td ul").first().boundingBox();
    expect((list?.x ?? 375) + (list?.width ?? 0)).toBeLessThanOrEqual(375);
  });

  test("prints dark on white, whole, and without what only a screen can use", async () => {
    // A4 between Chromium's margins.
    const viewport = { width: 718, height: 1000 };
    const { page } = await open(rules, { viewport, colorScheme: "dark" });
    await page.evaluate(openAll);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.isVisible("#toolbar")).toBe(false);
    expect(await page.isVisible(".skip")).toBe(false);
    const back = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(back).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate(tooFaint)).toMatchObject({ faint: [] });
    const cut = await page.evaluate(`[...document.querySelectorAll("body, .wide, pre, .rule")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.outerHTML.slice(0, 80))`);
    expect(cut).toEqual([]);
  });
});
