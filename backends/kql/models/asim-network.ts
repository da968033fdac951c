import type { Column, ColumnType } from "../column.ts";
import { common, commonFields, computer, onSystem } from "./asim-endpoint.ts";
import { joinedText } from "./sentinel/columns.ts";
import type { TableMap } from "./table.ts";
import { isV6, nameOrPath } from "./transform.ts";
import { urlExtension, urlHost, urlPath, urlQuery } from "./url.ts";

/* Connections, queries and requests, as ASIM's schemas for network, DNS and web sessions normalise them. */

function text(name: string, definition: string, from: string): Column {
  return { name, type: "text", definition, from };
}

/** One of two columns: parsers know the process, the user or the full name at one end only. */
function oneOf(name: string, first: string, second: string): Column {
  return text(name, `coalesce(${first}, ${second})`, `${first} + ${second}`);
}

const sessionColumns = {
  ...common,
  DstIpAddr: "text",
  DstPortNumber: "number",
  NetworkProtocol: "text",
  SrcIpAddr: "text",
  SrcPortNumber: "number",
} as const satisfies { readonly [name: string]: ColumnType };

/** The reporting device's end; parsers that leave NetworkDirection empty still give the device's address. */
const initiated = text(
  "Initiated",
  'iff(case(NetworkDirection == "Outbound", true, NetworkDirection == "Inbound", false, DvcIpAddr == SrcIpAddr), "true", "false")',
  "NetworkDirection + DvcIpAddr + SrcIpAddr",
);

/** A connection as an endpoint reports it: with the process at the device's end. */
export const connection: TableMap = {
  table: "_Im_NetworkSession",
  // Some sources also report connections that failed and ports that are listened on.
  filters: [
    "(isnotempty(SrcProcessName) or isnotempty(DstProcessName))",
    'EventResult == "Success"',
    'NetworkDirection != "Listen"',
  ],
  columns: sessionColumns,
  computed: {
    Computer: computer,
    Image: oneOf("Image", "SrcProcessName", "DstProcessName"),
    ProcessId: oneOf("ProcessId", "SrcProcessId", "DstProcessId"),
    User: oneOf("User", "SrcUsername", "DstUsername"),
    SourceHostname: oneOf("SourceHostname", "SrcFQDN", "SrcHostname"),
    DestinationHostname: oneOf("DestinationHostname", "DstFQDN", "DstHostname"),
    Initiated: initiated,
  },
  fields: {
    ...commonFields,
    Image: nameOrPath("Image", "\\"),
    ProcessId: "ProcessId",
    User: "User",
    Protocol: "NetworkProtocol",
    Initiated: "Initiated",
    SourceIsIpv6: isV6("SrcIpAddr"),
    SourceIp: "SrcIpAddr",
    SourceHostname: "SourceHostname",
    SourcePort: "SrcPortNumber",
    DestinationIsIpv6: isV6("DstIpAddr"),
    DestinationIp: "DstIpAddr",
    DestinationHostname: "DestinationHostname",
    DestinationPort: "DstPortNumber",
  },
  reason:
    "the unifying parser of network sessions returns a row for each connection, with its process where an endpoint reports it",
};

export const linuxConnection: TableMap = onSystem(
  { ...connection, fields: { ...connection.fields, Image: nameOrPath("Image", "/") } },
  "Linux",
);

/** A session as a device between its two ends reports it, which knows no process. */
export const firewall: TableMap = {
  table: "_Im_NetworkSession",
  filters: ["isempty(SrcProcessName)", "isempty(DstProcessName)"],
  columns: { ...sessionColumns, SrcUsername: "text" },
  computed: {},
  fields: {
    src_ip: "SrcIpAddr",
    src_port: "SrcPortNumber",
    dst_ip: "DstIpAddr",
    dst_port: "DstPortNumber",
    username: "SrcUsername",
  },
  reason:
    "the unifying parser of network sessions returns a row for each session that a firewall reports",
};

const dnsColumns = {
  ...common,
  DnsQuery: "text",
  DnsQueryTypeName: "text",
  DnsResponseName: "text",
  SrcProcessId: "text",
  SrcProcessName: "text",
  SrcUsername: "text",
} as const satisfies { readonly [name: string]: ColumnType };

/** A query as an endpoint reports it: with the process that asks. */
export const endpointDns: TableMap = {
  table: "_Im_Dns",
  filters: ['EventType == "Query"', "isnotempty(SrcProcessName)"],
  columns: dnsColumns,
  computed: { Computer: computer },
  fields: {
    ...commonFields,
    QueryName: "DnsQuery",
    QueryResults: "DnsResponseName",
    Image: nameOrPath("SrcProcessName", "\\"),
    ProcessId: "SrcProcessId",
    User: "SrcUsername",
  },
  reason:
    "the unifying parser of DNS events returns a row for each query, with its process where an endpoint reports it",
};

export const dns: TableMap = {
  table: "_Im_Dns",
  filters: ['EventType == "Query"'],
  columns: dnsColumns,
  computed: {},
  fields: { query: "DnsQuery", answer: "DnsResponseName", record_type: "DnsQueryTypeName" },
  reason: "the unifying parser of DNS events returns a row for each query",
};

const webColumns = {
  ...common,
  DstIpAddr: "text",
  DstPortNumber: "number",
  EventResultDetails: "text",
  HttpReferrer: "text",
  HttpRequestMethod: "text",
  HttpUserAgent: "text",
  SrcIpAddr: "text",
  SrcUsername: "text",
  Url: "text",
} as const satisfies { readonly [name: string]: ColumnType };

/** Servers log the path and the query alone in Url, proxies the whole. */
const webComputed = {
  Host: text("Host", `coalesce(HttpHost, ${urlHost})`, "HttpHost + Url"),
  UrlPath: text("UrlPath", urlPath, "Url"),
  UrlQuery: text("UrlQuery", urlQuery, "Url"),
  UrlExtension: text("UrlExtension", urlExtension, "Url"),
} as const;

/** What a line of an access log shows of a request. */
const requestText = joinedText(
  ...["Url", "HttpRequestMethod", "HttpHost", "HttpUserAgent", "HttpReferrer", "SrcUsername"],
  ...["SrcIpAddr", "EventResultDetails"],
);

const webFields = {
  "cs-host": "Host",
  "cs-method": "HttpRequestMethod",
  "cs-uri": "Url",
  "cs-uri-stem": "UrlPath",
  "cs-user-agent": "HttpUserAgent",
  "sc-status": "EventResultDetails",
} as const;

export const webserver: TableMap = {
  table: "_Im_WebSession",
  filters: ['EventType == "WebServerSession"'],
  columns: webColumns,
  computed: webComputed,
  fields: {
    ...webFields,
    "c-ip": "SrcIpAddr",
    "cs-referer": "HttpReferrer",
    "cs-uri-query": "UrlQuery",
    "cs-username": "SrcUsername",
    "s-ip": "DstIpAddr",
    "s-port": "DstPortNumber",
  },
  keywords: requestText,
  reason:
    "the unifying parser of web sessions returns a row for each request that a web server reports",
};

export const proxy: TableMap = {
  table: "_Im_WebSession",
  filters: ['EventType == "HTTPsession"'],
  columns: webColumns,
  computed: webComputed,
  fields: {
    ...webFields,
    "c-uri": "Url",
    "c-uri-extension": "UrlExtension",
    "c-uri-stem": "UrlPath",
    "c-useragent": "HttpUserAgent",
    "cs-referrer": "HttpReferrer",
    "r-dns": "Host",
    dst_ip: "DstIpAddr",
    src_ip: "SrcIpAddr",
  },
  keywords: requestText,
  reason: "the unifying parser of web sessions returns a row for each request that a proxy reports",
};
