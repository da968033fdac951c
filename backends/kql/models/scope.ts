import type { LoweredRule, Notes } from "sigmatic/backend";

/** A log source of Windows that names neither category nor service: no single table holds it. */
export function isTooWide({ rule }: LoweredRule): boolean {
  const { product, category, service } = rule.logsource;
  return product === "windows" && category === null && service === null;
}

export function refuseTooWide({ rule }: LoweredRule, notes: Notes): null {
  notes.refuse(
    "logsource-too-wide",
    rule.logsource.span,
    "the log source names a product only, and its events stand in several tables",
    "name a category or a service",
  );
  return null;
}
