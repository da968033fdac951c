import type { Explanations } from "./codes/index.ts";
import type { Diagnostic, Explanation, Severity } from "./diagnostic.ts";
import { diagnosticJson } from "./json.ts";

/*
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020): section 3.14 run, 3.19 toolComponent, 3.27 result,
 * 3.30 region.
 */

/** The beginning of a log, to be followed by results with commas between, and by the end. */
export function sarifStart(version: string, explanations: Explanations): string {
  const driver = {
    name: "sigmatic",
    version,
    semanticVersion: version,
    rules: Object.entries(explanations).map(([id, explanation]) => ruleOf(id, explanation)),
  };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits" };
  const log = {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return JSON.stringify(log).replace(/\}\]\}$/, ',"results":[\n');
}

export const sarifEnd = "\n]}]}\n";

/** One result; `index` is the place of its code among the rules, where it has one there. */
export function sarifResult(finding: Diagnostic, index: number, fingerprint: string): string {
  const { code, severity, message, hint } = finding;
  return JSON.stringify({
    ruleId: code,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: hint === undefined ? `${message}.` : `${message}. Hint: ${hint}` },
    locations: [locationOf(finding)],
    ...relatedOf(finding),
    partialFingerprints: { "sigmaticFinding/v1": fingerprint },
  });
}

const levels: { readonly [S in Severity]: "error" | "warning" | "note" } = {
  error: "error",
  warning: "warning",
  info: "note",
};

function ruleOf(id: string, { summary, text, wrong, right }: Explanation) {
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${summary}.` },
    fullDescription: { text },
    help: {
      text: `${text}\n\nInstead of:\n\n${wrong}\nwrite:\n\n${right}`,
      markdown: `${text}\n\nInstead of:\n\n\`\`\`yaml\n${wrong}\`\`\`\n\nwrite:\n\n\`\`\`yaml\n${right}\`\`\`\n`,
    },
  };
}

function relatedOf({ related = [] }: Diagnostic) {
  if (related.length === 0) return {};
  const relatedLocations = related.map(({ message, span }, id) => ({
    id,
    ...locationOf({ span }),
    message: { text: message },
  }));
  return { relatedLocations };
}

/** A finding about a file that could not be read has no region in it. */
function locationOf({ span }: Pick<Diagnostic, "span">) {
  const artifactLocation = { uri: uriOf(span.source.name) };
  if (span.source.text === "") return { physicalLocation: { artifactLocation } };
  const place = diagnosticJson({ span, code: "", severity: "info", message: "" });
  const region = {
    startLine: place.line,
    startColumn: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
  };
  return { physicalLocation: { artifactLocation, region } };
}

/** A path as a reference in the sense of RFC 3986: relative where the path is. */
function uriOf(path: string): string {
  const encoded = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace("%3A", ":")}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}
