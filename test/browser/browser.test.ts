import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, hasBrowser, serve, startBrowser } from "../support/chromium.ts";
import { read, root } from "../support/repository.ts";

/* The example page, bundled from the sources and opened in a real browser. */

if (!hasBrowser)
  console.warn("no browser is installed (apt-get install chromium): browser tests are skipped");

describe.skipIf(!hasBrowser)("the library in a browser", () => {
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];
  let close: () => void;

  beforeAll(async () => {
    browser = await startBrowser();
    const site = await serve({
      "index.html": read("examples/browser/index.html"),
      "page.bundle.js": await bundled("examples/browser/page.js"),
    });
    close = site.close;
    page = await browser.newPage();
    complaints = complaintsOf(page);
    await page.goto(`${site.address}index.html`);
  });

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  test("compiles a rule", async () => {
    const query = await page.textContent("#query");
    expect(query).toMatch(/^exact\n\nsource=/);
    expect(query).toContain('CommandLine="* create *"');
  });

  test("matches an event", async () => {
    expect(await page.textContent("#firing")).toBe("fires on the event");
    await page.fill("#rule", (await page.inputValue("#rule")).replace("create", "delete"));
    expect(await page.textContent("#firing")).toBe("does not fire on the event");
  });

  test("shows what is wrong with a rule", async () => {
    await page.fill("#rule", (await page.inputValue("#rule")).replace("Image|", "Imagee|"));
    expect(await page.textContent("#findings")).toContain("[field-unknown]");
    expect(await page.textContent("#query")).toMatch(/^refused/);
  });

  test("raises no error", () => {
    expect(complaints).toEqual([]);
  });
});

async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: ["sigmatic-source"],
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
