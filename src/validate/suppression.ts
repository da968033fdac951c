import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearNames } from "../diagnostic/near.ts";
import { type Source, type Span, spanOf } from "../source/index.ts";
import { type Comment, commentsBeginning } from "../yaml/comments.ts";
import { type CheckCode, checkCodes, isCheckCode } from "./codes.ts";

/*
 * `# sigmatic-ignore CODE, CODE: reason` keeps back the findings of checks that begin on the line
 * it stands on; alone on a line, on the line below; in front of a document, in all of it.
 */
const marker = "sigmatic-ignore";

/** What the comments of one source suppress. */
export interface Suppressions {
  /** The findings that no comment keeps back; what they did is remembered. */
  readonly apply: (findings: readonly Diagnostic[]) => readonly Diagnostic[];
  /**
   * What is wrong with the comments themselves. To be asked last: `sought` says which checks have
   * looked, since a comment for one that has not is not idle.
   */
  readonly findings: (sought: (code: CheckCode) => boolean) => readonly Diagnostic[];
}

/** null where the source has no such comment, as nearly all have none. */
export function suppressionsIn(source: Source): Suppressions | null {
  const comments = commentsBeginning(marker, source);
  if (comments.length === 0) return null;
  const findings: Diagnostic[] = [];
  const all = comments.flatMap((comment) => readComment(comment, findings));
  return {
    apply: (given) => given.filter((finding) => !isKeptBack(finding, all)),
    findings: (sought) => [
      ...findings,
      ...all
        .filter(({ code, used }) => !used && !acrossFiles.has(code) && sought(code))
        .map(unused),
    ],
  };
}

/** What only a look at several files can find. */
const acrossFiles: ReadonlySet<CheckCode> = new Set(["id-duplicate", "title-duplicate"]);

interface Suppression {
  readonly code: CheckCode;
  /** Where the comment names the code. */
  readonly span: Span;
  readonly about: Span;
  used: boolean;
}

function isKeptBack({ code, span }: Diagnostic, all: readonly Suppression[]): boolean {
  const fitting = all.filter(
    (one) => one.code === code && one.about.start <= span.start && span.start < one.about.end,
  );
  for (const one of fitting) one.used = true;
  return fitting.length > 0;
}

const form = /^sigmatic-ignore\s+([^:]*?)\s*(?::\s*(.*))?$/;

function readComment(comment: Comment, findings: Diagnostic[]): readonly Suppression[] {
  const [, list = "", reason = ""] = form.exec(comment.text) ?? [];
  if (list === "" || reason === "") {
    findings.push(withoutReason(comment.span));
    return [];
  }
  return list.split(",").flatMap((part) => {
    const code = part.trim();
    const span = placeOf(code, comment.span);
    if (isCheckCode(code)) return [{ code, span, about: comment.about, used: false }];
    findings.push(unknown(code, span));
    return [];
  });
}

function placeOf(code: string, { source, start, end }: Span): Span {
  const at = source.text.indexOf(code, start + marker.length);
  return code === "" || at < 0 || at >= end
    ? spanOf(source, start, end)
    : spanOf(source, at, at + code.length);
}

function withoutReason(span: Span): Diagnostic {
  return {
    code: "suppression-without-reason",
    severity: "warning",
    message: "this comment gives no reason, so it suppresses nothing",
    span,
    hint: "write `# sigmatic-ignore CODE: reason`",
  };
}

function unknown(code: string, span: Span): Diagnostic {
  const [near] = nearNames(code, checkCodes);
  return {
    code: "suppression-unknown",
    severity: "warning",
    message: `no check has the code \`${code}\`, so nothing is suppressed`,
    span,
    hint:
      near === undefined
        ? "only findings of checks can be suppressed, by the code that stands behind them"
        : `did you mean \`${near}\`?`,
  };
}

function unused({ code, span }: Suppression): Diagnostic {
  return {
    code: "suppression-unused",
    severity: "warning",
    message: `there is no finding \`${code}\` here to suppress`,
    span,
    hint: "drop the comment; it might hide a mistake made later",
  };
}
