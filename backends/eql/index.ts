import type { Backend } from "sigmatic/backend";
import { ecs } from "./models/ecs.ts";

/** Elastic's Event Query Language. */
export const eql: Backend = {
  name: "eql",
  title: "Elastic EQL",
  extension: "eql",
  maturity: "stable",
  models: [ecs],
  explanations: async () => (await import("./explanations.ts")).explanations,
};
