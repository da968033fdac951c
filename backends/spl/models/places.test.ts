import {
  findLogsource,
  type LogsourceEntry,
  logsourceKeys,
  logsourceName,
  type Rule,
} from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { span } from "../../../test/support/splRule.ts";
import { spl } from "../index.ts";

/* What a model says of places and names is what its queries show. */

const logsources = logsourceKeys().flatMap((key) => {
  const entry = findLogsource(logsourceName(key));
  return entry ? [{ key, entry }] : [];
});

describe.each(spl.models.map((model) => [model.name, model] as const))("%s", (_name, model) => {
  /** The query of a rule that wants the field present, with the codes of the notes. */
  function asked(entry: LogsourceEntry, field: string) {
    const { product, category, service } = entry;
    const logsource = { product, category, service, definition: null, extra: [], span };
    const rule = { title: { value: "x", span }, logsource, analytic: null } as unknown as Rule;
    const condition = { kind: "exists", field: { name: field, span }, span } as const;
    const options = { layout: "oneline", providers: null, settings: null } as const;
    const { queries, notes } = model.compile({ rule, entry, conditions: [condition] }, options);
    const errors = notes.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
    return { query: queries[0] ?? "", errors };
  }

  test("holds the log sources that it has a place for, and no others", () => {
    const wrong = logsources.filter(({ entry }) => {
      const { query, errors } = asked(entry, Object.keys(entry.fields)[0] ?? "x");
      const place = model.placeOf(entry);
      if (place === null) return !errors.includes("no-data-model");
      return errors.includes("no-data-model") || !(place === "*" || shows(query, place));
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("reads the fields that it has a name for, and refuses the others", () => {
    const wrong = logsources.flatMap(({ key, entry }) => {
      if (model.placeOf(entry) === null) return [];
      return Object.keys(entry.fields).flatMap((field) => {
        const name = model.nameOf(entry, field);
        const { query, errors } = asked(entry, field);
        const right =
          name === null
            ? errors.some((code) => code === "field-unmapped" || code === "name-unquotable")
            : errors.length === 0 &&
              (name.split(" + ").every((each) => query.includes(each)) || isFolded(entry, field));
        return right ? [] : [`${key} ${field}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

/** A field that the default provider's events lack is not read: on them it is missing. */
function isFolded(entry: LogsourceEntry, field: string): boolean {
  const [feed] = Object.values(entry.feeds);
  return feed?.fields !== undefined && !Object.hasOwn(feed.fields, field);
}

/** A dataset's name stands behind `from` or, for one below a root, in a test on `nodename`. */
function shows(query: string, place: string): boolean {
  return [place, `datamodel=${place}`, `nodename=${place}`].some((text) => query.includes(text));
}
