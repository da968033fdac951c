import type { IToken } from "chevrotain";
import * as build from "./build.ts";
import { ExpressionGrammar } from "./expressions.ts";
import type { Reading } from "./fault.ts";
import type { EventQuery, Expression, Pipe, Query, Sequence, SequenceItem } from "./nodes.ts";
import { type Vocabulary, vocabulary } from "./tokens.ts";

/** EQL's grammar, after EqlBase.g4; it stays behind `parseTokens`. */
class EqlGrammar extends ExpressionGrammar {
  constructor(tokens: Vocabulary, skipValidations: boolean) {
    super(tokens, skipValidations);
    this.performSelfAnalysis();
  }

  readonly query: () => Query = this.RULE("query", () => {
    const body = this.OR([
      { ALT: () => this.SUBRULE(this.sequence) },
      { ALT: () => this.SUBRULE(this.beyond) },
      { ALT: () => this.SUBRULE(this.event) },
    ]);
    const pipes: Pipe[] = [];
    this.MANY(() => {
      const pipe = this.SUBRULE(this.pipe);
      this.ACTION(() => pipe && pipes.push(pipe));
    });
    return this.ACTION((): Query => ({ kind: "query", body, pipes, span: this.since(body) }));
  });

  /** `sample` and `join`, which are read as far as their first word. */
  readonly beyond: () => EventQuery = this.RULE("beyond", () => {
    const word = this.OR([
      { ALT: () => this.CONSUME(this.tokens.sample) },
      { ALT: () => this.CONSUME(this.tokens.join) },
    ]);
    this.ACTION(() => build.unknownQuery(word, this.reading));
    return this.SUBRULE(this.event);
  });

  readonly sequence: () => Sequence = this.RULE("sequence", () => {
    const word = this.CONSUME(this.tokens.sequence);
    const keys = this.OPTION(() => this.SUBRULE(this.keys)) ?? [];
    const maxspan = this.OPTION2(() => this.SUBRULE(this.maxspan)) ?? null;
    const items: SequenceItem[] = [];
    this.AT_LEAST_ONE(() => {
      items.push(this.SUBRULE(this.item));
    });
    const until = this.OPTION3(() => {
      this.CONSUME(this.tokens.until);
      return this.SUBRULE2(this.item);
    });
    return this.ACTION(() => {
      const span = this.span(word.startOffset);
      return build.sequence({ keys, maxspan, items, until: until ?? null, span }, this.reading);
    });
  });

  readonly keys: () => readonly Expression[] = this.RULE("keys", () => {
    const keys: Expression[] = [];
    this.CONSUME(this.tokens.by);
    this.AT_LEAST_ONE_SEP({
      SEP: this.tokens.comma,
      DEF: () => {
        keys.push(this.SUBRULE(this.disjunction));
      },
    });
    return keys;
  });

  readonly maxspan: () => number = this.RULE("maxspan", () => {
    this.CONSUME(this.tokens.with);
    this.CONSUME(this.tokens.maxspan);
    this.CONSUME(this.tokens.assign);
    const count = this.SUBRULE(this.number);
    const unit = this.OPTION(() => this.CONSUME(this.tokens.name));
    return this.ACTION(() => build.duration(count, unit ?? null, this.reading));
  });

  readonly item: () => SequenceItem = this.RULE("item", () => {
    const open = this.OR([
      { ALT: () => this.CONSUME(this.tokens.openBracket) },
      { ALT: () => this.CONSUME(this.tokens.missing) },
    ]);
    const event = this.SUBRULE(this.event);
    this.CONSUME(this.tokens.closeBracket);
    const keys = this.OPTION(() => this.SUBRULE(this.keys)) ?? [];
    const runs = this.OPTION2(() => this.SUBRULE(this.runs)) ?? 1;
    return this.ACTION((): SequenceItem => {
      const missing = open.tokenType === this.tokens.missing;
      return {
        kind: "sequenceItem",
        missing,
        event,
        keys,
        runs,
        span: this.span(open.startOffset),
      };
    });
  });

  readonly runs: () => number = this.RULE("runs", () => {
    this.CONSUME(this.tokens.with);
    const name = this.CONSUME(this.tokens.name);
    this.CONSUME(this.tokens.assign);
    const count = this.SUBRULE(this.number);
    return this.ACTION(() => build.runs(name, count, this.reading));
  });

  readonly event: () => EventQuery = this.RULE("event", () => {
    const category = this.OR([
      { ALT: () => this.CONSUME(this.tokens.any) },
      { ALT: () => this.CONSUME(this.tokens.name) },
      { ALT: () => this.CONSUME(this.tokens.string) },
    ]);
    this.CONSUME(this.tokens.where);
    const condition = this.SUBRULE(this.disjunction);
    return this.ACTION(() =>
      build.event(category, condition, this.span(category.startOffset), this.reading),
    );
  });

  readonly pipe: () => Pipe | null = this.RULE("pipe", () => {
    const sign = this.CONSUME(this.tokens.pipe);
    const name = this.CONSUME(this.tokens.name);
    const values: Expression[] = [];
    this.MANY_SEP({
      SEP: this.tokens.comma,
      DEF: () => {
        values.push(this.SUBRULE(this.disjunction));
      },
    });
    return this.ACTION(() => build.pipe(name, values, this.span(sign.startOffset), this.reading));
  });
}

/** Builds the parser anew; with the grammar's own validation it also proves the grammar sound. */
export function buildParser(skipValidations: boolean): EqlGrammar {
  return new EqlGrammar(vocabulary(), skipValidations);
}

let parser: EqlGrammar | null = null;

/** The tree of a query's tokens, or the library's error at the token that fits nowhere. */
export function parseTokens(
  tokens: readonly IToken[],
  reading: Reading,
): { readonly query: Query } | { readonly message: string; readonly token: IToken } {
  parser ??= buildParser(true);
  parser.input = [...tokens];
  parser.reading = reading;
  const query = parser.query();
  const [error] = parser.errors;
  parser.reading = { source: reading.source, faults: [] };
  return error ? { message: error.message, token: error.token } : { query };
}
