import { sysmonCategories } from "./windows/sysmon.ts";

/*
 * Sysmon for Linux writes Sysmon's events, with Sysmon's ids and fields. Ids: Sigma's taxonomy
 * appendix 2.1.
 */

const { process_creation, network_connection, file_event } = sysmonCategories;

export const linuxCategories = { process_creation, network_connection, file_event } as const;
