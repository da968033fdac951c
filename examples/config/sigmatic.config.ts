import { defineConfig } from "sigmatic/config";

/* What is true of a place and not of a rule. */
export default defineConfig({
  rules: ["rules/**/*.yml"],
  targets: ["spl", "kql/sentinel"],
  placeholders: { Administrators: ["alice", "adm_*"] },
  checks: { "level-missing": "error" },
  models: {
    spl: { logsources: { "windows/*/*": { index: "wineventlog" } } },
  },
});
