import type { Built, PackFile, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { oursOf } from "../../template/ours.ts";
import { fileText, overridesIn, templatesOption } from "../../template/overrides.ts";
import { gzip } from "./archive/gzip.ts";
import { ustar } from "./archive/ustar.ts";
import { errorsOf, warningsOf } from "./findings.ts";
import { ruleTable } from "./lookup.ts";
import { type NamedSearch, named, searchesOf } from "./names.ts";
import { optionSchemas, optionsOf, type SplunkOptions } from "./options.ts";
import { templates } from "./templates.generated.ts";
import { appView } from "./view.ts";

/** A Splunk app of scheduled searches: its folder, and the archive that Splunk installs. */
export const splunkApp: PackFormat = {
  name: "splunk-app",
  title: "Splunk app",
  targets: ["spl/raw", "spl/cim"],
  options: { ...optionSchemas, templates: templatesOption },
  takesRefused: false,
  overridable: Object.keys(templates),
  templatesIn: overridesIn,
  build,
};

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const options = optionsOf(settings);
  const judged = searchesOf(rules).map((search) => {
    return { search, errors: errorsOf(search, settings) };
  });
  // A rule goes in with all of its queries or not at all.
  const unfit = new Set(judged.flatMap(({ search, errors }) => (errors[0] ? [search.rule] : [])));
  const fit = judged.map(({ search }) => search).filter(({ rule }) => !unfit.has(rule));
  const searches = named(fit, options.label, options.app);
  return {
    files: searches.length === 0 ? [] : filesOf(searches, options, settings),
    findings: [
      ...judged.flatMap(({ errors }) => errors),
      ...searches.flatMap((search) => warningsOf(search, options, settings)),
    ],
  };
}

function filesOf(
  searches: readonly NamedSearch[],
  options: SplunkOptions,
  settings: PackSettings,
): readonly PackFile[] {
  const { app, archive } = options;
  const rules = [...new Set(searches.map(({ rule }) => rule))];
  const contents = Object.entries(contentsOf(searches, options, settings));
  const files = contents.map(([path, content]) => ({ path: `${app}/${path}`, content, rules }));
  if (!archive) return files;
  const encoder = new TextEncoder();
  const packed = files.map(({ path, content }) => ({ path, bytes: encoder.encode(content) }));
  return [...files, { path: `${app}.tgz`, content: gzip(ustar(packed)), rules }];
}

/** The files of the app's folder, by their paths in it. */
function contentsOf(
  searches: readonly NamedSearch[],
  options: SplunkOptions,
  settings: PackSettings,
): { readonly [path: string]: string } {
  const view = appView(searches, options, settings);
  const queries = new Set(searches.map(({ query }) => query));
  const made = (file: keyof typeof templates): string =>
    fileText(file, ours[file], view, queries, settings);
  return {
    "README.md": made("README.md"),
    "default/app.conf": made("app.conf"),
    ...(options.filters ? { "default/macros.conf": made("macros.conf") } : {}),
    "default/savedsearches.conf": made("savedsearches.conf"),
    "default/transforms.conf": made("transforms.conf"),
    [`lookups/${options.app}_list.csv`]: ruleTable(searches, settings),
    "metadata/default.meta": made("default.meta"),
  };
}

const ours = oursOf(templates);
