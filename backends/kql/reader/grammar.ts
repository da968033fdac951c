import type { IParserErrorMessageProvider } from "chevrotain";
import { messages } from "./messages.ts";
import type { DataTable, Expression, Lambda, Let, Print, Query, Step, Union } from "./nodes.ts";
import { StepGrammar } from "./stepGrammar.ts";
import { type Vocabulary, vocabulary } from "./tokens.ts";

/** Tables and statements; with what it stands upon, the whole language. */
class QueryGrammar extends StepGrammar {
  constructor(tokens: Vocabulary, wording: IParserErrorMessageProvider, skipValidations: boolean) {
    super(tokens, wording, skipValidations);
    this.performSelfAnalysis();
  }

  readonly query: () => Query = this.RULE("query", (): Query => {
    const lets: Let[] = [];
    this.MANY(() => lets.push(this.SUBRULE(this.letStatement)));
    const body = this.SUBRULE(this.piped);
    this.MANY2(() => this.CONSUME(this.tokens.sign.semicolon));
    return this.ACTION(() => ({ lets, body, span: this.since(0) }));
  });

  private readonly letStatement: () => Let = this.RULE("letStatement", (): Let => {
    const start = this.CONSUME(this.tokens.word.let).startOffset;
    const name = this.SUBRULE(this.name);
    this.CONSUME(this.tokens.sign.assign);
    const value = this.OR({
      DEF: [
        {
          GATE: () => this.LA(2).tokenType === this.tokens.sign.close,
          ALT: () => this.SUBRULE(this.lambda),
        },
        { ALT: () => this.SUBRULE(this.piped) },
      ],
    });
    this.CONSUME(this.tokens.sign.semicolon);
    return this.ACTION(() => ({ name, value, span: this.since(start) }));
  });

  private readonly lambda: () => Lambda = this.RULE("lambda", (): Lambda => {
    const start = this.CONSUME(this.tokens.sign.open).startOffset;
    this.CONSUME(this.tokens.sign.close);
    this.CONSUME(this.tokens.sign.openBrace);
    const { lets, body } = this.SUBRULE(this.query) ?? {};
    this.CONSUME(this.tokens.sign.closeBrace);
    return this.ACTION(() => ({
      kind: "lambda",
      lets: lets as readonly Let[],
      body: body as Expression,
      span: this.since(start),
    }));
  });

  /** An expression and what is done with its rows. */
  readonly piped: () => Expression = this.RULE("piped", (): Expression => {
    const source = this.OR([
      { ALT: () => this.SUBRULE(this.union) },
      { ALT: () => this.SUBRULE(this.datatable) },
      { ALT: () => this.SUBRULE(this.print) },
      { ALT: () => this.SUBRULE(this.expression) },
    ]);
    const steps: Step[] = [];
    this.MANY(() => {
      this.CONSUME(this.tokens.sign.pipe);
      steps.push(this.SUBRULE(this.step));
    });
    return this.ACTION(() =>
      steps.length === 0
        ? source
        : { kind: "pipeline", source, steps, span: this.since(source.span.start) },
    );
  });

  private readonly union: () => Union = this.RULE("union", (): Union => {
    const start = this.CONSUME(this.tokens.word.union).startOffset;
    const rest = this.SUBRULE(this.unionParts);
    return this.ACTION(() => ({ kind: "union", ...rest, span: this.since(start) }));
  });

  private readonly print: () => Print = this.RULE("print", (): Print => {
    const start = this.CONSUME(this.tokens.word.print).startOffset;
    const columns = this.SUBRULE(this.columns);
    return this.ACTION(() => ({ kind: "print", columns, span: this.since(start) }));
  });

  private readonly datatable: () => DataTable = this.RULE("datatable", (): DataTable => {
    const { word, sign } = this.tokens;
    const start = this.CONSUME(word.datatable).startOffset;
    const columns: DataTable["columns"][number][] = [];
    const values: Expression[] = [];
    this.CONSUME(sign.open);
    this.AT_LEAST_ONE_SEP({
      SEP: sign.comma,
      DEF: () => {
        const name = this.SUBRULE(this.name);
        this.CONSUME(sign.colon);
        const type = this.SUBRULE(this.type);
        columns.push({ name, type });
      },
    });
    this.CONSUME(sign.close);
    this.CONSUME(sign.openBracket);
    this.MANY_SEP({
      SEP: sign.comma,
      DEF: () => values.push(this.SUBRULE(this.expression)),
    });
    this.CONSUME(sign.closeBracket);
    return this.ACTION(() => ({ kind: "datatable", columns, values, span: this.since(start) }));
  });
}

/** Builds the parser anew; with the grammar's own validation it also proves the grammar sound. */
export function buildParser(skipValidations: boolean): QueryGrammar {
  return new QueryGrammar(vocabulary(), messages.wording, skipValidations);
}

let parser: QueryGrammar | null = null;

/** Built on first use, as the library makes it dear. */
export function queryParser(): QueryGrammar {
  parser ??= buildParser(true);
  return parser;
}
