import type { Mutant } from "../../support/mutant.ts";
import { eql } from "./eql.ts";
import { kql } from "./kql.ts";
import { spl } from "./spl.ts";

/*
 * Faults of the kind that query writers make: each must be seen by running the query, not by
 * looking at it.
 */
export const mutants: readonly Mutant[] = [
  ...spl.map((fault) => ({ ...fault, backend: "spl" }) as const),
  ...kql.map((fault) => ({ ...fault, backend: "kql" }) as const),
  ...eql.map((fault) => ({ ...fault, backend: "eql" }) as const),
];
