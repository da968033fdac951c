import type { CanonicalFields } from "sigmatic/backend";

/* A request's address, as proxies log it whole and web servers by path and query. */

export interface AddressParts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  /** Null where there is no `?`. */
  readonly query: string | null;
}

/** The parts of an address by the marks between them; a fragment is none of them. */
export function partsOf(address: string): AddressParts {
  const [front = ""] = address.split("#", 1);
  const mark = front.indexOf("?");
  const whole = mark < 0 ? front : front.slice(0, mark);
  const query = mark < 0 ? null : front.slice(mark + 1);
  const at = whole.indexOf("://");
  const hasScheme = at > 0 && /^[A-Za-z][A-Za-z0-9+.-]*$/.test(whole.slice(0, at));
  if (!hasScheme) return { scheme: "", host: "", path: whole, query };
  const rest = whole.slice(at + 3);
  const slash = rest.indexOf("/");
  return {
    scheme: whole.slice(0, at),
    host: slash < 0 ? rest : rest.slice(0, slash),
    path: slash < 0 ? "" : rest.slice(slash),
    query,
  };
}

/** What stands behind the last dot of a path's last part; empty where it has none. */
export function extensionOf(path: string): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  const dot = last.lastIndexOf(".");
  return dot < 0 ? "" : last.slice(dot + 1);
}

/** By which names an event tells the parts of its address. */
export interface AddressNames {
  readonly whole: readonly string[];
  readonly scheme: readonly string[];
  readonly path: readonly string[];
  readonly query: readonly string[];
  readonly extension: readonly string[];
}

/**
 * The address that an event tells whole or in parts; empty where it tells nothing of it, and null
 * where no one address has all that it tells.
 */
export function addressOf(fields: CanonicalFields, names: AddressNames): string | null {
  const told = {
    whole: toldBy(fields, names.whole),
    scheme: toldBy(fields, names.scheme),
    path: toldBy(fields, names.path),
    query: toldBy(fields, names.query),
    extension: toldBy(fields, names.extension),
  };
  const values = Object.values(told);
  if (values.includes(null)) return null;
  if (values.every((value) => value === undefined)) return "";
  const address = told.whole ?? composed(told as Told);
  return address !== null && holds(address, told as Told) ? address : null;
}

type Told = { readonly [part in keyof AddressNames]: string | undefined };

/** Undefined where the event does not say, null where it says what no address can be. */
function toldBy(fields: CanonicalFields, names: readonly string[]): string | null | undefined {
  const values = names.map((name) => fields[name]).filter((value) => value !== undefined);
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  return typeof first === "string" && others.every((other) => other === first) ? first : null;
}

function composed({ scheme, path, query, extension }: Told): string {
  const origin = scheme === undefined || scheme === "" ? "" : `${scheme}://vwx7.example`;
  const end = extension === undefined || extension === "" ? "" : `/vwx7.${extension}`;
  return origin + (path ?? end) + (query === undefined || query === "" ? "" : `?${query}`);
}

function holds(address: string, told: Told): boolean {
  const { scheme, path, query } = partsOf(address);
  return (
    (told.scheme ?? scheme) === scheme &&
    (told.path ?? path) === path &&
    (told.query ?? query ?? "") === (query ?? "") &&
    (told.extension ?? extensionOf(path)) === extensionOf(path)
  );
}
