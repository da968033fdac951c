/* Documents as short as can be, for the examples of explanations. */

export const head = `title: Example
logsource:
  category: process_creation
  product: windows
`;

/** A rule around the lines of a detection section. */
export function rule(detection: string, metadata = ""): string {
  return `${head}${metadata}detection:\n${indented(detection, 2)}\n`;
}

/** A rule with one selection that holds the line given. */
export function selection(line: string, metadata = ""): string {
  return rule(`selection:\n  ${line}\ncondition: selection`, metadata);
}

/** A technique document with one analytic; both may be given further lines. */
export function technique(lines = "", id = "T1569.002", analytic = ""): string {
  const only = selection("Image|endswith: \\sc.exe", analytic);
  return `title: Service Execution\ntechnique: ${id}\n${lines}analytics:\n  - ${indented(only, 4).trimStart()}`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}
