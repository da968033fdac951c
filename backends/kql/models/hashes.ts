import type { Ir } from "sigmatic/backend";
import { anyOf } from "sigmatic/backend";
import { type Member, partsOf, perValue, type Transform, withParts } from "./transform.ts";

/*
 * `Hashes` is one text, `SHA1=…,MD5=…,SHA256=…,IMPHASH=…`, and Microsoft's tables keep a column per
 * algorithm.
 */

/** The column of each algorithm that a table keeps. */
export type HashColumns = { readonly [A in Algorithm]?: string };

type Algorithm = keyof typeof digits;

/** Length of a hash as hexadecimal text. */
const digits = { MD5: 32, SHA1: 40, SHA256: 64, IMPHASH: 32 } as const;

const algorithms = Object.keys(digits) as readonly Algorithm[];

/** `SHA256=<hash>` inside the text, or a bare hash whose length tells its algorithm. */
export function hashes(columns: HashColumns): Transform {
  return {
    reads: Object.values(columns),
    rewrite: perValue((member) => {
      const text = inside(member);
      return text === null ? null : hashTest(member, text, columns);
    }),
  };
}

/** Only text that may stand anywhere: the order of the algorithms is Sysmon's configuration. */
function inside(member: Member): string | null {
  const [open, middle, end, ...more] = partsOf(member);
  if (member.cased || open?.kind !== "any" || end?.kind !== "any" || more.length > 0) return null;
  return middle?.kind === "text" ? middle.text : null;
}

function hashTest(member: Member, text: string, columns: HashColumns): Ir | null {
  const [, name, hash] = /^,?(?:(MD5|SHA1|SHA256|IMPHASH)=)?([0-9a-f]+),?$/i.exec(text) ?? [];
  if (hash === undefined) return null;
  const tests = algorithms
    .filter((algorithm) => name === undefined || name.toUpperCase() === algorithm)
    .filter((algorithm) => digits[algorithm] === hash.length)
    .flatMap((algorithm) => columns[algorithm] ?? [])
    .map((column) => withParts(member, column, [{ kind: "text", text: hash }]));
  return tests.length > 0 ? anyOf(tests, member.span) : null;
}
