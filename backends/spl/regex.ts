import type { RegexFlags, RegexNode, RegexSetItem } from "sigmatic/backend";
import { hiddenCharacter, regexText } from "./quote.ts";
import { foldsBeyondAscii, spelledRegex } from "./spelledRegex.ts";

interface RuleRegex {
  readonly source: string;
  readonly flags: RegexFlags;
  readonly tree: RegexNode;
}

/**
 * A rule's regex as Splunk takes it. Both are PCRE, so the text stays as written but for characters
 * that a query must not hold, and the flags stand in front.
 */
export function ruleRegex({ source, flags, tree }: RuleRegex): string {
  if (foldsBeyondAscii(tree)) return spelledRegex(tree);
  const letters =
    (flags.ignoreCase ? "i" : "") + (flags.multiline ? "m" : "") + (flags.dotAll ? "s" : "");
  return (letters === "" ? "" : `(?${letters})`) + withoutHidden(source);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const suspect = /[`\u0000-\u001f\u007f]|\\[$Q]/;

/** A `$` that is an anchor stays; one that is text, in or out of brackets, becomes its code. */
function withoutHidden(source: string): string {
  if (!suspect.test(source)) return source;
  return source.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
    /\\Q([\s\S]*?)(?:\\E|$)|\\([\s\S])|[`\u0000-\u001f\u007f]/g,
    (match, quotedText: string | undefined, escaped: string | undefined) => {
      if (quotedText !== undefined) return regexText(quotedText, false);
      if (escaped === undefined) return hiddenCharacter(match) ?? match;
      return hiddenCharacter(escaped) ?? match;
    },
  );
}

/** Whether blanks and line breaks of the regex are no part of it, by `(?x)`. */
export function isFreeSpaced(source: string): boolean {
  return /\(\?[a-z]*x/.test(source);
}

/** Whether the regex names `&`, `<` or `>`, which the add-ons leave as XML entities in a value. */
export function mentionsMarkup(node: RegexNode): boolean {
  switch (node.kind) {
    case "character":
      return isMarkup(node.code, node.code);
    case "set":
      return node.items.some(itemMentionsMarkup);
    default:
      return childrenOf(node).some(mentionsMarkup);
  }
}

function itemMentionsMarkup(item: RegexSetItem): boolean {
  return item.kind === "range" && isMarkup(item.from, item.to);
}

function isMarkup(from: number, to: number): boolean {
  return [0x26, 0x3c, 0x3e].some((code) => from <= code && code <= to);
}

/**
 * Texts of which each must stand in a value that matches, letter case aside: runs of characters
 * that no alternative, option or lookaround can leave out.
 */
export function requiredTexts(node: RegexNode): readonly string[] {
  const runs: string[] = [];
  let run = "";
  const close = (): void => {
    if (run !== "") runs.push(run);
    run = "";
  };
  const visit = (part: RegexNode): void => {
    if (part.kind === "character") run += String.fromCodePoint(part.code);
    else if (part.kind === "sequence") part.parts.forEach(visit);
    else if (part.kind === "group") visit(part.part);
    else if (part.kind === "repeat") {
      close();
      if (part.min > 0) visit(part.part);
      close();
    } else if (part.kind !== "assertion") close();
  };
  visit(node);
  close();
  return runs;
}

function childrenOf(node: RegexNode): readonly RegexNode[] {
  switch (node.kind) {
    case "sequence":
      return node.parts;
    case "alternation":
      return node.options;
    case "repeat":
    case "group":
    case "look":
      return [node.part];
    default:
      return [];
  }
}
