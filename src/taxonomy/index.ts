import { fieldInfos, withFields } from "./fields.ts";
import { linuxCategories, linuxEntry } from "./linux.ts";
import { logsourceKey } from "./lookup.ts";
import { macosCategories, macosEntry } from "./macos.ts";
import { applicationLogsources } from "./products/applications.ts";
import { awsLogsources } from "./products/aws.ts";
import { azureLogsources } from "./products/azure.ts";
import { codeHostingLogsources } from "./products/codeHosting.ts";
import { deviceLogsources } from "./products/devices.ts";
import { entraLogsources } from "./products/entra.ts";
import { googleLogsources } from "./products/google.ts";
import { identityLogsources } from "./products/identity.ts";
import { kubernetesLogsources } from "./products/kubernetes.ts";
import { linuxServices } from "./products/linux.ts";
import { microsoft365Logsources } from "./products/microsoft365.ts";
import { networkLogsources } from "./products/network.ts";
import { webLogsources } from "./products/web.ts";
import { zeekLogsources } from "./products/zeek.ts";
import type { LogsourceEntry, OpenLogsource, OpenLogsources } from "./types.ts";
import { windowsEntry, windowsKeys } from "./windows/index.ts";

export { eventFields } from "./events.ts";
export { feedOf, fieldType, logsourceKey, nativeFields, providersOf } from "./lookup.ts";
export type {
  Evidence,
  Feed,
  FieldInfo,
  FieldInfos,
  FieldShape,
  FieldSource,
  FieldType,
  Guard,
  JoinedFields,
  LogsourceEntry,
} from "./types.ts";

/** A log source by Sigma's three names; null for one that is not given. */
export interface LogsourceName {
  readonly product: string | null;
  readonly category: string | null;
  readonly service: string | null;
}

/** The log sources that a compilation knows: those bundled, and those a project adds. */
export interface Taxonomy {
  /** What is known of a log source; null where nothing is. */
  readonly find: (logsource: LogsourceName) => LogsourceEntry | null;
  /** Keys of all log sources that are known, as `product/category/service`. */
  readonly keys: () => readonly string[];
}

const known = new Map<string, LogsourceEntry | null>();

/**
 * What is known of a log source: who feeds it, from which channels and events, with which fields.
 * Null where nothing is, as for categories without a product that could be any system's
 * (`process_creation`).
 */
export function findLogsource(logsource: LogsourceName): LogsourceEntry | null {
  const key = logsourceKey(logsource);
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const entry = entryOf(logsource, key);
  // Unknown names are without number; only the known ones, a closed set, are kept.
  if (entry) known.set(key, entry);
  return entry;
}

const families: readonly OpenLogsources[] = [
  awsLogsources,
  azureLogsources,
  entraLogsources,
  googleLogsources,
  microsoft365Logsources,
  identityLogsources,
  codeHostingLogsources,
  kubernetesLogsources,
  linuxServices,
  networkLogsources,
  webLogsources,
  zeekLogsources,
  deviceLogsources,
  applicationLogsources,
];

/** Keys of all log sources that are known, as `product/category/service`. */
export function logsourceKeys(): readonly string[] {
  return [
    ...windowsKeys(),
    ...Object.keys(linuxCategories).map((category) => `linux/${category}/-`),
    ...Object.keys(macosCategories).map((category) => `macos/${category}/-`),
    ...families.flatMap(Object.keys),
  ];
}

/** The log sources that come with the compiler. */
export const bundled: Taxonomy = { find: findLogsource, keys: logsourceKeys };

/** The parts of a key; null for what it does not give. */
export function logsourceName(key: string): LogsourceName {
  const [product = null, category = null, service = null] = key
    .split("/")
    .map((part) => (part === "-" ? null : part));
  return { product, category, service };
}

function entryOf(logsource: LogsourceName, key: string): LogsourceEntry | null {
  const { product, category, service } = logsource;
  if (product === "windows") return windowsEntry(category, service);
  const family = families.find((each) => Object.hasOwn(each, key));
  if (family) return openEntry(logsource, family[key] as OpenLogsource);
  if (category === null) return null;
  if (product === "linux") return linuxEntry(category, service);
  return product === "macos" && service === null ? macosEntry(category) : null;
}

function openEntry(logsource: LogsourceName, open: OpenLogsource): LogsourceEntry {
  const { product, category, service } = logsource;
  const feeds = { [open.provider]: { channels: [] } };
  return withFields({ product, category, service, feeds, closed: false, events: null }, () =>
    fieldInfos(open.specified, open.seen),
  );
}
