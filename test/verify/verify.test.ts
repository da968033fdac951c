import { expect, test } from "vitest";
import { sigma } from "../../backends/sigma/index.ts";
import { spl } from "../../backends/spl/index.ts";
import {
  type DataModel,
  isProved,
  type Note,
  readEvent,
  type Verification,
} from "../../src/index.ts";
import { defaultVerifyOptions, verifiable, verifyRule } from "../../src/verify/index.ts";
import { detected } from "./detected.ts";

const tool = detected("sel: { Image|endswith: \\sc.exe, CommandLine|contains: create }");
const [raw] = spl.models;

/** The raw model with other queries, and a note that says in which direction they depart. */
function changed(
  change: (query: string) => string,
  direction: Note["direction"] = null,
): DataModel {
  return {
    ...raw,
    compile: (rule, options) => {
      const { queries, notes, trace } = raw.compile(rule, options);
      const { titleKey: span } = rule.rule;
      const note: Note = { code: "said", severity: "warning", message: "said", span, direction };
      return { queries: queries.map(change), notes: direction ? [...notes, note] : notes, trace };
    },
  };
}

async function verified(model: DataModel, options = defaultVerifyOptions): Promise<Verification> {
  const target = await verifiable(spl, model);
  const found = target && verifyRule(tool, target, options);
  if (found === null) throw new Error("nothing reads it back");
  return found;
}

const widened = (query: string): string => query.replace('CommandLine="*create*"', "");
const narrowed = (query: string): string => `${query} Nothing="here"`;

test("proves a query that does what its rule does", async () => {
  const found = await verified(raw);
  expect(found).toMatchObject({ target: "spl/raw", fidelity: "exact" });
  expect(found).toMatchObject({ disagreements: [], diagnostics: [] });
  expect(isProved(found)).toBe(true);
  expect(found.queries).toHaveLength(1);
  expect(found.events).toBeGreaterThan(50);
  expect(found.firing).toBeGreaterThan(5);
  expect(found.firing).toBeLessThan(found.events);
});

test("finds the events on which a wrong query is wrong", async () => {
  const found = await verified(changed(narrowed));
  expect(isProved(found)).toBe(false);
  expect(found.disagreements).toHaveLength(found.firing);
  const [first] = found.disagreements;
  expect(first).toMatchObject({ ruleFires: true, queryFires: false });
  expect(first?.witness.event.own.Image).toMatch(/\\sc\.exe$/);
  expect(first?.natives[0]?.fields.Image).toBe(first?.witness.event.own.Image);
});

test.each([
  ["over", widened, true],
  ["over", narrowed, false],
  ["under", widened, false],
  ["under", narrowed, true],
] as const)(
  "a query that departs by `%s` answers for that alone",
  async (direction, change, fits) => {
    const found = await verified(changed(change, direction));
    expect(found.fidelity).toBe("approximate");
    expect(isProved(found)).toBe(fits);
  },
);

test("a query that departs both ways is refused unless that is allowed", async () => {
  const model = changed(narrowed, "both");
  const refused = await verified(model);
  expect(refused).toMatchObject({ fidelity: "refused", queries: [], events: 0 });
  expect(isProved(refused)).toBe(false);
  expect(isProved(await verified(model, { ...defaultVerifyOptions, allowBoth: true }))).toBe(true);
});

test("a query that cannot be read back is not proved, and nothing is run", async () => {
  const found = await verified(changed((query) => `${query} AND (`));
  expect(found).toMatchObject({ events: 0, disagreements: [] });
  expect(found.diagnostics).toMatchObject([{ code: "verify-unreadable", severity: "error" }]);
  expect(found.diagnostics[0]?.related?.[0]?.span.source.name).toBe("spl/raw");
});

test("what is not documented proves no exact query, and may stand in an approximate one", async () => {
  const doubtful = (query: string): string => `${query} CommandLine="*cr*te*"`;
  const exact = await verified(changed(doubtful));
  expect(exact.diagnostics).toMatchObject([{ code: "verify-uncertain", severity: "error" }]);
  expect(exact.events).toBeGreaterThan(50);
  expect(isProved(await verified(changed(doubtful, "under")))).toBe(true);
});

test("runs recorded events too", async () => {
  const event = readEvent({
    Channel: "Microsoft-Windows-Sysmon/Operational",
    EventID: 1,
    Image: "C:\\Windows\\System32\\sc.exe",
    CommandLine: "sc create vwx",
    Version: 5,
  });
  const alone = await verified(raw);
  const both = await verified(raw, { ...defaultVerifyOptions, events: [event] });
  expect(both).toMatchObject({ events: alone.events + 1, firing: alone.firing + 1 });
});

test("is null where nothing reads queries back", async () => {
  const [model] = sigma.models;
  expect(await verifiable(sigma, model)).toBeNull();
});
