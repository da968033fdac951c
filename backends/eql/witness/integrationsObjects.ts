import { type Draft, put, type Step } from "./integrationsDraft.ts";

interface Members {
  readonly [name: string]: Members | readonly string[];
}

/**
 * An object of which the pipeline keeps the text that Java gives a map: `{key=value, list=[a, b]}`.
 * The event may tell it whole, as text, or by its members' paths.
 */
export function renderedObject(name: string, native: string): Step {
  return (draft) => {
    const whole = draft.left.get(name);
    const paths = [...draft.left.keys()].filter((path) => path.startsWith(`${name}.`));
    draft.left.delete(name);
    if (whole) return paths.length === 0 && put(draft, native, whole);
    if (paths.length === 0) return true;
    const members = membersOf(draft, paths, name.length + 1);
    return members !== null && put(draft, native, [renderedAmong(members, draft.chance)]);
  };
}

/** null where a path goes through a value. */
function membersOf(draft: Draft, paths: readonly string[], cut: number): Members | null {
  let members: Members = {};
  for (const path of paths) {
    const values = draft.left.get(path) ?? [];
    draft.left.delete(path);
    const more = withMember(members, path.slice(cut).split("."), values);
    if (more === null) return null;
    members = more;
  }
  return members;
}

function withMember(
  members: Members,
  [key = "", ...rest]: readonly string[],
  values: readonly string[],
): Members | null {
  const before = Object.hasOwn(members, key) ? members[key] : undefined;
  if (rest.length === 0) return before ? null : { ...members, [key]: values };
  if (isList(before)) return null;
  const inner = withMember(before ?? {}, rest, values);
  return inner && { ...members, [key]: inner };
}

function isList(value: Members | readonly string[] | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** The members alone, or with others before or behind them. */
function renderedAmong(members: Members, chance: number): string {
  const inner = rendered(members).slice(1, -1);
  const texts = [inner, `vwxq=7, ${inner}`, `${inner}, vwxq=7`];
  return `{${texts[chance % texts.length]}}`;
}

function rendered(members: Members): string {
  const texts = Object.entries(members).map(([key, value]) => {
    if (!isList(value)) return `${key}=${rendered(value)}`;
    return `${key}=${value.length === 1 ? value[0] : `[${value.join(", ")}]`}`;
  });
  return `{${texts.join(", ")}}`;
}
