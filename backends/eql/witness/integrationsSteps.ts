import { put, type Step, take } from "./integrationsDraft.ts";
import { isAddress } from "./types.ts";

/** A value under its pipeline's word for it; others as they are, or not possible. */
export function words(
  name: string,
  native: string,
  table: { readonly [value: string]: string },
  others: "kept" | "none",
): Step {
  const lowered = new Set(Object.keys(table).map((value) => value.toLowerCase()));
  const wordOf = (text: string): readonly string[] => {
    if (Object.hasOwn(table, text)) return [table[text] as string];
    return others === "none" || lowered.has(text.toLowerCase()) ? [] : [text];
  };
  return (draft) => {
    const values = take(draft, name);
    if (values === null) return true;
    const found = values.flatMap(wordOf);
    return found.length === values.length && put(draft, native, found);
  };
}

/** Under one of several names, as other parts of the event decide. */
export function oneOf(name: string, ...natives: readonly string[]): Step {
  return (draft) => {
    const values = take(draft, name);
    return values === null || put(draft, natives[draft.chance % natives.length] as string, values);
  };
}

/** An end of a connection, of which there is one: as text, and as an address where it is one. */
export function endpoint(name: string, side: "source" | "destination"): Step {
  return (draft) => {
    const [value, ...others] = take(draft, name) ?? [];
    if (value === undefined) return true;
    if (others.length > 0 || !put(draft, `${side}.address`, [value])) return false;
    return !isAddress(value) || put(draft, `${side}.ip`, [value]);
  };
}

/** A caller, of whom there is one: as an address where it is one, otherwise as text. */
export function caller(name: string): Step {
  return (draft) => {
    const [value, ...others] = take(draft, name) ?? [];
    if (value === undefined) return true;
    if (others.length > 0) return false;
    return put(draft, isAddress(value) ? "source.ip" : "source.address", [value]);
  };
}

/** The type of a resource, which its provider opens. */
export function resourceProvider(name: string, native: string): Step {
  return (draft) => {
    const values = take(draft, name);
    if (values === null) return true;
    if (values.some((text) => text.includes("/"))) return false;
    const tail = draft.chance % 2 === 0 ? "" : "/virtualMachines/extensions";
    return put(
      draft,
      native,
      values.map((text) => text + tail),
    );
  };
}

/** Success or failure is the outcome; any other word stays where it was. */
export function outcome(name: string, place: string): Step {
  return (draft) => {
    const values = take(draft, name);
    if (values === null) return true;
    const isOutcome = values.every((text) => /^(success|failure)$/i.test(text));
    return put(draft, isOutcome ? "event.outcome" : place, values);
  };
}

/** The version of HTTP, without the protocol's name. */
export function httpVersion(name: string): Step {
  return (draft) => {
    const values = take(draft, name);
    if (values === null) return true;
    if (!values.every((text) => /^HTTP\/\d(\.\d)?$/.test(text))) return false;
    return put(
      draft,
      "http.version",
      values.map((text) => text.slice(5)),
    );
  };
}

/** An application by its short name; each has a data set of its own. */
export function application(name: string): Step {
  return (draft) => {
    const values = take(draft, name);
    if (values === null) return true;
    const short = /^([a-z]+)\.googleapis\.com$/.exec(values[0] ?? "")?.[1];
    if (values.length > 1 || short === undefined) return false;
    draft.record["event.dataset"] = `google_workspace.${short}`;
    return put(draft, "event.provider", [short]);
  };
}

/** A field that every document of the data stream has. */
export function certain(native: string): Step {
  return ({ record }) => Object.hasOwn(record, native);
}
