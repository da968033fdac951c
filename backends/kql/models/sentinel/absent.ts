/*
 * Log sources that no table of the workspace holds, and why; a project file may name a table of one's
 * own for each.
 */

const customLog =
  "no table of a fixed schema holds them, they reach the workspace as a custom log if at all";

const alerts =
  "alerts of Defender for Cloud Apps and Purview, which SecurityAlert keeps in other fields and names";

const unread = "no agent collects analytic and debug channels";

const kernelEvents = "only a trace of the kernel shows them, which no agent collects";

const deviceTables =
  "the Device tables hold them where Defender XDR is connected: switch on deviceTables in a project file";

const otherMacos = "no table keeps such events of macOS";

const deviceLogs = "the device's own log reaches Syslog in no form that tells it apart";

const qualys = "Qualys' tables hold vulnerabilities, not the events this log source means";

/** By key; for people. */
export const absent: { readonly [key: string]: string } = {
  "-/-/apache": customLog,
  "-/-/netflow": "flows stand in a table per product, each in its own form",
  "-/-/nginx": customLog,
  "-/antivirus/-":
    "detections stand in SecurityAlert or an event log, each product in its own form",
  "-/database/-": customLog,
  "-/network/connection": customLog,
  "-/network/dns": customLog,
  "azure/-/pim": "alerts of Privileged Identity Management stand in no table",
  "bitbucket/-/audit": customLog,
  "cisco/-/aaa": "commands stand in the accounting log of the AAA server, whose form is its own",
  "cisco/-/duo": customLog,
  "django/application/-": customLog,
  "fortios/-/sslvpnd": deviceLogs,
  "github/-/audit": "its connector writes a custom table whose columns differ by version",
  "huawei/-/bgp": deviceLogs,
  "huawei/-/ldp": deviceLogs,
  "juniper/-/bgp": deviceLogs,
  "juniper/-/ldp": deviceLogs,
  "jvm/application/-": customLog,
  "kubernetes/application/-": customLog,
  "linux/-/modsecurity": customLog,
  "m365/-/threat_detection": alerts,
  "m365/-/threat_management": alerts,
  "macos/file_delete/-": otherMacos,
  "macos/file_event/-": deviceTables,
  "macos/network_connection/-": deviceTables,
  "macos/process_creation/-": deviceTables,
  "macos/process_termination/-": otherMacos,
  "macos/raw_access_read/-": otherMacos,
  "macos/sysmon_status/-": otherMacos,
  "modsecurity/-/-": customLog,
  "modsecurity/application/-": customLog,
  "nodejs/application/-": customLog,
  "onelogin/-/onelogin.events": customLog,
  "opencanary/application/-": customLog,
  "paloalto/-/globalprotect": deviceLogs,
  "paloalto/appliance/globalprotect": deviceLogs,
  "paloalto/file_event/-": deviceLogs,
  "paloalto/file_event/globalprotect": deviceLogs,
  "python/application/-": customLog,
  "qualys/-/-": qualys,
  "qualys/application/-": qualys,
  "ruby_on_rails/application/-": customLog,
  "spring/application/-": customLog,
  "sql/application/-": customLog,
  "velocity/application/-": customLog,
  "windows/-/dns-server-analytic": unread,
  "windows/-/ldap": unread,
  "windows/file_access/-": kernelEvents,
  "windows/file_rename/-": kernelEvents,
  "zeek/-/dce_rpc": customLog,
  "zeek/-/dns": customLog,
  "zeek/-/http": customLog,
  "zeek/-/kerberos": customLog,
  "zeek/-/rdp": customLog,
  "zeek/-/smb_files": customLog,
  "zeek/-/x509": customLog,
};
