import type { Logsource } from "../../../ast/index.ts";
import { logsourceKey } from "../../../taxonomy/lookup.ts";
import type { PackRule } from "../../format.ts";
import { slug } from "../../metadata/index.ts";
import { type Home, irregularHome } from "./irregular.ts";

/* Where SigmaHQ keeps a rule, and how its file is called. */

const longest = 90;

/** What SigmaHQ's validators take for a file's name, without its extension. */
const conventional = /^(?=.*_)[a-z0-9_]{10,90}$/;

/** Where SigmaHQ's rules begin: `rules`, `rules-threat-hunting` and others. */
const collection = /^rules(?:-[a-z-]+)?\//;

/** Gives each rule a path of its own; a file that is named by the convention keeps name and folder. */
export function createNames(): (rule: PackRule) => string {
  const taken = new Set<string>();
  return (packed) => {
    const own = ownPath(packed);
    let free = own;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = numbered(own, copy);
    taken.add(free.toLowerCase());
    return `${free}.yml`;
  };
}

/** A path with a number behind its name, which gives way where it would be too long. */
function numbered(path: string, copy: number): string {
  const from = path.lastIndexOf("/") + 1;
  const room = longest - `_${copy}`.length;
  return `${path.slice(0, from)}${path.slice(from, from + room)}_${copy}`;
}

function ownPath({ rule, path, index }: PackRule): string {
  const { folder, prefix } = homeOf(rule.logsource);
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (index === null && conventional.test(name)) {
    if (name === path) return `rules/${folder}/${name}`;
    return collection.test(path) ? path : `rules/${path}`;
  }
  const title = `${prefix}_${slug(rule.title.value)}`;
  const named = title.length < 10 ? `${title}_rule` : title;
  return `rules/${folder}/${named.slice(0, longest).replace(/_+$/, "")}`;
}

function homeOf(logsource: Logsource): Home {
  const { product, category, service } = logsource;
  const known = irregularHome(logsourceKey(logsource));
  if (known) return known;
  const [made, kind, log] = [plain(product), plain(category), plain(service)];
  if (made === null) {
    const name = kind ?? log ?? "other";
    return { folder: `category/${name}`, prefix: short.get(name) ?? name };
  }
  const system = systems.get(made);
  return system ? systemHome(made, system, kind, log) : productHome(made, kind, log);
}

/** As a part of a path; null where a name is not given. */
function plain(name: string | null): string | null {
  return name === null ? null : slug(name);
}

const systems = new Map([
  ["windows", "win"],
  ["linux", "lnx"],
  ["macos", "macos"],
]);

/** Categories that stand under a shorter name. */
const short = new Map([
  ["process_creation", "proc_creation"],
  ["process_access", "proc_access"],
  ["process_termination", "proc_termination"],
  ["network_connection", "net_connection"],
  ["antivirus", "av"],
  ["database", "db"],
]);

function systemHome(made: string, system: string, kind: string | null, log: string | null): Home {
  if (kind !== null) {
    const group = made === "windows" && kind.startsWith("file_") ? "file/" : "";
    return { folder: `${made}/${group}${kind}`, prefix: `${short.get(kind) ?? kind}_${system}` };
  }
  if (log === null) return { folder: `${made}/builtin`, prefix: system };
  return { folder: `${made}/builtin/${log}`, prefix: `${system}_${log}` };
}

const areas = new Map([
  ["aws", "cloud"],
  ["azure", "cloud"],
  ["gcp", "cloud"],
  ["m365", "cloud"],
  ["okta", "identity"],
  ["onelogin", "identity"],
]);

/** An application's category says no more than that; a service of its product's name says nothing. */
function productHome(made: string, kind: string | null, log: string | null): Home {
  const isApplication = kind === "application";
  const area = areas.get(made) ?? (isApplication ? "application" : "network");
  const parts = [isApplication ? null : kind, log].filter((part) => part !== null && part !== made);
  // Zeek's logs are few.
  const below = made === "zeek" || area === "identity" ? [] : parts;
  return { folder: [area, made, ...below].join("/"), prefix: [made, ...parts].join("_") };
}
