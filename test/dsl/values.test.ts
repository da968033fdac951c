import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as dsl from "../../src/dsl/index.ts";
import { parseParts, plainText } from "../../src/modifier/parts.ts";

const { all, contains, endsWith, every, lit, rule, text, together, unchecked, windows } = dsl;

/** The detection section of a rule with one selection, which no type checker has seen. */
function detectionOf(selection: unknown): unknown {
  const { document } = rule({
    title: "A",
    logsource: windows.processCreation,
    detection: { s: selection as dsl.Selection<dsl.WindowsProcessCreation> },
    condition: ({ s }) => s,
  });
  return (document.detection as { readonly s: unknown }).s;
}

function untypedRule(changes: object): unknown {
  const input = {
    title: "A",
    logsource: windows.security,
    detection: { s: { EventID: 1 } },
    condition: ({ s }: { readonly s: dsl.Condition }) => s,
  };
  return rule({ ...input, ...changes });
}

function customOf(x: unknown): unknown {
  return rule({
    title: "A",
    logsource: windows.security,
    detection: { s: { EventID: 1 } },
    condition: ({ s }) => s,
    custom: { owner: { x } },
  });
}

describe("lit", () => {
  const hostile = fc.string({ unit: fc.constantFrom("\\", "*", "?", "a", " ", '"') });

  test("gives a text that Sigma reads as it stands", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "grapheme" })), (value) => {
        expect(plainText(parseParts(lit(value)))).toBe(value);
      }),
    );
  });

  test("leaves alone what means itself", () => {
    expect(lit("C:\\Windows\\cmd.exe")).toBe("C:\\Windows\\cmd.exe");
    expect(lit("\\\\host\\*")).toBe("\\\\\\\\host\\\\\\*");
  });
});

describe("text", () => {
  test("takes away the indentation that its lines share", () => {
    const made = text`
      First.

        Indented.
      Last.
    `;
    expect(made).toBe("First.\n\n  Indented.\nLast.\n");
  });

  test("ends where it is closed", () => {
    const made = text`
      First,
      last ${"value"}.`;
    expect(made).toBe("First,\nlast value.");
  });

  test("of one line is that line", () => {
    expect(text`One.`).toBe("One.");
    expect(text``).toBe("");
  });
});

describe("selections", () => {
  test("become Sigma's keys with modifiers in the order in which they apply", () => {
    expect(
      detectionOf({
        Image: endsWith("\\a.exe"),
        CommandLine: every(all(contains("x", "y")), "z*"),
        ParentImage: null,
        User: ["a", "b"],
      }),
    ).toEqual({
      "Image|endswith": "\\a.exe",
      "CommandLine|contains|all": ["x", "y"],
      CommandLine: "z*",
      ParentImage: null,
      User: ["a", "b"],
    });
  });

  test("may be texts for the whole event, lists of fields, and in a fixed order", () => {
    expect(detectionOf("needle")).toEqual(["needle"]);
    expect(detectionOf(all(contains("a", "b")))).toEqual({ "|contains|all": ["a", "b"] });
    expect(detectionOf([{ Image: "a" }, "b"])).toEqual([{ Image: "a" }, "b"]);
    const made = detectionOf(together({ B: "1" }, unchecked({ A: "2" })));
    expect(Object.keys(made as object)).toEqual(["B", "A"]);
  });

  test("leave out what is undefined", () => {
    expect(detectionOf({ Image: undefined, User: "a" })).toEqual({ User: "a" });
  });
});

describe("wrong data that no type checker has seen is told by name", () => {
  const wrong: readonly (readonly [title: string, make: () => unknown, message: string])[] = [
    [
      "a field tested twice",
      () => detectionOf({ Image: every("a", "b") }),
      "`s` tests `Image` twice; write the values in one test, in `all` where all must hold",
    ],
    [
      "a list of tests",
      () => detectionOf({ Image: [contains("a"), endsWith("b")] }),
      "`s.Image` is a list of tests; give one test several values, or make a list of selections",
    ],
    [
      "an object for a value",
      () => detectionOf({ Image: { contains: "a" } }),
      "`s.Image` is neither a value nor a test",
    ],
    [
      "a selection that is nothing",
      () => detectionOf(null),
      "`s` is neither fields, nor a list of such, nor texts",
    ],
    [
      "a condition for a selection",
      () => detectionOf({ sigmatic: "condition", text: "s", binds: 4 }),
      "`s` is neither fields, nor a list of such, nor texts",
    ],
    [
      "a log source that is misspelt",
      () => untypedRule({ logsource: undefined }),
      "a rule needs a `logsource`; a name that is misspelt is undefined",
    ],
    [
      "no detection",
      () => untypedRule({ detection: undefined }),
      "a rule needs a `detection`, an object of selections",
    ],
    [
      "a condition as text",
      () => untypedRule({ condition: "s" }),
      "a rule's `condition` is a function of its selections",
    ],
    [
      "a condition that gives text",
      () => untypedRule({ condition: () => "s" }),
      "a condition is made of the selections it is given, and of `and`, `or`, `not`",
    ],
    [
      "a function among the data",
      () => customOf(() => 1),
      "`owner.x` is no data: a rule holds texts, numbers, booleans, null, lists and objects",
    ],
    [
      "a date",
      () => customOf([new Date(0)]),
      "`owner.x` is no data: a rule holds texts, numbers, booleans, null, lists and objects",
    ],
    [
      "a number that is none",
      () => detectionOf({ Image: Number.NaN }),
      "`detection.s.Image` is no data: a rule holds texts, numbers, booleans, null, lists and objects",
    ],
    [
      "an object that holds itself",
      () => {
        const circle: { [key: string]: unknown } = {};
        circle.x = circle;
        return customOf(circle);
      },
      `\`owner.x${".x".repeat(99)}\` is nested too deeply, or holds itself`,
    ],
    [
      "operands made in different ways",
      () => contains<dsl.Test | string>(dsl.wide("a"), "b"),
      "`contains` is given values that are not all made the same way",
    ],
  ];

  test.each(wrong)("%s", (_, make, message) => expect(make).toThrow(new TypeError(message)));
});

describe("data", () => {
  test("is plain: it survives being written down and read", () => {
    const made = rule({
      title: "A",
      logsource: windows.security,
      detection: { s: { EventID: 4624 } },
      condition: ({ s }) => s,
      custom: { owner: { team: "blue" } },
    });
    expect(structuredClone(made.document)).toEqual(made.document);
    expect(made.document).toEqual({
      title: "A",
      logsource: { product: "windows", service: "security" },
      detection: { s: { EventID: 4624 }, condition: "s" },
      owner: { team: "blue" },
    });
  });

  test("leaves out what is undefined at any depth", () => {
    const made = customOf(undefined) as dsl.RuleData;
    expect(made.document.owner).toEqual({});
  });

  test("tells the call that made it, and the calls around it", () => {
    const make = () =>
      rule({
        title: "A",
        logsource: windows.security,
        detection: { s: { EventID: 1 } },
        condition: ({ s }) => s,
      });
    const [own, around] = make().calls;
    expect(own?.file).toMatch(/values\.test\.ts$/);
    expect(around?.line).toBeGreaterThan(own?.line ?? Number.POSITIVE_INFINITY);
  });
});
