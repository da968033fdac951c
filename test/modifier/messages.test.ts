import { expect, test } from "vitest";
import { modifiers } from "../../src/modifier/index.ts";
import { findings, meaningOf, type Plain } from "./search.ts";

const mistakes: readonly (readonly [string, ...Plain[]])[] = [
  ["f|contians", "a"],
  ["f|", "a"],
  ["f|nothing|alike", "a"],
  ["f|contains|contains", "a"],
  ["f|contains|endswith", "a"],
  ["f|re|contains", "a"],
  ["f|contains|re", "a"],
  ["f|re|cased", "a"],
  ["f|i", "a"],
  ["f|i|re", "a"],
  ["f|contains|base64", "a"],
  ["f|all|neq", "a", "b"],
  ["f|exists|neq", true],
  ["f|gte|hour", 5],
  ["f|contains|cidr", "10.0.0.0/8"],
  ["|endswith", "a"],
  ["|exists", true],
  ["f|exists", "yes"],
  ["f|exists", true, false],
  ["f|gt", "many"],
  ["f|gt", null],
  ["f|contains", null],
  ["f|fieldref", 5],
  ["f|hour", "noon"],
  ["f|hour", 24],
  ["f|hour|lt", -1],
  ["f|cidr", "10.0.0.0/33"],
  ["f|cidr", "10.0.0.256"],
  ["f|cidr", "010.0.0.1"],
  ["f|cidr", "1:2:3:4:5:6:7:8:9"],
  ["f|cidr", "1::2::3"],
  ["f|cidr", "fe80::/129"],
  ["f|cidr", "host"],
  ["f|base64", "a*"],
  ["f|wide|base64offset|contains", "a?b"],
  ["f|base64offset|contains", "a"],
  ["f|base64offset", "abc"],
  ["f|windash", "-a -b -c -d -e"],
  ["f|re", "a(b"],
  ["f|contains|all", "a"],
  ["f", "a", null],
  ["", ""],
  ["", "*"],
  ["", null],
];

test("each mistake has its own words and its own place", () => {
  const all = mistakes.map(
    ([key, ...values]) => `${key}: ${findings(key, ...values).join("\n  ")}`,
  );
  expect(all.join("\n")).toMatchSnapshot();
});

test.each(mistakes.map((mistake) => [mistake] as const))(
  "%j is found once, with a way to mend it",
  ([key, ...values]) => {
    const { diagnostics } = meaningOf(key, ...values);
    expect(diagnostics.length).toBe(key === "f|nothing|alike" ? 2 : 1);
    for (const { message, hint } of diagnostics) {
      expect(message).not.toMatch(/\.$|\byou\b/i);
      expect(hint).not.toBe("");
    }
  },
);

test("a mistake in one value leaves the others to be read", () => {
  expect(findings("f|cidr", "x", "10.0.0.0/8", "y").map((line) => line.split(" ")[1])).toEqual([
    '"x"',
    '"y"',
  ]);
});

test("every modifier goes with another in one order at least, or stands alone by its nature", () => {
  const alone = Object.entries(modifiers)
    .filter(([name, { after }]) => {
      const follows = Object.values(modifiers).some((other) => other.after.includes(name as "re"));
      return after.length === 0 && !follows;
    })
    .map(([name]) => name);
  expect(alone).toEqual(["exists"]);
});
