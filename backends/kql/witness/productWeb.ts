import { addressOf } from "./address.ts";
import { type Keeper, type Keepers, kept, ofPairs, texts } from "./cells.ts";
import type { Table } from "./productTable.ts";

/*
 * Web servers, proxies, firewalls, name servers, and RPC Firewall's log, in the tables and forms that
 * the backend's page names.
 */

/** The format writes a hyphen for what is missing, so that neither it nor empty text is a value. */
function w3c(column: string): Keeper {
  return kept((value) => (value === "" || value === "-" ? null : { [column]: value }));
}

const iisLog: Table = {
  name: "W3CIISLog",
  ints: "sPort",
  longs: "TimeTaken csBytes scBytes",
  times: "TimeGenerated",
  keepers: ofPairs(
    `cs-cookie csCookie, cs-referer csReferer, cs-uri-query csUriQuery, cs-user-agent csUserAgent,
    cs-username csUserName`,
    w3c,
  ),
  anyhow: {
    csCookie: "-",
    csReferer: "-",
    csUriQuery: "-",
    csUserAgent: "-",
    csUserName: "-",
  },
};

const proxyAddress = {
  whole: ["c-uri", "cs-uri"],
  scheme: ["cs-uri-scheme"],
  path: ["c-uri-stem", "cs-uri-stem"],
  query: ["c-uri-query"],
  extension: ["c-uri-extension"],
};

/** Only rows with an address are a proxy's. */
const address: Keeper = (_, fields) => {
  const url = addressOf(fields, proxyAddress);
  return url === null || url === "" ? null : { RequestURL: url };
};

const cef = {
  name: "CommonSecurityLog",
  ints: "DestinationPort SourcePort",
  longs: "ReceivedBytes SentBytes",
  times: "TimeGenerated",
} as const satisfies Table;

const proxy: Table = {
  ...cef,
  keepers: ofPairs(
    `c-uri, cs-uri, cs-uri-scheme, c-uri-stem, cs-uri-stem, c-uri-query, c-uri-extension`,
    () => address,
  ),
  anyhow: { RequestURL: "vwx7" },
  always: { "c-uri": {}, "cs-uri": {}, "c-uri-stem": {}, "cs-uri-stem": {} },
};

const firewall: Table = {
  ...cef,
  always: { dst_ip: { DestinationIP: "203.0.113.177" } },
  keepers: { dst_ip: kept((value) => (value === "" ? null : { DestinationIP: value })) },
};

const fortinetOnly = [
  ...["cfgattr", "cfgobj", "cfgpath", "cfgtid", "eventtime", "level", "logdesc", "logid"],
  ...["subtype", "tz", "vd"],
];

/** Keys that CEF lacks, in one column: a semicolon ends a value. */
const extensions: Keeper = (_, fields) => {
  const told = fortinetOnly.filter((name) => fields[name] !== undefined);
  const values = told.map((name) => fields[name]);
  if (!values.every((value) => typeof value === "string" && !value.includes(";"))) return null;
  const pairs = told.map((name, at) => `FTNTFGT${name}=${values[at]}`);
  return { AdditionalExtensions: ["cat=event", ...pairs].join(";") };
};

const fortigate: Table = {
  ...cef,
  keepers: {
    ...Object.fromEntries(fortinetOnly.map((name) => [name, extensions])),
    ...texts("action DeviceAction, msg Message"),
  },
  anyhow: { DeviceVendor: "Fortinet", DeviceProduct: "Fortigate" },
};

const dnsEvents: Table = {
  name: "DnsEvents",
  ints: "EventId ResultCode",
  times: "TimeGenerated",
  anyhow: { SubType: "LookupQuery" },
};

const labels = ["Endpoint", "InterfaceUuid", "OpNum", "Protocol"];

/** The message has each value behind its label, up to the next blank. */
const rpcMessage: Keeper = (_, fields) => {
  const told = labels.filter((name) => fields[name] !== undefined);
  const values = told.map((name) => fields[name]);
  if (!values.every((value) => typeof value === "string" && /^\S+$/.test(value))) return null;
  const lines = told.map((name, at) => `${name}: ${values[at]}`);
  return { RenderedDescription: ["RPC server function called", ...lines].join("\r\n") };
};

const rpcFirewall: Table = {
  name: "Event",
  ints: "EventID",
  times: "TimeGenerated",
  keepers: {
    ...Object.fromEntries(labels.map((name) => [name, rpcMessage])),
    EventLog: kept((value) => (value === "RPCFW" ? { EventLog: value } : null)),
  } satisfies Keepers,
  always: { EventLog: { EventLog: "RPCFW" } },
};

export const webTables: { readonly [key: string]: Table } = {
  "-/webserver/-": iisLog,
  "windows/-/iis": iisLog,
  "-/proxy/-": proxy,
  "-/firewall/-": firewall,
  "-/dns/-": dnsEvents,
  "fortigate/-/event": fortigate,
  "rpc_firewall/application/-": rpcFirewall,
};
