import { either, type Target } from "../target.ts";
import { below, type Integration, lost } from "./integration.ts";

const parsed = "Elastic makes an object of the list, with a field per name";

/** Operations that the pipeline calls by a name of its own. */
const operation: Target = {
  kind: "enum",
  field: "event.action",
  values: {
    "add user.": "added-user-account",
    "delete user.": "deleted-user-account",
    memberadded: "added-users-to-group",
    teamcreated: "added-group-account-to",
    "update user.": "modified-user-account",
  },
  others: "kept",
};

/**
 * All of Office 365's audit records share one dataset; the name of the log source says no more than
 * what the rules' own tests say.
 */
export const office365: Integration = {
  source: "packages/o365/data_stream/audit",
  category: "web",
  datasets: ["o365.audit"],
  fields: {
    ...below(
      "o365.audit.",
      "ActorContextId AlertId AlertType AppId ApplicationId ClientAppId ClientInfoString DeliveryAction DetectionMethod DetectionType Directionality ErrorNumber EventSource ExternalAccess InternalLogonType InternetMessageId InterSystemsId IntraSystemId ItemType LatestDeliveryLocation ListId LogonError LogonType MailboxGuid MailboxOwnerSid NetworkMessageId OperationCount OriginalDeliveryLocation P1Sender P2Sender Policy PolicyAction RecordType ResultStatus SessionId Severity Site Source Status Subject TargetContextId TargetUserOrGroupName TargetUserOrGroupType UserKey UserType Verdict Version",
    ),
    eventName: operation,
    eventSource: "event.provider",
    status: "event.outcome",
    Category: either("o365.audit.Category", "rule.category"),
    EntityType: either("o365.audit.EntityType", "rule.ruleset"),
    Id: "event.id",
    Name: either("o365.audit.Name", "rule.name"),
    Operation: operation,
    OrganizationId: "organization.id",
    ObjectId: either("o365.audit.ObjectId", "url.original"),
    RequestType: "o365.audit.ExtendedProperties.RequestType",
    PolicyId: either("o365.audit.PolicyId", "rule.id"),
    UserId: "user.id",
    UserAgent: "user_agent.original",
    Workload: "event.provider",
    ...lost(
      "Parameters Parameters.Name Parameters.Value OperationProperties OperationProperties.Name OperationProperties.Value ExtendedProperties ExtendedProperties.Name ExtendedProperties.Value ModifiedProperties ModifiedProperties.Name ModifiedProperties.NewValue ModifiedProperties.OldValue",
      parsed,
    ),
    ...lost("AlertEntityId Comments Payload Data"),
  },
  namespaces: ["o365.audit."],
  types: {
    "o365.audit.ExternalAccess": "boolean",
    "o365.audit.OperationCount": "long",
  },
  drops: [],
};
