import { variantsOf } from "sigmatic/backend";
import { assumed, uncertain, unsupported } from "../reader/findings.ts";
import type {
  Macro,
  SearchComparison,
  SearchMembership,
  SearchNode,
  SearchTerm,
  SearchValue,
  Word,
} from "../reader/nodes.ts";
import { isWithin, looksLikeNetwork, networkOf } from "./addresses.ts";
import type { Report, Test } from "./compiler.ts";
import { hiddenSyntax, searchText } from "./escapes.ts";
import { termTest } from "./segments.ts";
import { compareTexts, folded, numberIn, textsOf } from "./values.ts";
import { wholeTest } from "./wildcard.ts";

interface Context {
  readonly report: Report;
  /** Whether it is the `where` of `tstats`, which documents less. */
  readonly summaries: boolean;
}

const always: Test = () => true;

/**
 * A test of `search`: two-valued, deaf to letter case, true of a field with several values where it
 * is true of any (Search Reference, "search").
 */
export function searchTest(node: SearchNode, context: Context): Test {
  switch (node.kind) {
    case "searchAnd": {
      const tests = node.operands.map((operand) => searchTest(operand, context));
      return (fields) => tests.every((test) => test(fields));
    }
    case "searchOr": {
      const tests = node.operands.map((operand) => searchTest(operand, context));
      return (fields) => tests.some((test) => test(fields));
    }
    case "searchNot": {
      const test = searchTest(node.operand, context);
      return (fields) => !test(fields);
    }
    case "macro":
      return macroTest(node, context.report);
    case "searchTerm":
      return freeText(node, context);
    case "searchComparison":
      return comparison(node, context);
    case "searchMembership":
      return membership(node, context);
  }
}

/** Only the user's Splunk knows what a macro stands for. */
export function macroTest({ text, span }: Macro, report: Report): Test {
  report(assumed(`the macro \`${text}\` is taken to hold for every event`, span));
  return always;
}

function freeText({ value, span }: SearchTerm, { report, summaries }: Context): Test {
  const { word, directive } = value;
  const text = textOf(word);
  if (text === "*" && !word.quoted && directive === null) {
    if (summaries) report(uncertain("what `*` alone finds in `tstats` is not documented", span));
    return always;
  }
  if (summaries && directive !== "term")
    report(unsupported("`tstats` searches no free text", span, "test a field"));
  if (!word.quoted && directive === null) {
    if (text.includes("::"))
      report(unsupported("a field that is indexed under `::` is not known here", span));
    if (/^(?:XOR|')/.test(text))
      report(unsupported(`\`${text}\` means nothing certain in a search`, span));
  }
  reportDoubts(value, text, report);
  const test = termTest(text, { cased: directive === "case", whole: directive === "term" });
  return (fields) => textsOf(fields, "_raw").some(test);
}

/** Words that bound the time of a search rather than test a field. */
const timeBounds = /^(?:_?index_|_index_)?(?:earliest|latest)$|^(?:start|end)time/;

/** An event lies in an index and on a server even where its fields do not say so. */
const placeFields = /^(?:index|splunk_server)$/;

function comparison(node: SearchComparison, context: Context): Test {
  const { operator, value, span } = node;
  const name = fieldName(node.field, context.report);
  if (timeBounds.test(name)) {
    context.report(assumed(`events of any time are taken to be within \`${name}\``, span));
    return always;
  }
  if (operator === "=") return anyValue(name, valueTest(value, context));
  if (operator === "!=") {
    const test = valueTest(value, context);
    return (fields) => textsOf(fields, name).some((text) => !test(text));
  }
  if (context.summaries)
    context.report(uncertain("how `tstats` compares numbers is not documented", span));
  return anyValue(name, orderTest(textOf(value.word), operator));
}

function membership({ field, values }: SearchMembership, context: Context): Test {
  const tests = values.map((value) => valueTest(value, context));
  return anyValue(fieldName(field, context.report), (text) => tests.some((test) => test(text)));
}

function anyValue(name: string, test: (text: string) => boolean): Test {
  if (!placeFields.test(name)) return (fields) => textsOf(fields, name).some(test);
  return (fields) => {
    const texts = textsOf(fields, name);
    return texts.length === 0 || texts.some(test);
  };
}

function fieldName(word: Word, report: Report): string {
  const name = textOf(word);
  if (name.includes("*") || (!word.quoted && name.startsWith("'")))
    report(unsupported(`\`${name}\` names no one field in a search`, word.span));
  return name;
}

/** Numbers where both sides are numbers, and otherwise texts. */
function orderTest(wanted: string, operator: "<" | "<=" | ">" | ">="): (text: string) => boolean {
  const number = numberIn(wanted);
  return (text) => {
    const found = number === null ? null : numberIn(text);
    const order = number === null || found === null ? compareTexts(text, wanted) : found - number;
    return inOrder(order, operator);
  };
}

/** Whether the sign of a difference is what the operator asks for. */
export function inOrder(order: number, operator: "<" | "<=" | ">" | ">="): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** `=` compares texts: `1` is not `1.0`. A text with a network's shape is a network. */
function valueTest(value: SearchValue, { report, summaries }: Context): (text: string) => boolean {
  const { word, directive } = value;
  const wanted = textOf(word);
  reportDoubts(value, wanted, report);
  if (wanted === "")
    report(uncertain("whether `search` finds an empty value is not documented", word.span));
  if (directive === null && looksLikeNetwork(wanted)) {
    const network = networkOf(wanted);
    if (!network || summaries)
      report(uncertain(`whether \`${wanted}\` is a network here is not documented`, word.span));
    if (network) return (text) => isWithin(network, text);
  }
  if (directive === "case") return wholeTest(wanted);
  const test = wholeTest(folded(wanted));
  return (text) => test(folded(text));
}

function textOf({ text }: Word): string {
  return searchText(text);
}

function reportDoubts({ word, directive }: SearchValue, text: string, report: Report): void {
  const doubt =
    doubtOf(text) ?? (directive !== null && /[\s"]/.test(word.text) ? inDirective : null);
  if (doubt !== null) report(uncertain(doubt, word.span));
}

const inDirective = "blanks and quotes inside CASE and TERM are undocumented";

function doubtOf(text: string): string | null {
  if (/[^*]\*+[^*]/.test(text))
    return "a `*` between two texts can miss events whose values hold punctuation";
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code > 0x7f && variantsOf(code).length > 1)
      return `whether \`search\` ignores the case of \`${character}\` is not documented`;
  }
  return hiddenSyntax(text);
}
