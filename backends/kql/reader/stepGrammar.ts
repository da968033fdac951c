import type { IToken } from "chevrotain";
import { ExpressionGrammar } from "./expressions.ts";
import { typeNamed } from "./literals.ts";
import { messages } from "./messages.ts";
import type {
  Column,
  Expansion,
  Expression,
  NamePattern,
  Ordering,
  Parameter,
  Step,
  Union,
  ValueType,
} from "./nodes.ts";

/** A step before it knows its place. */
type Unplaced = Step extends infer S ? (S extends Step ? Omit<S, "span"> : never) : never;

/** What stands behind a pipe. */
export abstract class StepGrammar extends ExpressionGrammar {
  protected readonly unionParts: () => Pick<Union, "parameters" | "tables"> = this.RULE(
    "unionParts",
    (): Pick<Union, "parameters" | "tables"> => {
      const parameters = this.SUBRULE(this.parameters);
      const tables: Expression[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: this.tokens.sign.comma,
        DEF: () => tables.push(this.SUBRULE(this.member)),
      });
      return { parameters, tables };
    },
  );

  /** `kind=inner isfuzzy=true`. */
  private readonly parameters: () => readonly Parameter[] = this.RULE(
    "parameters",
    (): readonly Parameter[] => {
      const found: Parameter[] = [];
      this.MANY({
        GATE: () => this.LA(2).tokenType === this.tokens.sign.assign && this.isParameter(),
        DEF: () => {
          const name = this.SUBRULE(this.name);
          this.CONSUME(this.tokens.sign.assign);
          const value = this.SUBRULE2(this.name);
          found.push({ name, value });
        },
      });
      return found;
    },
  );

  private isParameter(): boolean {
    return /^(?:kind|isfuzzy|withsource|with_source|with_itemindex|bagexpansion|hint)$/.test(
      this.LA(1).image,
    );
  }

  protected readonly type: () => ValueType = this.RULE("type", (): ValueType => {
    const word = this.OR([
      { ALT: () => this.CONSUME(this.tokens.typeName) },
      { ALT: () => this.CONSUME(this.tokens.word.dynamic) },
    ]);
    return this.ACTION(() => typeNamed(word.image));
  });

  readonly step: () => Step = this.RULE("step", (): Step => {
    const { startOffset } = this.LA(1);
    const made = this.OR([
      { ALT: () => this.SUBRULE(this.where) },
      { ALT: () => this.SUBRULE(this.withColumns) },
      { ALT: () => this.SUBRULE(this.withNames) },
      { ALT: () => this.SUBRULE(this.distinct) },
      { ALT: () => this.SUBRULE(this.summarize) },
      { ALT: () => this.SUBRULE(this.mvExpand) },
      { ALT: () => this.SUBRULE(this.mvApply) },
      { ALT: () => this.SUBRULE(this.take) },
      { ALT: () => this.SUBRULE(this.sort) },
      { ALT: () => this.SUBRULE(this.top) },
      { ALT: () => this.SUBRULE(this.unionWith) },
      { ALT: () => this.SUBRULE(this.join) },
      { ALT: () => this.SUBRULE(this.withoutEffect) },
    ]);
    return this.ACTION(() => ({ ...made, span: this.since(startOffset) }) as Step);
  });

  private readonly where: () => Unplaced = this.RULE("where", (): Unplaced => {
    this.OR([
      { ALT: () => this.CONSUME(this.tokens.word.where) },
      { ALT: () => this.CONSUME(this.tokens.word.filter) },
    ]);
    return { kind: "where", test: this.SUBRULE(this.expression) };
  });

  private readonly withColumns: () => Unplaced = this.RULE("withColumns", (): Unplaced => {
    const { word } = this.tokens;
    const kind = this.OR([
      { ALT: () => this.taken(this.CONSUME(word.extend), "extend") },
      { ALT: () => this.taken(this.CONSUME(word.project), "project") },
      { ALT: () => this.taken(this.CONSUME(word["project-rename"]), "projectRename") },
    ]);
    return { kind, columns: this.SUBRULE(this.columns) };
  });

  private readonly withNames: () => Unplaced = this.RULE("withNames", (): Unplaced => {
    const { word } = this.tokens;
    const kind = this.OR([
      { ALT: () => this.taken(this.CONSUME(word["project-away"]), "projectAway") },
      { ALT: () => this.taken(this.CONSUME(word["project-keep"]), "projectKeep") },
      { ALT: () => this.taken(this.CONSUME(word["project-reorder"]), "projectReorder") },
    ]);
    const names: NamePattern[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: this.tokens.sign.comma,
      DEF: () => names.push(this.SUBRULE(this.namePattern)),
    });
    return { kind, names };
  });

  /** A name whose stars are tokens of their own. */
  private readonly namePattern: () => NamePattern = this.RULE("namePattern", (): NamePattern => {
    const { startOffset } = this.LA(1);
    let text = "";
    this.AT_LEAST_ONE(() => {
      text += this.OR([
        { ALT: () => this.CONSUME(this.tokens.sign.star).image },
        { ALT: () => this.SUBRULE(this.name)?.text },
      ]);
    });
    return this.ACTION(() => ({ text, span: this.since(startOffset) }));
  });

  private readonly distinct: () => Unplaced = this.RULE("distinct", (): Unplaced => {
    this.CONSUME(this.tokens.word.distinct);
    const columns = this.SUBRULE(this.columns);
    return this.ACTION(() => ({
      kind: "distinct",
      columns: columns[0]?.value.kind === "anywhere" ? [] : columns,
    }));
  });

  private readonly summarize: () => Unplaced = this.RULE("summarize", (): Unplaced => {
    this.CONSUME(this.tokens.word.summarize);
    const columns = this.OPTION(() => this.SUBRULE(this.columns)) ?? [];
    const by = this.OPTION2(() => {
      this.CONSUME(this.tokens.word.by);
      return this.SUBRULE2(this.columns);
    });
    return { kind: "summarize", columns, by: by ?? [] };
  });

  private readonly mvExpand: () => Unplaced = this.RULE("mvExpand", (): Unplaced => {
    this.CONSUME(this.tokens.word["mv-expand"]);
    return { kind: "mvExpand", ...this.SUBRULE(this.expansions) };
  });

  private readonly mvApply: () => Unplaced = this.RULE("mvApply", (): Unplaced => {
    const { word, sign } = this.tokens;
    this.CONSUME(word["mv-apply"]);
    const parts = this.SUBRULE(this.expansions);
    const steps: Step[] = [];
    this.CONSUME(word.on);
    this.CONSUME(sign.open);
    this.AT_LEAST_ONE_SEP({ SEP: sign.pipe, DEF: () => steps.push(this.SUBRULE(this.step)) });
    this.CONSUME(sign.close);
    return { kind: "mvApply", ...parts, steps };
  });

  private readonly expansions: () => {
    readonly parameters: readonly Parameter[];
    readonly expansions: readonly Expansion[];
    readonly limit: Expression | null;
  } = this.RULE(
    "expansions",
    (): {
      readonly parameters: readonly Parameter[];
      readonly expansions: readonly Expansion[];
      readonly limit: Expression | null;
    } => {
      const parameters = this.SUBRULE(this.parameters);
      const found: Expansion[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: this.tokens.sign.comma,
        DEF: () => found.push(this.SUBRULE(this.expansion)),
      });
      const limit = this.OPTION(() => {
        this.CONSUME(this.tokens.word.limit);
        return this.SUBRULE(this.expression);
      });
      return { parameters, expansions: found, limit: limit ?? null };
    },
  );

  private readonly expansion: () => Expansion = this.RULE("expansion", (): Expansion => {
    const column = this.SUBRULE(this.column);
    const type = this.OPTION(() => {
      this.CONSUME(this.tokens.word.to);
      this.CONSUME(this.tokens.word.typeof);
      this.CONSUME(this.tokens.sign.open);
      const named = this.SUBRULE(this.type);
      this.CONSUME(this.tokens.sign.close);
      return named;
    });
    return { column, type: type ?? null };
  });

  private readonly take: () => Unplaced = this.RULE("take", (): Unplaced => {
    this.OR([
      { ALT: () => this.CONSUME(this.tokens.word.take) },
      { ALT: () => this.CONSUME(this.tokens.word.limit) },
    ]);
    return { kind: "take", count: this.SUBRULE(this.expression) };
  });

  private readonly sort: () => Unplaced = this.RULE("sort", (): Unplaced => {
    this.OR([
      { ALT: () => this.CONSUME(this.tokens.word.sort) },
      { ALT: () => this.CONSUME(this.tokens.word.order) },
    ]);
    this.CONSUME(this.tokens.word.by);
    return { kind: "sort", by: this.SUBRULE(this.orderings) };
  });

  private readonly top: () => Unplaced = this.RULE("top", (): Unplaced => {
    this.CONSUME(this.tokens.word.top);
    const count = this.SUBRULE(this.expression);
    this.CONSUME(this.tokens.word.by);
    return { kind: "top", count, by: this.SUBRULE(this.orderings) };
  });

  private readonly orderings: () => readonly Ordering[] = this.RULE(
    "orderings",
    (): readonly Ordering[] => {
      const found: Ordering[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: this.tokens.sign.comma,
        DEF: () => found.push(this.SUBRULE(this.ordering)),
      });
      return found;
    },
  );

  /** From the largest, and nulls at the far end, where nothing else is said. */
  private readonly ordering: () => Ordering = this.RULE("ordering", (): Ordering => {
    const { word } = this.tokens;
    const value = this.SUBRULE(this.expression);
    const direction = this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(word.asc) }, { ALT: () => this.CONSUME(word.desc) }]),
    );
    const nulls = this.OPTION2(() => {
      this.CONSUME(word.nulls);
      return this.OR2([
        { ALT: () => this.CONSUME(word.first) },
        { ALT: () => this.CONSUME(word.last) },
      ]);
    });
    return this.ACTION(() => {
      const descending = direction?.image !== "asc";
      return { value, descending, nullsFirst: nulls ? nulls.image === "first" : !descending };
    });
  });

  private readonly unionWith: () => Unplaced = this.RULE("unionWith", (): Unplaced => {
    this.CONSUME(this.tokens.word.union);
    return { kind: "union", ...this.SUBRULE(this.unionParts) };
  });

  private readonly join: () => Unplaced = this.RULE("join", (): Unplaced => {
    this.CONSUME(this.tokens.word.join);
    const parameters = this.SUBRULE(this.parameters);
    const table = this.SUBRULE(this.member);
    const on: Expression[] = [];
    this.CONSUME(this.tokens.word.on);
    this.AT_LEAST_ONE_SEP({
      SEP: this.tokens.sign.comma,
      DEF: () => on.push(this.SUBRULE(this.equality)),
    });
    return { kind: "join", parameters, table, on };
  });

  private readonly withoutEffect: () => Unplaced = this.RULE("withoutEffect", (): Unplaced => {
    const { word } = this.tokens;
    return this.OR([
      {
        ALT: (): Unplaced => {
          this.CONSUME(word.count);
          return { kind: "count" };
        },
      },
      {
        ALT: (): Unplaced => {
          this.CONSUME(word.serialize);
          return { kind: "keep" };
        },
      },
    ]);
  });

  protected readonly columns: () => readonly Column[] = this.RULE(
    "columns",
    (): readonly Column[] => {
      const found: Column[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: this.tokens.sign.comma,
        DEF: () => found.push(this.SUBRULE(this.column)),
      });
      return found;
    },
  );

  private readonly column: () => Column = this.RULE("column", (): Column => {
    const first = this.SUBRULE(this.expression);
    const second = this.OPTION(() => {
      this.CONSUME(this.tokens.sign.assign);
      return this.SUBRULE2(this.expression);
    });
    return this.ACTION(() => this.columnOf(first, second));
  });

  private columnOf(first: Expression, second: Expression | undefined): Column {
    const span = this.since(first.span.start);
    if (!second) return { name: null, value: first, span };
    if (first.kind === "reference")
      return { name: { text: first.name, span: first.span }, value: second, span };
    this.faults.push(messages.noName(first.span));
    return { name: null, value: second, span };
  }

  private taken<T extends string>(_: IToken, kind: T): T {
    return kind;
  }
}
