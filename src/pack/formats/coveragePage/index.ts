import type { Built, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { oursOf, ownPartials } from "../../template/ours.ts";
import { fileText, overridesIn, templatesOption } from "../../template/overrides.ts";
import { gather } from "./gather.ts";
import { templates } from "./templates.generated.ts";
import { pageView } from "./view.ts";

const file = "coverage.html";

const { [file]: page, ...parts } = templates;
const partials = ownPartials(parts);
const ours = oursOf({ page }, partials);

/**
 * One HTML file, for reading and searching without a network: which techniques the rules look for,
 * how true each target's query is, which log sources they need, and every query.
 */
export const coveragePage: PackFormat = {
  name: "coverage",
  title: "Coverage page",
  targets: [],
  options: {
    title: { type: "string", minLength: 1, description: "The page's heading" },
    templates: templatesOption,
  },
  takesRefused: true,
  overridable: [file],
  partials,
  templatesIn: overridesIn,
  build,
};

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const { title = "Detection coverage" } = settings.options as { readonly title?: string };
  const view = pageView(gather(rules), title, settings);
  const queries = new Set(rules.flatMap(({ outcome }) => outcome.queries));
  const content = fileText(file, ours.page, view, queries, settings);
  return { files: [{ path: file, content, rules }], findings: [] };
}
