import type { PackOptions, PackSettings, TemplateUses } from "../format.ts";
import { render, type Template } from "./engine.ts";

/** The option by which a project makes files of a format with templates of its own. */
export const templatesOption = {
  type: "object",
  additionalProperties: { type: "string", minLength: 1 },
  description: "Templates of your own, by the name of the file they make",
};

/** What that option names. */
export function overridesIn({ templates = {} }: PackOptions): TemplateUses {
  const entries = Object.entries(templates as { readonly [file: string]: string });
  return {
    files: entries.map(([file, path]) => ({ path, makes: file, file })),
    partials: {},
  };
}

/** A file's text: by the project's template for it, or by ours. */
export function fileText(
  file: string,
  ours: Template,
  view: object,
  queries: ReadonlySet<string>,
  { templates }: PackSettings,
): string {
  return render(templates.get(file) ?? ours, view, queries);
}
