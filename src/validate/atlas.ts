import {
  type LogsourceEntry,
  type LogsourceName,
  logsourceName,
  type Taxonomy,
} from "../taxonomy/index.ts";

/*
 * What can be said of all log sources together. It is asked only where something is wrong, or where
 * a rule leaves its log source wide, so nothing here is made before that.
 */

/** A log source as people write it: `windows/process_creation`. */
export function shownLogsource({ product, category, service }: LogsourceName): string {
  return [product, category, service].filter((part) => part !== null).join("/");
}

/** The log sources that a name with parts left out may stand for. */
export function kinOf(name: LogsourceName, taxonomy: Taxonomy): readonly LogsourceEntry[] {
  return entriesOf(taxonomy).filter(
    (entry) =>
      fits(name.product, entry.product) &&
      fits(name.category, entry.category) &&
      fits(name.service, entry.service),
  );
}

function fits(asked: string | null, own: string | null): boolean {
  return asked === null || asked === own;
}

/** The log sources that have a field, those of the product given first. */
export function holdersOf(
  field: string,
  product: string | null,
  taxonomy: Taxonomy,
): readonly LogsourceEntry[] {
  const holders = entriesOf(taxonomy).filter(
    ({ fields }) => Object.hasOwn(fields, field) && fields[field]?.evidence === "specified",
  );
  const near = holders.filter((entry) => entry.product === product);
  return [...near, ...holders.filter((entry) => entry.product !== product)];
}

/** Every name that some log source uses for a part of its key. */
export function partsOf(taxonomy: Taxonomy, part: keyof LogsourceName): ReadonlySet<string> {
  const names = new Set<string>();
  for (const key of taxonomy.keys()) {
    const name = logsourceName(key)[part];
    if (name !== null) names.add(name);
  }
  return names;
}

const entries = new WeakMap<Taxonomy, readonly LogsourceEntry[]>();

function entriesOf(taxonomy: Taxonomy): readonly LogsourceEntry[] {
  const made = entries.get(taxonomy);
  if (made) return made;
  const found = taxonomy.keys().flatMap((key) => taxonomy.find(logsourceName(key)) ?? []);
  entries.set(taxonomy, found);
  return found;
}
