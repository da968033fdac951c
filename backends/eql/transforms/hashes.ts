import { constant, type Field, type Ir, type IrOf, or, type Part, text } from "sigmatic/backend";
import { type Place, refuseTransform } from "../context.ts";
import type { FieldTest } from "../fieldTest.ts";
import type { TargetOf } from "../models/target.ts";

const places = {
  md5: { path: "hash.md5", length: 32 },
  sha1: { path: "hash.sha1", length: 40 },
  sha256: { path: "hash.sha256", length: 64 },
  imphash: { path: "pe.imphash", length: 32 },
} as const;

type Algorithm = keyof typeof places;

/**
 * A test on `MD5=…,SHA256=…,IMPHASH=…`, of which ECS has a field per algorithm. What it says must
 * lie within one of the hashes: `IMPHASH=…` with any text around, or digits alone.
 */
export function hashTest(
  leaf: Exclude<FieldTest, IrOf<"in">>,
  target: TargetOf<"hashes">,
  context: Place,
): Ir | null {
  const [before, middle, after, ...rest] = leaf.kind === "pattern" ? leaf.parts : [];
  const inside =
    before?.kind === "any" && middle?.kind === "text" && after?.kind === "any" && rest.length === 0
      ? middle.text
      : null;
  const found = inside === null ? null : /^(?:([a-z0-9]+)=)?([0-9a-f]+),?$/i.exec(inside);
  if (leaf.kind !== "pattern" || !found)
    return refuseTransform(context, leaf.span, leaf.field.name);
  const [, algorithm, digits = ""] = found;
  if (/^0+$/.test(digits)) noteZeros(leaf, context);
  const wanted = (Object.keys(places) as Algorithm[]).filter(
    (name) =>
      (algorithm === undefined || name === algorithm.toLowerCase()) &&
      digits.length <= places[name].length,
  );
  const tests = wanted.flatMap((name) =>
    target.objects.map((object) => {
      const field: Field = { ...leaf.field, name: `${object}.${places[name].path}` };
      return text(field, around(digits, algorithm, name), leaf.cased, leaf.span);
    }),
  );
  return tests.length > 0 ? or(tests, leaf.span) : constant(false, leaf.span);
}

/** Pipelines remove hashes of nothing but zeros. */
function noteZeros({ field, span }: IrOf<"pattern">, { notes, polarity }: Place): void {
  notes.deviate(
    "empty-value-dropped",
    span,
    "under",
    polarity,
    `Elastic's pipeline removes a hash of ${field.name} where it is all zeros`,
    "test that the hash is missing as well",
  );
}

function around(digits: string, algorithm: string | undefined, name: Algorithm): readonly Part[] {
  const only: Part = { kind: "text", text: digits };
  if (digits.length === places[name].length) return [only];
  return algorithm === undefined
    ? [{ kind: "any" }, only, { kind: "any" }]
    : [only, { kind: "any" }];
}
