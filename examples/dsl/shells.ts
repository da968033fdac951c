/* Two rules that share what they call a shell. Fields, values and selections are checked by tsc. */
import { and, contains, endsWith, not, rule, windows } from "sigmatic/dsl";
import { shells } from "./fragments.ts";

export const underServices = rule({
  title: "Shell Started by the Service Control Manager",
  id: "0e7f1f3a-6d0f-4a3c-b1de-0d8f5a7f6a11",
  logsource: windows.processCreation,
  detection: {
    selection: { ParentImage: endsWith("\\services.exe"), Image: shells },
    filter_main_agent: { CommandLine: contains("\\Agent\\update.cmd") },
  },
  condition: ({ selection, filter_main_agent }) => and(selection, not(filter_main_agent)),
  tags: ["attack.execution", "attack.t1569.002"],
  level: "high",
});

export const underOffice = rule({
  title: "Shell Started by an Office Program",
  id: "c0d5b1c6-4a0b-4f0f-8f6b-1d9a3f8a7b22",
  logsource: windows.processCreation,
  detection: {
    selection: { ParentImage: endsWith("\\winword.exe", "\\excel.exe"), Image: shells },
  },
  condition: ({ selection }) => selection,
  tags: ["attack.execution", "attack.t1204.002"],
  level: "medium",
});
