import type { Taxonomy } from "../taxonomy/index.ts";
import type { Arguments } from "./options.ts";
import { type Usage, unknownWord } from "./usage.ts";

/** Reads `--providers`; null where it was not given, so that analytics and log sources decide. */
export async function readProviders(
  args: Arguments,
  taxonomy: Taxonomy,
): Promise<readonly string[] | null | Usage> {
  const providers = args.list("providers");
  if (providers === null) return null;
  const { providersIn } = await import("../project/providers.ts");
  const known = providersIn(taxonomy);
  const unknown = providers.find((provider) => !known.includes(provider));
  if (unknown === undefined) return providers;
  return unknownWord("unknown-provider", "provider", unknown, known);
}
