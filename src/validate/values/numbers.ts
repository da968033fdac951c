import type { LogsourceEntry } from "../../taxonomy/index.ts";
import { passesAny } from "./closedSets.ts";
import { certainly, type Impossible, likely, piecesOf, type TextTest } from "./wording.ts";

/**
 * Decimal, or as logs write numbers besides: in hexadecimal, as the id of a message (`%%1937`), `-`
 * for none.
 */
const numeric = /^(?:-?[0-9]*|0x[0-9a-f]*|%%[0-9]*)$/i;

export function ofInteger(test: TextTest): Impossible | null {
  return piecesOf(test).every((piece) => numeric.test(piece))
    ? null
    : certainly("it is a whole number");
}

/** An id that no event of the log source has, which narrows the events to none. */
export function ofEventId(test: TextTest, entry: LogsourceEntry): Impossible | null {
  if (!entry.closed) return null;
  return entry.category === null ? inDictionary(test, entry) : inFeeds(test, entry);
}

function inDictionary(test: TextTest, { events }: LogsourceEntry): Impossible | null {
  if (events === null) return null;
  // Most tests are of one id, which needs no look at all of them.
  if (test.kind === "equals" && Object.hasOwn(events, test.value.text)) return null;
  if (passesAny(test, Object.keys(events))) return null;
  return likely("none of the events known there has this id; `sigmatic fields` lists them");
}

function inFeeds(test: TextTest, { feeds }: LogsourceEntry): Impossible | null {
  const ids: string[] = [];
  for (const { eventIds } of Object.values(feeds)) {
    if (eventIds === undefined) return null;
    ids.push(...eventIds.map(String));
  }
  return passesAny(test, ids) ? null : certainly(`its events have the id ${ids.join(" or ")}`);
}
