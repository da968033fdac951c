import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { corpusFiles, hasShared } from "../../test/support/shared.ts";
import { spl } from "./index.ts";

test.skipIf(!hasShared)(
  "every query begins with the scope that its log source has (skipped where ../shared is absent)",
  () => {
    const [raw, cim] = spl.models as readonly [(typeof spl.models)[0], (typeof spl.models)[0]];
    const options = { layout: "oneline", providers: null, settings: null } as const;
    const found = { scoped: 0, bare: 0, summaries: 0 };
    const wrong: string[] = [];
    for (const rule of corpusFiles().flatMap(lowerRules)) {
      const place = rule.entry && raw.placeOf(rule.entry);
      const { queries, notes } = raw.compile(rule, options);
      const bare = place === null || place === "*";
      if (bare !== notes.some(({ code }) => code === "scope-unknown")) wrong.push("scope-unknown");
      for (const query of queries)
        if (bare) found.bare++;
        else if (query.startsWith(place)) found.scoped++;
        else wrong.push(query);
      for (const query of cim.compile(rule, options).queries)
        if (/^\| tstats .* from datamodel=\w+\.\w+ /.test(query)) found.summaries++;
        else wrong.push(query);
    }
    expect(wrong).toEqual([]);
    expect(found.scoped).toBeGreaterThan(9 * found.bare);
    expect(found.summaries).toBeGreaterThan(found.scoped / 2);
  },
);

function lowerRules(path: string) {
  const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
  return entries.flatMap((entry) => {
    if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
    const { lowered } = lower(entry.document);
    return lowered ? [lowered] : [];
  });
}
