import type { Rule } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { memberOf } from "../dsl/names.ts";
import { readDocuments } from "../rule/index.ts";
import { textsIn } from "../rule/read.ts";
import type { Source } from "../source/index.ts";
import { findLogsource, logsourceKey, logsourceKeys } from "../taxonomy/index.ts";
import { entryOf, readYaml, toPlain, type YamlMap } from "../yaml/index.ts";
import { array, type Code, call, linesText, literal, object, prefixed, printCode } from "./code.ts";
import { conditionCode } from "./condition.ts";
import { type Imports, newImports } from "./imports.ts";
import { selectionCode } from "./selection.ts";

/** A text in the other face. */
export interface Conversion {
  /** Null where the source has errors, or nothing that can be converted. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rules and technique documents as a module of the TypeScript face. Comments are not kept. */
export function toTypeScript(source: Source): Conversion {
  const imports = newImports();
  const { entries } = readDocuments(source);
  const nodes = readYaml(source).map(({ node }) => node);
  const diagnostics: Diagnostic[] = [];
  const codes: Code[] = [];
  for (const entry of entries) {
    if (entry.kind === "notSigma") continue;
    diagnostics.push(...entry.diagnostics);
    if (entry.kind === "invalid") continue;
    const { document } = entry;
    const { span } = document;
    const map = nodes.find((node) => node?.kind === "map" && node.span.start === span.start);
    if (map?.kind !== "map") continue;
    if (document.kind === "rule") codes.push(ruleCode("rule", map, document, imports));
    else if (document.kind === "technique")
      codes.push(techniqueCode(map, document.analytics, imports));
    else diagnostics.push(unconvertible(document.kind, document.titleKey));
  }
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { text: failed || codes.length === 0 ? null : moduleText(codes, imports), diagnostics };
}

function unconvertible(kind: string, span: Diagnostic["span"]): Diagnostic {
  return {
    code: "convert-unsupported",
    severity: "error",
    message: `${kind} documents have no form in TypeScript yet`,
    span,
    hint: "keep them in YAML beside the rules",
  };
}

function moduleText(codes: readonly Code[], imports: Imports): string {
  const names = printCode({
    open: "import {",
    items: imports.names(),
    close: "}",
    always: false,
  });
  const [only] = codes;
  const exported: Code =
    codes.length === 1 && only !== undefined
      ? prefixed("export default ", only)
      : prefixed("export default ", array(codes));
  return `${names} from "sigmatic/dsl";\n\n${printCode(exported)};\n`;
}

function techniqueCode(map: YamlMap, analytics: readonly Rule[], imports: Imports): Code {
  const own = entryOf(map, "analytics")?.value;
  const maps = own?.kind === "sequence" ? own.items.filter((item) => item.kind === "map") : [];
  const members = maps.map((item, index) =>
    ruleCode("analytic", item, analytics[index] as Rule, imports),
  );
  const analyticsCode = { open: "[", items: members, close: "]", always: true };
  const entries = entriesOf(map, imports, { analytics: [["analytics", analyticsCode]] });
  return call(imports.use("technique"), [object(entries, true)]);
}

function ruleCode(name: "rule" | "analytic", map: YamlMap, rule: Rule, imports: Imports): Code {
  const { detection, logsource } = rule;
  const entry = findLogsource(logsource);
  const conditions = entryOf(map, "detection")?.value;
  const listed =
    conditions?.kind === "map" && entryOf(conditions, "condition")?.value.kind === "sequence";
  const selections = detection.selections.map(
    (each) => [each.name, selectionCode(each.search, entry, imports)] as const,
  );
  const entries = entriesOf(map, imports, {
    logsource: [["logsource", logsourceCode(map, rule, imports)]],
    detection: [
      ["detection", object(selections, true)],
      ...(detection.timeframe ? [["timeframe", literal(detection.timeframe.value)] as const] : []),
      ["condition", conditionCode(detection.conditions, listed, imports)],
    ],
  });
  return call(imports.use(name), [object(entries, true)]);
}

function logsourceCode(map: YamlMap, { logsource }: Rule, imports: Imports): Code {
  const { definition, extra } = logsource;
  const key = logsourceKey(logsource);
  const entries = Object.entries(toPlain(entryOf(map, "logsource")?.value as YamlMap) as object);
  if (!logsourceKeys().includes(key)) {
    const names = entries.map(([key, value]) => [key, literal(value)] as const);
    return call(imports.use("logsource"), [object(names)]);
  }
  const { family, member } = memberOf(key);
  const path = `${imports.use(family)}.${member}`;
  if (definition === null && extra.length === 0) return path;
  const more = entries.filter(([key]) => !["product", "category", "service"].includes(key));
  return {
    open: "{",
    items: [`...${path}`, ...more.map(([key, value]) => prefixed(`${key}: `, literal(value)))],
    close: "}",
    always: false,
  };
}

const texts =
  "title id name taxonomy status description license author date modified level technique parent component";
const lists = "references tags falsepositives scope fields tactics groups mitigations providers";

const textKeys = new Set(texts.split(" "));
const listKeys = new Set(lists.split(" "));
const dataKeys = new Set(["related", "tests"]);

type Entries = readonly (readonly [string, Code])[];

/** The keys in their order, some of them as given; keys of the user's own stand under `custom`. */
function entriesOf(
  map: YamlMap,
  imports: Imports,
  made: { readonly [key: string]: Entries },
): Entries {
  const known: (readonly [string, Code])[] = [];
  const custom: (readonly [string, Code])[] = [];
  for (const { key, value } of map.entries) {
    const name = key.text;
    if (Object.hasOwn(made, name)) known.push(...(made[name] as Entries));
    else if (textKeys.has(name) && value.kind === "scalar")
      known.push([name, textCode(value.text, imports)]);
    else if (listKeys.has(name)) known.push([name, literal(textsIn(value))]);
    else (dataKeys.has(name) ? known : custom).push([name, literal(toPlain(value))]);
  }
  return custom.length > 0 ? [...known, ["custom", object(custom)]] : known;
}

function textCode(text: string, imports: Imports): Code {
  const lines = linesText("text", text);
  if (lines !== null) imports.use("text");
  return lines ?? literal(text);
}
