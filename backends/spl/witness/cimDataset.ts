import type { CanonicalFields, NativeEvent, NativeValue } from "sigmatic/backend";

/* What datasets of the Common Information Model 8.5 do with values; sources on the backend's page. */

/** A dataset, and which of its fields holds which of the event's. */
export interface Dataset {
  /** `model.root`. */
  readonly model: string;
  /** What is missing stays missing. */
  readonly plain: { readonly [canonical: string]: string };
  /** What is missing becomes a word. */
  readonly calculated: { readonly [canonical: string]: string };
  /** The dataset and those below it that the event is in; absent where there is but one. */
  readonly nodes?: readonly string[];
  /** What the row has besides; what the event says comes before. */
  readonly anyhow?: { readonly [field: string]: string };
}

const missing = "unknown";

/**
 * The dataset's row of an event; null where two of the event's fields would stand in one of the
 * dataset's, or where a field has several values, which summaries do not keep together.
 */
export function datasetRow(
  dataset: Dataset,
  canonical: CanonicalFields,
  besides: { readonly [field: string]: NativeValue } = {},
): NativeEvent | null {
  const { model, plain, calculated, nodes, anyhow = {} } = dataset;
  const root = model.split(".")[1] as string;
  const values: { [field: string]: string } = {};
  for (const [name, value] of Object.entries(canonical)) {
    const field = plain[name] ?? calculated[name];
    if (field === undefined || value === null || value === "") continue;
    if (typeof value !== "string" || (values[field] ?? value) !== value) return null;
    values[field] = value;
  }
  for (const field of Object.values(calculated)) values[field] ??= missing;
  const fields = Object.entries({ ...anyhow, ...values });
  return {
    table: null,
    fields: {
      datamodel: model,
      ...(nodes && { nodename: nodes }),
      ...besides,
      ...Object.fromEntries(fields.map(([name, value]) => [`${root}.${name}`, value])),
    },
  };
}
