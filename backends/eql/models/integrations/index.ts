import { cloudtrail } from "./aws.ts";
import { activityLogs, auditLogs, riskDetection } from "./azure.ts";
import { bitbucket, github, kubernetes } from "./development.ts";
import { duo, fortigateEvent, openCanary } from "./devices.ts";
import { gcpAudit, workspaceAdmin, workspaceLogin } from "./google.ts";
import type { Integration } from "./integration.ts";
import { auditd, auth, cron, sshd, sudo, syslog } from "./linux.ts";
import { office365 } from "./microsoft365.ts";
import { connections, dns, firewall, netflow, resolutions } from "./network.ts";
import { okta } from "./okta.ts";
import { rpcFirewall } from "./rpcFirewall.ts";
import { signInLogs } from "./signIns.ts";
import { apache, nginx, proxy, webServer } from "./web.ts";
import { zeekDceRpc, zeekDns, zeekHttp, zeekKerberos, zeekRdp, zeekSmbFiles } from "./zeek.ts";

export type { Integration } from "./integration.ts";

/** By the key of the log source, `product/category/service`. */
export const integrations: { readonly [key: string]: Integration } = {
  "aws/-/cloudtrail": cloudtrail,
  "azure/-/activitylogs": activityLogs,
  "azure/-/auditlogs": auditLogs,
  "azure/-/riskdetection": riskDetection,
  "azure/-/signinlogs": signInLogs,
  "gcp/-/gcp.audit": gcpAudit,
  "gcp/-/google_workspace.admin": workspaceAdmin,
  "gcp/-/google_workspace.login": workspaceLogin,
  "m365/-/audit": office365,
  "m365/-/exchange": office365,
  "m365/-/threat_detection": office365,
  "m365/-/threat_management": office365,
  "okta/-/okta": okta,
  "cisco/-/duo": duo,
  "github/-/audit": github,
  "bitbucket/-/audit": bitbucket,
  "kubernetes/-/audit": kubernetes,
  "kubernetes/application/audit": kubernetes,
  "fortigate/-/event": fortigateEvent,
  "opencanary/application/-": openCanary,
  "rpc_firewall/application/-": rpcFirewall,
  "linux/-/auditd": auditd,
  "linux/-/auth": auth,
  "linux/-/cron": cron,
  "linux/-/sshd": sshd,
  "linux/-/sudo": sudo,
  "linux/-/syslog": syslog,
  "-/webserver/-": webServer,
  "-/proxy/-": proxy,
  "-/-/apache": apache,
  "-/-/nginx": nginx,
  "-/dns/-": dns,
  "-/firewall/-": firewall,
  "-/-/netflow": netflow,
  "-/network/connection": connections,
  "-/network/dns": resolutions,
  "zeek/-/dce_rpc": zeekDceRpc,
  "zeek/-/dns": zeekDns,
  "zeek/-/http": zeekHttp,
  "zeek/-/kerberos": zeekKerberos,
  "zeek/-/rdp": zeekRdp,
  "zeek/-/smb_files": zeekSmbFiles,
};
