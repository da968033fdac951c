/* A query proved on events: does it fire exactly where its rule does? */

export { minimised } from "./minimise.ts";
export {
  defaultVerifyOptions,
  eventsFor,
  outcomeOf,
  type VerifyOptions,
  verifiable,
  verifyRule,
} from "./rule.ts";
export type { Verifiable } from "./trial.ts";
export { type Disagreement, isProved, type Verification, verifyOutcome } from "./verify.ts";
export {
  mostWitnesses,
  type Witness,
  type Witnesses,
  type WitnessOptions,
  witnessesOf,
} from "./witness/index.ts";
export { recordedWitnesses } from "./witness/recorded.ts";
