import { sel, type TrickyCase } from "./case.ts";

const raw = String.raw;

/** Values that are the target languages' syntax. */
export const syntax: readonly TrickyCase[] = [
  {
    what: "operator words are values",
    detection: sel(raw`{CommandLine: ['IN', 'OR', 'NOT', 'AND', 'AS', 'null', 'true']}`),
    fires: [{ CommandLine: "in" }, { CommandLine: "not" }, { CommandLine: "NULL" }],
    quiet: [{ CommandLine: "by" }, {}],
  },
  {
    what: "quotes",
    detection: sel(raw`{CommandLine|contains: '"'}`),
    fires: [{ CommandLine: 'say "hi"' }],
    quiet: [{ CommandLine: "say 'hi'" }, { CommandLine: "say \\" }],
  },
  {
    what: "a backslash before a quote",
    detection: sel(raw`{CommandLine|contains: 'x\"y'}`),
    fires: [{ CommandLine: 'reg x\\"y' }],
    quiet: [{ CommandLine: 'reg x"y' }, { CommandLine: 'reg x\\\\"y' }],
  },
  {
    what: "pipes, brackets, dollars and backticks",
    detection: sel(raw`{CommandLine|contains: 'a | b [c] $d$ ${"`e` ```f```"}'}`),
    fires: [{ CommandLine: "X A | B [C] $D$ `E` ```F``` Y" }],
    quiet: [{ CommandLine: "a | b [c] $d$ e f" }, { CommandLine: "a | b [c] $d$ `e` ``f``" }],
  },
  {
    what: "the end of a literal and a comment",
    detection: sel(raw`{CommandLine|contains: '") or true //'}`),
    fires: [{ CommandLine: 'x") or true // y' }],
    quiet: [{ CommandLine: "x" }, { CommandLine: 'x")' }],
  },
  {
    what: "the end of a literal in SPL, and a command behind it",
    detection: sel(raw`{CommandLine|contains: '" OR 1=1 | delete'}`),
    fires: [{ CommandLine: 'a" OR 1=1 | delete b' }],
    quiet: [{ CommandLine: "1" }, { CommandLine: "a" }],
  },
  {
    what: "newlines and tabs",
    detection: sel(raw`{CommandLine|contains: "l\nb\tc"}`),
    fires: [{ CommandLine: "l\nb\tc" }],
    quiet: [{ CommandLine: "l b c" }, { CommandLine: "lnbtc" }, { CommandLine: "l\\nb\\tc" }],
  },
  {
    what: "texts that end where regexes quote",
    detection: sel(raw`{CommandLine: 'a\Eb?c\Q'}`),
    fires: [{ CommandLine: "a\\Ebxc\\Q" }],
    quiet: [{ CommandLine: "abxc" }, { CommandLine: "aEbxcQ" }],
  },
  {
    what: "regex operators in a value with a wildcard inside",
    detection: sel(raw`{CommandLine: 'a.b+(c)[d]{2}^$|&~#@<e>"f*?g'}`),
    fires: [{ CommandLine: 'A.b+(c)[d]{2}^$|&~#@<e>"f1g' }],
    quiet: [
      { CommandLine: 'axb+(c)[d]{2}^$|&~#@<e>"f1g' },
      { CommandLine: 'a.bb(c)[d]{2}^$|&~#@<e>"f1g' },
      { CommandLine: 'a.b+(c)[d]{2}^$|&~#@<e>"fg' },
    ],
  },
  {
    what: "a field whose name is no identifier",
    place: "proxy",
    detection: sel(raw`{c-uri|contains: x}`),
    fires: [{ "c-uri": "/x" }],
    quiet: [{ "c-uri": "/y" }, { c: "x", uri: "x" }],
  },
];
