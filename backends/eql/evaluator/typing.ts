import type { NativeEvent } from "sigmatic/backend";
import type { FieldType } from "../reader/types.ts";
import { type Scalar, valuesOf } from "./fields.ts";

/**
 * The types that an index of these events alone would give its fields: any text makes a field text,
 * an ECS address is one by its name, and what no event has is unmapped.
 */
export function typesOf(events: readonly NativeEvent[]): (field: string) => FieldType {
  const known = new Map<string, FieldType>();
  return (field) => {
    const type = known.get(field) ?? typeIn(field, events);
    known.set(field, type);
    return type;
  };
}

/** ECS names its addresses so; below `winlog` everything is a keyword. */
const addressName = /^(?!winlog\.)(?:.*\.)?(?:ip|resolved_ip)$/;

function typeIn(field: string, events: readonly NativeEvent[]): FieldType {
  const kinds = new Set<string>();
  for (const { fields } of events)
    for (const value of valuesOf(fields, field)) kinds.add(kindOf(value));
  if (kinds.size === 0) return "unmapped";
  if (addressName.test(field)) return "address";
  const [kind] = kinds;
  return kinds.size === 1 ? (kind as FieldType) : "text";
}

function kindOf(value: Scalar): "text" | "boolean" | "number" {
  if (typeof value === "string") return "text";
  return typeof value === "boolean" ? "boolean" : "number";
}
