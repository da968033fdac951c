import type { Backend } from "sigmatic/backend";
import { cim } from "./models/cim/index.ts";
import { raw } from "./models/rawModel.ts";
import { bareName } from "./names.ts";

/** Splunk's Search Processing Language. */
export const spl: Backend = {
  name: "spl",
  title: "Splunk SPL",
  extension: "spl",
  maturity: "stable",
  models: [raw, cim],
  settings: {
    names: ["index", "macro", "where", "fields"],
    field: bareName,
    // Macros and tokens are replaced inside quotes too; a star is any text, as everywhere in `search`.
    value: /^[^`$\p{Cc}]+$/u,
  },
  explanations: async () => (await import("./explanations.ts")).explanations,
  reader: async () => (await import("./reader/index.ts")).splReader,
};
