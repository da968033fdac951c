import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Event, readEvent } from "../../src/event/index.ts";
import { feedReader } from "../../src/ir/match/reader.ts";
import { type Feed, feedOf, findLogsource } from "../../src/taxonomy/index.ts";
import { hasShared, shared } from "../support/shared.ts";

/*
 * Recordings hold what Sysmon and the Security log say of the same thing. Read as its provider has
 * it, a field must say the same in both.
 */

/** What Sysmon writes where it did not see the process begin. */
const unknownProcess = "<unknown process>";

interface Pairing {
  readonly category: string;
  readonly ids: readonly [sysmon: string, security: string];
  /** What tells that two events speak of the same thing. */
  readonly key: readonly string[];
  readonly same: readonly string[];
  /** Parts of a path that the Security log does not tell are left out of both. */
  readonly without?: RegExp;
}

const pairings: readonly Pairing[] = [
  {
    category: "process_creation",
    ids: ["1", "4688"],
    key: ["Computer", "ProcessId"],
    same: [
      ...["Image", "CommandLine", "ParentProcessId", "ParentImage"],
      ...["User", "LogonId", "IntegrityLevel"],
    ],
  },
  {
    category: "process_termination",
    ids: ["5", "4689"],
    key: ["Computer", "ProcessId"],
    same: ["Image"],
  },
  {
    category: "network_connection",
    ids: ["3", "5156"],
    // Both ends of a connection may be on one machine.
    key: ["Computer", "SourceIp", "SourcePort", "DestinationIp", "DestinationPort", "Initiated"],
    same: ["Image", "Protocol"],
    without: /^[a-z]:/,
  },
];

describe.skipIf(!hasShared)("recorded events (skipped where ../shared is absent)", () => {
  test.each(pairings)("$category", ({ category, ids, key, same, without }) => {
    const entry = findLogsource({ product: "windows", category, service: null });
    if (!entry) throw new Error("no log source");
    const reads = (provider: string) => (name: string, event: Event) =>
      feedReader(name, feedOf(entry, provider) as Feed, entry)(event)?.texts[0]?.toLowerCase();
    const [sysmon, security] = [reads("sysmon"), reads("security")];
    const nameOf = (read: typeof sysmon, event: Event) =>
      key.map((name) => read(name, event)).join("|");
    let compared = 0;
    for (const events of recordings) {
      const ours = events.filter(
        ({ eventId, channel }) => is(eventId, ids[0]) && channel?.includes("sysmon"),
      );
      const theirs = new Map(
        events
          .filter(({ eventId, channel }) => is(eventId, ids[1]) && channel === "security")
          .map((event) => [nameOf(security, event), event]),
      );
      for (const event of ours) {
        const other = theirs.get(nameOf(sysmon, event));
        if (!other || sysmon("Image", event) === unknownProcess) continue;
        compared++;
        for (const name of same) {
          const wanted = sysmon(name, event)?.replace(without ?? /^$/, "");
          expect(security(name, other), `${name} of ${nameOf(sysmon, event)}`).toBe(wanted);
        }
      }
    }
    expect(compared).toBeGreaterThan(5);
  });
});

const recordings: readonly (readonly Event[])[] = hasShared ? recorded() : [];

function recorded(): readonly (readonly Event[])[] {
  const folder = join(shared, "events");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) =>
      readFileSync(join(folder, name), "utf8")
        .trim()
        .split("\n")
        .map((line) => readEvent(JSON.parse(line))),
    );
}

function is(eventId: number | null, wanted: string): boolean {
  return String(eventId) === wanted;
}
