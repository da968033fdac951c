import type { Backend } from "../backend/types.ts";
import { compile, defaultOptions, type Target } from "../compile.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { distinct } from "../diagnostic/distinct.ts";
import type { Event } from "../event/index.ts";
import { lower } from "../ir/lower.ts";
import { noProject, type Project } from "../project/index.ts";
import {
  defaultVerifyOptions,
  type Verifiable,
  type Verification,
  verifiable,
  verifyRule,
} from "../verify/index.ts";
import { targetOf } from "./compile.ts";
import { type Input, sourceOf } from "./input.ts";

/** What verifying is to know. */
export interface VerifyOptions {
  /** The user's own log sources, placeholders and data models. */
  readonly project: Project;
  /** The providers that the user has; null leaves it to the rule, then to its log source. */
  readonly providers: readonly string[] | null;
  /** Lets through queries that fire too often in one place and too rarely in another. */
  readonly allowBoth: boolean;
  /** Recorded events, to run beside those that are made; `readEvent` makes them of objects. */
  readonly events: readonly Event[];
}

/** One rule, and what became of its queries. */
export interface VerifiedRule {
  /** null where the rule has none. */
  readonly id: string | null;
  /** null where the document could not be read that far. */
  readonly title: string | null;
  /** Position among the rules of the input, from 0. */
  readonly index: number;
  /** null for a rule with an error in its diagnostics, and for documents that are no rules. */
  readonly verification: Verification | null;
}

/** Which rules have queries that are proved: `isProved` says it of a verification. */
export interface VerifyResult {
  /** Every rule of the input, in order. */
  readonly rules: readonly VerifiedRule[];
  /** What is wrong with the rules. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads what proves the queries of a target: the reader of its language, and how its store holds
 * events. A backend means its first data model. Null where nothing reads the target's queries back.
 */
export function proverOf(target: Backend | Target): Promise<Verifiable | null> {
  const { backend, model } = "models" in target ? targetOf(target) : target;
  return verifiable(backend, model);
}

/**
 * Compiles rules for one target, reads the queries back, and runs rules and queries on events made
 * to tell a wrong query from a right one: at most 512 for a rule, and always the same ones. A query
 * proved has neither disagreements nor diagnostics. Never throws on bad rules.
 */
export function verify(
  input: Input,
  prover: Verifiable,
  options: Partial<VerifyOptions> = {},
): VerifyResult {
  const { project = noProject, ...asked } = options;
  const providers = options.providers ?? project.providers;
  const settings = project.models.get(prover.name) ?? null;
  const how = { ...defaultVerifyOptions, ...asked, providers, settings };
  const { rules, diagnostics } = compile(sourceOf(input), [], {
    ...defaultOptions,
    hints: false,
    project,
    providers,
  });
  return {
    rules: rules.map(({ id, title, index, document, diagnostics: own }) => {
      const isWhole = own.every(({ severity }) => severity !== "error");
      const lowered =
        document?.kind === "rule" && isWhole ? lower(document, project).lowered : null;
      const verification = lowered && verifyRule(lowered, prover, how);
      return { id, title, index, verification };
    }),
    diagnostics: distinct([...diagnostics, ...rules.flatMap((rule) => rule.diagnostics)]),
  };
}
