import type { Origin, Source } from "../source/index.ts";
import { entryOf, readYaml } from "../yaml/index.ts";
import { toYaml } from "./yaml.ts";

/** A document of the TypeScript face, and where the user's file has it. */
export interface Made {
  readonly document: { readonly [key: string]: unknown };
  readonly place: Place;
  /** Those of its analytics, where it is a technique. */
  readonly analytics: readonly Place[];
}

type Place = Omit<Origin, "start">;

/**
 * Documents of the TypeScript face as the YAML that stands for them, for the parser; places in it
 * are those of the calls that made them.
 */
export function toSource(name: string, made: readonly Made[]): Source {
  const texts = made.map(({ document }) => toYaml(document));
  const text = texts.join("---\n");
  const origins: Origin[] = [];
  let start = 0;
  for (const [index, { place, analytics }] of made.entries()) {
    origins.push({ ...place, start });
    const starts = analytics.length > 0 ? analyticStarts(texts[index] as string) : [];
    for (const [number, at] of starts.entries())
      origins.push({ ...(analytics[number] ?? place), start: start + at });
    start += (texts[index] as string).length + "---\n".length;
  }
  return { name, text, origins };
}

/** Where each analytic begins in the YAML of a technique; they come last in it. */
function analyticStarts(text: string): readonly number[] {
  const [document] = readYaml({ name: "", text });
  if (document?.node?.kind !== "map") return [];
  const list = entryOf(document.node, "analytics")?.value;
  return list?.kind === "sequence" ? list.items.map(({ span }) => span.start) : [];
}
