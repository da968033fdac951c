import { targetName } from "../../compile.ts";
import { type Expected, manifestSize } from "./folder.ts";
import type { Plan } from "./plan.ts";

/** Deals things out to so many hands, costly ones first, each to where it costs least. */
function deal<T>(
  things: readonly T[],
  hands: number,
  costOf: (hand: readonly T[]) => number,
): readonly (readonly T[])[] {
  const dealt: T[][] = Array.from({ length: hands }, () => []);
  const sorted = [...things].sort((a, b) => costOf([b]) - costOf([a]));
  for (const thing of sorted) {
    const costs = dealt.map((hand) => costOf([...hand, thing]));
    dealt[costs.indexOf(Math.min(...costs))]!.push(thing);
  }
  return dealt.filter((hand) => hand.length > 0);
}

/**
 * Packs for each thread, which compiles all rules once for each target that its packs are of: that
 * takes about as long as a pack.
 */
export function dealPlans(plans: readonly Plan[], threads: number): readonly (readonly Plan[])[] {
  return deal(plans, threads, (hand) => {
    const targets = hand.flatMap((plan) => plan.targets.map(targetName));
    return new Set(targets).size + hand.length;
  });
}

/** Packs for each thread to look at, by the size of their manifests, which name every file. */
export function dealFolders(
  packs: readonly Expected[],
  threads: number,
): readonly (readonly Expected[])[] {
  const sizes = new Map(packs.map((pack) => [pack, manifestSize(pack.folder)]));
  return deal(packs, threads, (hand) => hand.reduce((sum, pack) => sum + sizes.get(pack)!, 0));
}
