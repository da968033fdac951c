import { componentsOf, findComponent } from "../../taxonomy/attack/index.ts";

/*
 * Which ATT&CK data components the events of a log source are, by its category or service; the
 * likeliest first. ATT&CK 19's descriptions of the components name the events that they mean.
 */
const components: { readonly [categoryOrService: string]: readonly string[] } = {
  process_creation: ["Process Creation", "Command Execution"],
  process_termination: ["Process Termination"],
  process_access: ["Process Access"],
  process_tampering: ["Process Modification"],
  create_remote_thread: ["Process Modification", "OS API Execution"],
  image_load: ["Module Load"],
  driver_load: ["Driver Load"],
  file_access: ["File Access"],
  file_change: ["File Modification", "File Metadata"],
  file_delete: ["File Deletion"],
  file_event: ["File Creation", "File Modification"],
  file_rename: ["File Modification"],
  create_stream_hash: ["File Creation", "File Metadata"],
  registry_add: ["Windows Registry Key Creation"],
  registry_delete: ["Windows Registry Key Deletion"],
  registry_event: ["Windows Registry Key Modification", "Windows Registry Key Creation"],
  registry_rename: ["Windows Registry Key Modification"],
  registry_set: ["Windows Registry Key Modification"],
  network_connection: ["Network Connection Creation"],
  dns_query: ["Active DNS", "Network Traffic Content"],
  dns: ["Active DNS", "Network Traffic Content"],
  firewall: ["Network Traffic Flow", "Network Connection Creation"],
  proxy: ["Network Traffic Content"],
  webserver: ["Network Traffic Content", "Application Log Content"],
  pipe_created: ["Named Pipe Metadata"],
  wmi_event: ["WMI Creation"],
  raw_access_thread: ["Drive Access"],
  raw_access_read: ["Drive Access"],
  ps_script: ["Script Execution", "Command Execution"],
  ps_module: ["Command Execution", "Script Execution"],
  ps_classic_start: ["Command Execution", "Script Execution"],
  ps_classic_provider_start: ["Command Execution", "Script Execution"],
  antivirus: ["Application Log Content"],
  powershell: ["Script Execution", "Command Execution"],
  system: ["Service Creation", "Application Log Content"],
  security: ["Logon Session Creation", "User Account Authentication", "Process Creation"],
  taskscheduler: ["Scheduled Job Creation", "Scheduled Job Modification"],
  cloudtrail: ["Cloud Service Modification", "Instance Creation", "Cloud Storage Access"],
  signinlogs: ["Logon Session Creation", "User Account Authentication"],
};

/**
 * The component that a rule for a technique most likely reads of a log source: among those that its
 * events are, the first that ATT&CK lists for the technique, or else the first. Null where none is known.
 */
export function componentFor(
  technique: string,
  { category, service }: { readonly category: string | null; readonly service: string | null },
): string | null {
  const names = [category, service].flatMap((key) =>
    key !== null && Object.hasOwn(components, key) ? (components[key] ?? []) : [],
  );
  const listed = new Set(componentsOf(technique));
  const isListed = (name: string): boolean => listed.has(findComponent(name)?.id ?? "");
  return names.find(isListed) ?? names[0] ?? null;
}
