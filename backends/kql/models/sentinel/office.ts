import { oneOf, respelled } from "./columns.ts";
import type { Layout } from "./layout.ts";

/*
 * Microsoft 365. The connector takes Exchange, SharePoint and Teams from the audit log, so nothing of
 * Entra sign-ins, threat intelligence or compliance alerts is in OfficeActivity. Source: the table's
 * page in the Azure Monitor reference and the Management Activity API schema.
 */

const workload = oneOf("OfficeWorkload", ["Exchange", "SharePoint", "OneDrive", "MicrosoftTeams"]);

export const officeActivity: Layout = {
  table: "OfficeActivity",
  columns: {
    text: "Actor ActorContextId ActorIpAddress AffectedItems AppId ApplicationId ChannelName ClientAppId ClientIP ClientInfoString ClientMachineName ClientProcessName ClientVersion Client_IPAddress EventSource Event_Data ExtendedProperties ExternalAccess Folder Folders InterSystemsId IntraSystemId Item ItemName ItemType LogonUserDisplayName LogonUserSid Logon_Type MailboxGuid MailboxOwnerSid MailboxOwnerUPN ModifiedObjectResolvedName ModifiedProperties OfficeId OfficeObjectId OfficeWorkload Operation OrganizationId OrganizationName OriginatingServer Parameters RecordType ResultStatus SharingType Site_ Site_Url SourceFileExtension SourceFileName SourceRelativeUrl SupportTicketId TargetContextId TargetUserOrGroupName TargetUserOrGroupType TeamName UserAgent UserId UserKey UserType",
    number: "InternalLogonType",
    boolean: "CrossMailboxOperations IsManagedDevice",
    time: "TimeGenerated",
  },
  objects: "AppAccessContext Members OperationProperties",
  lists: {
    "OperationProperties.Name": { array: "OperationProperties", element: "Item.Name" },
    "OperationProperties.Value": { array: "OperationProperties", element: "Item.Value" },
    "Parameters.Name": { array: "parse_json(Parameters)", element: "Item.Name" },
    "Parameters.Value": { array: "parse_json(Parameters)", element: "Item.Value" },
  },
  fields: {
    ClientIPAddress: "Client_IPAddress",
    CreationTime: "TimeGenerated",
    Id: "OfficeId",
    LogonType: "Logon_Type",
    ObjectId: "OfficeObjectId",
    Site: "Site_",
    SiteUrl: "Site_Url",
    Workload: workload,
  },
  reason: "the Microsoft 365 connector keeps Exchange, SharePoint and Teams activity in this table",
};

/** Cmdlets of Exchange's administrators say `True` where other operations say `Succeeded`. */
export const exchange: Layout = {
  ...officeActivity,
  filters: ['OfficeWorkload =~ "Exchange"'],
  fields: {
    ...officeActivity.fields,
    eventSource: workload,
    eventName: "Operation",
    status: respelled("ResultStatus", {
      success: ["True", "Succeeded"],
      failure: ["False", "Failed"],
    }),
  },
};
