import { withoutPlaces } from "../../src/pack/template/compile.ts";
import { contextOf } from "../../src/pack/template/contexts.ts";

/** The folders of templates that the formats bring, and their formats' rooms. */
export const templateFolders = [
  "src/pack/formats/splunkApp/templates",
  "src/pack/formats/coveragePage/templates",
];

/** The module of a folder's templates, compiled; `texts` are its files by their paths in it. */
export function templateModule(texts: { readonly [path: string]: string }): string {
  const partials: string[] = [];
  const entries = Object.keys(texts)
    // Partials first, so that what calls them knows them.
    .toSorted(
      (a, b) => Number(b.startsWith(folder)) - Number(a.startsWith(folder)) || (a < b ? -1 : 1),
    )
    .map((path) => {
      const file = path.replace(/\.hbs$/, "");
      const source = { name: path, text: texts[path] as string };
      const code = withoutPlaces(source, contextOf(file), partials);
      if (path.startsWith(folder)) partials.push(partialName(path));
      return `  ${JSON.stringify(path.startsWith(folder) ? partialName(path) : file)}: ${code},\n`;
    });
  const names = entries.map((entry) => /^ {2}(".*?"):/.exec(entry)?.[1]);
  return `// @ts-nocheck
// Written by .ci/generate-templates.mjs.
import type { Compiled } from "../../template/engine.ts";

export const templates: { readonly [N in ${names.join(" | ")}]: Compiled } = {
${entries.join("")}};
`;
}

const folder = "partials/";

/** `partials/rule.html.hbs` is called as `{{> rule}}`. */
function partialName(path: string): string {
  return path.slice(folder.length).replace(/\..*$/, "");
}
