import type { Look } from "../../diagnostic/print.ts";
import { inColumns, widthOf } from "../columns.ts";
import { count, wrapped } from "../words.ts";
import type {
  FieldView,
  HolderView,
  LogsourceView,
  Names,
  ProviderView,
  SummaryView,
} from "./view.ts";

/** The list of log sources, a line each. */
export function summariesText(
  summaries: readonly SummaryView[],
  targets: number,
  { palette }: Look,
): string {
  const head = ["log source", "layout", "fields", "targets", "providers"];
  const rows = summaries.map(({ logsource, closed, fields, targets: held, providers }) => [
    logsource,
    closed ? "closed" : "open",
    String(fields),
    `${held.length} of ${targets}`,
    providers.join(", "),
  ]);
  const [title = "", ...lines] = inColumns([head, ...rows]);
  return `${[palette.faint(title), ...lines].join("\n")}\n`;
}

/** One log source: who feeds it, where targets have it, and its fields. */
export function logsourceText(view: LogsourceView, look: Look): string {
  const { palette } = look;
  const layout = view.closed ? "closed: it has its specified fields and no others" : "open";
  const parts = [
    `${palette.strong(view.logsource)}  ${palette.faint(layout)}`,
    ...inColumns(view.providers.map(providerCells)).map((line) => `  ${line}`),
    ...inColumns(placeCells(view.targets)).map((line) => `  ${line}`),
    ...eventLines(view, look),
    ...legend(view.fields, look),
    "",
    ...fieldLines(view.fields, look),
  ];
  return `${parts.join("\n")}\n`;
}

function providerCells({ name, channels, eventIds }: ProviderView): readonly string[] {
  const ids = eventIds && `${eventIds.length === 1 ? "event" : "events"} ${eventIds.join(", ")}`;
  return [name, [...channels, ...(ids ? [ids] : [])].join(", ")];
}

function placeCells(targets: Names): readonly (readonly string[])[] {
  return Object.entries(targets).map(([target, place]) => [target, place ?? "-"]);
}

function eventLines({ events }: LogsourceView, { palette }: Look): readonly string[] {
  if (events === null || events.length === 0) return [];
  const text = `${count(events.length, "event")} known by their fields, shown by --event ID`;
  return [`  ${palette.faint(text)}`];
}

function legend({ length }: readonly FieldView[], { palette }: Look): readonly string[] {
  return length === 0 ? [] : [`  ${palette.faint("= the same name, - not there")}`];
}

/** Fields as a table where the terminal is wide enough for one, and one below the other otherwise. */
function fieldLines(fields: readonly FieldView[], look: Look): readonly string[] {
  if (fields.length === 0) return [look.palette.faint("no field is known; keywords are its text")];
  const table = tableOf(fields);
  if (widthOf(table) > look.columns)
    return fields.flatMap((field) => blockOf(field.name, field, look));
  const [head = "", ...lines] = inColumns(table);
  return [look.palette.faint(head), ...lines, ...enumLines(fields, look)];
}

function tableOf(fields: readonly FieldView[]): readonly (readonly string[])[] {
  const owners = ownersOf(fields);
  return [
    ["field", "type", "known", ...owners],
    ...fields.map((field) => [
      field.name,
      field.type,
      field.evidence,
      ...owners.map((owner) => cellOf(field.name, namesOf(field)[owner])),
    ]),
  ];
}

/** Providers where there are several to tell apart, then targets. */
function ownersOf([first]: readonly FieldView[]): readonly string[] {
  return first ? Object.keys(namesOf(first)) : [];
}

function namesOf({ providers, targets }: FieldView): Names {
  return Object.keys(providers).length > 1 ? { ...providers, ...targets } : targets;
}

/** One field of several log sources. */
export function holdersText(holders: readonly HolderView[], look: Look): string {
  const lines = holders.flatMap((holder) => blockOf(holder.logsource, holder, look));
  return `${lines.join("\n")}\n`;
}

/** A field under a title, then each name that it has with those who use it. */
function blockOf(title: string, field: FieldView, look: Look): readonly string[] {
  const users = new Map<string, readonly string[]>();
  for (const [owner, name] of Object.entries(namesOf(field)).sort(lackingLast)) {
    const cell = cellOf(field.name, name);
    users.set(cell, [...(users.get(cell) ?? []), owner]);
  }
  const rows = [...users].map(([cell, owners]) => [cell, owners.join(", ")]);
  return [
    `${look.palette.strong(title)}  ${describe(field)}`,
    ...inColumns(rows).map((line) => `  ${line}`),
    ...memberLines(field, look),
  ];
}

function lackingLast(
  [, a]: readonly [string, string | null],
  [, b]: readonly [string, string | null],
) {
  return Number(a === null) - Number(b === null);
}

/** What stands for the same name, and for none; `legend` says so. */
function cellOf(field: string, name: string | null | undefined): string {
  return name === field ? "=" : (name ?? "-");
}

function describe({ type, evidence }: FieldView): string {
  return evidence === "seen" ? `${type}, seen in public rules only` : type;
}

function enumLines(fields: readonly FieldView[], look: Look): readonly string[] {
  const lines = fields.flatMap((field) =>
    field.values ? [field.name, ...memberLines(field, look)] : [],
  );
  return lines.length > 0 ? ["", ...lines] : [];
}

function memberLines({ values }: FieldView, { palette, columns }: Look): readonly string[] {
  if (values === null) return [];
  const text = wrapped(`one of ${values.join(", ")}`, columns - 2);
  return text.split("\n").map((line) => `  ${palette.faint(line)}`);
}
