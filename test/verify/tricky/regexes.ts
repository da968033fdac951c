import { sel, type TrickyCase } from "./case.ts";

const raw = String.raw;

function values(...texts: readonly string[]): TrickyCase["fires"] {
  return texts.map((CommandLine) => ({ CommandLine }));
}

/** Regular expressions, in three engines: R15 to R17. */
export const regexes: readonly TrickyCase[] = [
  {
    what: "a regex is searched for",
    detection: sel(raw`{CommandLine|re: 'x\d'}`),
    fires: values("ax5b", "x0", "a\nx5\nb"),
    quiet: values("ax", "5x", "X5"),
  },
  {
    what: "anchors bind to the whole value",
    detection: sel(raw`{CommandLine|re: '^x\d$'}`),
    fires: values("x5"),
    quiet: values("ax5", "x5a", "a\nx5", "x5\nb"),
  },
  {
    what: "an anchor binds to its own alternative",
    detection: sel(raw`{CommandLine|re: 'foo|bar$'}`),
    fires: values("foox", "xbar"),
    quiet: values("barx"),
  },
  {
    what: "an anchor binds to its own alternative in a group",
    detection: sel(raw`{CommandLine|re: '(^a|b)c'}`),
    fires: values("acx", "xbc"),
    quiet: values("xac", "ab"),
  },
  {
    what: "a regex keeps case",
    detection: sel(raw`{CommandLine|re: abc}`),
    fires: values("xabcx"),
    quiet: values("ABC", "aBc"),
  },
  {
    what: "a regex that ignores case folds its ranges",
    detection: sel(raw`{CommandLine|re|i: '[a-c]z'}`),
    fires: values("BZ", "bz", "Bz"),
    quiet: values("dz", "DZ"),
  },
  {
    what: "a negated class that ignores case",
    detection: sel(raw`{CommandLine|re|i: '^[^a]z$'}`),
    fires: values("bZ", "Bz"),
    quiet: values("az", "AZ"),
  },
  {
    what: "a flag in the text of a regex",
    detection: sel(raw`{CommandLine|re: '(?i)abc'}`),
    fires: values("xABCx"),
    quiet: values("ab"),
    outcomes: {
      "spl/cim": "approximate under unknown-value",
    },
  },
  {
    what: "a dot takes no newline",
    detection: sel(raw`{CommandLine|re: 'a.b'}`),
    fires: values("a-b", "a😀b"),
    quiet: values("a\nb", "ab"),
  },
  {
    what: "a dot takes a newline under its flag",
    detection: sel(raw`{CommandLine|re|s: 'a.b'}`),
    fires: values("a\nb", "a-b"),
    quiet: values("ab"),
  },
  {
    what: "line ends under their flag",
    detection: sel(raw`{CommandLine|re|m: '^b$'}`),
    fires: values("a\nb", "b", "b\nc"),
    quiet: values("ab", "bc"),
  },
  {
    what: "the end is also before a last newline",
    detection: sel(raw`{CommandLine|re: 'x$'}`),
    fires: values("ax", "x\n"),
    quiet: values("xa", "x\n\n", "x\na"),
  },
  {
    what: "Lucene's operators are text",
    detection: sel(raw`{CommandLine|re: 'a#b@c&d<e>f~g"h'}`),
    fires: values('a#b@c&d<e>f~g"h', 'xa#b@c&d<e>f~g"hx'),
    quiet: values("a", "abcdefgh"),
  },
  {
    what: "digits are ASCII's",
    detection: sel(raw`{CommandLine|re: '^\d$'}`),
    fires: values("7"),
    quiet: values("\u0663", "x"),
  },
  {
    what: "word characters are ASCII's",
    detection: sel(raw`{CommandLine|re: '^\w\W\s\S$'}`),
    fires: values("aä x", "_-\tx"),
    quiet: values("ää x", "aa x", "a- \n"),
  },
  {
    what: "class operators are members",
    detection: sel(raw`{CommandLine|re: '^[a&&b]$'}`),
    fires: values("&", "a", "b"),
    quiet: values("c", "ab"),
  },
  {
    what: "a bracket in brackets",
    detection: sel(raw`{CommandLine|re: '[[]x'}`),
    fires: values("[x", "a[x"),
    quiet: values("x", "]x"),
  },
  {
    what: "a brace that starts no count",
    detection: sel(raw`{CommandLine|re: 'a{x'}`),
    fires: values("a{x"),
    quiet: values("ax", "aax"),
  },
  {
    what: "counts",
    detection: sel(raw`{CommandLine|re: '^a{2,3}b+?$'}`),
    fires: values("aab", "aaabb"),
    quiet: values("ab", "aaaab", "aaa"),
  },
  {
    what: "a backslash and a slash",
    detection: sel(raw`{CommandLine|re: '\\temp\/[a-z]:\\'}`),
    fires: values("x\\temp/c:\\"),
    quiet: values("x\\\\temp", "xtemp/c:", "x\temp/c:\\"),
  },
  {
    what: "quotes in a regex",
    detection: sel(raw`{CommandLine|re: '"[^"]*"'}`),
    fires: values('say "hi"', '""'),
    quiet: values('say "hi', "hi"),
  },
  {
    what: "a dollar and a backtick that are text",
    detection: sel("{CommandLine|re: '\\$\\(`x`\\)'}"),
    fires: values("y$(`x`)"),
    quiet: values("$(x)", "y"),
  },
  {
    what: "a word edge beside known characters",
    detection: sel(raw`{CommandLine|re: '\bnet\b'}`),
    fires: values("net", "a net b", "-net-"),
    quiet: values("internet", "nets", "net_"),
  },
  {
    what: "a lookahead at the start of the value",
    detection: sel(raw`{CommandLine|re: '^(?!x).*y'}`),
    fires: values("ay", "y"),
    quiet: values("xy", "a"),
    outcomes: {
      "eql/ecs": "refused regex-untranslatable",
    },
  },
  {
    what: "a lookahead elsewhere",
    detection: sel(raw`{CommandLine|re: 'a(?!b)'}`),
    fires: values("ac", "a"),
    quiet: values("ab"),
    outcomes: {
      "kql/defender": "refused regex-untranslatable",
      "kql/sentinel": "refused regex-untranslatable",
      "kql/asim": "refused regex-untranslatable",
      "eql/ecs": "refused regex-untranslatable",
    },
  },
  {
    // No automaton takes one, so the matcher has no say in it.
    what: "a back-reference",
    detection: sel(raw`{CommandLine|re: '(a|b)\1'}`),
    fires: [],
    quiet: [],
    outcomes: {
      "kql/defender": "refused regex-untranslatable",
      "kql/sentinel": "refused regex-untranslatable",
      "kql/asim": "refused regex-untranslatable",
      "eql/ecs": "refused regex-untranslatable",
    },
  },
  {
    what: "a regex longer than Lucene takes",
    detection: sel(`{CommandLine|re: '${"ab".repeat(501)}'}`),
    fires: values(`x${"ab".repeat(502)}`),
    quiet: values("ab".repeat(500)),
    outcomes: {
      "eql/ecs": "refused regex-too-long",
    },
  },
  {
    what: "not of a regex with anchors",
    detection: sel(raw`{CommandLine|re: '^(cmd|powershell)(\.exe)?$'}`, "not sel"),
    fires: [...values("xcmd", "cmd.exe2", "cmdXexe"), {}],
    quiet: values("cmd", "powershell.exe", "cmd\n"),
  },
  {
    what: "a regex and a plain value of one or",
    detection: raw`one: {CommandLine|re: '^a+$'}
two: {ParentCommandLine|contains: x}
condition: one or two`,
    fires: [
      ...values("aa"),
      { ParentCommandLine: "yxz" },
      { CommandLine: "b", ParentCommandLine: "x" },
    ],
    quiet: [...values("ab"), {}, { ParentCommandLine: "y" }],
  },
];
