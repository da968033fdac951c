import type { Explanation } from "../diagnostic.ts";

export type Explanations = { readonly [code: string]: Explanation };

/* Loaded when asked for: compiling needs none of these texts. */
const areas: readonly (() => Promise<{ readonly explanations: Explanations }>)[] = [
  () => import("./cli.ts"),
  () => import("./project.ts"),
  () => import("./reading.ts"),
  () => import("./meaning.ts"),
  () => import("./checks.ts"),
  () => import("./validate.ts"),
  () => import("./suppression.ts"),
  () => import("./backend.ts"),
  () => import("./verify.ts"),
  () => import("./query.ts"),
  () => import("./pack.ts"),
];

/** The explanations of every code but those that only one backend reports. */
export async function loadExplanations(): Promise<Explanations> {
  const loaded = await Promise.all(areas.map((load) => load()));
  return Object.assign({}, ...loaded.map(({ explanations }) => explanations)) as Explanations;
}
