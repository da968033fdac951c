import type { ColumnType } from "../../column.ts";

/*
 * The columns of SecurityEvent that carry event data under its own name. Source: the table's page
 * in the Azure Monitor reference. Any other field stands in the column EventData, as XML.
 */

/** Of type string. */
const texts = `
  AccessMask Account AccountDomain AccountExpires AccountName AccountSessionIdentifier
  AdditionalInfo AdditionalInfo2 AllowedToDelegateTo Attributes AuditPolicyChanges
  AuthenticationPackageName AuthenticationProvider AuthenticationServer AuthenticationType
  CACertificateHash CalledStationID CallerProcessId CallerProcessName CallingStationID
  CAPublicKeyHash CertificateDatabaseHash ClassId ClassName ClientAddress ClientIPAddress
  ClientName CommandLine CompatibleIds DCDNSName DeviceDescription DeviceId DisplayName
  Disposition DomainBehaviorVersion DomainName DomainPolicyChanged DomainSid EAPType
  ElevatedToken ExtendedQuarantineState FailureReason FileHash FilePath Filter ForceLogoff
  Fqbn FullyQualifiedSubjectMachineName FullyQualifiedSubjectUserName GroupMembership
  HandleId HardwareIds HomeDirectory HomePath InterfaceUuid IpAddress IpPort LmPackageName
  LocationInformation LockoutDuration LockoutObservationWindow LockoutThreshold
  LoggingResult LogonGuid LogonHours LogonID LogonProcessName MachineAccountQuota
  MachineLogon MandatoryLabel MaxPasswordAge MemberName MemberSid MinPasswordAge
  MinPasswordLength MixedDomainMode NASIdentifier NASIPv4Address NASIPv6Address NASPort
  NASPortType NetworkPolicyName NewDate NewMaxUsers NewProcessId NewProcessName NewRemark
  NewShareFlags NewTime NewUacValue NewValue NewValueType ObjectName ObjectServer ObjectType
  ObjectValueName OemInformation OldMaxUsers OldRemark OldShareFlags OldUacValue OldValue
  OldValueType OperationType PackageName ParentProcessName PasswordHistoryLength
  PasswordLastSet PasswordProperties PreviousDate PreviousTime PrimaryGroupId
  PrivateKeyUsageCount PrivilegeList ProcessId ProcessName ProfilePath Properties
  ProtocolSequence ProxyPolicyName QuarantineHelpURL QuarantineSessionID
  QuarantineSessionIdentifier QuarantineState QuarantineSystemHealthResult
  RelativeTargetName RemoteIpAddress RemotePort Requester RequestId RestrictedAdminMode
  RowsDeleted SamAccountName ScriptPath SecurityDescriptor ServiceAccount ServiceFileName
  ServiceName ServiceType SessionName ShareLocalPath ShareName SidHistory Status
  SubcategoryGuid Subject SubjectAccount SubjectDomainName SubjectKeyIdentifier
  SubjectLogonId SubjectMachineName SubjectMachineSID SubjectUserName SubjectUserSid
  SubStatus TargetAccount TargetDomainName TargetInfo TargetLinkedLogonId TargetLogonGuid
  TargetLogonId TargetOutboundDomainName TargetOutboundUserName TargetServerName TargetSid
  TargetUser TargetUserName TargetUserSid TemplateContent TemplateDSObjectFQDN
  TemplateInternalName TemplateOID TemplateSchemaVersion TemplateVersion TokenElevationType
  TransmittedServices UserAccountControl UserParameters UserPrincipalName UserWorkstations
  VendorIds VirtualAccount Workstation WorkstationName
`;

/** Of type int. */
const numbers = `
  AuditsDiscarded AuthenticationLevel AuthenticationService ErrorCode KeyLength LogonType
  ServiceStartType
`;

const columns: ReadonlyMap<string, ColumnType> = new Map([
  ...names(texts).map((name) => [name, "text"] as const),
  ...names(numbers).map((name) => [name, "number"] as const),
]);

/** The type of the column that carries a field; undefined where the field has none. */
export function securityColumn(name: string): ColumnType | undefined {
  return columns.get(name);
}

function names(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
