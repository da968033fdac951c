import type { Document, Rule } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { readDocuments } from "../rule/index.ts";
import type { Span } from "../source/index.ts";
import { type Input, sourceOf } from "./input.ts";

/** What a text holds. */
export interface ParseResult {
  /** The documents without an error, in their order. */
  readonly documents: readonly Document[];
  /** What is wrong with the shape of documents, in their order. */
  readonly diagnostics: readonly Diagnostic[];
  /** YAML documents that are no Sigma documents at all. */
  readonly notSigma: readonly Span[];
}

/**
 * Reads documents: the first stage. A document with an error is left out, and its diagnostics say
 * why. Never throws.
 */
export function parse(input: Input): ParseResult {
  const { entries, diagnostics } = readDocuments(sourceOf(input));
  return {
    documents: entries.flatMap((entry) => (entry.kind === "document" ? [entry.document] : [])),
    diagnostics: [
      ...diagnostics,
      ...entries.flatMap((entry) => (entry.kind === "notSigma" ? [] : entry.diagnostics)),
    ],
    notSigma: entries.flatMap((entry) => (entry.kind === "notSigma" ? [entry.span] : [])),
  };
}

/** The detection rules of a document: itself, or a technique's analytics; none of other kinds. */
export function rulesOf(document: Document): readonly Rule[] {
  if (document.kind === "rule") return [document];
  return document.kind === "technique" ? document.analytics : [];
}
