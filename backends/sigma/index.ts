import {
  type Backend,
  type DataModel,
  fieldNames,
  logsourceKey,
  printDocument,
  printFlow,
} from "sigmatic/backend";
import { ruleDocument } from "./document.ts";

/** Sigma's own fields and log sources: whatever a rule says can be said again. */
const model: DataModel = {
  name: "sigma",
  title: "Sigma rule",
  open: true,
  assumes: ["the reader follows the Sigma specification 2.1"],
  switches: {},
  placeOf: logsourceKey,
  nameOf: (_entry, field) => field,
  compile: ({ rule, conditions }, { layout }) => ({
    queries: rule.detection.conditions.map((condition) => {
      const document = ruleDocument(rule, condition);
      return layout === "oneline" ? printFlow(document) : printDocument(document);
    }),
    notes: [],
    trace: {
      get branches() {
        return conditions.map((condition) => ({
          provider: null,
          scope: logsourceKey(rule.logsource),
          reason: "a Sigma rule names its log source itself",
          fields: fieldNames(condition).map((name) => ({ from: name, to: name })),
        }));
      },
    },
  }),
};

/** Sigma itself: a normalised rule, self-contained where it came from a technique document. */
export const sigma: Backend = {
  name: "sigma",
  title: "Sigma",
  extension: "yml",
  maturity: "stable",
  models: [model],
  // A rule stays a rule: where its events lie is for its reader to say.
  settings: { names: [], field: /^$/, value: /^$/ },
  explanations: async () => ({}),
};
