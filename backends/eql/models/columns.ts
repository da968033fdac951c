import { ecsTypes } from "sigmatic/backend";
import type { ColumnType } from "./target.ts";

/** Of a field of ECS or of Windows; integrations say what their own fields are. */
export function columnType(name: string): ColumnType {
  if (!Object.hasOwn(ecsTypes, name)) return "keyword";
  const type = ecsTypes[name as keyof typeof ecsTypes];
  return type === "match_only_text" ? "text" : type;
}
