import type { Span } from "sigmatic/backend";
import { parseRegex, type RegexNode, variantsOf } from "sigmatic/backend";
import { compileRegex } from "sigmatic/backend/regex";
import { syntax, uncertain, unsupported } from "../reader/findings.ts";
import type { Report } from "./compiler.ts";
import { hiddenSyntax, patternText } from "./escapes.ts";

/** A pattern between two quotes, as PCRE reads it. */
export interface Pattern {
  readonly source: string;
  readonly tree: RegexNode;
  /** Whether it matches anywhere in a text. */
  readonly test: (text: string) => boolean;
}

const noFlags = { ignoreCase: false, multiline: false, dotAll: false };

/** Null, with a finding, for what is no pattern or what takes PCRE itself to run. */
export function patternOf(raw: string, span: Span, report: Report): Pattern | null {
  const source = patternText(raw);
  const parsed = parseRegex(source, noFlags);
  if ("error" in parsed) {
    report(syntax(`this is no pattern: ${parsed.error.message}`, span));
    return null;
  }
  const compiled = compileRegex(parsed.tree);
  if ("error" in compiled) {
    report(unsupported(`this pattern cannot be run: ${compiled.error}`, span));
    return null;
  }
  const doubt = doubtOf(raw, parsed.tree);
  if (doubt !== null) report(uncertain(doubt, span));
  return { source, tree: parsed.tree, test: compiled.test };
}

function doubtOf(raw: string, tree: RegexNode): string | null {
  if (/(?<!\\)(?:\\\\)*\\\|/.test(raw))
    return "whether `\\|` reaches the pattern as one character or as two is not documented";
  if (foldsBeyondAscii(tree))
    return "whether a pattern without case folds letters outside ASCII is not documented";
  return hiddenSyntax(raw);
}

function foldsBeyondAscii(node: RegexNode): boolean {
  switch (node.kind) {
    case "character":
      return node.ignoreCase && isCasedBeyondAscii(node.code);
    case "set":
      return (
        node.ignoreCase &&
        node.items.some(
          (item) => item.kind === "range" && item.from === item.to && isCasedBeyondAscii(item.from),
        )
      );
    case "sequence":
      return node.parts.some(foldsBeyondAscii);
    case "alternation":
      return node.options.some(foldsBeyondAscii);
    case "repeat":
    case "group":
    case "look":
      return foldsBeyondAscii(node.part);
    default:
      return false;
  }
}

function isCasedBeyondAscii(code: number): boolean {
  return code > 0x7f && variantsOf(code).length > 1;
}
