import type { Column } from "../../column.ts";
import { bagMember, columnName } from "../../quote.ts";

/*
 * The table WindowsEvent keeps an event's data as a bag, so nothing needs decoding. Source: the
 * table's page in the Azure Monitor reference.
 */

const taken: ReadonlySet<string> = new Set([
  ...["Channel", "Computer", "Correlation", "EventData", "EventID", "EventLevel", "EventLevelName"],
  ...["EventOriginId", "EventRecordId", "EventText", "Keywords", "Opcode", "Provider", "Task"],
  ...["RawEventData", "SystemProcessId", "SystemThreadId", "SystemUserId", "TenantId", "Type"],
  ...["TimeGenerated", "Version"],
]);

/** A named field of the event data. */
export function bagColumn(name: string): Column {
  const member = bagMember("EventData", name);
  return {
    name: columnName(taken.has(name) ? `EventData_${name}` : name),
    type: "text",
    definition: `tostring(${member})`,
    presence: `isnotnull(${member})`,
    absence: `isnull(${member})`,
    from: `EventData.${name}`,
  };
}

/** All values, for keywords. */
export const bagText: Column = {
  name: "EventText",
  type: "text",
  steps: [
    [
      "| mv-apply Key = bag_keys(EventData) to typeof(string) on (",
      '    summarize EventText = strcat_array(make_list(tostring(EventData[Key])), "\\n")',
      ")",
    ],
  ],
};
