import type { EscapeName } from "./escapes.ts";
import type { Fitting, Refusal, Scanner } from "./places.ts";

/*
 * Where in HTML a value stands. Escaping makes it safe as text and between an attribute's quotes,
 * and nowhere else; what a browser would follow has to be an address of the web besides.
 */

/** A stretch of HTML by what could begin or end in it. */
type State =
  | { readonly kind: "text" }
  | { readonly kind: "comment" }
  /** Inside of `<…>`, between attributes; `text` is what has been read of it. */
  | { readonly kind: "tag"; readonly text: string }
  | { readonly kind: "value"; readonly tag: string; readonly quote: string; readonly text: string }
  /** Script or style, up to its end tag. */
  | { readonly kind: "raw"; readonly element: string };

const inText: State = { kind: "text" };

export function htmlPlaces(): Scanner {
  let state: State = inText;
  return {
    feed: (text) => {
      let rest = text;
      while (rest !== "") [state, rest] = next(state, rest);
    },
    place: (asked) => {
      const found = placeIn(state, asked);
      if (state.kind === "tag" || state.kind === "value")
        state = { ...state, text: `${state.text}x` };
      return found;
    },
  };
}

/** The state behind the next sign that changes it, and the text behind that. */
function next(state: State, text: string): readonly [State, string] {
  switch (state.kind) {
    case "text": {
      // A sign at the end stands before a value or a block.
      const at = text.search(/<(?=[a-z/!]|$)/i);
      if (at < 0) return [inText, ""];
      const isComment = text.startsWith("<!--", at);
      return isComment
        ? [{ kind: "comment" }, text.slice(at + 4)]
        : [{ kind: "tag", text: "" }, text.slice(at + 1)];
    }
    case "comment":
      return upTo(state, text, /--!?>/, inText);
    case "raw":
      return upTo(state, text, new RegExp(`</${state.element}[^>]*>`, "i"), inText);
    case "value":
      return upTo({ ...state, text: state.text + text }, text, new RegExp(state.quote), {
        kind: "tag",
        text: `${state.tag}""`,
      });
    case "tag":
      return inTag(state.text, text);
  }
}

function upTo(state: State, text: string, end: RegExp, after: State): readonly [State, string] {
  const found = end.exec(text);
  return found ? [after, text.slice(found.index + found[0].length)] : [state, ""];
}

function inTag(before: string, text: string): readonly [State, string] {
  const at = text.search(/["'>]/);
  if (at < 0) return [{ kind: "tag", text: before + text }, ""];
  const tag = before + text.slice(0, at);
  const sign = text[at] as string;
  const rest = text.slice(at + 1);
  if (sign !== ">") return [{ kind: "value", tag, quote: sign, text: "" }, rest];
  const element = /^(script|style)\b/i.exec(tag)?.[1]?.toLowerCase();
  return [element === undefined ? inText : { kind: "raw", element }, rest];
}

/** Attributes whose value a browser may follow or load. */
const followed =
  /^(?:href|src|action|formaction|data|poster|cite|background|ping|manifest|xlink:href)$/i;

/** Attributes whose value is code, or markup once more. */
const code = /^(?:on.*|style|srcdoc|srcset)$/i;

function placeIn(state: State, asked: EscapeName | null): Fitting | Refusal {
  const by = asked ?? "html";
  switch (state.kind) {
    case "text":
    case "comment":
      return { by };
    case "raw":
      if (asked === "script" && state.element === "script") return { by };
      return {
        message: `a value stands in a <${state.element}>, where HTML's escapes mean nothing`,
        hint: "write {{script x}} for data in a <script>, or put the value into an attribute",
      };
    case "tag":
      return {
        message: "a value stands within a tag and outside of quotes",
        hint: 'put quotes around it: class="{{level}}"',
      };
    case "value": {
      const attribute = /([^\s=/]+)\s*=\s*$/.exec(state.tag)?.[1] ?? "";
      if (code.test(attribute))
        return {
          message: `a value stands in the attribute ${attribute}, which is read as code`,
          hint: "put it into an attribute of its own, such as data-title",
        };
      return followed.test(attribute) && state.text === "" ? { by, url: true } : { by };
    }
  }
}
