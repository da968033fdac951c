import { CORE_SCHEMA, load } from "js-yaml";
import { parse as readToml } from "smol-toml";
import { readConf } from "../support/confFile.ts";
import type { PackTexts } from "./readBack.ts";

/*
 * The texts that the files of a pack hold, each by where it stands: `0.yaml/references/1`. Files are
 * read by a parser of their format and go by their number, as their names come of titles.
 */
export type Leaves = ReadonlyMap<string, string>;

export function leavesOf(texts: PackTexts): Leaves {
  const all = [...texts].flatMap(([path, text], at) => {
    const ending = path.slice(path.lastIndexOf(".") + 1);
    return (readers[ending] ?? whole)(text).map(
      ([place, leaf]) => [`${at}.${ending}${place}`, leaf] as const,
    );
  });
  return new Map(all);
}

type Read = readonly (readonly [place: string, text: string])[];

/** What has no structure of its own. */
const whole = (text: string): Read => [["", text]];

const readers: { readonly [ending: string]: (text: string) => Read } = {
  json: (text) => below(JSON.parse(text)),
  ndjson: (text) =>
    below(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ),
  toml: (text) => below(readToml(text)),
  yaml: (text) => below(load(text, { schema: CORE_SCHEMA })),
  yml: (text) => below(load(text, { schema: CORE_SCHEMA })),
  conf: settings,
};

function below(data: unknown, place = ""): Read {
  if (typeof data !== "object" || data === null) return [[place, String(data)]];
  return Object.entries(data).flatMap(([key, value]) => below(value, `${place}/${key}`));
}

/** Settings by the number of their stanza, names of stanzas, and comments by what they tell. */
function settings(text: string): Read {
  const comments = text.split("\n").flatMap((line) => {
    const [, name, told] = /^# ([^:]*)(?:: (.*))?$/.exec(line) ?? [];
    return name === undefined ? [] : [[`/# ${name}`, told ?? ""] as const];
  });
  const stanzas = [...readConf(text)].flatMap(([name, values], at) => [
    [`/${at}`, name] as const,
    ...[...values].map(([key, value]) => [`/${at}/${key}`, value] as const),
  ]);
  return [...comments, ...stanzas];
}
