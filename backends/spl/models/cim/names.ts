/*
 * The Common Information Model's names for fields of log sources that any product may feed: Splunk
 * Common Information Model Add-on Manual 8.5, "Web", "Network Resolution (DNS)", "Network Traffic"
 * and "Malware". The other side is the W3C extended log format's, as Sigma's taxonomy appendix has it.
 */

export const webNames = {
  "c-ip": "src_ip",
  "c-uri": "url",
  "c-uri-query": "uri_query",
  "c-uri-stem": "uri_path",
  "c-useragent": "http_user_agent",
  "cs-cookie": "cookie",
  "cs-host": "url_domain",
  "cs-method": "http_method",
  "cs-referer": "http_referrer",
  "cs-referrer": "http_referrer",
  "cs-uri": "url",
  "cs-uri-query": "uri_query",
  "cs-uri-stem": "uri_path",
  "cs-user-agent": "http_user_agent",
  dst_ip: "dest_ip",
  "r-dns": "url_domain",
  "sc-status": "status",
  src_ip: "src_ip",
} as const;

export const dnsNames = {
  answer: "answer",
  query: "query",
  record_type: "record_type",
} as const;

export const trafficNames = {
  dst_ip: "dest_ip",
  dst_port: "dest_port",
  src_ip: "src_ip",
  src_port: "src_port",
} as const;

export const malwareNames = { Signature: "signature" } as const;
