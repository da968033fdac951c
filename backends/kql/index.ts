import type { Backend } from "sigmatic/backend";
import { asim } from "./models/asim.ts";
import { defender } from "./models/defender.ts";
import { sentinel } from "./models/sentinel.ts";

/** Kusto Query Language, for Defender XDR advanced hunting and for Microsoft Sentinel. */
export const kql: Backend = {
  name: "kql",
  title: "Microsoft KQL",
  extension: "kql",
  maturity: "stable",
  models: [defender, sentinel, asim],
  settings: {
    names: ["table", "where", "fields"],
    field: /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/,
    // A star would be taken for any text, which a value here is not.
    value: /^[^*\p{Cc}]+$/u,
  },
  // Every code it reports is one that other backends report too.
  explanations: async () => ({}),
  reader: async () => (await import("./reader/index.ts")).kqlReader,
};
