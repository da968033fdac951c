import type { OpenLogsource, OpenLogsources } from "../types.ts";

/*
 * Network categories without a product, after Sigma's taxonomy appendix 2.1; it has none of the fields
 * that public rules read on DNS and NetFlow.
 */

const endpoints = {
  "source.ip": "ip",
  "source.port": "integer",
  "destination.ip": "ip",
  "destination.port": "integer",
  "network.community_id": "text",
} as const satisfies OpenLogsource["specified"];

export const networkLogsources = {
  "-/dns/-": {
    provider: "dns",
    specified: {},
    seen: {
      query: "text",
      answer: "text",
      record_type: "text",
    },
  },
  "-/firewall/-": {
    provider: "firewall",
    specified: {
      src_ip: "ip",
      src_port: "integer",
      dst_ip: "ip",
      dst_port: "integer",
      username: "text",
    },
    seen: {
      action: "text",
      blocked: "text",
    },
  },
  "-/-/netflow": {
    provider: "netflow",
    specified: {},
    seen: {
      "destination.port": "integer",
    },
  },
  "-/network/connection": {
    provider: "network",
    specified: {
      ...endpoints,
      "event.duration": "integer",
      "network.type": "text",
      "network.transport": "text",
      "network.protocol": "text",
      "source.packets": "integer",
      "destination.packets": "integer",
      "source.bytes": "integer",
      "destination.bytes": "integer",
      "network.state": "text",
      "network.history": "text",
    },
    seen: {},
  },
  "-/network/dns": {
    provider: "network",
    specified: {
      ...endpoints,
      "dns.id": "integer",
      "dns.question.name": "text",
      "dns.question.type": "text",
      "dns.question.class": "text",
      "dns.answers.name": "text",
      "dns.answers.type": "text",
      "dns.answers.class": "text",
      "dns.answers.data": "text",
      "dns.answers.ttl": "integer",
      "dns.header.flags": "text",
      "dns.response.code": "text",
    },
    seen: {},
  },
} as const satisfies OpenLogsources;
