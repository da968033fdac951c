// Compiles the Handlebars templates that formats of rule packs bring, so that no compiler is needed at run time.
// Run: node .ci/generate-templates.mjs; a test compares what is committed with what this gives.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromSource, root } from "./source.mjs";

const { templateFolders, templateModule } = await fromSource(
  `export { templateFolders, templateModule } from "./test/support/templateSources.ts";`,
);
for (const folder of templateFolders) {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const texts = names
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(root, folder, name), "utf8")]);
  writeFileSync(join(root, `${folder}.generated.ts`), templateModule(Object.fromEntries(texts)));
}
