/**
 * A text of several lines, written indented: the line break at its beginning and the indentation that
 * all its lines share are taken away.
 */
export function text(parts: TemplateStringsArray, ...values: readonly string[]): string {
  const whole = parts.reduce((before, part, index) => before + (values[index - 1] ?? "") + part);
  const lines = whole
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "\n")
    .split("\n");
  const indents = lines.flatMap((line) => (line.trim() === "" ? [] : [line.search(/\S/)]));
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(common, line.length))).join("\n");
}
