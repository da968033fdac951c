import { fieldsOf, type Ir, leavesOf, type TraceBranch } from "sigmatic/backend";

/** Each field of the rule beside those that the query reads for it, matched by where they stand. */
export function namesOf(condition: Ir, resolved: Ir): TraceBranch["fields"] {
  const names = new Map<string, Set<string>>();
  const nameAt = new Map<number, string>();
  for (const leaf of leavesOf(condition))
    for (const { name, span } of fieldsOf(leaf)) {
      nameAt.set(span.start, name);
      if (!names.has(name)) names.set(name, new Set());
    }
  for (const leaf of leavesOf(resolved))
    for (const { name, span } of fieldsOf(leaf)) names.get(nameAt.get(span.start) ?? "")?.add(name);
  return [...names].map(([from, to]) => ({ from, to: [...to].join(", ") }));
}
