/*
 * Datasets of the Common Information Model 8.5 and what their fields do with a value that an event
 * lacks: a field that the model calculates is then "unknown", any other is missing. Source: the
 * model files of the Common Information Model Add-on 8.5.0.
 */

/** A field of a dataset, without the dataset's name in front. */
export interface CimField {
  readonly name: string;
  /** The dataset writes "unknown" for a value that the event lacks. */
  readonly calculated: boolean;
  /** A real value may read "unknown" as well; false where it cannot, as for paths. */
  readonly free: boolean;
}

export interface Dataset {
  /** `model.root`, as `from datamodel=` names it. */
  readonly model: string;
  /** The root dataset, which stands in front of each field. */
  readonly root: string;
  /** A dataset below the root, by its whole path. */
  readonly node?: string;
  readonly fields: { readonly [name: string]: CimField };
  /** What every query groups its events by. */
  readonly columns: readonly string[];
}

interface Names {
  /** Missing stays missing, and no value reads "unknown". */
  readonly plain: string;
  /** Missing stays missing, and a value may read "unknown". */
  readonly plainFree?: string;
  /** Missing becomes "unknown", which no value is. */
  readonly calculated: string;
  /** Missing becomes "unknown", and a value may read the same. */
  readonly calculatedFree: string;
}

function fieldsOf(names: Names): Dataset["fields"] {
  const kinds = [
    [names.plain, false, false],
    [names.plainFree ?? "", false, true],
    [names.calculated, true, false],
    [names.calculatedFree, true, true],
  ] as const;
  const fields = kinds.flatMap(([list, calculated, free]) =>
    words(list).map((name) => [name, { name, calculated, free }] as const),
  );
  return Object.fromEntries(fields);
}

function words(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "");
}

export const processes: Dataset = {
  model: "Endpoint.Processes",
  root: "Processes",
  fields: fieldsOf({
    plain:
      "process_path parent_process_path process_current_directory process_integrity_level process_hash process_id parent_process_id process_guid parent_process_guid",
    calculated: "dest",
    calculatedFree: "process parent_process original_file_name user",
  }),
  columns: words(
    "dest user parent_process_path parent_process process_path process process_id process_guid",
  ),
};

export const filesystem: Dataset = {
  model: "Endpoint.Filesystem",
  root: "Filesystem",
  fields: fieldsOf({
    plain: "process_path process_id process_guid",
    calculated: "action dest file_path",
    calculatedFree: "user",
  }),
  columns: words("dest user action file_path process_path process_id process_guid"),
};

export const registry: Dataset = {
  model: "Endpoint.Registry",
  root: "Registry",
  fields: fieldsOf({
    plain: "process_path process_id process_guid",
    calculated: "action dest registry_path",
    calculatedFree: "user registry_value_data",
  }),
  columns: words("dest user action registry_path registry_value_data process_path process_guid"),
};

export const traffic: Dataset = {
  model: "Network_Traffic.All_Traffic",
  root: "All_Traffic",
  fields: fieldsOf({
    plain: "app dest_ip src_ip dest_port src_port direction process_id",
    calculated: "transport",
    calculatedFree: "user",
  }),
  columns: words("src_ip dest_ip dest_port transport direction app user"),
};

export const resolution: Dataset = {
  model: "Network_Resolution.DNS",
  root: "DNS",
  fields: fieldsOf({
    plain: "record_type",
    calculated: "reply_code_id",
    calculatedFree: "query answer",
  }),
  columns: words("src query"),
};

export const web: Dataset = {
  model: "Web.Web",
  root: "Web",
  fields: fieldsOf({
    plain: "src_ip dest_ip uri_path",
    plainFree: "uri_query cookie",
    calculated: "http_method status url",
    calculatedFree: "http_user_agent http_referrer url_domain",
  }),
  columns: words("src dest http_method url status http_user_agent user"),
};

export const proxy: Dataset = { ...web, node: "Web.Proxy" };

export const malware: Dataset = {
  model: "Malware.Malware_Attacks",
  root: "Malware_Attacks",
  fields: fieldsOf({ plain: "", calculated: "dest", calculatedFree: "signature user" }),
  columns: words("dest user signature action file_path file_name"),
};
