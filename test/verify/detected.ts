import type { LoweredRule } from "../../src/ir/lowered.ts";
import { rulesIn } from "../support/verifiable.ts";

/** A rule on the starts of Windows processes, or on another log source, by its detection in YAML. */
export function detected(
  detection: string,
  logsource = "{category: process_creation, product: windows}",
): LoweredRule {
  const lines = [
    ...detection.split("\n"),
    ...(detection.includes("condition:") ? [] : [condition]),
  ];
  const text = `title: Detected\nlogsource: ${logsource}\ndetection:\n${indented(lines)}`;
  const [rule] = rulesIn("detected.yml", text);
  if (!rule) throw new Error(`no rule: ${text}`);
  return rule;
}

const condition = "condition: sel";

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join("");
}
