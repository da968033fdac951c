// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source text
import type { Fault } from "./fault.ts";

export const eql: readonly Fault[] = [
  {
    name: "an and under a not stays an and",
    file: "backends/eql/emit.ts",
    find: 'negated ? "or" : "and",',
    replace: '"and",',
  },
  {
    name: "parentheses around an or are dropped",
    file: "backends/eql/layout.ts",
    find: 'return layout.kind === "junction" ? `(${inline(layout)})` : inline(layout);',
    replace: "return inline(layout);",
  },
  {
    name: "a question mark is widened to a star",
    file: "backends/eql/leaves.ts",
    find: 'part.kind === "any" ? "*" : "?"',
    replace: '"*"',
  },
  {
    name: "a star that is text is left as it is",
    file: "backends/eql/leaves.ts",
    find: 'wildcard.test(text) ? "in~" : ":"',
    replace: '":"',
  },
  {
    name: "case is kept",
    file: "backends/eql/leaves.ts",
    find: 'cased ? "like" : ":"',
    replace: '"like"',
  },
  {
    name: "case is lost",
    file: "backends/eql/leaves.ts",
    find: 'cased ? "like" : ":"',
    replace: '":"',
  },
  {
    name: "control characters are not escaped",
    file: "backends/eql/quote.ts",
    find: "if (printable.test(text) || !hidden.test(text))",
    replace: "if (text !== null)",
  },
  {
    name: "a regex of the rule is anchored",
    file: "backends/eql/regexEdges.ts",
    find: '  switch (start) {\n    case null:\n      return ".*";',
    replace: '  switch (start) {\n    case null:\n      return "";',
  },
  {
    name: "the dollar of a regex does not see a last newline",
    file: "backends/eql/regexEdges.ts",
    find: 'return "\\n?";',
    replace: 'return "";',
  },
  {
    name: "a dot of a regex takes a newline",
    file: "backends/eql/regex.ts",
    find: 'node.newline ? "." : "[^\\n]"',
    replace: '"."',
  },
  {
    name: "Lucene's own operators are not escaped",
    file: "backends/eql/lucene.ts",
    find: "{}[]()\\\\#@&<>~\"'",
    replace: "{}[]()\\\\'",
  },
  {
    name: "letter case is not spelled out in a regex",
    file: "backends/eql/lucene.ts",
    find: "variants.length === 1 ?",
    replace: "variants.length > 0 ?",
  },
  {
    name: "only the first member of a list is asked for",
    file: "backends/eql/leaves.ts",
    find: "values.length > 1 ? [...new Set(values)] : values",
    replace: "values.slice(0, 1)",
  },
  {
    name: "the guard of a field that may not be mapped is dropped",
    file: "backends/eql/emit.ts",
    find: 'return junction("or", [nullTest(field, "==", context), negation(test)]);',
    replace: "return negation(test);",
  },
  {
    name: "present and missing are swapped",
    file: "backends/eql/leaves.ts",
    find: 'nullTest(leaf.field, "!=", context)',
    replace: 'nullTest(leaf.field, "==", context)',
  },
  {
    name: "the type of the event is dropped from the scope",
    file: "backends/eql/models/scope.ts",
    find: '    tests: [isStart],\n    certain: ["process.executable", "process.command_line"]',
    replace: '    tests: [],\n    certain: ["process.executable", "process.command_line"]',
  },
  {
    name: "a network of the wrong size stands for the beginning of an address",
    file: "backends/eql/addresses.ts",
    find: "/${octets.length * 8}`",
    replace: "/${octets.length * 8 - 1}`",
  },
  {
    name: "a number in the registry is looked for under another type",
    file: "backends/eql/transforms/registry.ts",
    find: '["REG_DWORD", "SZ_DWORD"]',
    replace: '["REG_QWORD", "SZ_QWORD"]',
  },
];
