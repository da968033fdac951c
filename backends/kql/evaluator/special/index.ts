import { illTyped } from "../../reader/findings.ts";
import type { Call } from "../../reader/nodes.ts";
import { faulty, type Scalar, type Scope } from "../scope.ts";
import {
  countOf,
  extract,
  extractAll,
  replaceOld,
  replaceRegex,
  trimmed,
  withRegex,
} from "./patterns.ts";
import { columnIfExists, scalarOfTable } from "./tables.ts";
import { datetimePart, formatDatetime, moment } from "./times.ts";

/*
 * Functions that need more than their values: a pattern made ready once, a column that may not be
 * there, the moment, a table.
 */
export const special: { readonly [name: string]: (node: Call, scope: Scope) => Scalar } = {
  extract: (node, scope) => withRegex(node, scope, 0, ["text", "number", "text"], extract),
  extract_all: (node, scope) => withRegex(node, scope, 0, ["text", "text"], extractAll),
  replace_regex: (node, scope) => withRegex(node, scope, 1, ["text", "text", "text"], replaceRegex),
  replace: (node, scope) => withRegex(node, scope, 0, ["text", "text", "text"], replaceOld),
  trim: (node, scope) => withRegex(node, scope, 0, ["text", "text"], trimmed(true, true)),
  trim_start: (node, scope) => withRegex(node, scope, 0, ["text", "text"], trimmed(true, false)),
  trim_end: (node, scope) => withRegex(node, scope, 0, ["text", "text"], trimmed(false, true)),
  countof: countOf,
  column_ifexists: columnIfExists,
  datetime_part: datetimePart,
  format_datetime: formatDatetime,
  now: (node, scope) => moment(node, scope),
  ago: (node, scope) => moment(node, scope),
  toscalar: scalarOfTable,
  materialize: (node, scope) => {
    scope.report(illTyped("a table stands where a value is due", node.span));
    return faulty;
  },
};
