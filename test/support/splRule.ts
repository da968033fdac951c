import type {
  Emission,
  Field,
  Ir,
  LogsourceSettings,
  ModelSettings,
  Part,
  Regex,
  RegexFlags,
  Rule,
} from "sigmatic/backend";
import { findLogsource, text as textOf } from "sigmatic/backend";
import { spl } from "../../backends/spl/index.ts";
import { parseRegex } from "../../src/regex/read.ts";

/* Makes rules straight from IR, so that a test says what it is about and nothing else. */

export const span = { source: { name: "test", text: "" }, start: 0, end: 0 };

export interface Setting {
  readonly product?: string | null;
  readonly category?: string | null;
  readonly service?: string;
  readonly providers?: readonly string[];
  readonly layout?: "pretty" | "oneline";
  readonly model?: "raw" | "cim";
  readonly settings?: ModelSettings;
}

/** Compiles a condition; `windows/process_creation` on one line where nothing else is said. */
export function emission(condition: Ir, setting: Setting = {}): Emission {
  const { product = "windows", category = "process_creation", service = null } = setting;
  const rule = {
    title: { value: "Test", span },
    logsource: { product, category, service, definition: null, extra: [], span },
    analytic: null,
  } as unknown as Rule;
  const { layout = "oneline", providers = null, settings = null } = setting;
  const entry = findLogsource(rule.logsource);
  const lowered = { rule, entry, conditions: [condition] };
  const model = spl.models.find(({ name }) => name === (setting.model ?? "raw"));
  if (!model) throw new Error(`no model ${setting.model}`);
  return model.compile(lowered, { layout, providers, settings });
}

/** A project file that says this of every log source. */
export function saying(
  said: Partial<LogsourceSettings>,
  switches: readonly string[] = [],
): ModelSettings {
  const nothing = { indexes: [], macro: null, table: null, category: null, where: {}, fields: {} };
  return { switches: new Set(switches), logsource: () => ({ ...nothing, ...said }) };
}

/** The query without the scope in front of it. */
export function query(condition: Ir, setting: Setting = {}): string {
  const [text] = emission(condition, setting).queries;
  return (text ?? "").replace(sysmonProcess, "");
}

const sysmonProcess = 'source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" EventCode=1 ';

/** Code and direction of each note, in order. */
export function notes(condition: Ir, setting: Setting = {}): readonly string[] {
  return emission(condition, setting).notes.map(({ code, direction }) =>
    direction ? `${code} ${direction}` : code,
  );
}

export function field(name: string): Field {
  return { name, span };
}

/** Text in Sigma's spelling without escapes: `*` and `?` are wildcards, `\u2217` and `\u2754` literal ones. */
export function is(name: string, value: string, cased = false): Ir {
  return textOf(field(name), parts(value), cased, span);
}

function parts(value: string): readonly Part[] {
  return [...value].map((character): Part => {
    if (character === "*") return { kind: "any" };
    if (character === "?") return { kind: "one" };
    return { kind: "text", text: literals.get(character) ?? character };
  });
}

const literals = new Map([
  ["\u2217", "*"],
  ["\u2754", "?"],
]);

/** The value as it is, with nothing in it a wildcard. */
export function literal(name: string, value: string, cased = false): Ir {
  return textOf(field(name), [{ kind: "text", text: value }], cased, span);
}

export function number(name: string, text: string): Ir {
  return {
    kind: "equals",
    field: field(name),
    value: { type: "number", text },
    cased: false,
    span,
  };
}

const none: RegexFlags = { ignoreCase: false, multiline: false, dotAll: false };

export function regex(name: string, source: string, flags: Partial<RegexFlags> = {}): Regex {
  const all = { ...none, ...flags };
  return { kind: "regex", field: field(name), source, flags: all, tree: treeOf(source, all), span };
}

export function treeOf(source: string, flags: RegexFlags = none): Regex["tree"] {
  const parsed = parseRegex(source, flags);
  if ("error" in parsed) throw new Error(parsed.error.message);
  return parsed.tree;
}

export function keyword(value: string, cased = false): Ir {
  const found = textOf(field(""), parts(value), cased, span);
  const normal: readonly Part[] =
    found.kind === "pattern" ? found.parts : [{ kind: "text", text: found.value.text }];
  return { kind: "keyword", pattern: { kind: "parts", parts: normal, cased }, span };
}
