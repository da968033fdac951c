import { lineStarts, textPositionAt } from "../source/index.ts";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * Names findings so that the same one has the same name in a later run, though lines were added
 * above it: by path, code and the text of its line, and by number where those are equal. Findings
 * are to be shown to it in their order.
 */
export function fingerprints(): (finding: Diagnostic) => string {
  const seen = new Map<string, number>();
  return (finding) => {
    const { code, span } = finding;
    const name = digest(`${span.source.name}\n${code}\n${lineOf(finding)}`);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${name}:${before + 1}`;
  };
}

function lineOf({ span: { source, start } }: Diagnostic): string {
  const { line } = textPositionAt(source, start);
  const starts = lineStarts(source);
  return source.text.slice(starts[line - 1], starts[line]).trim();
}

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a with 64 bits over UTF-16 code units, as 16 hexadecimal digits. */
function digest(text: string): string {
  let hash = offset;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * prime);
  return hash.toString(16).padStart(16, "0");
}
