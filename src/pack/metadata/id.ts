import type { PackRule } from "../format.ts";
import { sha1 } from "./sha1.ts";

/** The namespace of what has no UUID of its own; made once, never to change. */
const ours = "5b0f7f0e-7a52-5a3c-9a55-2d1c0f6f6a11";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A UUID of version 5 (RFC 9562) for what is made of a rule: the same for the same rule and salt,
 * different for another salt. A rule's id that is no UUID is named in a namespace of ours.
 */
export function stableId(ruleId: string, salt: string): string {
  return uuid.test(ruleId) ? named(ruleId, salt) : named(ours, `${salt}\0${ruleId}`);
}

/**
 * What a rule is known by from build to build: its id. Without one it is its file's path, which stays
 * while the file does, and its title where the file holds several, in whatever order.
 */
export function ruleKey({ rule, path, index }: Pick<PackRule, "rule" | "path" | "index">): string {
  return rule.id?.value ?? (index === null ? path : `${path}#${rule.title.value}`);
}

function named(namespace: string, name: string): string {
  const space = namespace
    .replaceAll("-", "")
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16));
  const bytes = sha1(Uint8Array.from([...space, ...new TextEncoder().encode(name)])).slice(0, 16);
  const view = new DataView(bytes.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x50);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
