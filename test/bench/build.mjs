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
const cores =
  spawnSync("taskset", ["-c", "0,1", "true"]).status === 0 ? ["taskset", "-c", "0,1"] : [];

if (!existsSync(corpus)) console.log("the public rules are not beside the repository: left out");
else {
  const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
  try {
    await writeProject(folder);
    if (cores.length === 0) console.log("taskset is not there: builds use every core");
    const runs = Array.from({ length: rounds }, (_, round) => roundIn(folder, round));
    tell(
      "build, every public rule and format",
      runs.map(({ first }) => first),
      10,
    );
    tell(
      "build again, nothing changed",
      runs.map(({ unchanged }) => unchanged),
      1,
    );
    tell(
      "build again, one rule changed",
      runs.map(({ changed }) => changed),
      10,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A project of all rules and formats that may leave out whatever cannot be packed. */
async function writeProject(folder) {
  const names = readdirSync(corpus).filter((name) => name.startsWith("rules"));
  for (const name of names) cpSync(join(corpus, name), join(folder, name), { recursive: true });
  const explained = Object.values(backends).map(async (load) => (await load()).explanations());
  const codes = [await loadExplanations(), ...(await Promise.all(explained))].flatMap(Object.keys);
  const project = {
    rules: names,
    packs: Object.fromEntries(Object.keys(formats).map((format) => [format, { format }])),
    packDefaults: { allow: codes },
  };
  writeFileSync(join(folder, "sigmatic.config.json"), JSON.stringify(project));
}

function roundIn(folder, round) {
  rmSync(join(folder, "packs"), { recursive: true, force: true });
  const first = measure(folder, "written");
  const unchanged = measure(folder, "current");
  const rule = firstRule(join(folder, "rules"));
  const text = readFileSync(rule, "utf8");
  writeFileSync(rule, text.replace(/^title: /m, `title: ${round} `));
  const changed = measure(folder, "written");
  writeFileSync(rule, text);
  return { first, unchanged, changed };
}

function firstRule(folder) {
  const path = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yml"))
    .sort()[0];
  return join(folder, path);
}

/** Wall and CPU time in seconds and peak memory in MiB, as the system counts them, of a build that ended well. */
function measure(folder, state) {
  const start = process.hrtime.bigint();
  const preload = ["--import", new URL("peak.mjs", import.meta.url).href];
  const command = [...cores, process.execPath, ...preload, program, "build", "--format", "json"];
  const result = spawnSync(command[0], command.slice(1), {
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

function tell(what, runs, most) {
  const best = Math.min(...runs.map(({ wall }) => wall));
  const worst = Math.max(...runs.map(({ wall }) => wall));
  const peak = Math.max(...runs.map(({ peak }) => peak));
  console.log(
    `${what.padEnd(36)} ${best.toFixed(2)} s to ${worst.toFixed(2)} s (at most ${most} s), ${peak.toFixed(0)} MiB`,
  );
}
