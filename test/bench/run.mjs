// Measures the built command line against js-yaml alone, and a cold start against an empty program.
// Every figure is the median of five separate processes, run in turn, with their output thrown away.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleSize, programs } from "./bundles.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const corpus = join(here, "../../../shared/data/sigmahq");
const command = join(here, "../../dist/bin/sigmatic.js");
const rule = join(here, "../conformance/rules/value-plain.yml");
const targets = "spl,kql/defender,kql/sentinel,eql,sigma";
const rounds = 5;

const folders = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => name.startsWith("rules"))
      .map((name) => join(corpus, name))
  : [];

if (folders.length === 0) console.log("the public rules are not beside the repository: left out");
else {
  const [load, compile] = medians(
    [join(here, "load.mjs"), ...folders],
    [command, "compile", "--to", targets, "--format", "jsonl", ...folders],
  );
  console.log(
    `js-yaml load, all public rules   ${milliseconds(load.wall)}  ${mebibytes(load.peak)}`,
  );
  console.log(
    `compile to five targets          ${milliseconds(compile.wall)}  ${mebibytes(compile.peak)}`,
  );
  console.log(
    `ratio                            ${(compile.wall / load.wall).toFixed(2)} (at most 2.0)`,
  );
}

const [empty, cold] = medians([join(here, "empty.mjs")], [command, "compile", rule]);
console.log(
  `empty Node program               ${milliseconds(empty.wall)}  ${mebibytes(empty.peak)}`,
);
console.log(`compile one rule, cold           ${milliseconds(cold.wall)}  ${mebibytes(cold.peak)}`);
console.log(
  `beyond the empty program         ${milliseconds(cold.wall - empty.wall)}  ${mebibytes(cold.peak - empty.peak)} (at most 150 ms, 60 MiB)`,
);

console.log("\nin a web page, minified and gzipped (core and spl: at most 120 KiB)");
for (const [name, program] of Object.entries(programs)) {
  const { minified, gzipped } = await bundleSize(program);
  console.log(`${name.padEnd(32)} ${kibibytes(minified)} ${kibibytes(gzipped)}`);
}

await import("./types.mjs");

function kibibytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
}

function medians(...programs) {
  const runs = programs.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, program] of programs.entries()) runs[index].push(measure(program));
  return runs.map((results) => ({
    wall: median(results.map((result) => result.wall)),
    peak: median(results.map((result) => result.peak)),
  }));
}

/** Wall time from one process, peak memory from another: the preload would cost time. */
function measure(program) {
  const start = process.hrtime.bigint();
  run(program, ["ignore", "ignore", "ignore"]);
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const preload = ["--import", new URL("peak.mjs", import.meta.url).href, ...program];
  const { output } = run(preload, ["ignore", "ignore", "ignore", "pipe"]);
  return { wall, peak: Number(output[3].toString()) / 1024 };
}

function run(args, stdio) {
  const result = spawnSync(process.execPath, args, { stdio });
  // 1 says that the rules have mistakes: a public one names a field that its event does not have.
  if (result.status !== 0 && result.status !== 1)
    throw new Error(`${args.join(" ")} ended with ${result.status}`);
  return result;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function milliseconds(value) {
  return `${value.toFixed(0)} ms`.padStart(8);
}

function mebibytes(value) {
  return `${value.toFixed(0)} MiB`.padStart(8);
}
