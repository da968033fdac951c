import type { IRecognitionException, IToken } from "chevrotain";
import type { Source } from "sigmatic/backend";
import { EvalGrammar } from "./evalGrammar.ts";
import type {
  Aggregate,
  Command,
  EvalNode,
  Grouping,
  Macro,
  Option,
  Pipeline,
  SearchNode,
  SummaryCommand,
  Word,
} from "./nodes.ts";
import { type Vocabulary, vocabulary } from "./tokens.ts";

interface Arguments {
  readonly words: Word[];
  readonly options: Option[];
  as: Word | null;
}

const ungrouped: Grouping = { names: [], options: [] };

class PipelineGrammar extends EvalGrammar {
  constructor(tokens: Vocabulary, skipValidations: boolean) {
    super(tokens, skipValidations);
    this.performSelfAnalysis();
  }

  readonly pipeline: () => Pipeline = this.RULE("pipeline", () => {
    const commands: Command[] = [];
    this.OPTION(() => {
      const test = this.SUBRULE(this.searchAnd);
      this.ACTION(() => commands.push({ kind: "search", test, span: test.span }));
    });
    this.MANY(() => {
      this.CONSUME(this.tokens.pipe);
      const command = this.SUBRULE(this.command);
      commands.push(command);
    });
    return commands;
  });

  readonly command: () => Command = this.RULE("command", () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.searchCommand) },
      { ALT: () => this.SUBRULE(this.whereCommand) },
      { ALT: () => this.SUBRULE(this.evalCommand) },
      { ALT: () => this.SUBRULE(this.tstatsCommand) },
      { ALT: () => this.SUBRULE(this.statsCommand) },
      { ALT: () => this.SUBRULE(this.renameCommand) },
      { ALT: () => this.SUBRULE(this.plainCommand) },
      { ALT: () => this.SUBRULE(this.macroCommand) },
    ]),
  );

  readonly searchCommand: () => Command = this.RULE("searchCommand", () => {
    const { startOffset } = this.CONSUME(this.tokens.searchCommand);
    const test = this.SUBRULE(this.searchAnd);
    return this.ACTION((): Command => ({ kind: "search", test, span: this.spanFrom(startOffset) }));
  });

  readonly whereCommand: () => Command = this.RULE("whereCommand", () => {
    const { startOffset } = this.CONSUME(this.tokens.whereCommand);
    const test = this.SUBRULE(this.expression);
    return this.ACTION((): Command => ({ kind: "where", test, span: this.spanFrom(startOffset) }));
  });

  readonly evalCommand: () => Command = this.RULE("evalCommand", () => {
    const { startOffset } = this.CONSUME(this.tokens.evalCommand);
    const assignments: { readonly field: string; readonly value: EvalNode }[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: this.tokens.comma,
      DEF: () => {
        const field = this.SUBRULE(this.evalField);
        this.CONSUME(this.tokens.equals);
        const value = this.SUBRULE(this.expression);
        this.ACTION(() => assignments.push({ field: field.name, value }));
      },
    });
    return this.ACTION(
      (): Command => ({ kind: "eval", assignments, span: this.spanFrom(startOffset) }),
    );
  });

  readonly tstatsCommand: () => Command = this.RULE("tstatsCommand", () => {
    const { startOffset } = this.CONSUME(this.tokens.summaryCommand);
    const head = this.SUBRULE(this.summaryHead);
    let from: Word | null = null;
    let test: SearchNode | null = null;
    let by: Grouping = ungrouped;
    this.OPTION(() => {
      this.CONSUME(this.tokens.from);
      from = this.SUBRULE(this.dataModel);
    });
    this.OPTION2(() => {
      this.CONSUME(this.tokens.where);
      test = this.SUBRULE(this.searchAnd);
    });
    this.OPTION3(() => {
      by = this.SUBRULE(this.grouping);
    });
    return this.ACTION((): Command => {
      const span = this.spanFrom(startOffset);
      return { kind: "tstats", ...head, from, test, by, span };
    });
  });

  readonly summaryHead: () => Pick<SummaryCommand, "options" | "aggregates" | "macros"> = this.RULE(
    "summaryHead",
    () => {
      const options: Option[] = [];
      const aggregates: Aggregate[] = [];
      const macros: Macro[] = [];
      this.MANY(() => {
        this.OR([
          { ALT: () => options.push(this.SUBRULE(this.setting)) },
          { ALT: () => aggregates.push(this.SUBRULE(this.aggregate)) },
          { ALT: () => macros.push(this.SUBRULE(this.macro)) },
          { ALT: () => this.CONSUME(this.tokens.comma) },
        ]);
      });
      return { options, aggregates, macros };
    },
  );

  readonly dataModel: () => Word = this.RULE("dataModel", () => {
    const setting = this.SUBRULE(this.setting);
    return this.ACTION(() => setting.value);
  });

  readonly statsCommand: () => Command = this.RULE("statsCommand", () => {
    const { startOffset } = this.CONSUME(this.tokens.statsCommand);
    const aggregates: Aggregate[] = [];
    let by: Grouping = ungrouped;
    this.AT_LEAST_ONE(() => {
      aggregates.push(this.SUBRULE(this.aggregate));
      this.OPTION(() => this.CONSUME(this.tokens.comma));
    });
    this.OPTION2(() => {
      by = this.SUBRULE(this.grouping);
    });
    return this.ACTION((): Command => {
      const span = this.spanFrom(startOffset);
      return { kind: "stats", aggregates, by, span };
    });
  });

  readonly aggregate: () => Aggregate = this.RULE("aggregate", () => {
    const name = this.SUBRULE(this.plainWord);
    let of: Word | EvalNode | null = null;
    let as: Word | null = null;
    this.OPTION(() => {
      this.CONSUME(this.tokens.open);
      this.OPTION2(() => {
        of = this.OR([
          { ALT: () => this.SUBRULE2(this.plainWord) },
          { ALT: () => this.SUBRULE(this.evalArgument) },
        ]);
      });
      this.CONSUME(this.tokens.close);
    });
    this.OPTION3(() => {
      as = this.SUBRULE(this.alias);
    });
    return this.ACTION((): Aggregate => {
      const span = this.spanFrom(name.span.start);
      return { name: name.text.toLowerCase(), of, as, span };
    });
  });

  readonly evalArgument: () => EvalNode = this.RULE("evalArgument", () => {
    this.CONSUME(this.tokens.evalOpen);
    const inner = this.SUBRULE(this.expression);
    this.CONSUME(this.tokens.close);
    return inner;
  });

  readonly renameCommand: () => Command = this.RULE("renameCommand", () => {
    const { startOffset } = this.CONSUME(this.tokens.renameCommand);
    const pairs: { readonly from: Word; readonly to: Word }[] = [];
    this.AT_LEAST_ONE(() => {
      const from = this.SUBRULE(this.plainWord);
      const to = this.SUBRULE(this.alias);
      pairs.push({ from, to });
      this.OPTION(() => this.CONSUME(this.tokens.comma));
    });
    return this.ACTION(
      (): Command => ({ kind: "rename", pairs, span: this.spanFrom(startOffset) }),
    );
  });

  readonly plainCommand: () => Command = this.RULE("plainCommand", () => {
    const name = this.CONSUME(this.tokens.plainCommand);
    const found: Arguments = { words: [], options: [], as: null };
    this.MANY(() => {
      this.OR([
        { ALT: () => found.options.push(this.SUBRULE(this.setting)) },
        { ALT: () => found.words.push(this.SUBRULE(this.plainWord)) },
        { ALT: () => this.CONSUME(this.tokens.comma) },
        {
          ALT: () => {
            found.as = this.SUBRULE(this.alias);
          },
        },
      ]);
    });
    return this.ACTION((): Command => {
      const span = this.spanFrom(name.startOffset);
      return { kind: "plain", name: name.image.toLowerCase(), ...found, span };
    });
  });

  readonly macroCommand: () => Command = this.RULE("macroCommand", () => {
    const macro = this.SUBRULE(this.macro);
    return this.ACTION((): Command => ({ kind: "macro", macro, span: macro.span }));
  });

  readonly grouping: () => Grouping = this.RULE("grouping", () => {
    const names: Word[] = [];
    const options: Option[] = [];
    this.CONSUME(this.tokens.by);
    this.AT_LEAST_ONE(() => {
      this.OR([
        { ALT: () => options.push(this.SUBRULE(this.setting)) },
        { ALT: () => names.push(this.SUBRULE(this.plainWord)) },
      ]);
      this.OPTION(() => this.CONSUME(this.tokens.comma));
    });
    return { names, options };
  });

  readonly alias: () => Word = this.RULE("alias", () => {
    this.CONSUME(this.tokens.as);
    return this.SUBRULE(this.plainWord);
  });

  readonly setting: () => Option = this.RULE("setting", () => {
    const name = this.SUBRULE(this.plainWord);
    const sign = this.OR([
      { ALT: () => this.CONSUME(this.tokens.equals) },
      { ALT: () => this.CONSUME(this.tokens.notEquals) },
    ]);
    const value = this.SUBRULE2(this.plainWord);
    return this.ACTION((): Option => {
      const negated = sign.tokenType === this.tokens.notEquals;
      return { name, negated, value };
    });
  });

  readonly plainWord: () => Word = this.RULE("plainWord", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(this.tokens.word) },
      { ALT: () => this.CONSUME(this.tokens.plainWord) },
      { ALT: () => this.CONSUME(this.tokens.quoted) },
    ]);
    return this.ACTION(() => this.wordOf(token));
  });
}

/** Builds the parser anew; with the grammar's own validation it also proves the grammar sound. */
export function buildParser(skipValidations: boolean): PipelineGrammar {
  return new PipelineGrammar(vocabulary(), skipValidations);
}

let parser: PipelineGrammar | null = null;

function ready(tokens: readonly IToken[], source: Source): PipelineGrammar {
  parser ??= buildParser(true);
  parser.input = [...tokens];
  parser.source = source;
  return parser;
}

type Parsed<Node> =
  | { readonly node: Node }
  | { readonly token: IToken; readonly previous: IToken | undefined; readonly message: string };

/** The commands of a whole query, or the token that fits nowhere (the end of input included). */
export function parsePipeline(tokens: readonly IToken[], source: Source): Parsed<Pipeline> {
  const grammar = ready(tokens, source);
  return outcome(grammar.pipeline(), grammar.errors, tokens);
}

/** A test of the language of `search`, with nothing behind it. */
export function parseSearch(tokens: readonly IToken[], source: Source): Parsed<SearchNode> {
  const grammar = ready(tokens, source);
  return outcome(grammar.searchAnd(), grammar.errors, tokens);
}

function outcome<Node>(
  node: Node,
  [error]: readonly IRecognitionException[],
  tokens: readonly IToken[],
): Parsed<Node> {
  if (!error) return { node };
  const at = tokens.indexOf(error.token);
  const previous = tokens[(at < 0 ? tokens.length : at) - 1];
  return { token: error.token, previous, message: error.message };
}
