import type { TrickyCase } from "./case.ts";

const raw = String.raw;

const two = raw`a: {CommandLine: x}
b: {ParentCommandLine: y}
condition: `;

const three = two.replace("condition", "c: {OriginalFileName: z}\ncondition");

const a = { CommandLine: "x" };
const b = { ParentCommandLine: "y" };
const c = { OriginalFileName: "z" };

/** Which operator binds first, in three languages: R12, R25, R26. */
export const conditions: readonly TrickyCase[] = [
  {
    what: "and binds before or",
    detection: `${three}a or b and c`,
    fires: [a, { ...b, ...c }],
    quiet: [b, c],
  },
  {
    what: "and binds before or, on the left",
    detection: `${three}a and b or c`,
    fires: [c, { ...a, ...b }],
    quiet: [a, b],
  },
  {
    what: "parentheses around an or",
    detection: `${three}(a or b) and c`,
    fires: [
      { ...a, ...c },
      { ...b, ...c },
    ],
    quiet: [a, b, c, { ...a, ...b }],
  },
  {
    what: "not binds before and",
    detection: `${two}not a and b`,
    fires: [b],
    quiet: [{ ...a, ...b }, a, {}],
  },
  {
    what: "not of an or",
    detection: `${three}not (a or b) and c`,
    fires: [c],
    quiet: [{ ...a, ...c }, { ...b, ...c }, {}],
  },
  {
    what: "not of an and",
    detection: `${three}not (a and b) and c`,
    fires: [c, { ...a, ...c }],
    quiet: [{ ...a, ...b, ...c }],
  },
  {
    what: "not of not",
    detection: `${two}not (not a or b)`,
    fires: [a],
    quiet: [{ ...a, ...b }, b, {}],
  },
  {
    what: "one of some and not all of others",
    detection: raw`sel_a: {CommandLine: x}
sel_b: {ParentCommandLine: y}
filter_c: {OriginalFileName: z}
filter_d: {IntegrityLevel: High}
condition: 1 of sel_* and not all of filter_*`,
    fires: [a, { ...b, ...c }],
    quiet: [{ ...a, ...c, IntegrityLevel: "High" }, c, {}],
  },
  {
    what: "a not around a regex and a plain value",
    detection: raw`re: {CommandLine|re: '^a+$'}
sel: {CommandLine: x}
condition: not (re or sel)`,
    fires: [{ CommandLine: "zzz" }, {}],
    quiet: [{ CommandLine: "aaa" }, { CommandLine: "x" }],
  },
  {
    what: "a regex under an or in a not in an and",
    detection: raw`a: {CommandLine|contains: x}
b: {ParentCommandLine|re: '^y+$'}
c: {OriginalFileName|cased: Zed}
condition: a and not (b and c)`,
    fires: [
      a,
      { ...a, ParentCommandLine: "yy" },
      { ...a, ParentCommandLine: "yy", OriginalFileName: "zed" },
    ],
    quiet: [
      { ...a, ParentCommandLine: "yy", OriginalFileName: "Zed" },
      { OriginalFileName: "Zed" },
    ],
  },
  {
    what: "a list of conditions is an or",
    detection: raw`a: {CommandLine: x}
b: {ParentCommandLine: y}
condition:
    - a
    - b`,
    fires: [a, b, { ...a, ...b }],
    quiet: [c, {}],
  },
  {
    what: "a time span without aggregation says nothing",
    detection: raw`sel: {CommandLine: x}
timeframe: 5m
condition: sel`,
    fires: [a],
    quiet: [b],
  },
];
