import type { Ir } from "sigmatic/backend";
import { type Member, partsOf, perValue, type Transform, withParts } from "./transform.ts";

/*
 * `Hashes` is one text, `SHA1=…,MD5=…,SHA256=…,IMPHASH=…`; Defender keeps a column per algorithm
 * and none for IMPHASH.
 */

const columns: { readonly [algorithm: string]: { column: string; digits: number } | undefined } = {
  MD5: { column: "MD5", digits: 32 },
  SHA1: { column: "SHA1", digits: 40 },
  SHA256: { column: "SHA256", digits: 64 },
};

/** `SHA256=<hash>` inside the text, or a bare hash whose length tells its algorithm. */
export const hashes: Transform = perValue(rewrite);

/** Only text that may stand anywhere: the order of the algorithms is Sysmon's configuration. */
function rewrite(member: Member): Ir | null {
  const [open, middle, end, ...more] = partsOf(member);
  if (member.cased || open?.kind !== "any" || end?.kind !== "any" || more.length > 0) return null;
  return middle?.kind === "text" ? hashTest(member, middle.text) : null;
}

function hashTest(member: Member, text: string): Ir | null {
  const found = /^,?(?:(MD5|SHA1|SHA256)=)?([0-9a-f]+),?$/i.exec(text);
  const [, algorithm, hash] = found ?? [];
  if (hash === undefined) return null;
  const named = algorithm ? columns[algorithm.toUpperCase()] : byLength(hash);
  if (named === undefined || named.digits !== hash.length) return null;
  return withParts(member, named.column, [{ kind: "text", text: hash }]);
}

function byLength(hash: string): { column: string; digits: number } | undefined {
  return Object.values(columns).find((each) => each?.digits === hash.length);
}
