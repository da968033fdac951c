// Measures `build`: every public rule into every format on two cores, first, again, and after a change.
// Run: node test/bench/build.mjs [PROGRAM]; the program defaults to the built one.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { backends } from "../../dist/backends/index.js";
import { loadExplanations } from "../../dist/src/diagnostic/codes/index.js";
import { formats } from "../../dist/src/pack/index.js";

const program =
  process.argv[2] ?? fileURLToPath(new URL("../../dist/bin/sigmatic.js", import.meta.url));
const corpus = fileURLToPath(new URL("../../../shared/data/sigmahq", import.meta.url));
const rounds = 3;
const onTwoCores = ["taskset", "-c", "0,1"];
const hasTaskset = spawnSync(onTwoCores[0], [...onTwoCores.slice(1), "true"]).status === 0;
/** Options of the formats that do not go without. */
const asked = { template: { target: "spl/raw", files: [{ template: "note.md.hbs" }] } };
const cores = hasTaskset ? onTwoCores : [];

if (!existsSync(corpus)) console.log("the public rules are not beside the repository: left out");
else await measureAll(mkdtempSync(join(tmpdir(), "sigmatic-")));

/*
 * Each round has a folder of its own, and all are removed at the end: ext4 looks for a new file's place
 * among those freed a minute ago, so that what is written after a removal takes ten times as long.
 */
async function measureAll(folder) {
  try {
    if (!hasTaskset) console.log("taskset is not there: builds take every core");
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await roundIn(join(folder, `${round}`)));
    tell("build, every public rule and format", 10, (run) => run.first, runs);
    tell("build again, nothing changed", 1, (run) => run.unchanged, runs);
    tell("build again, one rule changed", 10, (run) => run.changed, runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function roundIn(folder) {
  await writeProject(folder);
  const first = measure(folder, "written");
  const unchanged = measure(folder, "current");
  const rule = firstRule(join(folder, "rules"));
  writeFileSync(rule, readFileSync(rule, "utf8").replace(/^title: /m, "title: Another "));
  return { first, unchanged, changed: measure(folder, "written") };
}

/** A project of all rules and formats that may leave out whatever cannot be packed. */
async function writeProject(folder) {
  const names = readdirSync(corpus).filter((name) => name.startsWith("rules"));
  for (const name of names) cpSync(join(corpus, name), join(folder, name), { recursive: true });
  const own = Object.values(backends).map(async (load) => (await load()).explanations());
  const codes = [await loadExplanations(), ...(await Promise.all(own))].flatMap(Object.keys);
  const project = {
    rules: names,
    packs: Object.fromEntries(
      Object.keys(formats).map((format) => [format, { format, ...asked[format] }]),
    ),
    packDefaults: { allow: codes },
  };
  writeFileSync(join(folder, "note.md.hbs"), "# {{title}}\n\n{{codeBlock query language}}\n");
  writeFileSync(join(folder, "sigmatic.config.json"), JSON.stringify(project));
}

function firstRule(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return join(folder, paths.filter((path) => path.endsWith(".yml")).sort()[0]);
}

/** Wall time in seconds and peak memory in MiB of a build after which every pack is in a state. */
function measure(folder, state) {
  const preload = ["--import", new URL("peak.mjs", import.meta.url).href];
  const [command, ...args] = [...cores, process.execPath, ...preload, program, "build"];
  const start = process.hrtime.bigint();
  const result = spawnSync(command, [...args, "--format", "json"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore", "pipe"],
    maxBuffer: 2 ** 30,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const states = result.status === 0 ? JSON.parse(result.stdout).map((pack) => pack.state) : [];
  if (states.length === 0 || states.some((each) => each !== state))
    throw new Error(`a build ended with ${result.status}, its packs ${states}`);
  return { wall, peak: Number(result.output[3]) / 1024 };
}

function tell(what, most, pick, runs) {
  const [fastest, , slowest] = runs.map((run) => pick(run).wall).sort((a, b) => a - b);
  const peak = Math.max(...runs.map((run) => pick(run).peak));
  const times = `${fastest.toFixed(2)} s to ${slowest.toFixed(2)} s (at most ${most} s)`;
  console.log(`${what.padEnd(36)} ${times}, ${peak.toFixed(0)} MiB`);
}
