// Measures how soon --watch answers: 3,000 rules in a folder, one of them saved again and again.
// Run: node test/bench/watch.mjs [COMMAND]; the command defaults to the built one.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program =
  process.argv[2] ?? fileURLToPath(new URL("../../dist/bin/sigmatic.js", import.meta.url));
const rules = 3_000;
const rounds = 31;

const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
try {
  for (let number = 0; number < rules; number++) writeRule(number, "");
  for (const command of ["compile", "check"]) {
    const times = await measure(command);
    console.log(
      `${command} --watch, one of ${rules} rules changed  median ${format(times, 0.5)} (at most 50 ms), slowest ${format(times, 1)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** From before the file is written to the line that says what became of it. */
async function measure(command) {
  const child = spawn(process.execPath, [program, command, "--watch", folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  let heard = () => {};
  child.stdout.resume();
  child.stderr.on("data", (chunk) => {
    told += chunk;
    heard();
  });
  const waitFor = async (text) => {
    while (!told.includes(text)) await new Promise((done) => (heard = done));
    told = "";
  };
  await waitFor("Ctrl-C ends");
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await new Promise((done) => setTimeout(done, 50));
    const start = process.hrtime.bigint();
    writeRule((round * 97) % rules, `-${round}`);
    await waitFor(command === "compile" ? " ms\n" : " files\n");
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGINT");
  if ((await ended) !== 0) throw new Error(`${command} --watch did not end well`);
  // The first change finds code that has not run before.
  return times.slice(1).sort((a, b) => a - b);
}

function format(times, quantile) {
  return `${times[Math.ceil(quantile * times.length) - 1].toFixed(1)} ms`;
}

function writeRule(number, suffix) {
  const id = `5af54681-df95-4c26-854f-${String(number).padStart(12, "0")}`;
  const below = join(folder, `team-${number % 100}`);
  mkdirSync(below, { recursive: true });
  writeFileSync(
    join(below, `rule-${number}.yml`),
    `title: Service tool ${number}${suffix}
id: ${id}
status: test
level: high
logsource: { category: process_creation, product: windows }
detection:
  selection:
    Image|endswith: \\tool-${number}${suffix}.exe
    CommandLine|contains|all: [" create ", " start ", "${number}"]
  filter_main_vendor:
    ParentImage|startswith: C:\\Program Files\\Vendor\\
  condition: selection and not 1 of filter_main_*
`,
  );
}
