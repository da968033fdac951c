import { type LogsourceEntry, logsourceKey } from "sigmatic/backend";
import { own } from "../../own.ts";
import type { TableMap } from "../table.ts";
import { auditd } from "./auditd.ts";
import { cloudTrail } from "./aws.ts";
import * as azure from "./azure.ts";
import * as google from "./google.ts";
import { kubernetes } from "./kubernetes.ts";
import { type Layout, tableOf } from "./layout.ts";
import * as office from "./office.ts";
import { okta } from "./okta.ts";
import { rpcFirewall } from "./rpcFirewall.ts";
import * as syslog from "./syslog.ts";
import * as web from "./web.ts";

/** The tables of log sources that no event log of Windows or Sysmon feeds. */
const layouts: {
  readonly [key: string]: Layout | ((fields: readonly string[]) => Layout);
} = {
  "azure/-/activitylogs": azure.azureActivity,
  "azure/-/auditlogs": azure.auditLogs,
  "azure/-/riskdetection": azure.riskDetections,
  "azure/-/signinlogs": azure.signinLogs,
  "m365/-/audit": office.officeActivity,
  "m365/-/exchange": office.exchange,
  "aws/-/cloudtrail": cloudTrail,
  "gcp/-/gcp.audit": google.gcpAudit,
  "gcp/-/google_workspace.admin": google.workspace,
  "gcp/-/google_workspace.login": google.workspace,
  "okta/-/okta": okta,
  "kubernetes/-/audit": kubernetes,
  "kubernetes/application/audit": kubernetes,
  "-/webserver/-": web.iisLog,
  "windows/-/iis": web.iisLog,
  "-/proxy/-": web.proxy,
  "-/firewall/-": web.firewall,
  "-/dns/-": web.dnsEvents,
  "fortigate/-/event": web.fortigate,
  "linux/-/-": syslog.wholeSyslog,
  "linux/-/syslog": syslog.wholeSyslog,
  "linux/-/auth": syslog.auth,
  "linux/-/auditd": auditd,
  "linux/-/clamav": syslog.clamav,
  "linux/-/cron": syslog.cron,
  "linux/-/guacamole": syslog.guacamole,
  "linux/-/sshd": syslog.sshd,
  "linux/-/sudo": syslog.sudo,
  "linux/-/vsftpd": syslog.vsftpd,
  "cisco/-/bgp": syslog.cisco,
  "cisco/-/ldp": syslog.cisco,
  "cisco/-/syslog": syslog.cisco,
  "rpc_firewall/application/-": rpcFirewall,
};

/** Keys of these log sources. */
export const tableKeys: readonly string[] = Object.keys(layouts);

const tables = new WeakMap<LogsourceEntry, TableMap>();

/** The table that holds a log source as rows of typed columns; null where none does. */
export function tableFor(entry: LogsourceEntry): TableMap | null {
  const known = tables.get(entry);
  if (known) return known;
  const found = own(layouts, logsourceKey(entry));
  if (found === undefined) return null;
  const fields = Object.keys(entry.fields);
  const table = tableOf(typeof found === "function" ? found(fields) : found, fields);
  tables.set(entry, table);
  return table;
}
