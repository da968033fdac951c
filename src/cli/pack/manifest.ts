import { hash } from "node:crypto";
import type { Fidelity } from "../../backend/outcome.ts";

export const manifestName = "manifest.json";

/** What stands beside a pack: what it holds, of which rules, and what was left out of it. */
export interface Manifest {
  /** The compiler's version. */
  readonly sigmatic: string;
  readonly pack: string;
  readonly format: string;
  readonly targets: readonly string[];
  /** SHA-256 of all that the pack was made from: the same means the same pack. */
  readonly inputs: string;
  readonly rules: readonly ManifestRule[];
  readonly leftOut: readonly LeftOut[];
  /** SHA-256 by path, of each file but this one. */
  readonly files: { readonly [path: string]: string };
}

export interface ManifestRule {
  readonly id: string | null;
  readonly title: string;
  /** The rule's file, without its extension. */
  readonly path: string;
  readonly target: string;
  readonly fidelity: Fidelity;
  readonly files: readonly string[];
}

/** A rule, or a file that could not be read, that the project allows to be left out. */
export interface LeftOut {
  readonly id: string | null;
  readonly title: string | null;
  /** The file as printed. */
  readonly path: string;
  readonly target: string | null;
  readonly code: string;
  readonly message: string;
}

/** What a manifest comes to. */
export interface Summary {
  readonly targets: readonly string[];
  readonly rules: number;
  readonly fidelities: { readonly [F in Fidelity]: number };
  readonly files: number;
  readonly leftOut: readonly LeftOut[];
}

export function summaryOf({ targets, rules, leftOut, files }: Manifest): Summary {
  const fidelities = { exact: 0, approximate: 0, refused: 0 };
  for (const { fidelity } of rules) fidelities[fidelity]++;
  return {
    targets,
    rules: rules.length,
    fidelities,
    files: Object.keys(files).length,
    leftOut,
  };
}

/** The codes of what was left out, each with how often it stands there, the commonest first. */
export function reasonsOf(
  leftOut: readonly LeftOut[],
): readonly (readonly [code: string, number: number])[] {
  const counts = new Map<string, number>();
  for (const { code } of leftOut) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A manifest of an earlier build; null for a text that is none. */
export function readManifest(text: string): Manifest | null {
  try {
    const data = JSON.parse(text) as Manifest | null;
    return typeof data?.inputs === "string" && isTexts(data.files) && Array.isArray(data.rules)
      ? data
      : null;
  } catch {
    return null;
  }
}

function isTexts(map: unknown): boolean {
  return (
    typeof map === "object" &&
    map !== null &&
    Object.values(map).every((value) => typeof value === "string")
  );
}

export function sha256(bytes: Uint8Array | string): string {
  return hash("sha256", bytes);
}
