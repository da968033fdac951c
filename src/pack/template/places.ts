import type { EscapeName } from "./escapes.ts";

/** Why no value can stand at a place. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** How a value is written where it stands; `url` tells that a browser may follow it. */
export interface Fitting {
  readonly by: EscapeName;
  readonly url?: boolean;
}

/** Follows the text of a template from its beginning, blocks in the order in which they stand. */
export interface Scanner {
  readonly feed: (text: string) => void;
  /** What a value takes that stands here; `asked` is the escape that the template names itself. */
  readonly place: (asked: EscapeName | null) => Fitting | Refusal;
}

/** A value, in the text that has been followed so far. */
const hole = "\u{fffc}";

/** The same escape everywhere. */
export function plainPlaces(by: EscapeName): Scanner {
  return { feed: () => {}, place: (asked) => ({ by: asked ?? by }) };
}

/** Formats whose values bring their own quotes, and have to stand outside of any. */
export function quotedPlaces(by: "json" | "yaml" | "toml" | "csv"): Scanner {
  return byLine((line, asked) => {
    const quotes = line.replace(/\\./g, "").split('"').length - 1;
    if (quotes % 2 === 0) return { by: asked ?? by };
    return {
      message: "a value stands within quotes, and brings its own",
      hint: "leave the quotes away; {{join}} puts texts together",
    };
  });
}

/** A .conf file: between a stanza's brackets, before the sign of equality, and behind it. */
export function confPlaces(): Scanner {
  return byLine((line, asked) => {
    const start = line.trimStart();
    if (start.startsWith("[") && !start.includes("]")) return { by: "stanza" };
    const isValue = start.startsWith("#") || start.includes("=");
    return { by: isValue ? (asked ?? "conf") : "setting" };
  }, "\\\n");
}

/** Markdown: code is shown as it is, so that nothing can be escaped in it. */
export function markdownPlaces(): Scanner {
  let fence: string | null = null;
  const lines = byLine((line, asked): Fitting | Refusal => {
    if (fence !== null || line.split("`").length % 2 === 0)
      return {
        message: "a value stands in code, where Markdown has no way to escape it",
        hint: "write {{code id}} within a line, {{codeBlock query}} for a block; they bring the backticks",
      };
    if (asked === "codeBlock" && line.trim() !== "")
      return {
        message: "a block of code begins a line",
        hint: "put {{codeBlock}} on its own line",
      };
    return { by: asked ?? "markdown" };
  });
  const feed = (text: string): void => {
    for (const [, mark = ""] of text.matchAll(/^ {0,3}(`{3,}|~{3,})/gm))
      fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    lines.feed(text);
  };
  return { feed, place: lines.place };
}

/** Places that the line up to them tells; `joined` is what lets a line go on. */
function byLine(
  placeIn: (line: string, asked: EscapeName | null) => Fitting | Refusal,
  joined = "",
): Scanner {
  let line = "";
  return {
    feed: (text) => {
      const all = joined === "" ? line + text : (line + text).replaceAll(joined, " ");
      line = all.slice(all.lastIndexOf("\n") + 1);
    },
    place: (asked) => {
      const found = placeIn(line, asked);
      line += hole;
      return found;
    },
  };
}
