import type { Arguments } from "./options.ts";
import { type Usage, unknownWord } from "./usage.ts";

/** Reads `--providers`; null where it was not given, so that analytics and log sources decide. */
export async function readProviders(args: Arguments): Promise<readonly string[] | null | Usage> {
  const providers = args.list("providers");
  if (providers === null) return null;
  const known = await knownProviders();
  const unknown = providers.find((provider) => !known.includes(provider));
  if (unknown === undefined) return providers;
  return unknownWord("unknown-provider", "provider", unknown, known);
}

/** The names of all providers that feed a log source, such as `sysmon` and `security`. */
export async function knownProviders(): Promise<readonly string[]> {
  const { findLogsource, logsourceKeys, logsourceName } = await import("../taxonomy/index.ts");
  const names = logsourceKeys().flatMap((key) =>
    Object.keys(findLogsource(logsourceName(key))?.feeds ?? {}),
  );
  return [...new Set(names)].sort();
}
