import { type Draft, isOne, put, type Step, take } from "./integrationsDraft.ts";

/** Names under which a log source has a request's address, or parts of it. */
export interface UriNames {
  readonly whole: readonly string[];
  readonly path: readonly string[];
  readonly query: readonly string[];
  /** What stands in front of the path: nothing in a server's log, scheme and host in a proxy's. */
  readonly origin: (draft: Draft) => string;
}

/**
 * A request's address as the client sent it. What java.net.URI does not parse is not kept
 * (elastic/elasticsearch, UriPartsProcessor).
 */
export function uri({ whole, path, query, origin }: UriNames): Step {
  const names = [...whole, ...path, ...query];
  return (draft) => {
    if (!names.every((name) => isOne(draft, name))) return false;
    const wholes = textsOf(draft, whole);
    const paths = textsOf(draft, path);
    const queries = textsOf(draft, query);
    if (wholes.length + paths.length + queries.length === 0) return true;
    if (paths.some((text) => text.includes("?"))) return false;
    // Behind a host a path begins with a slash, if there is one (RFC 3986, 3.3).
    if (origin(draft) !== "" && paths.some((text) => /^[^/]/.test(text))) return false;
    const original = wholes[0] ?? origin(draft) + (paths[0] ?? "") + asQuery(queries[0]);
    if (!isUri(original) || !holds(original, paths, queries, origin(draft))) return false;
    return wholes.every((text) => text === original) && put(draft, "url.original", [original]);
  };
}

function textsOf(draft: Draft, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => take(draft, name) ?? []);
}

function asQuery(query: string | undefined): string {
  return query === undefined ? "" : `?${query}`;
}

/** Whether the address has these parts and no others. */
function holds(
  original: string,
  paths: readonly string[],
  queries: readonly string[],
  origin: string,
): boolean {
  const mark = original.indexOf("?");
  const front = mark < 0 ? original : original.slice(0, mark);
  const query = mark < 0 ? null : original.slice(mark + 1);
  const path = front.startsWith(origin) ? front.slice(origin.length) : front;
  return paths.every((text) => text === path) && queries.every((text) => text === query);
}

/** What RFC 2396 lets stand in an address; java.net.URI takes letters beyond ASCII too. */
function isUri(text: string): boolean {
  return /^(?:[\w\-.!~*'();/?:@&=+$,#]|%[0-9a-f]{2}|(?![\s\p{Cc}])\P{ASCII})+$/iu.test(text);
}
