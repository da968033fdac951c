import { either, type Target, type TargetMap } from "../target.ts";
import { type Integration, lost } from "./integration.ts";

/*
 * Elasticsearch's uri_parts processor, which these pipelines use, decodes url.path and url.query;
 * url.original is as the client sent it, so both are tested there. Source: elastic/elasticsearch,
 * UriPartsProcessor (java.net.URI, getPath and getQuery). IIS decodes the query itself, and keeps
 * no original of it: its events are not part of the log source here.
 */

const query: Target = { kind: "uri", part: "query", field: "url.original" };
const path = { kind: "uri", part: "path", field: "url.original" } as const satisfies Target;

/** Squid logs whole addresses, Zscaler those of a host and a path. */
const proxyPath: Target = { ...path, absolute: true };

const server: TargetMap = {
  "c-ip": either("source.address", "source.ip"),
  "cs-bytes": { kind: "dropped" },
  "cs-host": "destination.domain",
  "cs-method": "http.request.method",
  "cs-referer": "http.request.referrer",
  "cs-uri": "url.original",
  "cs-uri-query": query,
  "cs-uri-stem": path,
  "cs-user-agent": "user_agent.original",
  "cs-username": "user.name",
  "cs-version": { kind: "prefixed", field: "http.version", prefix: "HTTP/" },
  "s-port": "destination.port",
  "sc-bytes": "http.response.body.bytes",
  "sc-status": "http.response.status_code",
  ...lost("cs-content-type cs-cookie sc-content-type sc-win32-status"),
};

function access(...datasets: readonly string[]): Integration {
  return {
    source: "packages/nginx and packages/apache, data_stream/access",
    category: "web",
    datasets,
    fields: server,
    namespaces: [],
    drops: ["-"],
  };
}

export const webServer = access("nginx.access", "apache.access");

/** The services hold the server's error log as well, whose text EQL cannot search. */
export const apache = access("apache.access", "apache.error");
export const nginx = access("nginx.access", "nginx.error");

export const proxy: Integration = {
  source: "packages/squid/data_stream/log and packages/zscaler_zia/data_stream/web",
  category: "web",
  datasets: ["squid.log", "zscaler_zia.web"],
  fields: {
    "c-uri": "url.original",
    "c-uri-extension": "url.extension",
    "c-uri-query": query,
    "c-uri-stem": proxyPath,
    "c-useragent": "user_agent.original",
    "cs-host": "url.domain",
    "cs-method": "http.request.method",
    "cs-referrer": "http.request.referrer",
    "cs-uri": "url.original",
    "cs-uri-scheme": "url.scheme",
    "cs-uri-stem": proxyPath,
    "cs-user-agent": "user_agent.original",
    dst_ip: "destination.ip",
    "r-dns": "url.domain",
    "sc-status": either("squid.status_code", "zscaler_zia.web.response.code"),
    src_ip: "source.ip",
    ...lost("cs-bytes cs-content-type cs-cookie cs-dns cs-version sc-bytes"),
  },
  namespaces: ["squid.", "zscaler_zia.web."],
  types: { "squid.status_code": "long" },
  drops: ["", "-"],
};
