import type { CanonicalEvent, CanonicalFields } from "sigmatic/backend";
import { addressOf, partsOf } from "./address.ts";
import { commonCells, type Row, rowOf } from "./asimSource.ts";
import { type Cells, int, type Keepers, kept, texts, time, together, turn } from "./cells.ts";

/* Web sessions and Azure's operations. */

const webColumns = `DstIpAddr EventResultDetails HttpHost HttpReferrer HttpRequestMethod
  HttpUserAgent SrcIpAddr SrcUsername Url`;

const serverAddress = {
  whole: ["cs-uri"],
  scheme: [],
  path: ["cs-uri-stem"],
  query: ["cs-uri-query"],
  extension: [],
};

const serverKeepers: Keepers = {
  ...texts(
    `c-ip SrcIpAddr, cs-method HttpRequestMethod, cs-referer HttpReferrer,
    cs-user-agent HttpUserAgent, cs-username SrcUsername, s-ip DstIpAddr,
    sc-status EventResultDetails`,
  ),
  "s-port": int("DstPortNumber"),
};

export function webserverRow({ fields }: CanonicalEvent): Row | null {
  const url = addressOf(fields, serverAddress);
  if (url === null || partsOf(url).host !== "") return null;
  const host = hostCells(fields, ["cs-host"], url);
  return host && webRow(fields, serverKeepers, { ...host, EventType: "WebServerSession" });
}

const proxyAddress = {
  whole: ["c-uri", "cs-uri"],
  scheme: ["cs-uri-scheme"],
  path: ["c-uri-stem", "cs-uri-stem"],
  query: ["c-uri-query"],
  extension: ["c-uri-extension"],
};

const proxyKeepers: Keepers = texts(
  `src_ip SrcIpAddr, dst_ip DstIpAddr, cs-method HttpRequestMethod, cs-referrer HttpReferrer,
  c-useragent HttpUserAgent, cs-user-agent HttpUserAgent, sc-status EventResultDetails`,
);

export function proxyRow({ fields }: CanonicalEvent): Row | null {
  const url = addressOf(fields, proxyAddress);
  if (url === null) return null;
  const host = hostCells(fields, ["cs-host", "r-dns"], url);
  return host && webRow(fields, proxyKeepers, { ...host, EventType: "HTTPsession" });
}

function webRow(fields: CanonicalFields, keepers: Keepers, more: Cells): Row | null {
  const common = commonCells("other", "", webColumns);
  return rowOf("_Im_WebSession", fields, keepers, { ...common, EventProduct: "Vwx", ...more });
}

/** The host in a column of its own, or, from some sources, in the address alone. */
function hostCells(fields: CanonicalFields, names: readonly string[], url: string): Cells | null {
  const told = together(
    ...names.map((name) => {
      const value = fields[name];
      if (value === undefined || value === null) return {};
      return typeof value === "string" ? { HttpHost: value } : null;
    }),
  );
  const host = told?.HttpHost;
  const own = partsOf(url).host.replace(/:\d*$/, "");
  // A rule that asks for the address alone must not find its host missing.
  if (host === undefined) return told && { Url: url, HttpHost: own === "" ? "" : "vwx7.example" };
  const isInAddress = host === own || (url === "" && /^[^/:?#\s]+$/.test(String(host)));
  if (!isInAddress || turn(fields, 2) === 0) return { Url: url, HttpHost: host };
  return { Url: url === "" ? `http://${host}` : url };
}

/** Azure's operations of administrators, with the caller as a name or as an id. */
export function azureRow({ fields }: CanonicalEvent): Row | null {
  const keepers: Keepers = {
    ...texts(
      `operationName Operation, OperationNameValue Operation, CallerIpAddress SrcIpAddr,
      CorrelationId ActorSessionId, EventDataId EventOriginalUid`,
    ),
    category: category,
    CategoryValue: category,
    Caller: kept((value) => {
      if (value === "Microsoft.RecoveryServices") return null;
      return value.includes("@") ? { ActorUsername: value } : { ActorUserId: value };
    }),
    time: time("TimeGenerated"),
  };
  return rowOf("_Im_AuditEvent", fields, keepers, {
    ...commonCells("other", "", "ActorSessionId ActorUserId ActorUsername EventOriginalUid"),
    EventOriginalType: "Administrative",
    EventProduct: "Azure",
    Operation: "",
    SrcIpAddr: "",
  });
}

/** The parser takes no other, and knows but this spelling. */
const category = kept((value) =>
  value === "Administrative" ? { EventOriginalType: value } : null,
);
