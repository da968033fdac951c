import type { Column } from "../../column.ts";
import type { Layout } from "./layout.ts";

/*
 * AWS CloudTrail. Sources: the table's page in the Azure Monitor reference; CloudTrail's record
 * contents, whose request and response elements the table keeps as JSON text.
 */

/** CloudTrail leaves out what has no value and writes no empty text, so empty is missing. */
function optional(name: string): Column {
  return {
    name,
    type: "text",
    presence: `isnotempty(${name})`,
    absence: `isempty(${name})`,
    from: name,
  };
}

const resources = "parse_json(Resources)";

export const cloudTrail: Layout = {
  table: "AWSCloudTrail",
  columns: {
    text: "APIVersion AWSRegion AdditionalEventData AwsEventId AwsRequestId_ Category CipherSuite ClientProvidedHostHeader EC2RoleDelivery EventName EventSource EventTypeName EventVersion OperationName RecipientAccountId RequestParameters Resources ResponseElements ServiceEventDetails SessionIssuerAccountId SessionIssuerArn SessionIssuerPrincipalId SessionIssuerType SessionIssuerUserName SharedEventId SourceIpAddress TlsVersion UserAgent UserIdentityAccessKeyId UserIdentityAccountId UserIdentityArn UserIdentityInvokedBy UserIdentityPrincipalid UserIdentityStoreArn UserIdentityType UserIdentityUserId UserIdentityUserName VpcEndpointId",
    boolean: "ManagementEvent ReadOnly SessionMfaAuthenticated",
    time: "SessionCreationDate TimeGenerated",
  },
  jsonTexts: "AdditionalEventData RequestParameters ResponseElements ServiceEventDetails",
  computed: { errorCode: optional("ErrorCode"), errorMessage: optional("ErrorMessage") },
  lists: {
    "requestParameters.containerDefinitions.command": {
      array: "parse_json(RequestParameters).containerDefinitions",
      inner: "Item.command",
      element: "Inner",
    },
    "resources.ARN": { array: resources, element: "Item.ARN" },
    "resources.accountId": { array: resources, element: "Item.accountId" },
    "resources.type": { array: resources, element: "Item.type" },
  },
  fields: {
    eventCategory: "Category",
    eventID: "AwsEventId",
    eventTime: "TimeGenerated",
    eventType: "EventTypeName",
    requestID: "AwsRequestId_",
    "userIdentity.type": "UserIdentityType",
    "userIdentity.arn": "UserIdentityArn",
    "userIdentity.accountId": "UserIdentityAccountId",
    "userIdentity.accessKeyId": "UserIdentityAccessKeyId",
    "userIdentity.invokedBy": "UserIdentityInvokedBy",
    "userIdentity.onBehalfOf.identityStoreArn": "UserIdentityStoreArn",
    "userIdentity.onBehalfOf.userId": "UserIdentityUserId",
    "userIdentity.principalId": "UserIdentityPrincipalid",
    "userIdentity.userName": "UserIdentityUserName",
    "userIdentity.sessionContext.attributes.creationDate": "SessionCreationDate",
    "userIdentity.sessionContext.attributes.mfaAuthenticated": "SessionMfaAuthenticated",
    "userIdentity.sessionContext.ec2RoleDelivery": "EC2RoleDelivery",
    "userIdentity.sessionContext.sessionIssuer.accountId": "SessionIssuerAccountId",
    "userIdentity.sessionContext.sessionIssuer.arn": "SessionIssuerArn",
    "userIdentity.sessionContext.sessionIssuer.principalId": "SessionIssuerPrincipalId",
    "userIdentity.sessionContext.sessionIssuer.type": "SessionIssuerType",
    "userIdentity.sessionContext.sessionIssuer.userName": "SessionIssuerUserName",
    "tlsDetails.cipherSuite": "CipherSuite",
    "tlsDetails.clientProvidedHostHeader": "ClientProvidedHostHeader",
    "tlsDetails.tlsVersion": "TlsVersion",
  },
  reason: "the Amazon Web Services connector keeps CloudTrail records in this table",
};
