import Handlebars from "handlebars";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { type Source, type Span, spanOf } from "../../source/index.ts";
import type { Context } from "./contexts.ts";
import { type Location, spanAt, TemplateFailure } from "./failure.ts";
import { blocks, helperNames } from "./helpers.ts";
import { rewrite } from "./rewrite.ts";

/* Compiles templates. The compiler is loaded for those of a project alone; ours are compiled before. */

/** Parts of Handlebars that its types leave out. */
interface Inner {
  JavaScriptCompiler: new () => CodeWriter;
  readonly Parser: { readonly lexer: { readonly yylloc: LexerPlace } };
}

interface CodeWriter {
  compiler: Inner["JavaScriptCompiler"];
  readonly source: { readonly currentLocation: Location | undefined };
  aliasable: (name: string) => string;
  quotedString: (text: string) => string;
  nameLookup(holder: unknown, name: string, kind: string): unknown;
}

interface LexerPlace {
  readonly first_line: number;
  readonly first_column: number;
  readonly last_line: number;
  readonly last_column: number;
}

const engine = Handlebars.create() as typeof Handlebars & Inner;
const Plain = engine.JavaScriptCompiler;

/** Writes code that asks for each name on a path, and fails where it is not there. */
class Strict extends Plain {
  override nameLookup(holder: unknown, name: string, kind: string): unknown {
    if (kind !== "context" && kind !== "data") return super.nameLookup(holder, name, kind);
    const place = JSON.stringify(this.source.currentLocation ?? null);
    const member = this.aliasable("container.strict");
    return [member, "(", holder, ",", this.quotedString(name), ",", place, ")"];
  }
}
Strict.prototype.compiler = Strict;
engine.JavaScriptCompiler = Strict;

/** The code of a template for files of a context; throws a `TemplateFailure` for what is none. */
export function precompiled(
  source: Source,
  context: Context,
  partials: readonly string[] = [],
): string {
  return codeOf(rewrite(parsed(source), { source, context, partials }));
}

/** The same without the places that a template can fail at, which halves it. */
export function withoutPlaces(
  source: Source,
  context: Context,
  partials: readonly string[],
): string {
  const program = rewrite(parsed(source), { source, context, partials });
  const text = JSON.stringify(program, (key, value) => (key === "loc" ? undefined : value));
  return codeOf(JSON.parse(text));
}

function codeOf(program: hbs.AST.Program): string {
  return String(
    engine.precompile(program, {
      strict: true,
      noEscape: true,
      preventIndent: true,
      knownHelpersOnly: true,
      knownHelpers,
    }),
  );
}

const known = [...helperNames, ...blocks].map((name) => [name, true] as const);
const knownHelpers = Object.fromEntries(known) as NonNullable<CompileOptions["knownHelpers"]>;

function parsed(source: Source): hbs.AST.Program {
  try {
    return engine.parse(source.text);
  } catch (error) {
    throw new TemplateFailure(syntaxError(source, error as Handlebars.Exception));
  }
}

function syntaxError(source: Source, error: Handlebars.Exception): Diagnostic {
  const { message } = error;
  const said = { code: "pack-template-syntax", severity: "error" } as const;
  if (/got 'EOF'/.test(message))
    return {
      ...said,
      message: "the template ends before what it has begun is closed",
      span: spanOf(source, source.text.length, source.text.length),
      hint: "{{#each}} ends with {{/each}}, {{#if}} with {{/if}}",
    };
  const unlike = /^(.+) doesn't match (.+) - \d+:\d+$/.exec(message);
  if (unlike)
    return {
      ...said,
      message: `\`${unlike[1]}\` is closed as \`${unlike[2]}\``,
      span: exceptionSpan(source, error),
      hint: "a block ends with the name that it begins with",
    };
  const span = lexerSpan(source);
  const text = source.text.slice(span.start, span.end);
  const what = text === "" ? "this" : `\`${text}\``;
  return {
    ...said,
    message: `${what} cannot stand here in Handlebars`,
    span,
    hint: text.startsWith("}}}")
      ? "put a space between the value's }} and the brace behind it"
      : "values are {{title}}, helpers {{join tags}}, blocks {{#if author}} … {{/if}}",
  };
}

function exceptionSpan(source: Source, error: Handlebars.Exception): Span {
  const start = { line: error.lineNumber ?? 1, column: error.column ?? 0 };
  const end = { line: error.endLineNumber ?? start.line, column: error.endColumn ?? start.column };
  return spanAt(source, { start, end });
}

/** Where the parser stopped: at the last thing that its lexer read. */
function lexerSpan(source: Source): Span {
  const { first_line, first_column, last_line, last_column } = engine.Parser.lexer.yylloc;
  return spanAt(source, {
    start: { line: first_line, column: first_column },
    end: { line: last_line, column: last_column },
  });
}
