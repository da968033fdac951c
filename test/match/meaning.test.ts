import { describe, expect, test } from "vitest";
import { fires } from "./support.ts";

/*
 * What each construct means, case by case: the numbers are those of the project's list of values
 * and rules that query languages get wrong.
 */

type Row = readonly [number: number, detection: string, event: unknown, fires: boolean];

/** A selection by itself. */
const is = (selection: string): string => `sel:\n    ${selection}\ncondition: sel`;
const isNot = (selection: string): string => `sel:\n    ${selection}\ncondition: not sel`;

const three = "a: {A: 1}\nb: {B: 1}\nc: {C: 1}";
const syntax = "a|b[c]d$x$e`f```g";
const long = `${"x".repeat(1497)}end`;

const rows: readonly Row[] = [
  [1, is(String.raw`Image|endswith: '\cmd.exe'`), { Image: "C:\\W\\CMD.EXE" }, true],
  [2, is(String.raw`Image|endswith: '\cmd.exe'`), { Image: "C:\\W\\notcmd.exe" }, false],
  [3, is(String.raw`C|contains: '/tn \*'`), { C: "schtasks /tn * /f" }, true],
  [4, is(String.raw`C|contains: '/tn \*'`), { C: "schtasks /tn abc" }, false],
  [5, is("M|endswith: '1?'"), { M: "0x1f" }, true],
  [6, is("M|endswith: '1?'"), { M: "0x10f" }, false],
  [7, is(String.raw`f: 'a\?b'`), { f: "axb" }, false],
  [8, is("f: 'a?b'"), { f: "ab" }, false],
  [9, is("f: 'a?b'"), { f: "a😀b" }, true],
  [10, is("f: 'a*b'"), { f: "a\nb" }, true],
  [11, is("f: 'a*b'"), { f: "x a-b" }, false],
  [12, is(String.raw`f: 'C:\d\\*'`), { f: "C:\\d\\x" }, true],
  [13, is(String.raw`f: 'C:\d\*'`), { f: "C:\\d*" }, true],
  [14, is(String.raw`f: 'C:\d\*'`), { f: "C:\\d\\x" }, false],
  [15, is(String.raw`f: 'a\\\*b'`), { f: "a\\*b" }, true],
  [16, is(String.raw`K|contains: '\Run\'`), { K: "HKU\\Run\\x" }, true],
  [17, is("f|contains: '100%_'"), { f: "100abc" }, false],
  [18, is("f: ''"), { f: "" }, true],
  [19, is("f: ''"), {}, false],
  [20, is("f: null"), { f: "" }, false],
  [21, is("f|exists: true"), { f: "" }, true],
  [22, is("f|exists: false"), {}, true],
  [23, isNot("f: v"), {}, true],
  [24, isNot("n|gt: 3"), {}, true],
  [25, isNot("ip|cidr: 10.0.0.0/8"), { ip: "" }, true],
  [26, isNot("ip|cidr: 10.0.0.0/8"), { ip: "host-a" }, true],
  [27, isNot("f|re: x"), {}, true],
  [28, is("EventID: 4624"), { EventID: "4624" }, true],
  [29, is("EventID: '4624'"), { EventID: 4624 }, true],
  [30, is("EventID: 4624"), { EventID: "46240" }, false],
  [31, is("V: '1'"), { V: "1.0" }, false],
  [32, is("Code: 00000429"), { Code: "00000429" }, true],
  [33, is("n|gte: 10"), { n: "9" }, false],
  [34, is("n|lt: 5"), { n: "abc" }, false],
  [35, is("n: 9007199254740993"), { n: "9007199254740992" }, false],
  [36, is("Signed: 'false'"), { Signed: false }, true],
  [37, is("f|contains|cased: Foo"), { f: "xfooy" }, false],
  [38, is(String.raw`f|re: 'x\d'`), { f: "ax5b" }, true],
  [39, is(String.raw`f|re: '^x\d$'`), { f: "ax5" }, false],
  [40, is("f|re: 'foo|bar$'"), { f: "foox" }, true],
  [41, is("f|re: abc"), { f: "ABC" }, false],
  [42, is("f|re|i: '[a-c]z'"), { f: "BZ" }, true],
  [43, is("f|re: 'a.b'"), { f: "a\nb" }, false],
  [44, is("f|re|s: 'a.b'"), { f: "a\nb" }, true],
  [45, is("f|re|m: '^b'"), { f: "a\nb" }, true],
  [46, is("f|re: 'x$'"), { f: "x\n" }, true],
  [47, is(`f|re: 'a#b@c&d<e>f~g"h'`), { f: 'a#b@c&d<e>f~g"h' }, true],
  [48, is(String.raw`f|re: '^\d$'`), { f: "٣" }, false],
  [49, is("f|re: '[a&&b]'"), { f: "&" }, true],
  [50, is("f|re: '[[]x'"), { f: "[x" }, true],
  [51, is("f|re: 'a{x'"), { f: "a{x" }, true],
  [52, is("ip|cidr: 10.0.0.0/8"), { ip: "110.0.0.1" }, false],
  [53, is("ip|cidr: '::1/128'"), { ip: "0:0:0:0:0:0:0:1" }, true],
  [54, is("f: '10.0.0.0/24'"), { f: "10.0.0.7" }, false],
  [55, is("cc: 'IN'"), { cc: "in" }, true],
  [56, is(`f|contains: '"'`), { f: 'say "hi"' }, true],
  [57, is(`f: '${syntax}'`), { f: syntax }, true],
  [58, is(`f|contains: '") or true //'`), { f: "x" }, false],
  [59, is(String.raw`f|contains: "l\nb"`), { f: "l\nb" }, true],
  [60, is("f: 'ÄPFEL'"), { f: "äpfel" }, true],
  [61, is("f: 'K'"), { f: "\u212a" }, false],
  [62, is("f: 'FILE'"), { f: "fıle" }, false],
  [63, is("f: 'straße'"), { f: "STRASSE" }, false],
  [64, `${three}\ncondition: a or b and c`, { A: 1 }, true],
  [65, `${three}\ncondition: not a and b`, { B: 1 }, true],
  [66, is("f|contains|all: [a, b]"), { f: "xbya" }, true],
  [67, "sel:\n  - A: x\n  - B: y\ncondition: sel", { B: "y" }, true],
  [68, "re: {f|re: abc}\nsel: {f: x}\ncondition: not (re or sel)", { f: "zzz" }, true],
  [69, "sel: [foo bar]\ncondition: sel", { m: "xFOO BARx" }, true],
  [70, "sel: ['C:\\Windows']\ncondition: sel", { p: "C:\\Windows\\x" }, true],
  [71, is("args: '-x'"), { args: ["-a", "-x"] }, true],
  [72, isNot("args: '-x'"), { args: ["-a", "-x"] }, false],
  [73, is("args|contains|all: ['-a','-x']"), { args: ["-a", "-x"] }, true],
  [74, is("A|fieldref: B"), { A: "Cmd", B: "cmd" }, true],
  [75, is("A|fieldref: B"), {}, false],
  [76, is("t|hour: 22"), { t: "2024-01-01T22:15:00Z" }, true],
  [77, is("'c-uri|contains': x"), { "c-uri": "/x" }, true],
  [78, is("f|endswith: end"), { f: long }, true],
];

describe("a rule", () => {
  test.each(rows)("of row %i: %s on %j fires: %s", (_, detection, event, expected) => {
    expect(fires(detection, event)).toBe(expected);
  });
});
