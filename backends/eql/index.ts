import type { Backend } from "sigmatic/backend";
import { ecs } from "./models/ecs.ts";

/** Elastic's Event Query Language. */
export const eql: Backend = {
  name: "eql",
  title: "Elastic EQL",
  extension: "eql",
  maturity: "stable",
  models: [ecs],
  settings: {
    names: ["category", "where", "fields"],
    field: /^@?[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/,
    // A star would be taken for any text, which a value here is not.
    value: /^[^*\p{Cc}]+$/u,
  },
  explanations: async () => (await import("./explanations.ts")).explanations,
  reader: async () => (await import("./reader/index.ts")).eqlReader,
};
