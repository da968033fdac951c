import type { Mutant } from "../../support/mutant.ts";

/** A mutant of the backend whose list it is in. */
export type Fault = Omit<Mutant, "backend">;
