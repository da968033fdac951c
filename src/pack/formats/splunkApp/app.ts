import { oneLine, proseLine, type Stanza } from "./conf.ts";
import type { NamedSearch } from "./names.ts";
import type { SplunkOptions } from "./options.ts";

/** The stanzas of app.conf. */
export function appStanzas(options: SplunkOptions, author: string | null): readonly Stanza[] {
  const { app, label, version, build, description } = options;
  return [
    {
      name: "install",
      settings: [
        ["is_configured", false],
        ["state", "enabled"],
        ["build", build],
      ],
    },
    {
      name: "launcher",
      settings: [
        ["author", proseLine(author ?? "") || "sigmatic"],
        ["version", version],
        ["description", proseLine(description)],
      ],
    },
    {
      name: "package",
      settings: [
        ["id", app],
        ["check_for_updates", false],
      ],
    },
    {
      name: "ui",
      settings: [
        ["is_visible", false],
        ["label", proseLine(label)],
      ],
    },
    {
      name: "id",
      settings: [
        ["name", app],
        ["version", version],
      ],
    },
  ];
}

/** A macro for each search that lets everything through until a site says otherwise. */
export function filterMacro({ filter, name }: NamedSearch): Stanza {
  return {
    name: filter,
    settings: [
      ["definition", "search *"],
      ["description", proseLine(`What this site leaves out of ${oneLine(name)}`)],
    ],
  };
}

/** metadata/default.meta: everyone reads, administrators write, other apps see the macros. */
export const defaultMeta = [
  "[]",
  "access = read : [ * ], write : [ admin, sc_admin ]",
  "export = system",
  "",
  "[savedsearches]",
  "owner = admin",
  "",
].join("\n");
