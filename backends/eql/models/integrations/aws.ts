import { either, type Target, type TargetMap } from "../target.ts";
import type { Integration } from "./integration.ts";

/** Objects that the pipeline keeps as the text of a Java map, `{key=value, list=[a, b]}`. */
const objects = {
  requestParameters: "aws.cloudtrail.request_parameters",
  responseElements: "aws.cloudtrail.response_elements",
  additionalEventData: "aws.cloudtrail.additional_eventdata",
  serviceEventDetails: "aws.cloudtrail.service_event_details",
} as const;

const rendered: TargetMap = Object.fromEntries(
  Object.entries(objects).map(([name, field]) => [name, { kind: "rendered", field, key: null }]),
);

/** The member of such an object that a field names by its path. */
function memberOf(name: string): Target | null {
  const found = /^(\w+)\.(?:.*\.)?([\w-]+)$/.exec(name);
  const [, object = "", key = ""] = found ?? [];
  if (!Object.hasOwn(objects, object)) return null;
  return { kind: "rendered", field: objects[object as keyof typeof objects], key };
}

export const cloudtrail: Integration = {
  source: "packages/aws/data_stream/cloudtrail",
  category: "any",
  datasets: ["aws.cloudtrail"],
  fields: {
    eventVersion: "aws.cloudtrail.event_version",
    eventSource: "event.provider",
    eventName: "event.action",
    eventType: "aws.cloudtrail.event_type",
    eventCategory: "aws.cloudtrail.event_category",
    eventID: "event.id",
    awsRegion: "cloud.region",
    sourceIPAddress: either("source.address", "source.ip"),
    src_ip: "source.ip",
    src_country: "source.geo.country_name",
    userAgent: "user_agent.original",
    errorCode: "aws.cloudtrail.error_code",
    errorMessage: "aws.cloudtrail.error_message",
    requestID: "aws.cloudtrail.request_id",
    sharedEventID: "aws.cloudtrail.shared_event_id",
    apiVersion: "aws.cloudtrail.api_version",
    managementEvent: "aws.cloudtrail.management_event",
    readOnly: "aws.cloudtrail.read_only",
    recipientAccountId: "aws.cloudtrail.recipient_account_id",
    vpcEndpointId: "aws.cloudtrail.vpc_endpoint_id",
    "resources.ARN": "aws.cloudtrail.resources.arn",
    "resources.accountId": "aws.cloudtrail.resources.account_id",
    "resources.type": "aws.cloudtrail.resources.type",
    "userIdentity.type": "aws.cloudtrail.user_identity.type",
    "userIdentity.principalId": "user.id",
    "userIdentity.arn": "aws.cloudtrail.user_identity.arn",
    "userIdentity.accountId": "cloud.account.id",
    "userIdentity.accessKeyId": "aws.cloudtrail.user_identity.access_key_id",
    "userIdentity.userName": "user.name",
    "userIdentity.invokedBy": "aws.cloudtrail.user_identity.invoked_by",
    "userIdentity.sessionContext.attributes.mfaAuthenticated":
      "aws.cloudtrail.user_identity.session_context.mfa_authenticated",
    "userIdentity.sessionContext.sessionIssuer.type":
      "aws.cloudtrail.user_identity.session_context.session_issuer.type",
    "userIdentity.sessionContext.sessionIssuer.principalId":
      "aws.cloudtrail.user_identity.session_context.session_issuer.principal_id",
    "userIdentity.sessionContext.sessionIssuer.arn":
      "aws.cloudtrail.user_identity.session_context.session_issuer.arn",
    "userIdentity.sessionContext.sessionIssuer.accountId":
      "aws.cloudtrail.user_identity.session_context.session_issuer.account_id",
    ...rendered,
  },
  memberOf,
  namespaces: ["aws.cloudtrail."],
  types: { "aws.cloudtrail.read_only": "boolean" },
  drops: [""],
};
