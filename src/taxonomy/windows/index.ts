import { fieldInfos, shapesOf, withFields } from "../fields.ts";
import type { LogsourceEntry } from "../types.ts";
import { categories, categoryEntry } from "./categories.ts";
import { serviceChannels } from "./channels.ts";
import { envelopeFields, envelopeTypes } from "./envelope.ts";
import { serviceEntry } from "./services.ts";

/** Keys of all Windows log sources, as `windows/category/service`. */
export function windowsKeys(): readonly string[] {
  return [
    ...categories.map((category) => `windows/${category}/-`),
    "windows/-/-",
    ...Object.keys(serviceChannels).map((service) => `windows/-/${service}`),
  ];
}

/** The log source of Windows for a category, a service, both or neither; null for an unknown one. */
export function windowsEntry(
  category: string | null,
  service: string | null,
): LogsourceEntry | null {
  if (category !== null) return categoryEntry(category, service);
  return service === null ? anyChannel() : serviceEntry(service);
}

function anyChannel(): LogsourceEntry {
  return withFields(
    {
      product: "windows",
      category: null,
      service: null,
      feeds: { windows: { channels: [] } },
      closed: false,
      events: null,
    },
    () => fieldInfos(shapesOf(envelopeFields, envelopeTypes), {}),
  );
}
