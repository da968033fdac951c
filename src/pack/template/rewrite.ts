import { nearNames } from "../../diagnostic/near.ts";
import type { Source } from "../../source/index.ts";
import type { Context } from "./contexts.ts";
import { type EscapeName, isEscape } from "./escapes.ts";
import { type Location, spanAt, TemplateFailure } from "./failure.ts";
import { arityOf, blocks, helperNames } from "./helpers.ts";
import type { Scanner } from "./places.ts";

/*
 * Holds a parsed template to what it may do, and puts an escape around each value that it writes, so
 * that none is written without. It changes the tree that Handlebars' parser gives.
 */

type Node = hbs.AST.Node;
type Call = Pick<hbs.AST.MustacheStatement, "params" | "loc"> & {
  hash?: hbs.AST.Hash;
  path: hbs.AST.Expression;
};

/** What a template is read with. */
interface Reading {
  readonly source: Source;
  readonly context: Context;
  readonly scanner: Scanner;
  /** The names of the partials that it may call. */
  readonly partials: readonly string[];
}

/** Rewrites a template's tree; throws a `TemplateFailure` at the first thing that it may not do. */
export function rewrite(
  program: hbs.AST.Program,
  about: Omit<Reading, "scanner">,
): hbs.AST.Program {
  visit(program, { ...about, scanner: about.context.scanner() });
  return program;
}

function visit(program: hbs.AST.Program, reading: Reading): void {
  for (const statement of program.body) {
    const { type } = statement;
    if (type === "ContentStatement")
      reading.scanner.feed((statement as hbs.AST.ContentStatement).value);
    else if (type === "MustacheStatement") write(statement as hbs.AST.MustacheStatement, reading);
    else if (type === "BlockStatement") visitBlock(statement as hbs.AST.BlockStatement, reading);
    else if (type === "PartialStatement")
      visitPartial(statement as hbs.AST.PartialStatement, reading);
    else if (type !== "CommentStatement")
      throw failure(
        statement,
        reading,
        "inline and block partials are not known here",
        "partials are files of their own, called as {{> name}}",
      );
  }
}

/** `{{x}}` becomes `{{html x}}`, or what else the place asks for; `{{{x}}}` becomes `{{text x}}`. */
function write(mustache: hbs.AST.MustacheStatement, reading: Reading): void {
  const name = calledName(mustache);
  const value = name === null ? mustache.path : expression(mustache);
  check(value, reading);
  const { escaped, loc } = mustache;
  mustache.escaped = false;
  if (!escaped) return void wrap(mustache, "text", value);
  const asked = isEscape(name ?? "") ? (name as EscapeName) : null;
  const native = asked !== null && reading.context.native.includes(asked) ? asked : null;
  const place = reading.scanner.place(native);
  if ("message" in place) throw failure({ loc }, reading, place.message, place.hint);
  if (native !== null && place.by === native && !place.url) return;
  wrap(mustache, place.by, place.url ? called("address", value) : value);
}

function wrap(mustache: Node, by: EscapeName, value: hbs.AST.Expression): void {
  const { path, params } = called(by, value);
  Object.assign(mustache, { path, params, hash: undefined });
}

function called(name: string, value: hbs.AST.Expression): hbs.AST.SubExpression {
  const { loc } = value;
  const path = {
    type: "PathExpression",
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  };
  return { type: "SubExpression", path, params: [value], loc } as unknown as hbs.AST.SubExpression;
}

/** What a mustache calls a helper by; null where it names a value. */
function calledName({ path, params, hash }: Call): string | null {
  return params.length > 0 || hash ? nameOf(path) : null;
}

function expression({ path, params, hash, loc }: Call): hbs.AST.Expression {
  return { type: "SubExpression", path, params, hash, loc } as hbs.AST.Expression;
}

/** Checks what a value is made of. */
function check(value: hbs.AST.Expression, reading: Reading): void {
  if (value.type !== "SubExpression") return;
  const call = value as hbs.AST.SubExpression;
  const name = nameOf(call.path);
  if (blocks.has(name))
    throw failure(call, reading, `\`${name}\` is a block`, `write {{#${name} …}} … {{/${name}}}`);
  checkCall(name, call, reading);
}

function checkCall(name: string, call: Call, reading: Reading): void {
  const arity = arityOf(name);
  if (arity === null) {
    const near = nearNames(name, helperNames);
    const all = helperNames.join(", ");
    const hint = near.length > 0 ? `near names: ${near.join(", ")}` : `there are ${all}`;
    throw failure(call.path, reading, `there is no helper \`${name}\``, hint);
  }
  const { length } = call.params;
  const [fewest, most] = arity;
  const wanted = fewest === most ? "" : ` to ${most}`;
  if (length < fewest || length > most)
    throw failure(
      call,
      reading,
      `\`${name}\` takes ${fewest}${wanted} ${most === 1 ? "value" : "values"}, and is given ${length}`,
    );
  if (call.hash)
    throw failure(call.hash, reading, `\`${name}\` takes no named values`, "give it values alone");
  for (const param of call.params) check(param, reading);
}

function visitBlock(block: hbs.AST.BlockStatement, reading: Reading): void {
  const name = nameOf(block.path);
  if (!blocks.has(name))
    throw failure(
      block.path,
      reading,
      `there is no block \`${name}\``,
      `blocks are ${[...blocks].map((each) => `{{#${each}}}`).join(", ")}`,
    );
  checkCall(name, block, reading);
  // Either may be missing, whatever the types say.
  for (const branch of [block.program, block.inverse]) {
    if (!branch) continue;
    // A name of the template's own would be taken for the escape that is put around values.
    const taken = branch.blockParams?.find((own) => arityOf(own) !== null);
    if (taken !== undefined)
      throw failure(block, reading, `\`${taken}\` is a helper`, "give the item another name");
    visit(branch, reading);
  }
}

function visitPartial(partial: hbs.AST.PartialStatement, reading: Reading): void {
  const { partials } = reading;
  const isPlain = partial.name.type === "PathExpression";
  const name = isPlain ? (partial.name as hbs.AST.PathExpression).original : "";
  if (!partials.includes(name)) {
    const near = nearNames(name, partials).concat(partials);
    const hint = near[0] === undefined ? "the pack names none" : `there is ${near.join(", ")}`;
    throw failure(partial.name, reading, `there is no partial \`${name}\``, hint);
  }
  for (const param of partial.params) check(param, reading);
  for (const { value } of partial.hash?.pairs ?? []) check(value, reading);
}

function nameOf(path: hbs.AST.Expression): string {
  return String((path as hbs.AST.PathExpression).original);
}

function failure(
  { loc }: { readonly loc: Location },
  { source }: Reading,
  message: string,
  hint?: string,
): TemplateFailure {
  return new TemplateFailure({
    code: "pack-template-syntax",
    severity: "error",
    message,
    span: spanAt(source, loc),
    ...(hint === undefined ? {} : { hint }),
  });
}
