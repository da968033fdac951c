import type { NativeValue } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { eqlReader } from "../reader/index.ts";

/*
 * Sequences as Elasticsearch's EQL syntax reference tells them [E1]: a machine of states for each
 * combination of keys, the latest event in a state counts.
 */

/** Events as `name key second`, such as `A x 10`; a key of `-` is missing. */
function found(query: string, events: readonly string[]): readonly string[] {
  const { query: read, diagnostics } = eqlReader.read({ name: "query", text: query });
  if (!read) throw new Error(diagnostics[0]?.message);
  const documents = events.map((event) => {
    const [name = "", key = "", second = ""] = event.split(" ");
    const fields: { [field: string]: NativeValue } = {
      "event.category": "process",
      name,
      "@timestamp": Number(second) * 1000,
    };
    if (key !== "-") fields.key = key;
    return { table: null, fields };
  });
  return [...read.run(documents)].sort((a, b) => a - b).map((at) => events[at] as string);
}

const a = '[process where name == "A"]';
const b = '[process where name == "B"]';
const c = '[any where name == "C"]';

describe("a sequence", () => {
  test.each([
    ["in order", `sequence ${a} ${b}`, ["A x 1", "B y 2"], ["A x 1", "B y 2"]],
    ["not in another order", `sequence ${a} ${b}`, ["B y 1", "A x 2"], []],
    [
      "by time, whatever the order of the events",
      `sequence ${a} ${b}`,
      ["B y 2", "A x 1"],
      ["B y 2", "A x 1"],
    ],
    ["of one key", `sequence by key ${a} ${b}`, ["A x 1", "A y 2", "B x 3"], ["A x 1", "B x 3"]],
    [
      "of keys with other names",
      `sequence ${a} by key ${b} by name`,
      ["A B 1", "B x 2"],
      ["A B 1", "B x 2"],
    ],
    ["a missing key joins nothing", `sequence by key ${a} ${b}`, ["A - 1", "B - 2"], []],
    [
      "but for an optional one",
      `sequence by ?key ${a} ${b}`,
      ["A - 1", "B - 2"],
      ["A - 1", "B - 2"],
    ],
    ["the latest counts", `sequence ${a} ${b}`, ["A x 1", "A y 2", "B z 3"], ["A y 2", "B z 3"]],
    [
      "an event is used once",
      `sequence ${a} ${b}`,
      ["A x 1", "B y 2", "B z 3"],
      ["A x 1", "B y 2"],
    ],
    [
      "in three steps",
      `sequence ${a} ${b} ${c}`,
      ["A x 1", "B x 2", "A y 3", "C x 4"],
      ["A x 1", "B x 2", "C x 4"],
    ],
    [
      "within a time, both ends included",
      `sequence with maxspan=4s ${a} ${b}`,
      ["A x 1", "B y 5"],
      ["A x 1", "B y 5"],
    ],
    ["not beyond it", `sequence with maxspan=4s ${a} ${b}`, ["A x 1", "B y 6"], []],
    [
      "from its latest start [SEMANTICS 80]",
      `sequence with maxspan=5m ${a} ${b}`,
      ["A x 0", "A y 240", "B z 480"],
      ["A y 240", "B z 480"],
    ],
    [
      "of runs",
      `sequence by key ${a} with runs=2 ${b}`,
      ["A x 1", "A x 2", "B x 3"],
      ["A x 1", "A x 2", "B x 3"],
    ],
    ["of too few runs", `sequence by key ${a} with runs=2 ${b}`, ["A x 1", "A y 2", "B x 3"], []],
    [
      "of runs alone, the latest",
      `sequence with maxspan=2s ${a} with runs=2`,
      ["A x 1", "A x 9", "A x 10"],
      ["A x 9", "A x 10"],
    ],
    ["until an event ends it", `sequence ${a} ${b} until ${c}`, ["A x 1", "C x 2", "B x 3"], []],
    [
      "until an event of its key",
      `sequence by key ${a} ${b} until ${c}`,
      ["A x 1", "C y 2", "B x 3"],
      ["A x 1", "B x 3"],
    ],
    [
      "without an event between",
      `sequence with maxspan=9s ${a} !${c} ${b}`,
      ["A x 1", "C x 2", "B x 3"],
      [],
    ],
    [
      "without an event of its key",
      `sequence by key with maxspan=9s ${a} !${c} ${b}`,
      ["A x 1", "C y 2", "B x 3"],
      ["A x 1", "B x 3"],
    ],
    [
      "without an event after it",
      `sequence with maxspan=9s ${a} ${b} !${c}`,
      ["A x 1", "B x 3", "C x 10"],
      [],
    ],
    [
      "without an event after it in time",
      `sequence with maxspan=9s ${a} ${b} !${c}`,
      ["A x 1", "B x 3", "C x 11"],
      ["A x 1", "B x 3"],
    ],
    [
      "without an event before it",
      `sequence with maxspan=9s !${c} ${a} ${b}`,
      ["C x 0", "A x 1", "B x 3"],
      [],
    ],
    [
      "its head",
      `sequence ${a} ${b} | head 1`,
      ["A x 1", "B y 2", "A x 3", "B y 4"],
      ["A x 1", "B y 2"],
    ],
  ])("%s", (_, query, events, expected) => expect(found(query, events)).toEqual(expected));
});

test("events of one category, kept from either end", () => {
  const events = ["A x 3", "A y 1", "B z 2"];
  expect(found('process where name == "A"', events)).toEqual(["A x 3", "A y 1"]);
  expect(found('Process where name == "A"', events)).toEqual([]);
  expect(found("file where true", events)).toEqual([]);
  expect(found("any where true | head 2", events)).toEqual(["A y 1", "B z 2"]);
  expect(found("any where true | tail 1", events)).toEqual(["A x 3"]);
});
