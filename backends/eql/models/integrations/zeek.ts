import { either, type TargetMap } from "../target.ts";
import { below, type Integration } from "./integration.ts";

/** Every log that has a connection has it in ECS's fields. */
const connection: TargetMap = {
  "id.orig_h": either("source.address", "source.ip"),
  "id.orig_p": "source.port",
  "id.resp_h": either("destination.address", "destination.ip"),
  "id.resp_p": "destination.port",
  uid: "zeek.session_id",
};

function zeek(
  log: string,
  names: string,
  fields: TargetMap,
  types: Integration["types"] = {},
): Integration {
  return {
    source: `packages/zeek/data_stream/${log}`,
    category: "network",
    datasets: [`zeek.${log}`],
    fields: { ...connection, ...below(`zeek.${log}.`, names), ...fields },
    namespaces: ["zeek."],
    types,
    drops: [],
  };
}

export const zeekDns = zeek(
  "dns",
  "AA TC RD RA TTLs answers qclass qclass_name qtype qtype_name query rcode rcode_name rejected rtt trans_id",
  { proto: "network.transport" },
  {
    "zeek.dns.AA": "boolean",
    "zeek.dns.RA": "boolean",
    "zeek.dns.RD": "boolean",
    "zeek.dns.TC": "boolean",
    "zeek.dns.TTLs": "double",
    "zeek.dns.qclass": "long",
    "zeek.dns.qtype": "long",
    "zeek.dns.rcode": "long",
    "zeek.dns.rejected": "boolean",
    "zeek.dns.rtt": "double",
  },
);

export const zeekHttp = zeek(
  "http",
  "client_header_names info_code info_msg orig_filenames orig_fuids orig_mime_types proxied resp_filenames resp_fuids resp_mime_types server_header_names status_msg tags trans_depth",
  {
    host: "url.domain",
    method: "http.request.method",
    password: "url.password",
    referrer: "http.request.referrer",
    request_body_len: "http.request.body.bytes",
    response_body_len: "http.response.body.bytes",
    status_code: "http.response.status_code",
    uri: "url.original",
    "c-uri": "url.original",
    user_agent: "user_agent.original",
    "c-useragent": "user_agent.original",
    username: "url.username",
    version: "http.version",
  },
  { "zeek.http.info_code": "long", "zeek.http.trans_depth": "long" },
);

export const zeekSmbFiles = zeek(
  "smb_files",
  "action name path size",
  {},
  { "zeek.smb_files.size": "long" },
);

export const zeekDceRpc = zeek(
  "dce_rpc",
  "endpoint named_pipe operation rtt",
  {},
  { "zeek.dce_rpc.rtt": "long" },
);

export const zeekKerberos = zeek(
  "kerberos",
  "cipher client forwardable renewable request_type service success",
  { error_code: "zeek.kerberos.error.code", error_msg: "zeek.kerberos.error.msg" },
  {
    "zeek.kerberos.error.code": "long",
    "zeek.kerberos.forwardable": "boolean",
    "zeek.kerberos.renewable": "boolean",
    "zeek.kerberos.success": "boolean",
  },
);

export const zeekRdp = zeek("rdp", "cookie keyboard_layout result security_protocol", {});
