import { ecsTypes } from "../../taxonomy/ecs.ts";

/** A field that has to be in the events, as Kibana shows a rule's prerequisites. */
export interface RequiredField {
  readonly name: string;
  /** Elasticsearch's; `unknown` as Elastic's own rules have it where no schema tells. */
  readonly type: string;
}

/** Below these a field whose type is not told is a keyword. */
const keywords =
  /^(?:agent|client|cloud|container|destination|dll|dns|ecs|event|file|group|hash|host|http|log|network|observer|process|registry|related|rule|server|service|source|threat|tls|url|user|user_agent|winlog)\./;

/** Words of EQL that are no fields. */
const words: ReadonlySet<string> = new Set(
  "and or not in in~ like like~ regex regex~ true false null where sequence sample by with maxspan until runs".split(
    " ",
  ),
);

/* A text, a name in backquotes, a number with its unit, a function's name, or a word. */
const lexeme =
  /"""(?:(?!""").)*"""|"(?:\\.|[^"\\])*"|`(?<quoted>(?:``|[^`])+)`|\d[\w.]*|(?<called>[A-Za-z_]\w*~?)\(|(?<word>@?[A-Za-z_][\w@]*(?:\.[\w@-]+)*~?)/gs;

/** The fields that a query reads, those that it does without included, by name. */
export function requiredFields(query: string): readonly RequiredField[] {
  const names = new Set<string>();
  for (const { 0: text, index, groups = {} } of query.matchAll(lexeme)) {
    const name = groups.quoted?.replaceAll("``", "`") ?? groups.word;
    const isCategory = /^\s+where\b/.test(query.slice(index + text.length));
    if (name !== undefined && !words.has(name) && !isCategory) names.add(name);
  }
  return [...names].sort().map((name) => ({ name, type: typeOf(name) }));
}

function typeOf(name: string): string {
  if (Object.hasOwn(ecsTypes, name)) return ecsTypes[name as keyof typeof ecsTypes];
  return keywords.test(name) ? "keyword" : "unknown";
}
