import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { FieldInfo, FieldType, LogsourceEntry } from "../../taxonomy/index.ts";
import { shownLogsource } from "../atlas.ts";
import { atPlaces, infoOf, nothing, type RuleCheck } from "../check.ts";
import { eachLeaf } from "../leaves.ts";
import { ofBoolean, ofEnum } from "../values/closedSets.ts";
import { isDigest, ofDigest, ofHashes } from "../values/hashes.ts";
import { ofEventId, ofInteger } from "../values/numbers.ts";
import { ofAddress, ofGuid, ofPath } from "../values/texts.ts";
import type { Impossible, TextTest } from "../values/wording.ts";

type Judge = (test: TextTest, info: FieldInfo, entry: LogsourceEntry) => Impossible | null;

const judges: { readonly [T in FieldType]: Judge | null } = {
  text: null,
  time: null,
  integer: (test, _, entry) =>
    ofInteger(test) ?? (test.field.name === "EventID" ? ofEventId(test, entry) : null),
  boolean: ofBoolean,
  enum: ofEnum,
  ip: ofAddress,
  guid: ofGuid,
  hashes: ofHashes,
  path: (test, _, entry) => ofPath(test, entry),
};

/** A value that the field can never hold. Regular expressions and placeholders may mean anything. */
export const valueImpossible: RuleCheck = (_, { entry, conditions }) => {
  if (entry === null) return nothing;
  const found = atPlaces();
  eachLeaf(conditions, (leaf) => {
    if (leaf.kind !== "equals" && leaf.kind !== "pattern" && leaf.kind !== "in") return;
    const { name } = leaf.field;
    const info = infoOf(name, entry);
    if (info?.evidence !== "specified") return;
    const judge = isDigest(name) ? ofDigest : judges[info.type];
    if (!judge) return;
    const tests = leaf.kind === "in" ? leaf.members : [leaf];
    for (const test of tests) {
      const reason = isEmpty(test) ? null : judge(test, info, entry);
      // A value of which modifiers make several is impossible where each of them is.
      if (
        reason &&
        tests.every((other) => other.span.start !== test.span.start || judge(other, info, entry))
      )
        found.add(finding(test, reason, entry));
    }
  });
  return found.all();
};

/** Stores keep nothing as the empty text, whatever the type. */
function isEmpty(test: TextTest): boolean {
  return test.kind === "equals" && test.value.text === "";
}

function finding(test: TextTest, { hint, certain }: Impossible, entry: LogsourceEntry): Diagnostic {
  const { name } = test.field;
  return {
    code: "value-impossible",
    severity: certain && entry.closed ? "error" : "warning",
    message: `no value of \`${name}\` in ${shownLogsource(entry)} passes this test`,
    span: test.span,
    hint,
  };
}
