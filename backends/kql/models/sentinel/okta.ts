import type { Layout } from "./layout.ts";

/*
 * Okta's System Log. Sources: the table's page in the Azure Monitor reference, which describes each
 * column by the part of the original event that it keeps; Okta's System Log API.
 */

export const okta: Layout = {
  table: "OktaSystemLogs",
  columns: {
    text: "ActorDisplayName ActorUserId ActorUserType ActorUsername AuthenticationContextAuthenticationProvider AuthenticationContextCredentialProvider AuthenticationContextInterface AuthenticationContextIssuerId AuthenticationContextIssuerType EventMessage EventOriginalResultDetails EventOriginalType EventOriginalUid EventResult EventSeverity HttpUserAgent LegacyEventType OriginalActorAlternateId OriginalClientDevice OriginalOutcomeResult OriginalSeverity OriginalUserId OriginalUserType SecurityContextAsOrg SecurityContextDomain SrcGeoCity SrcGeoCountry SrcGeoPostalCode SrcGeoRegion SrcIpAddr SrcIsp SrcZone TransactionId TransactionType Version",
    number: "AuthenticationContextAuthenticationStep SecurityContextAsNumber",
    boolean: "SecurityContextIsProxy",
    time: "TimeGenerated",
  },
  objects: "DebugData",
  prefixes: ["debugContext."],
  lists: {
    "target.alternateId": { array: "OriginalTarget", element: "Item.alternateId" },
    "target.displayName": { array: "OriginalTarget", element: "Item.displayName" },
    "target.id": { array: "OriginalTarget", element: "Item.id" },
    "target.type": { array: "OriginalTarget", element: "Item.type" },
  },
  paths: { target: "OriginalTarget" },
  fields: {
    "actor.alternateId": "OriginalActorAlternateId",
    "actor.displayName": "ActorDisplayName",
    "actor.id": "OriginalUserId",
    "actor.type": "OriginalUserType",
    "authenticationContext.authenticationProvider": "AuthenticationContextAuthenticationProvider",
    "authenticationContext.authenticationStep": "AuthenticationContextAuthenticationStep",
    "authenticationContext.credentialProvider": "AuthenticationContextCredentialProvider",
    "authenticationContext.interface": "AuthenticationContextInterface",
    "authenticationContext.issuer.id": "AuthenticationContextIssuerId",
    "authenticationContext.issuer.type": "AuthenticationContextIssuerType",
    "client.device": "OriginalClientDevice",
    "client.geographicalContext.city": "SrcGeoCity",
    "client.geographicalContext.country": "SrcGeoCountry",
    "client.geographicalContext.postalCode": "SrcGeoPostalCode",
    "client.geographicalContext.state": "SrcGeoRegion",
    "client.ipAddress": "SrcIpAddr",
    "client.userAgent.rawUserAgent": "HttpUserAgent",
    "client.zone": "SrcZone",
    displayMessage: "EventMessage",
    eventType: "EventOriginalType",
    "outcome.reason": "EventOriginalResultDetails",
    "outcome.result": "OriginalOutcomeResult",
    published: "TimeGenerated",
    "securityContext.asNumber": "SecurityContextAsNumber",
    "securityContext.asOrg": "SecurityContextAsOrg",
    "securityContext.domain": "SecurityContextDomain",
    "securityContext.isProxy": "SecurityContextIsProxy",
    "securityContext.isp": "SrcIsp",
    severity: "OriginalSeverity",
    "transaction.id": "TransactionId",
    "transaction.type": "TransactionType",
    uuid: "EventOriginalUid",
  },
  reason: "the Okta connector keeps the System Log in this table",
};
