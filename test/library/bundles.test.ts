import { expect, test } from "vitest";

const script = new URL("../bench/bundles.mjs", import.meta.url);
const { bundleSize, programs } = await import(script.href);

test("the core with one backend is at most 120 KiB in a web page, gzipped", async () => {
  const { gzipped } = await bundleSize(programs["core and spl"]);
  expect(gzipped).toBeLessThan(120 * 1024);
  expect(gzipped).toBeGreaterThan(10 * 1024);
});

test.each(["sigmatic", "sigmatic/dsl", "sigmatic/config", "sigmatic/backend"])(
  "%s needs no module of Node",
  async (name) => {
    const { minified } = await bundleSize(`export * from "${name}";`);
    expect(minified).toBeGreaterThan(0);
  },
);

test("a backend does not bring the others along", async () => {
  const { minified } = await bundleSize(programs["core and spl"]);
  const { minified: both } = await bundleSize(
    `${programs["core and spl"]} export { eql } from "sigmatic/backends/eql";`,
  );
  expect(both - minified).toBeGreaterThan(10_000);
});

test("the library brings no templates along", async () => {
  const { inputs } = await bundleSize(`export * from "sigmatic";`);
  expect(inputs.length).toBeGreaterThan(100);
  expect(inputs.filter((path: string) => /handlebars|src\/pack\//.test(path))).toEqual([]);
});
