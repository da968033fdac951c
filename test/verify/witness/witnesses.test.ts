import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEvent } from "../../../src/event/index.ts";
import type { LoweredRule } from "../../../src/ir/lowered.ts";
import { matcherOf } from "../../../src/ir/match.ts";
import { type Witnesses, witnessesOf } from "../../../src/verify/index.ts";
import { detected } from "../detected.ts";
import "../../support/properties.ts";

/* Tests of one field each, with a value that passes and one that does not. */
const tests: readonly (readonly [test: string, passes: unknown, fails: unknown])[] = [
  ["Image|endswith: \\a.exe", "C:\\a.exe", "C:\\b.exe"],
  ["CommandLine|contains|all: [one, two]", "two one", "one"],
  ["ParentImage|re: '^[ab]+$'", "ab", "c"],
  ["ProcessId|gte: 7", "7", "6"],
  ["CurrentDirectory: null", undefined, "C:\\"],
  ["ParentCommandLine|exists: true", "x", undefined],
  ["OriginalFileName|contains: ['x', 'y?z']", "yyz", "yz"],
  ["Product|startswith|cased: Ab", "Abc", "abc"],
];

/** A condition over some of the tests, each in its place once. */
const conditions: fc.Arbitrary<string> = fc
  .shuffledSubarray(
    tests.map((_, at) => `t${at}`),
    { minLength: 1, maxLength: 6 },
  )
  .chain((names) => fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }).map(joined(names)));

function joined(names: readonly string[]): (choices: readonly number[]) => string {
  return (choices) => {
    let at = 0;
    const choose = (): number => choices[at++ % choices.length] as number;
    const build = (left: readonly string[]): string => {
      const not = choose() === 0 ? "not " : "";
      if (left.length === 1) return `${not}${left[0]}`;
      const cut = 1 + (choose() % (left.length - 1));
      const word = choose() % 2 === 0 ? "and" : "or";
      return `${not}(${build(left.slice(0, cut))} ${word} ${build(left.slice(cut))})`;
    };
    return build(names);
  };
}

function ruleWith(condition: string): LoweredRule {
  const maps = tests.map(([line], at) => `t${at}: { ${line} }`);
  return detected([...maps, `condition: ${condition}`].join("\n"));
}

function firing({ list }: Witnesses): number {
  return list.filter(({ fires }) => fires).length;
}

describe("events for a condition in which no two tests hang together", () => {
  test("decide each of its tests", () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const { leaves, decided } = witnessesOf(ruleWith(condition));
        expect({ condition, decided }).toEqual({ condition, decided: leaves });
      }),
      { numRuns: 60 },
    );
  });

  test("make it fire and make it not, at most 512 of them, each of them new", () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const found = witnessesOf(ruleWith(condition));
        const { list } = found;
        expect(firing(found)).toBeGreaterThan(0);
        expect(firing(found)).toBeLessThan(list.length);
        expect(list.length).toBeLessThanOrEqual(512);
        expect(new Set(list.map(({ event }) => JSON.stringify(event.own))).size).toBe(list.length);
      }),
      { numRuns: 40 },
    );
  });

  test("are known to fire or not by what the event says alone", () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const rule = ruleWith(condition);
        const matches = matcherOf(rule, { providers: null });
        for (const { event, fires } of witnessesOf(rule).list)
          expect(matches(readEvent(event.own))).toBe(fires);
      }),
      { numRuns: 20 },
    );
  });

  test("are the same ones every time, whatever was asked before", () => {
    fc.assert(
      fc.property(conditions, conditions, (condition, other) => {
        const first = bytes(witnessesOf(ruleWith(condition)));
        witnessesOf(ruleWith(other));
        expect(bytes(witnessesOf(ruleWith(condition)))).toBe(first);
      }),
      { numRuns: 20 },
    );
  });
});

function bytes({ list, leaves, decided }: Witnesses): string {
  return JSON.stringify([
    leaves,
    decided,
    list.map(({ event, what, fires }) => [event, what, fires]),
  ]);
}

test.each(tests)(
  "%s is shown with a value that passes and one that does not",
  (line, ...values) => {
    const rule = detected(`sel: { ${line} }`);
    const found = witnessesOf(rule);
    expect(found.decided).toBe(found.leaves);
    const [name = ""] = line.split(/[|:]/);
    const envelope = { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: 1 };
    const matches = matcherOf(rule, { providers: null });
    const fires = values.map((value) =>
      matches(readEvent(value === undefined ? envelope : { ...envelope, [name]: value })),
    );
    expect(fires).toEqual([true, false]);
  },
);

describe("events for a rule", () => {
  test("that is never true fire nowhere", () => {
    const found = witnessesOf(
      detected("sel: { Image: a }\nother: { Image: b }\ncondition: sel and other"),
    );
    expect(firing(found)).toBe(0);
    expect(found.list.length).toBeGreaterThan(0);
    expect(found.decided).toBe(0);
  });

  test("that is always true are quiet only outside its log source", () => {
    const { list } = witnessesOf(detected("sel: { Image: a }\ncondition: sel or not sel"));
    const quiet = list.filter(({ fires }) => !fires);
    expect(quiet.map(({ what }) => what)).toEqual(["another event id", "another channel"]);
  });

  test("with more tests than there is room are spread over kinds of tests", () => {
    const many = Array.from({ length: 900 }, (_, at) => `tool${at}.exe`);
    const rule = detected(
      `sel: { CommandLine|contains: [${many}] }\nother: { Image|re: '^a$' }\ncondition: sel and other`,
    );
    const { list } = witnessesOf(rule);
    expect(list).toHaveLength(512);
    const expressions = list.filter(({ changed }) => changed.includes("Image"));
    expect(expressions.length).toBeGreaterThan(5);
    const tools = list.map(({ event }) => /tool(\d+)/.exec(String(event.own.CommandLine))?.[1]);
    const asked = [...new Set(tools.filter((tool) => tool !== undefined).map(Number))];
    expect(Math.max(...asked)).toBeGreaterThan(800);
    expect(asked.length).toBeGreaterThan(100);
  });

  test("are made for each of its providers", () => {
    const rule = detected("sel: { Image: a }");
    const { list } = witnessesOf(rule, { providers: ["sysmon", "security"], most: 512 });
    const firing = list.filter(({ fires }) => fires).map(({ event }) => event.own.Channel);
    expect(new Set(firing)).toEqual(new Set(["Microsoft-Windows-Sysmon/Operational", "Security"]));
  });

  test("subtests that include one another are passed where they can be", () => {
    const { leaves, decided } = witnessesOf(detected("sel: { CommandLine|contains: [ab, abc] }"));
    expect({ leaves, decided }).toEqual({ leaves: 2, decided: 1 });
  });
});
