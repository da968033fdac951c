import { sel, type TrickyCase } from "./case.ts";

const raw = String.raw;

/** Letter case beyond ASCII: R2, one letter to one, and never to an ASCII one. */
export const letters: readonly TrickyCase[] = [
  {
    what: "letters outside ASCII fold as well",
    detection: sel("{CommandLine: 'ÄPFEL'}"),
    fires: [{ CommandLine: "äpfel" }, { CommandLine: "Äpfel" }],
    quiet: [{ CommandLine: "apfel" }, { CommandLine: "a\u0308pfel" }],
  },
  {
    what: "letters outside ASCII fold in a part of a value",
    detection: sel("{CommandLine|contains: 'привет'}"),
    fires: [{ CommandLine: "echo ПРИВЕТ" }],
    quiet: [{ CommandLine: "echo ПРИВЁТ" }],
  },
  {
    what: "cased keeps the case of letters outside ASCII",
    detection: sel("{CommandLine|cased: 'Äpfel'}"),
    fires: [{ CommandLine: "Äpfel" }],
    quiet: [{ CommandLine: "äpfel" }],
  },
  {
    what: "the Kelvin sign and the long s are no k and no s",
    detection: sel("{CommandLine: 'sk'}"),
    fires: [{ CommandLine: "SK" }],
    quiet: [{ CommandLine: "s\u212a" }, { CommandLine: "\u017fk" }],
  },
  {
    what: "they are none under a wildcard either",
    detection: sel("{CommandLine: 'sk?x*k'}"),
    fires: [{ CommandLine: "SKaxK" }],
    quiet: [
      { CommandLine: "s\u212aaxk" },
      { CommandLine: "\u017fkaxk" },
      { CommandLine: "skax\u212a" },
    ],
  },
  {
    what: "they are none in a regex that ignores case",
    detection: sel("{CommandLine|re|i: '^sk[a-z]$'}"),
    fires: [{ CommandLine: "SKs" }],
    quiet: [{ CommandLine: "s\u212aa" }, { CommandLine: "sk\u017f" }, { CommandLine: "sk\u212a" }],
  },
  {
    what: "a dotless i is no i",
    detection: sel("{CommandLine: 'FILE'}"),
    fires: [{ CommandLine: "file" }],
    quiet: [{ CommandLine: "f\u0131le" }, { CommandLine: "f\u0130le" }],
  },
  {
    what: "a sharp s is not two",
    detection: sel("{CommandLine: 'straße'}"),
    fires: [{ CommandLine: "STRAßE" }],
    quiet: [{ CommandLine: "STRASSE" }],
  },
  {
    what: "letters of two UTF-16 units fold as well",
    detection: sel("{CommandLine: '\u{10400}x'}"),
    fires: [{ CommandLine: "\u{10428}X" }],
    quiet: [{ CommandLine: "\u{10429}x" }],
  },
  {
    what: "a letter outside ASCII beside a star that is text",
    detection: sel(raw`{CommandLine|contains: 'ä\*'}`),
    fires: [{ CommandLine: "xÄ*" }],
    quiet: [{ CommandLine: "xÄy" }],
  },
];
