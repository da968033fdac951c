import type { Cidr, Ir } from "sigmatic/backend";
import { type Clause, junction, test } from "./clause.ts";
import type { Context } from "./context.ts";
import { literal } from "./quote.ts";

/** The operands of an `or`, those side by side that ask for networks of one field and family together. */
export function networkRuns(operands: readonly Ir[]): readonly (readonly Ir[])[] {
  const runs: Ir[][] = [];
  for (const operand of operands) {
    const last = runs.at(-1);
    if (last && isSameField(last[0], operand)) last.push(operand);
    else runs.push([operand]);
  }
  return runs;
}

function isSameField(first: Ir | undefined, next: Ir): boolean {
  return (
    first?.kind === "cidr" &&
    next.kind === "cidr" &&
    first.field.name === next.field.name &&
    first.network.family === next.network.family
  );
}

/**
 * An address inside one of the networks, all of one family. Null where it is no address of the
 * family, which a `not` must not see; functions for v6 may take v4 text.
 */
export function networkTest(
  address: string,
  networks: readonly Cidr[],
  { negated }: Context,
): Clause {
  const family = networks[0]?.network.family ?? 4;
  const ranges = networks.map(({ network }) => literal(network.text)).join(", ");
  const call = networks.length > 1 ? "is_in_any_range" : "is_in_range";
  const range = `ipv${family}_${call}(${address}, ${ranges})`;
  const inRange = test(negated ? `${range} == true` : range);
  return family === 4 ? inRange : junction("and", [test(`${address} contains ":"`), inRange]);
}
