import type { Built, PackFile, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { appStanzas, defaultMeta, filterMacro } from "./app.ts";
import { gzip } from "./archive/gzip.ts";
import { ustar } from "./archive/ustar.ts";
import { confText } from "./conf.ts";
import { errorsOf, warningsOf } from "./findings.ts";
import { lookupStanza, ruleTable } from "./lookup.ts";
import { type NamedSearch, named, searchesOf } from "./names.ts";
import { optionSchemas, optionsOf, type SplunkOptions } from "./options.ts";
import { readme } from "./readme.ts";
import { savedSearch } from "./savedSearches.ts";

/** A Splunk app of scheduled searches: its folder, and the archive that Splunk installs. */
export const splunkApp: PackFormat = {
  name: "splunk-app",
  title: "Splunk app",
  targets: ["spl/raw", "spl/cim"],
  options: optionSchemas,
  takesRefused: false,
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
  const { app, filters } = options;
  const macros = filters ? searches.map(filterMacro) : [];
  const saved = searches.map((search) => savedSearch(search, options, settings));
  return {
    "README.md": readme(searches, options),
    "default/app.conf": confText("The app", appStanzas(options, settings.defaults.author)),
    ...(filters ? { "default/macros.conf": confText("What this site leaves out", macros) } : {}),
    "default/savedsearches.conf": confText("A saved search for each rule", saved),
    "default/transforms.conf": confText("The table of the rules", [lookupStanza(app)]),
    [`lookups/${app}_list.csv`]: ruleTable(searches, settings),
    "metadata/default.meta": defaultMeta,
  };
}
