import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { PackRule } from "../../src/pack/format.ts";
import { coveragePage } from "../../src/pack/formats/coveragePage/index.ts";
import { packSettings } from "../pack/sample.ts";
import { complaintsOf, startBrowser } from "../support/chromium.ts";

export const targets = ["spl/raw", "kql/defender", "eql/ecs"] as const;

/** The coverage page of rules, opened from a file. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Addresses that the page asked for, its own first. */
  readonly requests: readonly string[];
}

/** A browser for the tests of a suite, and what opens the page of rules in it. */
export function coverageBrowser(): (
  rules: readonly PackRule[],
  looks?: BrowserContextOptions,
) => Promise<Opened> {
  let folder: string;
  let browser: Browser;
  let opened = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sigmatic-coverage-"));
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (rules, looks = {}) => {
    const { files } = coveragePage.build(rules, packSettings(coveragePage));
    const path = join(folder, `${opened++}.html`);
    writeFileSync(path, String(files[0]?.content));
    const page = await browser.newPage(looks);
    const complaints = complaintsOf(page);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    return { page, complaints, requests };
  };
}

/** Rules for every target of the page, in the order that a build gives them. */
export async function onAll(
  make: (target: string) => Promise<readonly PackRule[]>,
): Promise<readonly PackRule[]> {
  return (await Promise.all(targets.map(make))).flat();
}
