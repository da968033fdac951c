import { text } from "../../ir/build.ts";
import type { Equals, Ir, Part, Pattern } from "../../ir/nodes.ts";

const volume = "\\device\\harddiskvolume";

/**
 * A test on a path whose drive letter the event does not tell. It can be said where the pattern asks
 * neither for the letter nor for text that the volume's name could hold.
 */
export function nativeDevice(
  leaf: Equals | Pattern,
  parts: readonly Part[],
  name: string,
): Ir | null {
  if (leaf.cased || !(isAfterDrive(parts) || isWithoutDrive(parts))) return null;
  return text({ ...leaf.field, name }, parts, false, leaf.span);
}

function isAfterDrive([head, next]: readonly Part[]): boolean {
  if (head?.kind !== "any") return false;
  if (next === undefined) return true;
  if (next.kind !== "text" || next.text.length < 2) return false;
  const { text: searched } = next;
  return searched[0] !== ":" && searched[1] !== ":" && !touchesVolume(searched.toLowerCase());
}

/** Whether a text could begin inside the volume's name, which ends in a number. */
function touchesVolume(searched: string): boolean {
  if (/^\d+(\\|$)/.test(searched)) return true;
  return Array.from(volume).some((_, at) => {
    const tail = volume.slice(at);
    return (
      tail.startsWith(searched) ||
      (searched.startsWith(tail) && /\d/.test(searched[tail.length] ?? "0"))
    );
  });
}

/** What is no path at all, such as `System`. */
function isWithoutDrive([head, next]: readonly Part[]): boolean {
  if (head === undefined) return true;
  if (head.kind !== "text" || head.text.startsWith("\\")) return false;
  return head.text[1] !== ":" && (head.text.length > 1 || next === undefined);
}
