/** What may come next: `end` is the end of the text, `after` a comma or a bracket. */
type Awaited = "value" | "first value" | "key" | "first key" | "colon" | "after" | "end";

const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.]))/iuy;

/** Where a text stops being JSON (RFC 8259), which the system's own reader does not tell; null if it is. */
export function jsonMistake(text: string): number | null {
  const open: string[] = [];
  const afterValue = (): Awaited => (open.length === 0 ? "end" : "after");
  let awaited: Awaited = "value";
  for (let at = 0; ; ) {
    token.lastIndex = at;
    const match = token.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    if (match === null) return start === text.length && awaited === "end" ? null : start;
    const [all, sign, string] = match;
    const next = step(awaited, sign ?? (string === undefined ? "other" : "string"), open);
    if (next === null) return start;
    awaited = next === "done" ? afterValue() : next;
    at += all.length;
  }
}

/** What is awaited behind a token; `done` behind a whole value, null where it cannot stand. */
function step(awaited: Awaited, token: string, open: string[]): Awaited | "done" | null {
  const holder = open.at(-1);
  if (awaited === "colon") return token === ":" ? "value" : null;
  if (awaited === "end") return null;
  if (awaited === "key" || (awaited === "first key" && token !== "}"))
    return token === "string" ? "colon" : null;
  if (awaited === "after" && token === ",") return holder === "{" ? "key" : "value";
  if (token === "}" || token === "]") {
    const closes = (awaited === "after" || awaited.startsWith("first")) && holder === opens[token];
    if (!closes) return null;
    open.pop();
    return "done";
  }
  if (awaited === "after" || token === "," || token === ":") return null;
  if (token !== "{" && token !== "[") return "done";
  open.push(token);
  return token === "{" ? "first key" : "first value";
}

const opens: { readonly [sign: string]: string } = { "}": "{", "]": "[" };
