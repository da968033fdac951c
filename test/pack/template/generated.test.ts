import { expect, test } from "vitest";
import { filesBelow, read } from "../../support/repository.ts";
import { templateFolders, templateModule } from "../../support/templateSources.ts";

/* `npm run generate` compiles the templates that formats bring. */

test.each(templateFolders)("%s is compiled as it stands", (folder) => {
  const texts = filesBelow(folder, ".hbs").map((path) => [
    path.slice(folder.length + 1),
    read(path),
  ]);
  expect(texts.length).toBeGreaterThan(0);
  expect(read(`${folder}.generated.ts`)).toBe(templateModule(Object.fromEntries(texts)));
});

test("no folder of templates is left out", () => {
  const folders = filesBelow("src", ".hbs").map((path) =>
    path.replace(/\/templates\/.*/, "/templates"),
  );
  expect([...new Set(folders)].sort()).toEqual([...templateFolders].sort());
});
