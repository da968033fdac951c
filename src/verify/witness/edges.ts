import { variantsOf } from "../../text/fold.ts";
import { networkTexts } from "./address.ts";
import type { AtomLeaf } from "./atoms.ts";
import { type FieldFacts, neutralValues } from "./ground.ts";
import { partEdges } from "./partEdges.ts";
import { sampleOf } from "./regexText.ts";
import { numbersAround, type Trial, timesFor } from "./samples.ts";

/** A value close to one that a test takes, and how it departs from it. */
export interface Edge {
  readonly value: Trial;
  readonly what: string;
}

/**
 * Values around one that passes a test: some pass, some do not, and the difference is as small as
 * can be. The likeliest to tell a wrong query from a right one come first.
 */
export function edgesOf(leaf: AtomLeaf, passing: Trial, facts: FieldFacts): readonly Edge[] {
  const own = ownEdges(leaf, passing, facts);
  const plain = facts.always ? [] : absences;
  const near = typeof passing === "string" ? textEdges(passing, leaf) : [];
  const lists = typeof passing === "string" ? listEdges(passing, facts) : [];
  const all = [
    ...own.slice(0, 2),
    ...near.slice(0, 5),
    ...plain,
    ...own.slice(2),
    ...near.slice(5),
  ];
  return distinct([...all, ...lists]);
}

const absences: readonly Edge[] = [
  { value: undefined, what: "missing" },
  { value: "", what: "empty" },
  { value: null, what: "null" },
];

function ownEdges(leaf: AtomLeaf, passing: Trial, facts: FieldFacts): readonly Edge[] {
  switch (leaf.kind) {
    case "pattern":
      return partEdges(leaf.parts);
    case "equals":
      return [
        ...partEdges([{ kind: "text", text: leaf.value.text }]),
        ...numberEdges(leaf.value.text),
      ];
    case "regex":
      return regexEdges(leaf, passing);
    case "cidr": {
      const { inside, outside } = networkTexts(leaf.network);
      return [...edges("outside the network", outside), ...edges("inside the network", inside)];
    }
    case "compare":
      return [
        ...edges("a number near this one", numbersAround(leaf.value)),
        ...edges("no plain number", oddNumbers(leaf.value)),
      ];
    case "timepart":
      return [...edges("a time near this one", timesFor(leaf)), ...edges("no time", ["", "noon"])];
    case "exists":
    case "null":
      return edges("present", neutralValues(facts).slice(0, 2));
    default:
      return [];
  }
}

function edges(what: string, values: readonly Trial[]): readonly Edge[] {
  return values.map((value) => ({ value, what }));
}

/** Other spellings of a number, which are other texts. */
function numberEdges(text: string): readonly Edge[] {
  if (!/^\d+$/.test(text)) return [];
  return edges("a number spelled otherwise", [`${text}.0`, `0${text}`, ` ${text}`, `0x${text}`]);
}

function oddNumbers(text: string): readonly string[] {
  return [
    `${text}.0`,
    `${text}.5`,
    `0${text}`,
    ` ${text}`,
    "abc",
    "zzz",
    "0x7f",
    "1e9",
    "9007199254740993",
  ];
}

function regexEdges(leaf: Extract<AtomLeaf, { kind: "regex" }>, passing: Trial): readonly Edge[] {
  const samples = [1, 2, 3, 4, 5].map((option) =>
    sampleOf(leaf.tree, { option, extra: option % 3, character: option, filler: "" }),
  );
  const text = typeof passing === "string" ? passing : "";
  return [
    ...edges("another way through the regex", samples),
    ...edges("a newline at the end", [`${text}\n`, `${text}\n\n`]),
    ...edges("another line about it", [`vw\n${text}`, `${text}\nvw`]),
    ...edges("newlines for blanks", [text.replace(/[ x]/g, "\n")]),
    ...edges("digits of another script", [text.replace(/\d/g, "\u0663")]),
    ...edges("letters of another script", [text.replace(/[a-z]/i, "\u0436")]),
    ...edges("another blank", [text.replace(/ /g, "\u00a0"), text.replace(/ /g, "\v")]),
  ];
}

/** Small changes of a text that passes, whatever the test asks of it. */
function textEdges(text: string, leaf: AtomLeaf): readonly Edge[] {
  const characters = Array.from(text);
  const middle = characters.length >> 1;
  const without = (at: number): string => characters.filter((_, index) => index !== at).join("");
  return [
    { value: swapCase(text), what: "other case" },
    { value: without(0), what: "one character less in front" },
    { value: without(characters.length - 1), what: "one character less behind" },
    { value: `x${text}`, what: "one character more in front" },
    { value: `${text}x`, what: "one character more behind" },
    { value: without(middle), what: "one character less inside" },
    {
      value: [...characters.slice(0, middle), "\u00a4", ...characters.slice(middle)].join(""),
      what: "one character more inside",
    },
    ...odd.map((character) => ({ value: text + character, what: "an odd character behind" })),
    ...odd.map((character) => ({ value: character + text, what: "an odd character in front" })),
    ...foldEdges(text),
    ...slashEdges(text),
    ...(leaf.kind === "regex" || !text.includes(".") ? [] : dotEdges(text)),
  ];
}

const odd = ["\n", "\\", '"', "*", "'", "\t", "?", "%", "`", "$", " ", "<&>", "\u{1F600}", "\r\n"];

/** A dot is no wildcard. */
function dotEdges(text: string): readonly Edge[] {
  return edges("another character for a dot", [text.replace(".", "\u00a4")]);
}

function slashEdges(text: string): readonly Edge[] {
  if (!text.includes("\\")) return [];
  const last = text.lastIndexOf("\\");
  const put = (by: string): string => text.slice(0, last) + by + text.slice(last + 1);
  return [
    { value: put("/"), what: "a slash for a backslash" },
    { value: put("\\\\"), what: "two backslashes for one" },
    { value: put(""), what: "one backslash less" },
  ];
}

/** Letters that some engines take for ASCII's own, and other letters in their other case. */
function foldEdges(text: string): readonly Edge[] {
  const pairs: readonly (readonly [RegExp, string])[] = [
    [/k/gi, "\u212a"],
    [/s/gi, "\u017f"],
    [/i/gi, "\u0131"],
    [/I/gi, "\u0130"],
    [/ss/gi, "\u00df"],
    [/\u00df/g, "ss"],
    [/[\u03c3\u03a3]/g, "\u03c2"],
  ];
  const alike = pairs
    .filter(([letters]) => text.search(letters) >= 0)
    .map(([letters, other]) => ({ value: text.replace(letters, other), what: "a letter alike" }));
  const isAscii = Array.from(text).every((character) => (character.codePointAt(0) ?? 0) < 0x80);
  return isAscii ? alike : [{ value: otherCases(text), what: "other case" }, ...alike];
}

/** Each letter as the last of those that differ from it by case only. */
function otherCases(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) as number;
    const other = variantsOf(code).find((variant) => variant !== code);
    return other === undefined ? character : String.fromCodePoint(other);
  }).join("");
}

function swapCase(text: string): string {
  return Array.from(text, (character) => {
    if (character >= "a" && character <= "z") return character.toUpperCase();
    return character >= "A" && character <= "Z" ? character.toLowerCase() : character;
  }).join("");
}

function listEdges(text: string, facts: FieldFacts): readonly Edge[] {
  const [other = "vwx"] = neutralValues(facts);
  return [
    { value: [other, text], what: "one of several values" },
    { value: [other, `${other}${other}`], what: "none of several values" },
  ];
}

function distinct(all: readonly Edge[]): readonly Edge[] {
  const seen = new Set<string>();
  return all.filter(({ value }) => {
    const key = JSON.stringify(value) ?? "missing";
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
