import type { Value } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Span } from "../source/index.ts";
import { type Context, caution, problem } from "./context.ts";
import type { ModifierName } from "./names.ts";

type Check = (values: readonly Value[], context: Context) => Diagnostic | null;

/** Reports what can only be said of the values of a key together. */
export function reportFindings(values: readonly Value[], context: Context): void {
  const checks = context.modifiers.length === 0 ? checksOfLists : allChecks;
  for (const check of checks) {
    const finding = check(values, context);
    if (finding) context.report(finding);
  }
}

const existsList: Check = (values, context) => {
  const span = spanOf("exists", context);
  if (!span || values.length < 2) return null;
  return problem(
    "modifier-value",
    span,
    "`exists` takes one value, not a list",
    "write `true` or `false` alone",
  );
};

const singleAll: Check = (values, context) => {
  const span = spanOf("all", context);
  if (!span || values.length > 1) return null;
  return caution(
    "all-single-value",
    span,
    "`all` has only one value here, so it changes nothing",
    "drop `all`, or list the other values",
  );
};

const wholeFragment: Check = (_, context) => {
  const span = spanOf("base64offset", context);
  const affixed = (["contains", "startswith", "endswith"] as const).some(context.has);
  if (!span || affixed || !context.field) return null;
  return caution(
    "fragment-whole-value",
    span,
    "`base64offset` makes fragments, which are compared here with the whole value",
    "add `contains` behind it",
  );
};

const nullInList: Check = (values) => {
  const missing = values.length > 1 && values.find((value) => value.kind === "null");
  if (!missing) return null;
  return caution(
    "null-in-list",
    missing.span,
    "`null` stands among other values, which the specification does not allow",
    "give `null` a selection of its own",
  );
};

const checksOfLists: readonly Check[] = [nullInList];
const allChecks: readonly Check[] = [existsList, singleAll, wholeFragment, ...checksOfLists];

function spanOf(name: ModifierName, context: Context): Span | undefined {
  return context.modifiers.find((modifier) => modifier.value === name)?.span;
}
