import { relative } from "node:path";
import type { LeftOut, Summary } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/** What became of a pack. */
export interface PackResult {
  readonly plan: Plan;
  readonly summary: Summary;
  /** `failed` where it holds refusals, `differs` where `--check` found another pack. */
  readonly state: "current" | "written" | "differs" | "failed";
  /** Paths below the pack's folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** What keeps it from being built. */
  readonly refused: readonly LeftOut[];
}

/** One pack as the JSON summary has it; its keys are a contract. */
export interface View {
  readonly pack: string;
  readonly format: string;
  readonly targets: readonly string[];
  readonly out: string;
  readonly state: PackResult["state"];
  readonly rules: number;
  readonly exact: number;
  readonly approximate: number;
  readonly refused: number;
  /** The manifest among them. */
  readonly files: number;
  /** How many of them stand as they are. */
  readonly unchanged: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** What cannot be packed, and may not be left out either. */
  readonly refusals: readonly LeftOut[];
  readonly leftOut: readonly LeftOut[];
}

/** `folder` is what paths are shown from. */
export function viewOf(
  { plan, summary, state, written, removed, refused }: PackResult,
  folder: string,
): View {
  const { targets, rules, fidelities, files, leftOut } = summary;
  return {
    pack: plan.name,
    format: plan.format.name,
    targets,
    out: relative(folder, plan.out).replaceAll("\\", "/"),
    state,
    rules,
    ...fidelities,
    files: files + 1,
    unchanged: files + 1 - written.length,
    written,
    removed,
    refusals: refused,
    leftOut,
  };
}

/** A pack's state in words. */
export const states: { readonly [S in View["state"]]: string } = {
  current: "up to date",
  written: "written",
  differs: "differs from what its rules give",
  failed: "not built",
};
