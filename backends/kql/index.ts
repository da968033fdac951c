import type { Backend } from "sigmatic/backend";
import { defender } from "./models/defender.ts";
import { sentinel } from "./models/sentinel.ts";

/** Kusto Query Language, for Defender XDR advanced hunting and for Microsoft Sentinel. */
export const kql: Backend = {
  name: "kql",
  title: "Microsoft KQL",
  extension: "kql",
  maturity: "stable",
  models: [defender, sentinel],
  // Every code it reports is one that other backends report too.
  explanations: async () => ({}),
};
