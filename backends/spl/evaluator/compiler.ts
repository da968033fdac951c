import type { Diagnostic } from "sigmatic/backend";
import type { Fields, Value } from "./values.ts";

/** Takes what a part of a query cannot do, or does not surely do. */
export type Report = (diagnostic: Diagnostic) => void;

export type Test = (fields: Fields) => boolean;

export type Evaluate = (fields: Fields) => Value;
