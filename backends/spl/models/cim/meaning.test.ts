import fc from "fast-check";
import { and, findLogsource, type Ir, not, or, type Rule } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { readEvent } from "../../../../src/event/index.ts";
import { matcherOf } from "../../../../src/ir/match.ts";
import { modelRow } from "../../../../test/support/splModels.ts";
import { runs } from "../../../../test/support/splQuery.ts";
import { emission, field, is, literal, regex, span } from "../../../../test/support/splRule.ts";

/* What the queries find in data models that an add-on has filled, against what the rule means. */

const channel = "Microsoft-Windows-Sysmon/Operational";

type Fields = { readonly [name: string]: string };

function fires(of: Ir, category: string, event: { readonly [name: string]: unknown }): boolean {
  const logsource = { category, product: "windows", service: null, span };
  const rule = { logsource, analytic: null } as unknown as Rule;
  const entry = findLogsource(logsource);
  const matches = matcherOf({ rule, entry, conditions: [of] }, { providers: null });
  return matches(readEvent({ Channel: channel, ...event }));
}

/** `NOT *` is how a search of summaries says that it finds nothing. */
const nothing = /^what `\*` alone finds in `tstats` is not documented$/;

/** The query may differ from the rule only in a direction that its notes name, or be refused. */
function checked(of: Ir, category: string, id: number, event: Fields): void {
  const { queries, notes } = emission(of, { model: "cim", category });
  const own = notes.filter(({ code }) => code !== "dataset-shared");
  if (own.some(({ severity }) => severity === "error")) return;
  const directions = new Set(own.flatMap(({ direction }) => direction ?? []));
  const [query = ""] = queries;
  const found = modelRow(id, event);
  const returned = found !== null && runs(query, nothing)(found);
  const wanted = fires(of, category, { EventID: id, ...event });
  if (!directions.has("over"))
    expect({ over: returned && !wanted, query }).toEqual({ over: false, query });
  if (!directions.has("under"))
    expect({ under: wanted && !returned, query }).toEqual({ under: false, query });
}

function conditions(leaf: fc.Arbitrary<Ir>): fc.Arbitrary<Ir> {
  return fc.letrec<{ condition: Ir }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      leaf,
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((all) => and(all, span)),
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((all) => or(all, span)),
      tie("condition").map((inner) => not(inner)),
    ),
  })).condition;
}

describe("a query finds the events that its rule fires on, or errs as its notes say", () => {
  test("process creation", () => {
    const name = fc.constantFrom("Image", "CommandLine", "OriginalFileName", "ParentImage");
    const values = ["-", "unknown", "UNKNOWN", "know", "a", "aB", "C:\\a", "a*b"];
    const text = fc.constantFrom("", ...values);
    // A path never reads "unknown", and an empty value is a missing one to every extraction.
    const path = fc.constantFrom("C:\\a", "a", "-");
    const other = fc.constantFrom(...values);
    const event = fc.record(
      { Image: path, ParentImage: path, CommandLine: other, OriginalFileName: other },
      { requiredKeys: [] },
    );
    const pattern = fc.constantFrom("*", "?*", "*n*", "un*", "*a", "a*B", "?", "*\\a", "unkn?wn");
    const leaf = fc.oneof(
      fc.tuple(name, text, fc.boolean()).map(([of, value, cased]) => literal(of, value, cased)),
      fc.tuple(name, pattern, fc.boolean()).map(([of, value, cased]) => is(of, value, cased)),
      fc
        .tuple(name, fc.constantFrom("know", "^a", "[ -]", "B$"))
        .map(([of, value]): Ir => regex(of, value)),
      name.map((of): Ir => ({ kind: "null", field: field(of), span })),
      name.map((of): Ir => ({ kind: "exists", field: field(of), span })),
    );
    fc.assert(
      fc.property(conditions(leaf), event, (of, fields) => {
        checked(of, "process_creation", 1, { IntegrityLevel: "High", ...fields });
      }),
      { numRuns: 3000 },
    );
  });

  test("accounts, whose domain the model leaves out", () => {
    const pattern = fc.constantFrom("*\\a", "*\\A*", "*\\b\\a", "*a*", "d\\a", "*\\*");
    const leaf = fc.tuple(pattern, fc.boolean()).map(([value, cased]) => is("User", value, cased));
    const user = fc.constantFrom("d\\a", "d\\b", "A\\ab", "a\\b");
    fc.assert(
      fc.property(conditions(leaf), user, (of, User) => {
        checked(of, "process_creation", 1, { IntegrityLevel: "High", User });
      }),
    );
  });

  test("registry data, of whose numbers the model leaves the type out", () => {
    const values = [
      "DWORD (0x00000001)",
      "QWORD (0x1-0x2)",
      "0x00000001",
      "(Empty)",
      "a.dll",
      "word",
    ];
    const text = fc.constantFrom(...values);
    const pattern = fc.constantFrom(
      "*.dll",
      "0x*",
      "*1",
      "*1)",
      "*word*",
      "DWORD*",
      "*(*",
      "*(0x*",
      "*d (*",
      "*a*",
      "?*",
    );
    const leaf = fc.oneof(
      text.map((value) => literal("Details", value)),
      pattern.map((value) => is("Details", value)),
      fc.constantFrom(...values).map((value) => literal("Details", value.toLowerCase())),
    );
    fc.assert(
      fc.property(conditions(leaf), text, (of, Details) => {
        checked(of, "registry_set", 13, { Details, EventType: "SetValue" });
      }),
      { numRuns: 2000 },
    );
  });

  test("kinds of registry events, of which the model has three", () => {
    const events = [
      ["CreateKey", 12],
      ["DeleteKey", 12],
      ["DeleteValue", 12],
      ["SetValue", 13],
      ["RenameKey", 14],
    ] as const;
    const wanted = fc.constantFrom(
      "CreateKey",
      "DeleteKey",
      "Delete*",
      "SetValue",
      "*Key",
      "other",
    );
    const leaf = wanted.map((value) => is("EventType", value));
    fc.assert(
      fc.property(conditions(leaf), fc.constantFrom(...events), (of, [EventType, id]) => {
        checked(of, "registry_event", id, { EventType });
      }),
    );
  });

  test("directions of connections", () => {
    const leaf = fc
      .constantFrom("true", "False", "t*", "other")
      .map((value) => is("Initiated", value));
    fc.assert(
      fc.property(conditions(leaf), fc.boolean(), (of, outbound) => {
        checked(of, "network_connection", 3, { Initiated: String(outbound) });
      }),
    );
  });
});

test("events that are not the log source's are left alone", () => {
  const [query = ""] = emission(not(is("CommandLine", "x")), { model: "cim" }).queries;
  const created = modelRow(1, { Image: "a", IntegrityLevel: "High" }) ?? {};
  expect(runs(query)(created)).toBe(true);
  expect(runs(query)({ ...created, source: "XmlWinEventLog:Security" })).toBe(false);
  expect(runs(query)(modelRow(7, { ImageLoaded: "a" }) ?? {})).toBe(false);
});
