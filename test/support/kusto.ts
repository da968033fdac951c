import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shared } from "./shared.ts";

/*
 * Microsoft's own parser and binder for Kusto, over the tables and functions that the products have.
 * It is CommonJS translated from C#, so only what the tests call is typed here.
 */

/** The schemas that the shared data knows, by product. */
export type KustoDatabase = "defender-xdr" | "sentinel";

/** What is wrong with a query, a sentence each; empty where it binds. */
export type Binder = (query: string) => readonly string[];

type Columns = { readonly [column: string]: string };

interface Schema {
  readonly tables: { readonly [name: string]: Columns };
  readonly functions: { readonly [name: string]: { readonly columns: Columns } };
}

interface Diagnostic {
  readonly Code: string;
  readonly Severity: string;
  readonly Message: string;
  readonly Start: number;
}

interface Node {
  readonly Kind: number;
  readonly Left?: Node;
  readonly Right?: Node;
  readonly ResultType?: { readonly Name: string } | null;
}

interface List<T> {
  readonly Count: number;
  readonly getItem: (index: number) => T;
}

interface Column {
  readonly Name: string;
  readonly Type: { readonly Name: string };
}

interface Code {
  readonly GetDiagnostics: () => List<Diagnostic>;
  /** Of the last statement. */
  readonly ResultType: { readonly Columns?: List<Column> } | null;
  readonly Syntax: { readonly WalkNodes: (visit: (node: Node) => void) => void };
}

type Make = new (...parts: readonly unknown[]) => object;

interface Language {
  readonly Symbols: {
    readonly TableSymbol: { readonly $ctor7: Make };
    readonly FunctionSymbol: { readonly $ctor5: Make };
    readonly DatabaseSymbol: { readonly $ctor2: Make };
  };
  readonly GlobalState: {
    readonly Default: { readonly WithDatabase: (database: object) => object };
  };
  readonly KustoCode: { readonly ParseAndAnalyze: (query: string, globals: object) => Code };
}

/** The tables and functions of a product, with their columns and types. */
export function kustoSchema(database: KustoDatabase): Schema {
  const text = readFileSync(join(shared, "taxonomy", "kql-schema.json"), "utf8");
  return JSON.parse(text).databases[database];
}

/** A query as the language service understands it. */
export interface BoundQuery {
  /** What is wrong with it, a sentence each. */
  readonly faults: readonly string[];
  /** The types of the columns that it returns, by name. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Loads the language service, which takes a second, and the product's schema. */
export function kustoReader(database: KustoDatabase): (query: string) => BoundQuery {
  const language = loadLanguage();
  const globals = globalsOf(database, language);
  return (query) => {
    const code = language.KustoCode.ParseAndAnalyze(query, globals);
    const { Columns } = code.ResultType ?? {};
    const columns = Columns ? items(Columns) : [];
    return {
      faults: [...faults(code.GetDiagnostics(), query), ...mixedTypes(code)],
      columns: new Map(columns.map(({ Name, Type }) => [Name, Type.Name])),
    };
  };
}

/** The same, where only what is wrong with a query counts. */
export function kustoBinder(database: KustoDatabase): Binder {
  const read = kustoReader(database);
  return (query) => read(query).faults;
}

/** What is wrong with a query that brings its own tables, by Microsoft's parser and binder alone. */
export function kustoErrors(): Binder {
  const { KustoCode, GlobalState } = loadLanguage();
  return (query) =>
    items(KustoCode.ParseAndAnalyze(query, GlobalState.Default).GetDiagnostics())
      .filter(({ Severity }) => Severity === "Error")
      .map(({ Code, Message }) => `${Code} ${Message}`);
}

function loadLanguage(): Language {
  const load = createRequire(import.meta.url);
  load("@kusto/language-service-next/bridge.js");
  load("@kusto/language-service-next/Kusto.Language.Bridge.js");
  return (globalThis as unknown as { readonly Kusto: { readonly Language: Language } }).Kusto
    .Language;
}

function globalsOf(database: KustoDatabase, { Symbols, GlobalState }: Language): object {
  const schema = kustoSchema(database);
  const tableOf = (name: string, columns: Columns): object =>
    new Symbols.TableSymbol.$ctor7(name, columnList(columns), null);
  const tables = Object.entries(schema.tables).map(([name, columns]) => tableOf(name, columns));
  const functions = Object.entries(schema.functions).map(
    ([name, { columns }]) => new Symbols.FunctionSymbol.$ctor5(name, tableOf(name, columns), []),
  );
  return GlobalState.Default.WithDatabase(
    new Symbols.DatabaseSymbol.$ctor2(database, null, [...tables, ...functions]),
  );
}

function columnList(columns: Columns): string {
  const list = Object.entries(columns).map(([name, type]) => `['${name}']: ${type}`);
  return `(${list.join(", ")})`;
}

function faults(found: List<Diagnostic>, query: string): readonly string[] {
  return items(found)
    .filter(({ Severity }) => Severity === "Error" || Severity === "Warning")
    .map(
      ({ Code, Message, Start }) =>
        `${Code} ${Message} at: ${query.slice(Math.max(0, Start - 40), Start + 60)}`,
    );
}

function items<T>(list: List<T>): readonly T[] {
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}

const numbers: ReadonlySet<string> = new Set(["int", "long", "real", "decimal"]);

/** Text beside a number, which the binder lets through and the engine does not. */
function mixedTypes(code: Code): readonly string[] {
  const found: string[] = [];
  code.Syntax.WalkNodes((node) => {
    const left = node.Left?.ResultType?.Name;
    const right = node.Right?.ResultType?.Name;
    if (left === undefined || right === undefined) return;
    if ((numbers.has(left) && right === "string") || (left === "string" && numbers.has(right)))
      found.push(`${left} beside ${right} in: ${String(node)}`);
  });
  return found;
}
