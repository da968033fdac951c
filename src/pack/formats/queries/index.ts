import type { PackFile, PackFormat, PackRule } from "../../format.ts";

/** Bare queries, one file each: `spl/raw/windows/service.spl`, as the rules' folders have it. */
export const queries: PackFormat = {
  name: "queries",
  title: "Plain query files",
  targets: [],
  options: {},
  takesRefused: false,
  build: (rules) => ({ files: rules.flatMap(filesOf), findings: [] }),
};

const extensions: { readonly [backend: string]: string } = { sigma: "yml" };

/** A file of several rules, and a rule of several queries, add numbers from 0. */
function filesOf(packed: PackRule): readonly PackFile[] {
  const { path, index, outcome } = packed;
  const { target, queries } = outcome;
  const language = target.split("/", 1)[0] as string;
  const extension = extensions[language] ?? language;
  const base = index === null ? path : `${path}.${index}`;
  return queries.map((query, at) => ({
    path: `${target}/${base}${queries.length > 1 ? `.${at}` : ""}.${extension}`,
    content: query.endsWith("\n") ? query : `${query}\n`,
    rules: [packed],
  }));
}
