import { below, type Integration } from "./integration.ts";

/** Any source of DNS events: ECS has one set of fields for all. */
export const dns: Integration = {
  source: "ECS, DNS fields",
  category: "network",
  datasets: [],
  tests: ["dns.question.name != null"],
  place: "network",
  certain: ["dns.question.name"],
  fields: {
    query: "dns.question.name",
    answer: "dns.answers.data",
    record_type: "dns.question.type",
  },
  namespaces: [],
  drops: [],
};

export const firewall: Integration = {
  source:
    "packages/{cisco_asa,cisco_ftd,fortinet_fortigate,juniper_srx,checkpoint,iptables,pfsense}",
  category: "network",
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
  fields: {
    src_ip: "source.ip",
    src_port: "source.port",
    dst_ip: "destination.ip",
    dst_port: "destination.port",
  },
  namespaces: [],
  drops: [],
};

/** Flows of NetFlow collectors. */
export const netflow: Integration = {
  source: "packages/netflow/data_stream/log",
  category: "network",
  datasets: ["netflow.log"],
  fields: below("", "source.ip source.port destination.ip destination.port"),
  namespaces: [],
  drops: [],
};

const ends = "source.ip source.port destination.ip destination.port network.community_id";

/** The two log sources that the specification names in ECS. */
export const connections: Integration = {
  source: "packages/zeek/data_stream/connection",
  category: "network",
  datasets: ["zeek.connection"],
  fields: {
    ...below(
      "",
      `${ends} network.type network.transport network.protocol source.packets destination.packets source.bytes destination.bytes`,
    ),
    "network.history": "zeek.connection.history",
    "network.state": "zeek.connection.state",
  },
  namespaces: ["zeek."],
  drops: [],
};

export const resolutions: Integration = {
  ...dns,
  fields: {
    ...below("", `${ends} dns.id dns.question.name dns.question.type dns.question.class`),
    ...below(
      "",
      "dns.answers.name dns.answers.type dns.answers.class dns.answers.data dns.answers.ttl",
    ),
    "dns.header.flags": "dns.header_flags",
    "dns.response.code": "dns.response_code",
  },
};
