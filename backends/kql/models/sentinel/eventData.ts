import type { Column, Stage } from "../../column.ts";
import { bagMember, columnName, literal } from "../../quote.ts";

/*
 * Event data kept as XML in a column. `parse_xml` decodes it once per row, after every cheaper
 * filter; a single `<Data>` comes as an object and several as an array, which `mv-apply` wants.
 */

const unnamed = 'isempty(tostring(Item["@Name"]))';

/**
 * The steps that gather the `<Data>` elements at `items` into the bag `Fields`, one row per event,
 * and what the columns and keywords of a condition need besides.
 */
export function gather(
  items: string,
  columns: readonly Column[],
  keywords: boolean,
): readonly Stage[] {
  const values = [
    'Fields = make_bag(bag_pack(tostring(Item["@Name"]), tostring(Item["#text"])))',
    ...(columns.includes(unnamedColumn)
      ? [`Unnamed = strcat_array(make_list_if(tostring(Item), ${unnamed}), " ")`]
      : []),
    ...(keywords
      ? [
          `EventText = strcat_array(make_list(iff(${unnamed}, tostring(Item), tostring(Item["#text"]))), "\\n")`,
        ]
      : []),
  ];
  return [
    [`| extend Items = ${items}`],
    [
      '| mv-apply Item = iff(gettype(Items) == "array", Items, pack_array(Items)) on (',
      `    summarize ${values.join(",\n        ")}`,
      ")",
    ],
  ];
}

/**
 * The step that gathers what stands in `UserData`, as the bag `Fields`: one element of the provider's
 * own naming, whose children are the fields.
 */
export function userData(): readonly Stage[] {
  return [
    [
      "| extend Items = bag_remove_keys(parse_xml(EventData).DataItem.UserData, dynamic(['@xmlns']))",
    ],
    ["| extend Fields = Items[tostring(bag_keys(Items)[0])]"],
  ];
}

/** Columns that the steps above, or the table, already use for something else. */
const taken: ReadonlySet<string> = new Set([
  ...["Computer", "EventCategory", "EventData", "EventID", "EventLevel", "EventLevelName"],
  ...["EventLog", "Message", "ParameterXml", "RenderedDescription", "Role", "Source"],
  ...["SourceSystem", "TenantId", "TimeGenerated", "Type", "UserName", "Facility", "HostName"],
  ...["ProcessName", "ProcessID", "SyslogMessage", "Channel", "Activity", "Process"],
  ...["Items", "Item", "Fields", "Unnamed", "EventText"],
]);

/** A named field of the event data. */
export function dataColumn(name: string): Column {
  return {
    name: columnName(taken.has(name) ? `EventData_${name}` : name),
    type: "text",
    definition: `tostring(${bagMember("Fields", name)})`,
    presence: `bag_has_key(Fields, ${literal(name)})`,
    from: `EventData.${name}`,
  };
}

/** The values without a name; an event without any has no `Data`. */
export const unnamedColumn: Column = {
  name: "Data",
  type: "text",
  definition: "Unnamed",
  presence: "isnotempty(Unnamed)",
  from: "EventData.Data",
};

/** All values, for keywords. */
export const textColumn: Column = { name: "EventText", type: "text" };
