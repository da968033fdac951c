import { describe, expect, test } from "vitest";
import { backends } from "../../backends/index.ts";
import type { Backend } from "../../src/backend/types.ts";
import { targetName } from "../../src/compile.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { mostWitnesses, type Verifiable, witnessesOf } from "../../src/verify/index.ts";
import { read } from "../support/repository.ts";
import { allTargets } from "../support/targets.ts";
import { rulesIn, shownBy, verifiableTargets } from "../support/verifiable.ts";
import { type Edge, kinds, ruleOf } from "./constructs.ts";
import { outcomeOf, withConformance } from "./document.ts";

const loaded = await Promise.all(
  Object.entries(backends).map(
    async ([name, load]): Promise<[string, Backend]> => [name, await load()],
  ),
);

/* `npm run generate` writes the tables anew. */
test.each(loaded)(
  "backends/%s/README.md says what becomes of each kind and edge",
  async (name, backend) => {
    const page = read(`backends/${name}/README.md`);
    expect(await withConformance(page, backend)).toBe(page);
  },
);

const targets = await allTargets();
const verifiables = await verifiableTargets();

test("the tables of all models but Sigma's own are held to be true", () => {
  const held = verifiables.map(({ name }) => name);
  const others = targets.map(targetName).filter((name) => !held.includes(name));
  expect(others).toEqual(["sigma/sigma"]);
});

describe.each(verifiables.map((verifiable) => [verifiable.name, verifiable] as const))(
  "%s does what its table says",
  (_, verifiable) => {
    test.each(
      kinds.flatMap(({ name, edges }) => edges.map((edge) => [name, edge.name, edge] as const)),
    )("%s, %s", (_kind, _edge, edge) => {
      const faults = [false, true].flatMap((negated) => faultsOf(edge, negated, verifiable));
      expect(faults.slice(0, 3).join("\n")).toBe("");
    });
  },
);

/** What running the queries of an edge shows to be wrong, in words. */
function faultsOf(edge: Edge, negated: boolean, verifiable: Verifiable): readonly string[] {
  const [rule] = rulesIn("rule.yml", ruleOf(edge, negated));
  const target = targets.find((each) => targetName(each) === verifiable.name);
  if (!rule || !target) throw new Error(`${edge.name} is no rule on ${verifiable.name}`);
  const { providers } = edge;
  const outcome = outcomeOf(edge, negated, target);
  const runnable = matcherOf(rule, { providers }).unsupported.length === 0;
  if (outcome.fidelity === "refused" || !runnable) return [];
  const { list } = witnessesOf(rule, { providers, most: mostWitnesses });
  const isTold = list.some(({ fires }) => fires) && list.some(({ fires }) => !fires);
  const { ran, faults } = shownBy(rule, outcome, verifiable, list);
  return isTold && ran > 0 ? faults : [`no event tells what ${edge.name} does`, ...faults];
}
