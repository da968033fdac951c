import { describe, expect, test } from "vitest";
import { corpusFiles, hasShared } from "../support/shared.ts";
import { sigmatic } from "./host.ts";

/*
 * What `compile` promises of any set of rules, on the public ones: an outcome for each rule and
 * target, in the machine contract's form and order, and the same bytes every time.
 */
const targets = ["spl/raw", "kql/defender", "kql/sentinel", "eql/ecs", "sigma/sigma"];

interface Line {
  readonly rule: { readonly path: string };
  readonly target: string;
  readonly fidelity: "exact" | "approximate" | "refused";
  readonly queries: readonly string[];
  readonly notes: readonly Note[];
}

interface Note {
  readonly code: string;
  readonly severity: string;
  readonly direction: string | null;
  readonly line: number;
  readonly column: number;
}

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", async () => {
  const files = hasShared ? corpusFiles() : [];
  const args = ["compile", "--to", targets.join(","), "--format", "jsonl", ...files];
  const { code, out, err } = await sigmatic(args);
  const lines = out.split("\n").slice(0, -1);
  const outcomes = lines.map((line) => JSON.parse(line) as Line);

  test("have one line per rule and target, in order", () => {
    const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const expected = sorted.flatMap((path) => targets.map((target) => `${path} ${target}`));
    expect(outcomes.map(({ rule, target }) => `${rule.path} ${target}`)).toEqual(expected);
  });

  test("end with exit code 0 but for the mistaken one, and 1 where refusals count", async () => {
    expect(code).toBe(files.some(isMistaken) ? 1 : 0);
    expect(err).not.toContain("fault");
    expect((await sigmatic([...args, "--strict"])).code).toBe(1);
  });

  test("give the same bytes every time", async () => {
    expect((await sigmatic(args)).out).toBe(out);
  });

  test("have the contract's keys in the contract's order", () => {
    const keys =
      /^\{"rule":\{"id":("[^"]*"|null),"title":.*,"path":".*","index":\d+\},"target":".*","fidelity":"\w+","queries":\[.*\],"notes":\[.*\]\}$/;
    expect(lines.filter((line) => !keys.test(line))).toEqual([]);
    const note = ["code", "severity", "message", "direction", "line", "column"];
    const notes = outcomes.flatMap((outcome) => outcome.notes);
    expect(notes.filter((found) => Object.keys(found).join() !== note.join())).toEqual([]);
  });

  test("are exact, approximate with a direction, or refused with a reason", () => {
    expect(outcomes.filter((outcome) => !isSound(outcome))).toEqual([]);
  });

  test("are refused on every target where they are mistaken, and by sigma nowhere else", () => {
    const refused = outcomes.filter((line) => isMistaken(line.rule.path));
    expect(new Set(refused.flatMap(errorsOf))).toEqual(
      new Set(refused.length > 0 ? ["field-unknown"] : []),
    );
    expect(refusalsOf("sigma/sigma")).toEqual([]);
  });

  test("are refused by spl/raw for want of a placeholder's values, or of a direction", () => {
    const codes = new Set(refusalsOf("spl/raw").flatMap(errorsOf));
    codes.delete("approximate-both-ways");
    expect(codes).toEqual(new Set(["placeholder-unresolved"]));
  });

  function refusalsOf(target: string): readonly Line[] {
    return outcomes.filter(
      (line) =>
        line.target === target && line.fidelity === "refused" && !isMistaken(line.rule.path),
    );
  }
});

/** Event 5137 has `SubjectUserName`, and no `SubjectAccountName` as this rule reads. */
function isMistaken(path: string): boolean {
  return path.endsWith("/win_security_msds_dmsa_object_creation.yml");
}

function errorsOf({ notes }: Line): readonly string[] {
  return notes.filter((note) => note.severity === "error").map((note) => note.code);
}

function isSound({ fidelity, queries, notes }: Line): boolean {
  const errors = notes.filter((note) => note.severity === "error");
  const directions = notes.filter((note) => note.direction !== null);
  if (notes.some((note) => note.line < 1 || note.column < 1)) return false;
  if (fidelity === "refused") return queries.length === 0 && errors.length > 0;
  if (queries.length === 0 || errors.length > 0 || queries.includes("")) return false;
  return (fidelity === "approximate") === directions.length > 0;
}
