/*
 * File names made from what people wrote. They are of `a-z0-9_` alone, so that none leads out of its
 * folder, none is hidden, and none differs from another by its letter case.
 */

const longest = 100;

/**
 * Names that Windows keeps for devices, whatever extension follows
 * (learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)$/;

/** A file name without extension for a text: `Service Execution!` is `service_execution`. */
export function slug(text: string): string {
  const plain = text
    .slice(0, longest * 4)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, longest)
    .replace(/^_+|_+$/g, "");
  if (plain === "") return "rule";
  return reserved.test(plain) ? `${plain}_rule` : plain;
}

/** Slugs that do not collide with those given before: the second of a name ends in `_2`. */
export function createSlugs(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const own = slug(text);
    let free = own;
    for (let copy = 2; taken.has(free); copy++) free = `${own}_${copy}`;
    taken.add(free);
    return free;
  };
}

/**
 * A path below a folder from a path that people chose, folders kept: each part loses what a file
 * system could take amiss and keeps its letters, so that a pack mirrors its rules.
 */
export function safePath(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => !/^\.*$/.test(part));
  const own = parts.pop();
  return own === undefined ? "rule" : [...parts.map(folderName), safePart(own)].join("/");
}

const unsafe = /[\p{C}<>:"|?*]|^\.+|[. ]+$/gu;

function safePart(part: string): string {
  const name = shortened(part.normalize("NFC")).replace(unsafe, "_");
  const [stem = "", ...more] = name.split(".");
  const isReserved = reserved.test(stem.trimEnd().toLowerCase());
  return isReserved ? [`${stem.trimEnd()}_rule`, ...more].join(".") : name;
}

/** What files of packs end in; a folder that does could stand where one of them has to. */
const extension = /\.(?:ya?ml|json|ndjson|toml|spl|kql|eql)$/i;

/** One part of a path as a folder's name, which no file of a pack has. */
export function folderName(part: string): string {
  return safePart(part).replace(extension, "$&_");
}

/** The start of a name that leaves room in the 255 bytes which most file systems have for one. */
function shortened(name: string): string {
  let bytes = 0;
  const characters = [...name.slice(0, longest)];
  return characters
    .filter((character) => {
      bytes += new TextEncoder().encode(character).length;
      return bytes <= longest * 2;
    })
    .join("");
}

/**
 * A path as file systems have it that do not tell letter cases apart: two files of one such path
 * would be one.
 */
export function foldedPath(path: string): string {
  return path.normalize("NFC").toLowerCase().toUpperCase().toLowerCase();
}
