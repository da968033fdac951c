import { sel, type TrickyCase } from "./case.ts";

const raw = String.raw;

/** Plain text, wildcards and backslashes: R1 to R6. */
export const texts: readonly TrickyCase[] = [
  {
    what: "a backslash in front of what endswith asks for, in any case",
    detection: sel(raw`{Image|endswith: '\cmd.exe'}`),
    fires: [{ Image: "C:\\W\\CMD.EXE" }, { Image: "\\cmd.exe" }],
    quiet: [
      { Image: "C:\\W\\notcmd.exe" },
      { Image: "C:\\W\\cmd.exe2" },
      { Image: "C:\\W\\cmd.exe\\" },
      { Image: "C:\\W\\cmdXexe" },
    ],
  },
  {
    what: "startswith is no contains",
    detection: sel(raw`{CommandLine|startswith: 'sc.exe '}`),
    fires: [{ CommandLine: "SC.exe create" }, { CommandLine: "sc.exe " }],
    quiet: [{ CommandLine: " sc.exe create" }, { CommandLine: "sc.exe" }],
  },
  {
    what: "a whole value has nothing before or behind it",
    detection: sel(raw`{CommandLine: 'whoami /all'}`),
    fires: [{ CommandLine: "whoami /ALL" }],
    quiet: [
      { CommandLine: "xwhoami /all" },
      { CommandLine: "whoami /all " },
      { CommandLine: "whoami /all\n" },
    ],
  },
  {
    what: "contains finds a part of a word",
    detection: sel(raw`{CommandLine|contains: 'mimi'}`),
    fires: [{ CommandLine: "xMIMIkatz" }, { CommandLine: "mimi" }],
    quiet: [{ CommandLine: "mi mi" }, { CommandLine: "mim" }],
  },
  {
    what: "a star that is text",
    detection: sel(raw`{CommandLine|contains: '/tn \*'}`),
    fires: [{ CommandLine: "schtasks /tn * /f" }],
    quiet: [{ CommandLine: "schtasks /tn abc" }, { CommandLine: "schtasks /tn \\*" }],
  },
  {
    what: "a question mark is one character and not a run",
    detection: sel(raw`{CommandLine|endswith: '1?'}`),
    fires: [{ CommandLine: "0x1f" }, { CommandLine: "1\n" }],
    quiet: [{ CommandLine: "0x10f" }, { CommandLine: "0x1" }],
  },
  {
    what: "a question mark that is text",
    detection: sel(raw`{CommandLine: 'a\?b'}`),
    fires: [{ CommandLine: "A?b" }],
    quiet: [{ CommandLine: "axb" }, { CommandLine: "a\\?b" }],
  },
  {
    what: "a question mark asks for a character, of whatever width",
    detection: sel(raw`{CommandLine: 'a?b'}`),
    fires: [{ CommandLine: "axb" }, { CommandLine: "a😀b" }, { CommandLine: "a\nb" }],
    quiet: [{ CommandLine: "ab" }, { CommandLine: "axxb" }],
  },
  {
    what: "a star inside a value spans lines and keeps the ends",
    detection: sel(raw`{CommandLine: 'a*b'}`),
    fires: [{ CommandLine: "a\nb" }, { CommandLine: "ab" }, { CommandLine: "A b B" }],
    quiet: [{ CommandLine: "x a-b" }, { CommandLine: "a-b x" }, { CommandLine: "a" }],
  },
  {
    what: "texts between stars keep their order and do not overlap",
    detection: sel(raw`{CommandLine: '*one*two*'}`),
    fires: [{ CommandLine: "x one y two z" }, { CommandLine: "onetwo" }],
    quiet: [{ CommandLine: "two one" }, { CommandLine: "onTWO" }],
  },
  {
    what: "one text may not serve both sides of a star",
    detection: sel(raw`{CommandLine: 'aba*aba'}`),
    fires: [{ CommandLine: "abaaba" }, { CommandLine: "aba aba" }],
    quiet: [{ CommandLine: "ababa" }, { CommandLine: "aba" }],
  },
  {
    what: "two backslashes before a star are one backslash and a wildcard",
    detection: sel(raw`{CommandLine: 'C:\d\\*'}`),
    fires: [{ CommandLine: "C:\\d\\x" }, { CommandLine: "C:\\d\\" }],
    quiet: [{ CommandLine: "C:\\d" }, { CommandLine: "C:\\dx" }],
  },
  {
    what: "one backslash before a star makes it text and is gone",
    detection: sel(raw`{CommandLine: 'C:\d\*'}`),
    fires: [{ CommandLine: "C:\\d*" }],
    quiet: [{ CommandLine: "C:\\d\\x" }, { CommandLine: "C:\\d\\*" }],
  },
  {
    what: "three backslashes before a star are a backslash and a star that is text",
    detection: sel(raw`{CommandLine: 'a\\\*b'}`),
    fires: [{ CommandLine: "a\\*b" }],
    quiet: [{ CommandLine: "a*b" }, { CommandLine: "a\\xb" }, { CommandLine: "a\\\\*b" }],
  },
  {
    what: "two backslashes are one, and three or four are two",
    detection: sel(raw`{CommandLine: ['\\one', '\\\\two', '\\\three']}`),
    fires: [{ CommandLine: "\\one" }, { CommandLine: "\\\\two" }, { CommandLine: "\\\\three" }],
    quiet: [
      { CommandLine: "\\\\one" },
      { CommandLine: "\\two" },
      { CommandLine: "\\\\\\\\two" },
      { CommandLine: "\\three" },
    ],
  },
  {
    what: "a backslash at the end stands next to a wildcard",
    place: "registry",
    detection: sel(raw`{TargetObject|contains: '\Run\'}`),
    fires: [{ TargetObject: "HKU\\S-1-5-21\\Run\\x" }],
    quiet: [{ TargetObject: "HKU\\S-1-5-21\\RunOnce\\x" }, { TargetObject: "HKU\\S-1-5-21\\Run" }],
  },
  {
    what: "a backslash at the very end of a value",
    detection: sel(raw`{CommandLine|endswith: 'dir C:\'}`),
    fires: [{ CommandLine: "cmd /c dir c:\\" }],
    quiet: [{ CommandLine: "cmd /c dir c:" }, { CommandLine: "cmd /c dir c:\\x" }],
  },
  {
    what: "letters behind a backslash are no escapes",
    detection: sel(raw`{CommandLine|contains: 'C:\new\temp\result'}`),
    fires: [{ CommandLine: "dir C:\\new\\temp\\result" }],
    quiet: [{ CommandLine: "dir C:\new\temp\result" }, { CommandLine: "dir C:newtempresult" }],
  },
  {
    what: "percent and underscore are text",
    detection: sel(raw`{CommandLine|contains: '100%_'}`),
    fires: [{ CommandLine: "at 100%_ of" }],
    quiet: [{ CommandLine: "100abc" }, { CommandLine: "100%a" }],
  },
  {
    what: "a star beside a question mark that is text",
    detection: sel(raw`{CommandLine: 'id=\?*end'}`),
    fires: [{ CommandLine: "id=?end" }, { CommandLine: "ID=? the END" }],
    quiet: [{ CommandLine: "id=xend" }, { CommandLine: "id=?en" }],
  },
  {
    what: "a lone star takes any value that is there",
    detection: sel(raw`{ParentCommandLine: '*', CommandLine: x}`),
    fires: [{ ParentCommandLine: "y", CommandLine: "x" }],
    quiet: [{ CommandLine: "x" }],
    outcomes: {
      "spl/raw": "approximate under empty-value",
      "spl/cim": "approximate under unknown-value",
      "kql/defender": "approximate under empty-or-missing",
      "kql/asim": "approximate under empty-or-missing",
      "eql/ecs": "approximate under empty-value-dropped",
    },
  },
  {
    what: "a star and a question mark ask for a character at least",
    detection: sel(raw`{ParentCommandLine: '?*', CommandLine: x}`),
    fires: [
      { ParentCommandLine: "y", CommandLine: "x" },
      { ParentCommandLine: "\n", CommandLine: "x" },
      { ParentCommandLine: "-", CommandLine: "x" },
    ],
    quiet: [{ CommandLine: "x" }, { ParentCommandLine: "", CommandLine: "x" }],
    outcomes: {
      "spl/cim": "approximate under unknown-value",
      "eql/ecs": "approximate under empty-value-dropped",
    },
  },
  {
    what: "cased keeps the case of a whole value",
    detection: sel(raw`{CommandLine|cased: 'Foo Bar'}`),
    fires: [{ CommandLine: "Foo Bar" }],
    quiet: [{ CommandLine: "foo bar" }, { CommandLine: "xFoo Bar" }],
  },
  {
    what: "cased keeps the case of a part",
    detection: sel(raw`{CommandLine|contains|cased: Foo}`),
    fires: [{ CommandLine: "xFooy" }],
    quiet: [{ CommandLine: "xfooy" }, { CommandLine: "xFOOy" }],
  },
  {
    what: "cased keeps wildcards",
    detection: sel(raw`{CommandLine|cased: 'Fo?*Bar'}`),
    fires: [{ CommandLine: "Foo Bar" }, { CommandLine: "Fo\n\nBar" }],
    quiet: [{ CommandLine: "foo Bar" }, { CommandLine: "FoBar" }, { CommandLine: "Foo Barx" }],
  },
  {
    what: "a value longer than most indexes keep",
    detection: sel("{CommandLine|endswith: end}"),
    fires: [{ CommandLine: `${"x".repeat(1_500)}end` }],
    quiet: [{ CommandLine: `${"x".repeat(1_500)}end.` }],
  },
  {
    what: "a path longer than an index of names keeps",
    detection: sel(raw`{Image|endswith: '\end.exe'}`),
    fires: [{ Image: `C:\\${"x".repeat(1_500)}\\end.exe` }],
    quiet: [{ Image: `C:\\${"x".repeat(1_500)}\\end.exe2` }],
  },
];
