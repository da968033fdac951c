import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/backend/outcome.ts";
import type { DataModel } from "../../src/backend/types.ts";
import { compile, type Target, targetName } from "../../src/compile.ts";
import { bundled, type FieldInfo, logsourceName } from "../../src/taxonomy/index.ts";
import { allTargets } from "../support/targets.ts";

/*
 * What a data model says of itself (coverage tables, `targets`, `fields`) is what compiling does: a
 * field that it has a name for is not unmapped, one without a name is refused where the model is
 * closed, and so is a log source without a place.
 */
const targets = await allTargets();

describe.each(targets.map((target) => [targetName(target), target] as const))("%s", (_, target) => {
  test("takes the fields that it names, and no others where it is closed", () => {
    const wrong = logsources().flatMap(({ key, entry }) => {
      if (target.model.placeOf(entry) === null) return [];
      return Object.entries(entry.fields).flatMap(([name, info]) => {
        const outcome = outcomeOf(key, ruleOn(key, name, valueFor(name, info, key)), target);
        if (outcome === null) return [];
        return agrees(outcome, target.model.nameOf(entry, name), target.model)
          ? []
          : [`${key} ${name}: ${outcome.notes.map(({ code }) => code)}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("holds the log sources that it has a place for, and no others where it is closed", () => {
    const wrong = logsources().flatMap(({ key, entry }) => {
      const outcome = outcomeOf(key, ruleOn(key, "", "keyword"), target);
      const missing = outcome?.notes.some(({ code }) => notHeld.includes(code)) ?? false;
      const held = target.model.placeOf(entry) !== null || target.model.open;
      return missing === held ? [key] : [];
    });
    expect(wrong).toEqual([]);
  });
});

/** All events of a product may lie in too many places, which is as good as none. */
const notHeld = ["no-data-model", "logsource-too-wide"];

function logsources() {
  return bundled.keys().flatMap((key) => {
    const entry = bundled.find(logsourceName(key));
    return entry ? [{ key, entry }] : [];
  });
}

function agrees(
  { fidelity, notes, queries }: Outcome,
  name: string | null,
  model: DataModel,
): boolean {
  if (name === null) return model.open || fidelity === "refused";
  if (fidelity !== "refused") return readsAny(queries, name);
  return !notes.some(({ code, severity }) => code === "field-unmapped" && severity === "error");
}

/** Whether the query names a column, or a part of a path; a value that it cannot hold needs none. */
function readsAny([query = ""]: readonly string[], name: string): boolean {
  const parts = name.split(/[^\w-]+/).filter((part) => part !== "");
  return parts.some((part) => query.includes(part)) || /\bfalse\b/.test(query);
}

/** null where a check refuses the rule on every target, which tells nothing about this one. */
function outcomeOf(key: string, text: string, target: Target): Outcome | null {
  const [rule] = compile({ name: `${key}.yml`, text }, [target]).rules;
  const faulty = rule?.diagnostics.some(({ severity }) => severity === "error") ?? true;
  return faulty ? null : (rule?.outcomes[0] ?? null);
}

function ruleOn(key: string, field: string, value: string): string {
  const { product, category, service } = logsourceName(key);
  const selection = field === "" ? [value] : { [field]: value };
  return JSON.stringify({
    title: "One field",
    logsource: {
      ...(product && { product }),
      ...(category && { category }),
      ...(service && { service }),
    },
    detection: { selection, condition: "selection" },
  });
}

const samples: { readonly [type in FieldInfo["type"]]: string } = {
  text: "some",
  path: "C:\\some\\file.exe",
  integer: "1",
  boolean: "true",
  ip: "192.0.2.1",
  hashes: "MD5=0123456789abcdef0123456789abcdef",
  guid: "{01234567-89ab-cdef-0123-456789abcdef}",
  time: "2026-01-02T03:04:05Z",
  enum: "",
};

/** Something that the field can hold. */
function valueFor(name: string, { type, values }: FieldInfo, key: string): string {
  const entry = bundled.find(logsourceName(key));
  const [feed] = Object.values(entry?.feeds ?? {});
  if (name === "EventID")
    return String(feed?.eventIds?.[0] ?? Object.keys(entry?.events ?? {})[0] ?? 1);
  return values?.[0] ?? samples[type];
}
