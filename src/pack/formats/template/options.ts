import type { PackOptions, TemplateUse, TemplateUses } from "../../format.ts";
import { safePath } from "../../metadata/index.ts";

const path = { type: "string", minLength: 1 };

export const optionSchemas: { readonly [name: string]: object } = {
  files: {
    type: "array",
    minItems: 1,
    items: {
      type: "object",
      required: ["template"],
      additionalProperties: false,
      properties: { template: path, for: { enum: ["rule", "pack"] } },
    },
    description: "Each a template, and whether it makes a file for each rule or one for the pack",
  },
  partials: {
    type: "object",
    additionalProperties: path,
    description: "Templates that the others call as {{> name}}, by name",
  },
};

/** A file, or a file for each rule, that a template makes. */
export interface Made extends TemplateUse {
  readonly for: "rule" | "pack";
}

/** What the option `files` names. */
export function madeIn({ files = [] }: PackOptions): readonly Made[] {
  const said = files as readonly { readonly template: string; readonly for?: Made["for"] }[];
  return said.map(({ template, for: whom = "rule" }) => {
    const file = madeName(template);
    const makes = whom === "pack" ? file : `a file *${endingOf(file)} for each rule`;
    return { path: template, file, makes, for: whom };
  });
}

export function usesIn(options: PackOptions): TemplateUses {
  const { partials = {} } = options as { readonly partials?: TemplateUses["partials"] };
  return { files: madeIn(options), partials };
}

/** The template's own name without its ending: `templates/index.html.hbs` makes `index.html`. */
function madeName(template: string): string {
  const name = template.split(/[/\\]/).at(-1) as string;
  return safePath(name.replace(/\.(?:hbs|handlebars)$/i, ""));
}

/** From the first dot on: `runbook.en.md` makes files that end in `.en.md`. */
export function endingOf(file: string): string {
  return /\..*$/.exec(file)?.[0] ?? "";
}
