// Measures how long the proof of one rule takes on one target, warm: every tenth public rule, on all targets.
// Processor time, so that a busy machine tells nearly the same; the best of three. Events are made before.
// Run: node test/bench/verify.mjs [EVERY]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { backends } from "../../dist/backends/index.js";
import { lower } from "../../dist/src/ir/lower.js";
import { readDocuments } from "../../dist/src/rule/index.js";
import {
  eventsFor,
  defaultVerifyOptions as options,
  outcomeOf,
  verifiable,
  verifyOutcome,
} from "../../dist/src/verify/index.js";

const corpus = fileURLToPath(new URL("../../../shared/data/sigmahq", import.meta.url));
const every = Number(process.argv[2] ?? 10);
const limit = 50;

if (!existsSync(corpus)) console.log("the public rules are not beside the repository: left out");
else {
  const targets = await allTargets();
  const proofs = rulesOf(files()).flatMap((rule) => proofsOf(rule, targets));
  proofs.sort((a, b) => a.took - b.took);
  const at = (share) => `${proofs[Math.floor((proofs.length - 1) * share)].took.toFixed(1)} ms`;
  const over = proofs.filter(({ took }) => took > limit);
  console.log(`one rule on one target     ${proofs.length} proofs of every ${every}th rule`);
  console.log(`median ${at(0.5)}, 99th percentile ${at(0.99)}, slowest ${at(1)}`);
  console.log(`over ${limit} ms: ${over.length}`);
  for (const { name, took } of over) console.log(`  ${took.toFixed(0).padStart(5)} ms  ${name}`);
}

async function allTargets() {
  const loaded = await Promise.all(Object.values(backends).map((load) => load()));
  const found = loaded.flatMap((backend) =>
    backend.models.map((model) => verifiable(backend, model)),
  );
  return (await Promise.all(found)).filter(Boolean);
}

function files() {
  return readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((path) => path.startsWith("rules") && path.endsWith(".yml"))
    .sort()
    .filter((_, index) => index % every === 0);
}

function rulesOf(paths) {
  return paths.flatMap((name) => {
    const { entries } = readDocuments({ name, text: readFileSync(join(corpus, name), "utf8") });
    const rules = entries.filter(({ kind, document }) => kind === "document" && document.detection);
    return rules.flatMap(({ document }) => lower(document).lowered ?? []);
  });
}

function proofsOf(rule, targets) {
  const events = eventsFor(rule, options);
  return targets.flatMap((target) => {
    const prove = () =>
      verifyOutcome(rule, outcomeOf(rule, target, options), target, events, options);
    if (prove().events === 0) return [];
    const took = Math.min(...[1, 2, 3].map(() => timed(prove)));
    return [{ name: `${target.name}  ${rule.rule.title.value}`, took }];
  });
}

function timed(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
