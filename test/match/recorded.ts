import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Event, readEvent, readRawLine } from "../../src/event/index.ts";
import { shared } from "../support/shared.ts";

export interface Recording {
  /** Path below the shared data, with the event's number where a file has several. */
  readonly name: string;
  /** Id of the rule that the event was recorded for; null for the campaign logs. */
  readonly rule: string | null;
  readonly event: Event;
}

/** The events with which public rules are tested, each recorded for one rule. */
export function regressionEvents(): readonly Recording[] {
  const folder = "sigmahq/regression_data";
  return readdirSync(join(shared, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json") || path.endsWith(".raw"))
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(shared, folder, path), "utf8");
      const rule = basename(path).replace(/\.[a-z]+$/, "");
      const events = path.endsWith(".raw")
        ? text.split("\n").filter(Boolean).map(readRawLine)
        : splitValues(text).map(readEvent);
      return events.map((event, index) => ({ name: `${folder}/${path}#${index}`, rule, event }));
    });
}

/** The logs of three recorded attacks, event by event. */
export function campaignEvents(): readonly Recording[] {
  return readdirSync(join(shared, "events"))
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(shared, "events", name), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line, index) => ({
          name: `events/${name}#${index}`,
          rule: null,
          event: readEvent(JSON.parse(line)),
        })),
    );
}

/** Some files hold several JSON values, one after the other, each closed by a brace of its own line. */
function splitValues(text: string): readonly unknown[] {
  return text
    .split(/(?<=^\})\s*\n(?=\{)/m)
    .filter((part) => part.trim() !== "")
    .map((part) => JSON.parse(part) as unknown);
}
