import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalParts } from "../../src/ir/build.ts";
import { isInside, parseAddress } from "../../src/ir/match/address.ts";
import { compareNumbers } from "../../src/ir/match/number.ts";
import { timePart } from "../../src/ir/match/time.ts";
import { wildcardTest } from "../../src/ir/match/wildcard.ts";
import type { Part } from "../../src/ir/nodes.ts";

describe("a wildcard pattern", () => {
  const part: fc.Arbitrary<Part> = fc.oneof(
    fc.constant({ kind: "any" } as const),
    fc.constant({ kind: "one" } as const),
    fc
      .string({ unit: fc.constantFrom("a", "b", "😀"), minLength: 1, maxLength: 2 })
      .map((text) => ({ kind: "text", text }) as const),
  );
  const text = fc.string({ unit: fc.constantFrom("a", "b", "😀", "\n"), maxLength: 8 });

  test("fits what the same pattern as a regex fits", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), text, (parts, value) => {
        const normal = normalParts(parts);
        expect(wildcardTest(normal)(value)).toBe(asRegex(normal).test(value));
      }),
      { numRuns: 2_000 },
    );
  });

  test("takes no longer on a text that almost fits", () => {
    const stars = Array.from({ length: 30 }, (): Part[] => [
      { kind: "any" },
      { kind: "text", text: "a" },
    ]).flat();
    const started = performance.now();
    expect(wildcardTest([...stars, { kind: "text", text: "b" }])("a".repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });

  function asRegex(parts: readonly Part[]): RegExp {
    const sources = { any: "[^]*", one: "[^]" };
    const source = parts.map((item) => (item.kind === "text" ? item.text : sources[item.kind]));
    return new RegExp(`^${source.join("")}$`, "u");
  }
});

describe("an address", () => {
  test.each([
    ["10.1.2.3", 0x0a010203n],
    ["::", 0n],
    ["::1", 1n],
    ["1::", 1n << 112n],
    ["0:0:0:0:0:0:0:1", 1n],
    ["::ffff:10.0.0.1", 0xffff0a000001n],
    ["2001:DB8::8:800:200C:417A", 0x20010db80000000000080800200c417an],
  ])("%s is read", (text, bits) => {
    expect(parseAddress(text)?.bits).toBe(bits);
  });

  test.each([
    "",
    "10.0.0",
    "10.0.0.256",
    "010.0.0.1",
    "10.0.0.1.",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    ":::",
    "1::2::3",
    "::10.0.0.1:1",
    "fe80::1%4",
    "12345::",
    ":1",
    "1:",
    "1:2:3:4:5:6:7::8",
  ])("%j is none", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test("is inside networks of its own family alone", () => {
    const ten = { family: 4, address: 0x0a000000n, prefix: 8, text: "10.0.0.0/8" } as const;
    expect(isInside("10.255.0.1", ten)).toBe(true);
    expect(isInside("11.0.0.1", ten)).toBe(false);
    expect(isInside("::ffff:10.0.0.1", ten)).toBe(false);
    expect(isInside("::10.0.0.1", { ...ten, family: 6, prefix: 0 })).toBe(true);
    expect(isInside("10.0.0.1", { ...ten, prefix: 0 })).toBe(true);
  });
});

describe("numbers", () => {
  test("are ordered as numbers", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(Math.sign(compareNumbers(`${a}`, `${b}`) ?? Number.NaN)).toBe(Math.sign(a - b));
      }),
    );
  });

  test.each([
    ["9007199254740993", "9007199254740992", 1],
    ["9", "10", -1],
    ["-9", "-10", 1],
    ["1.0", "1", 0],
    ["007", "7", 0],
    ["-0", "0", 0],
    ["1.25", "1.3", -1],
    ["+5", "5", 0],
  ])("%s to %s is %i", (a, b, order) => {
    expect(Math.sign(compareNumbers(a, b) as number)).toBe(order);
  });

  test.each(["", "abc", "0x1f", "1e3", " 1", "1.", "--1"])("%j is none", (text) => {
    expect(compareNumbers(text, "1")).toBeNull();
  });
});

describe("a part of a time", () => {
  test.each([
    ["2020-10-19 03:30:41.104", "minute", 30],
    ["2020-10-19 03:30:41.104", "hour", 3],
    ["2024-01-01T22:15:00+02:00", "hour", 20],
    ["2024-01-01T01:00:00+0200", "year", 2023],
    ["2024-12-31", "day", 31],
    ["2024-12-31", "month", 12],
    ["2024-12-30T00:00:00Z", "week", 1],
    ["2021-01-03", "week", 53],
    ["2026-11-23", "week", 48],
  ] as const)("of %s: %s %i", (text, unit, value) => {
    expect(timePart(text, unit)).toBe(value);
  });

  test.each(["", "today", "2024-02-31", "2024-13-01", "1596680793", "2024-01-01T25:00:00Z"])(
    "of %j is none",
    (text) => {
      expect(timePart(text, "year")).toBeNull();
    },
  );
});
