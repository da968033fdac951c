import { type Target, targetName } from "../../compile.ts";
import { type Verifiable, verifiable } from "../../verify/index.ts";
import type { Host } from "../host.ts";
import { lookOf } from "../palette.ts";

/** The targets whose queries can be read back and run, and the names of the others. */
export async function verifiableAmong(
  asked: readonly Target[],
): Promise<{ readonly targets: readonly Verifiable[]; readonly others: readonly string[] }> {
  const found = await Promise.all(asked.map(({ backend, model }) => verifiable(backend, model)));
  return {
    targets: found.filter((target) => target !== null),
    others: asked.filter((_, at) => found[at] === null).map(targetName),
  };
}

/** Says of which targets nothing can be proved. */
export function noteOthers(others: readonly string[], host: Host): void {
  if (others.length === 0) return;
  const { palette } = lookOf(host.stderr, host.env);
  host.stderr.write(
    `${palette.severity.info("note:")} queries of ${others.join(", ")} are not verified: nothing reads them back\n`,
  );
}
