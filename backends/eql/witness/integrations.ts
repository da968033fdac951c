import {
  type CanonicalEvent,
  type DataModel,
  type LogsourceEntry,
  logsourceKey,
  type NativeEvent,
} from "sigmatic/backend";
import { callArguments, isWritten, recordType } from "./integrationsAudit.ts";
import { type Draft, draftOf, put, type Step } from "./integrationsDraft.ts";
import { renderedObject } from "./integrationsObjects.ts";
import {
  application,
  caller,
  certain,
  endpoint,
  httpVersion,
  oneOf,
  outcome,
  resourceProvider,
  words,
} from "./integrationsSteps.ts";
import { uri } from "./integrationsUri.ts";
import type { Record } from "./types.ts";

/*
 * What the ingest pipelines of elastic/integrations make of events of products that are no
 * endpoints; the packages are those that the backend's page names.
 */

/** One of Elastic's data streams. */
interface Stream {
  /** Any of these, as other parts of the event decide. */
  readonly datasets: readonly string[];
  /** What all of its documents are filed under. */
  readonly category?: string;
  readonly base?: Record;
  readonly removes?: readonly string[];
  /** In order; what they leave goes under its new name. */
  readonly steps?: readonly Step[];
}

function stream(dataset: string, category?: string, ...steps: readonly Step[]): Stream {
  return { datasets: [dataset], ...(category && { category }), steps };
}

const cloudtrail: Stream = {
  datasets: ["aws.cloudtrail"],
  removes: [""],
  steps: [
    endpoint("sourceIPAddress", "source"),
    renderedObject("requestParameters", "aws.cloudtrail.request_parameters"),
    renderedObject("responseElements", "aws.cloudtrail.response_elements"),
    renderedObject("additionalEventData", "aws.cloudtrail.additional_eventdata"),
    renderedObject("serviceEventDetails", "aws.cloudtrail.service_event_details"),
  ],
};

const activityLogs = stream(
  "azure.activitylogs",
  undefined,
  caller("callerIpAddress"),
  caller("CallerIpAddress"),
  resourceProvider("ResourceProviderValue", "azure.resource.provider"),
);

const auditResult = "azure.auditlogs.properties.result";
const auditLogs = stream(
  "azure.auditlogs",
  undefined,
  outcome("Status", auditResult),
  outcome("Result", auditResult),
  outcome("properties.result", auditResult),
);

const signIns = stream(
  "azure.signinlogs",
  "authentication",
  words("Status", "event.outcome", { Success: "success", Failure: "failure" }, "none"),
);

const audit365 = stream(
  "o365.audit",
  "web",
  ...["Operation", "eventName"].map((name) =>
    words(
      name,
      "event.action",
      {
        "Add user.": "added-user-account",
        "Delete user.": "deleted-user-account",
        "Update user.": "modified-user-account",
        MemberAdded: "added-users-to-group",
        TeamCreated: "added-group-account-to",
      },
      "kept",
    ),
  ),
  oneOf("Category", "o365.audit.Category", "rule.category"),
  oneOf("EntityType", "o365.audit.EntityType", "rule.ruleset"),
  oneOf("Name", "o365.audit.Name", "rule.name"),
  oneOf("PolicyId", "o365.audit.PolicyId", "rule.id"),
  oneOf("ObjectId", "o365.audit.ObjectId", "url.original"),
  words("status", "event.outcome", { success: "success", failure: "failure" }, "none"),
);

/** Some of OpenCanary's kinds of event: those that public rules name. */
const canaryKinds = {
  "2000": "LOG_FTP_LOGIN_ATTEMPT",
  "3000": "LOG_HTTP_GET",
  "3001": "LOG_HTTP_POST_LOGIN_ATTEMPT",
  "4000": "LOG_SSH_NEW_CONNECTION",
  "4001": "LOG_SSH_REMOTE_VERSION_SENT",
  "4002": "LOG_SSH_LOGIN_ATTEMPT",
  "5000": "LOG_SMB_FILE_OPEN",
  "5001": "LOG_PORT_SYN",
  "5002": "LOG_PORT_NMAPOS",
  "5003": "LOG_PORT_NMAPNULL",
  "5004": "LOG_PORT_NMAPXMAS",
  "5005": "LOG_PORT_NMAPFIN",
  "6001": "LOG_TELNET_LOGIN_ATTEMPT",
  "7001": "LOG_HTTPPROXY_LOGIN_ATTEMPT",
  "8001": "LOG_MYSQL_LOGIN_ATTEMPT",
  "9001": "LOG_MSSQL_LOGIN_SQLAUTH",
  "9002": "LOG_MSSQL_LOGIN_WINAUTH",
  "10001": "LOG_TFTP",
  "11001": "LOG_NTP_MONLIST",
  "12001": "LOG_VNC",
  "13001": "LOG_SNMP_CMD",
  "14001": "LOG_RDP",
  "15001": "LOG_SIP_REQUEST",
  "16001": "LOG_GIT_CLONE_REQUEST",
  "17001": "LOG_REDIS_COMMAND",
  "18001": "LOG_TCP_BANNER_CONNECTION_MADE",
} as const;

const openCanary: Stream = {
  ...stream(
    "opencanary.events",
    "network",
    words("logtype", "log.logger", canaryKinds, "kept"),
    endpoint("dst_host", "destination"),
    endpoint("src_host", "source"),
  ),
  removes: ["", "undefined"],
};

const auditd: Stream = {
  datasets: ["auditd.log"],
  removes: ["", "?", "(null)"],
  steps: [
    isWritten,
    recordType,
    callArguments,
    endpoint("addr", "source"),
    words("success", "auditd.log.success", { yes: "true", no: "false" }, "none"),
    words("arch", "host.architecture", { c000003e: "x86_64" }, "kept"),
  ],
};

const server: Omit<Stream, "datasets"> = {
  category: "web",
  removes: ["-"],
  steps: [
    endpoint("c-ip", "source"),
    uri({
      whole: ["cs-uri"],
      path: ["cs-uri-stem"],
      query: ["cs-uri-query"],
      origin: () => "",
    }),
    httpVersion("cs-version"),
  ],
};

const proxyAddress = uri({
  whole: ["c-uri", "cs-uri"],
  path: ["c-uri-stem", "cs-uri-stem"],
  query: ["c-uri-query"],
  origin: ({ left }) =>
    `http://${left.get("cs-host")?.[0] ?? left.get("r-dns")?.[0] ?? "vwx-7.example.org"}`,
});

/** Squid's own format has no user agent and no referrer; Zscaler's has both. */
const squid: Stream = {
  datasets: ["squid.log"],
  category: "web",
  removes: ["", "-"],
  steps: [proxyAddress, (draft) => renamed(draft, "sc-status", "squid.status_code")],
};
const zscaler: Stream = {
  ...squid,
  datasets: ["zscaler_zia.web"],
  steps: [proxyAddress, (draft) => renamed(draft, "sc-status", "zscaler_zia.web.response.code")],
};

function renamed(draft: Draft, name: string, native: string): boolean {
  const values = draft.left.get(name);
  draft.left.delete(name);
  return values === undefined || put(draft, native, values);
}

/** Each has a question, whatever else is known of it. */
const resolution: Stream = {
  datasets: ["zeek.dns", "network_traffic.dns"],
  category: "network",
  base: { "dns.question.name": "vwxq" },
};

/** Its channel, which has one spelling, tells these events from others. */
const rpcFirewall: Stream = {
  datasets: [],
  steps: [
    words("EventLog", "winlog.channel", { RPCFW: "RPCFW" }, "kept"),
    certain("winlog.channel"),
  ],
};

function zeek(log: string): Stream {
  return stream(
    `zeek.${log}`,
    "network",
    endpoint("id.orig_h", "source"),
    endpoint("id.resp_h", "destination"),
  );
}

function system(dataset: string, process: string | null): Stream {
  return { datasets: [`system.${dataset}`], ...(process && { base: { "process.name": process } }) };
}

/** By the key of the log source. */
const streams: { readonly [key: string]: Stream } = {
  "aws/-/cloudtrail": cloudtrail,
  "azure/-/activitylogs": activityLogs,
  "azure/-/auditlogs": auditLogs,
  "azure/-/riskdetection": stream("azure.identity_protection"),
  "azure/-/signinlogs": signIns,
  "gcp/-/gcp.audit": { datasets: ["gcp.audit"], removes: [""] },
  "gcp/-/google_workspace.admin": stream(
    "google_workspace.admin",
    undefined,
    application("eventService"),
    application("protoPayload.serviceName"),
  ),
  "gcp/-/google_workspace.login": stream(
    "google_workspace.login",
    undefined,
    application("protoPayload.serviceName"),
    application("protoPayload.Servicename"),
  ),
  "m365/-/audit": audit365,
  "m365/-/exchange": audit365,
  "m365/-/threat_detection": audit365,
  "m365/-/threat_management": audit365,
  "okta/-/okta": { datasets: ["okta.system"], removes: [""] },
  "cisco/-/duo": { ...stream("cisco_duo.auth", "authentication"), removes: [""] },
  "github/-/audit": { ...stream("github.audit", "configuration"), removes: [""] },
  "bitbucket/-/audit": {
    ...stream("atlassian_bitbucket.audit", undefined, endpoint("source", "source")),
    removes: [""],
  },
  "kubernetes/-/audit": stream("kubernetes.audit_logs"),
  "kubernetes/application/audit": stream("kubernetes.audit_logs"),
  "fortigate/-/event": {
    datasets: ["fortinet_fortigate.log"],
    base: { "fortinet.firewall.type": "event" },
    removes: ["N/A"],
  },
  "opencanary/application/-": openCanary,
  "rpc_firewall/application/-": rpcFirewall,
  "linux/-/auditd": auditd,
  "linux/-/auth": system("auth", null),
  "linux/-/cron": system("syslog", "CRON"),
  "linux/-/sshd": system("auth", "sshd"),
  "linux/-/sudo": system("auth", "sudo"),
  "linux/-/syslog": system("syslog", null),
  "-/webserver/-": { datasets: ["nginx.access", "apache.access"], ...server },
  "-/-/apache": { datasets: ["apache.access"], ...server },
  "-/-/nginx": { datasets: ["nginx.access"], ...server },
  "-/proxy/-": squid,
  "-/dns/-": resolution,
  "-/network/dns": resolution,
  "-/firewall/-": {
    datasets: [
      "cisco_asa.log",
      "cisco_ftd.log",
      "fortinet_fortigate.log",
      "juniper_srx.log",
      "checkpoint.firewall",
      "iptables.log",
      "pfsense.log",
      "panw.panos",
    ],
    category: "network",
  },
  "-/-/netflow": stream("netflow.log", "network"),
  "-/network/connection": stream("zeek.connection", "network"),
  "zeek/-/dce_rpc": zeek("dce_rpc"),
  "zeek/-/dns": zeek("dns"),
  "zeek/-/http": zeek("http"),
  "zeek/-/kerberos": zeek("kerberos"),
  "zeek/-/rdp": zeek("rdp"),
  "zeek/-/smb_files": zeek("smb_files"),
};

/** Whether one of Elastic's integrations for something else than endpoints collects the events. */
export function isIntegrated(entry: LogsourceEntry): boolean {
  return Object.hasOwn(streams, logsourceKey(entry));
}

/**
 * An event as its integration's ingest pipeline files it; null where the pipeline makes no such
 * document. Plain renames are the model's own; whatever changes a value stands here.
 */
export function integrationWitness(
  { fields }: CanonicalEvent,
  entry: LogsourceEntry,
  { nameOf }: Pick<DataModel, "nameOf">,
): readonly NativeEvent[] | null {
  const { datasets, category, base, removes = [], steps = [] } = streamOf(fields, entry);
  const draft = draftOf(fields, removes);
  if (draft === null) return null;
  const { record, chance } = draft;
  const dataset = datasets[chance % datasets.length];
  if (dataset !== undefined) record["event.dataset"] = dataset;
  if (category !== undefined) record["event.category"] = [category];
  const isFiled = steps.every((step) => step(draft)) && fileRest(draft, entry, nameOf);
  return isFiled ? [{ table: null, fields: { ...base, ...record } }] : null;
}

function streamOf(fields: CanonicalEvent["fields"], entry: LogsourceEntry): Stream {
  const known = streams[logsourceKey(entry)] as Stream;
  const isZscalers = ["c-useragent", "cs-user-agent", "cs-referrer"].some((name) =>
    Object.hasOwn(fields, name),
  );
  return known === squid && isZscalers ? zscaler : known;
}

/** A field without a name of the model is where no query can read it. */
function fileRest(draft: Draft, entry: LogsourceEntry, nameOf: DataModel["nameOf"]): boolean {
  return [...draft.left].every(([name, values]) => {
    const native = nameOf(entry, name);
    return native === null || (/^[\w.@-]+$/.test(native) && put(draft, native, values));
  });
}
