import { conversionFunctions } from "./convert.ts";
import { dynamicFunctions } from "./dynamic.ts";
import { logicFunctions } from "./logic.ts";
import { networkFunctions } from "./network.ts";
import { partFunctions } from "./parts.ts";
import type { FunctionTable } from "./row.ts";
import { textFunctions } from "./text.ts";
import { timeFunctions } from "./times.ts";

export type { FunctionRow, Parameter, Signature } from "./row.ts";

/** Every function of values that is followed. */
export const functions: FunctionTable = {
  ...textFunctions,
  ...partFunctions,
  ...conversionFunctions,
  ...logicFunctions,
  ...dynamicFunctions,
  ...networkFunctions,
  ...timeFunctions,
};
