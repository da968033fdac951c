/*
 * Columns of tables, by type: the table references of Azure Monitor and of Defender XDR's advanced
 * hunting. Names are separated by spaces.
 */

type Types = "string" | "int" | "long" | "real" | "bool" | "datetime" | "guid" | "dynamic";

export type Columns = { readonly [type in Types]?: string };

export const tables = {
  SecurityEvent: {
    string: `AccessList AccessMask Account AccountDomain AccountExpires AccountName
      AccountSessionIdentifier AccountType Activity AdditionalInfo AdditionalInfo2
      AllowedToDelegateTo Attributes AuditPolicyChanges AuthenticationPackageName
      AuthenticationProvider AuthenticationServer AuthenticationType AzureDeploymentID
      CACertificateHash CAPublicKeyHash CalledStationID CallerProcessId CallerProcessName
      CallingStationID CategoryId CertificateDatabaseHash Channel ClassId ClassName
      ClientAddress ClientIPAddress ClientName CommandLine CompatibleIds Computer Correlation
      DCDNSName DeviceDescription DeviceId DisplayName Disposition DomainBehaviorVersion
      DomainName DomainPolicyChanged DomainSid EAPType ElevatedToken EventData EventLevelName
      EventRecordId EventSourceName ExtendedQuarantineState FailureReason FileHash FilePath
      FilePathNoUser Filter ForceLogoff Fqbn FullyQualifiedSubjectMachineName
      FullyQualifiedSubjectUserName GroupMembership HandleId HardwareIds HomeDirectory
      HomePath InterfaceUuid IpAddress IpPort Keywords Level LmPackageName LocationInformation
      LockoutDuration LockoutObservationWindow LockoutThreshold LoggingResult LogonGuid
      LogonHours LogonID LogonProcessName LogonTypeName MachineAccountQuota MachineInventory
      MachineLogon MandatoryLabel MaxPasswordAge MemberName MemberSid MinPasswordAge
      MinPasswordLength MixedDomainMode NASIPv4Address NASIPv6Address NASIdentifier NASPort
      NASPortType NetworkPolicyName NewDate NewMaxUsers NewProcessId NewProcessName NewRemark
      NewShareFlags NewTime NewUacValue NewValue NewValueType ObjectName ObjectServer
      ObjectType ObjectValueName OemInformation OldMaxUsers OldRemark OldShareFlags
      OldUacValue OldValue OldValueType Opcode OperationType PackageName ParentProcessName
      PasswordHistoryLength PasswordLastSet PasswordProperties PreviousDate PreviousTime
      PrimaryGroupId PrivateKeyUsageCount PrivilegeList Process ProcessId ProcessName
      ProfilePath Properties ProtocolSequence ProxyPolicyName QuarantineHelpURL
      QuarantineSessionID QuarantineSessionIdentifier QuarantineState
      QuarantineSystemHealthResult RelativeTargetName RemoteIpAddress RemotePort RequestId
      Requester RestrictedAdminMode RowsDeleted SamAccountName ScriptPath SecurityDescriptor
      ServiceAccount ServiceFileName ServiceName ServiceType SessionName ShareLocalPath
      ShareName SidHistory SourceComputerId Status StorageAccount SubStatus SubcategoryGuid
      SubcategoryId Subject SubjectAccount SubjectDomainName SubjectKeyIdentifier
      SubjectLogonId SubjectMachineName SubjectMachineSID SubjectUserName SubjectUserSid
      SystemUserId TableId TargetAccount TargetDomainName TargetInfo TargetLinkedLogonId
      TargetLogonGuid TargetLogonId TargetOutboundDomainName TargetOutboundUserName
      TargetServerName TargetSid TargetUser TargetUserName TargetUserSid TemplateContent
      TemplateDSObjectFQDN TemplateInternalName TemplateOID TemplateSchemaVersion
      TemplateVersion TokenElevationType TransmittedServices UserAccountControl UserParameters
      UserPrincipalName UserWorkstations VendorIds VirtualAccount Workstation WorkstationName`,
    int: `AuditsDiscarded AuthenticationLevel AuthenticationService ErrorCode EventID KeyLength
      LogonType ServiceStartType SystemProcessId SystemThreadId Task Version`,
  },
  Event: {
    string: `AzureDeploymentID Computer EventData EventLevelName EventLog Message ParameterXml
      RenderedDescription Role Source UserName`,
    int: "EventCategory EventID EventLevel",
  },
  Syslog: {
    string: `CollectorHostName Computer Facility HostIP HostName ProcessName SeverityLevel
      SyslogMessage`,
    datetime: "EventTime",
    int: "ProcessID",
  },
  DeviceProcessEvents: {
    string: `AccountDomain AccountName AccountObjectId AccountSid AccountUpn ActionType
      AdditionalFields DeviceId DeviceName FileName FolderPath InitiatingProcessAccountDomain
      InitiatingProcessAccountName InitiatingProcessAccountObjectId
      InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine
      InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessIntegrityLevel
      InitiatingProcessMD5 InitiatingProcessParentFileName
      InitiatingProcessRemoteSessionDeviceName InitiatingProcessRemoteSessionIP
      InitiatingProcessSHA1 InitiatingProcessSHA256 InitiatingProcessSignatureStatus
      InitiatingProcessSignerType InitiatingProcessTokenElevation InitiatingProcessUniqueId
      InitiatingProcessVersionInfoCompanyName InitiatingProcessVersionInfoFileDescription
      InitiatingProcessVersionInfoInternalFileName
      InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
      InitiatingProcessVersionInfoProductVersion MD5 ProcessCommandLine ProcessIntegrityLevel
      ProcessRemoteSessionDeviceName ProcessRemoteSessionIP ProcessTokenElevation
      ProcessUniqueId ProcessVersionInfoCompanyName ProcessVersionInfoFileDescription
      ProcessVersionInfoInternalFileName ProcessVersionInfoOriginalFileName
      ProcessVersionInfoProductName ProcessVersionInfoProductVersion SHA1 SHA256`,
    long: `CreatedProcessSessionId FileSize InitiatingProcessFileSize InitiatingProcessId
      InitiatingProcessLogonId InitiatingProcessParentId InitiatingProcessSessionId LogonID
      LogonId ProcessId`,
    datetime:
      "InitiatingProcessCreationTime InitiatingProcessParentCreationTime ProcessCreationTime",
    bool: "IsInitiatingProcessRemoteSession IsProcessRemoteSession",
  },
  DeviceFileEvents: {
    string: `ActionType AdditionalFields DeviceId DeviceName FileName FileOriginIP
      FileOriginReferrerUrl FileOriginUrl FolderPath InitiatingProcessAccountDomain
      InitiatingProcessAccountName InitiatingProcessAccountObjectId
      InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine
      InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessIntegrityLevel
      InitiatingProcessMD5 InitiatingProcessParentFileName
      InitiatingProcessRemoteSessionDeviceName InitiatingProcessRemoteSessionIP
      InitiatingProcessSHA1 InitiatingProcessSHA256 InitiatingProcessTokenElevation
      InitiatingProcessUniqueId InitiatingProcessVersionInfoCompanyName
      InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName
      InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
      InitiatingProcessVersionInfoProductVersion MD5 PreviousFileName PreviousFolderPath
      RequestAccountDomain RequestAccountName RequestAccountSid RequestProtocol
      RequestSourceIP SHA1 SHA256 SensitivityLabel SensitivitySubLabel ShareName`,
    long: `FileSize InitiatingProcessFileSize InitiatingProcessId InitiatingProcessParentId
      InitiatingProcessSessionId LogonID`,
    datetime: "InitiatingProcessCreationTime InitiatingProcessParentCreationTime",
    bool: "IsAzureInfoProtectionApplied IsInitiatingProcessRemoteSession",
    int: "RequestSourcePort",
  },
  DeviceImageLoadEvents: {
    string: `ActionType DeviceId DeviceName FileName FolderPath InitiatingProcessAccountDomain
      InitiatingProcessAccountName InitiatingProcessAccountObjectId
      InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine
      InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessIntegrityLevel
      InitiatingProcessMD5 InitiatingProcessParentFileName
      InitiatingProcessRemoteSessionDeviceName InitiatingProcessRemoteSessionIP
      InitiatingProcessSHA1 InitiatingProcessSHA256 InitiatingProcessTokenElevation
      InitiatingProcessUniqueId InitiatingProcessVersionInfoCompanyName
      InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName
      InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
      InitiatingProcessVersionInfoProductVersion MD5 SHA1 SHA256`,
    long: `FileSize InitiatingProcessFileSize InitiatingProcessId InitiatingProcessParentId
      InitiatingProcessSessionId`,
    datetime: "InitiatingProcessCreationTime InitiatingProcessParentCreationTime",
    bool: "IsInitiatingProcessRemoteSession",
  },
  DeviceNetworkEvents: {
    string: `ActionType AdditionalFields DeviceId DeviceName InitiatingProcessAccountDomain
      InitiatingProcessAccountName InitiatingProcessAccountObjectId
      InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine
      InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessIntegrityLevel
      InitiatingProcessMD5 InitiatingProcessParentFileName
      InitiatingProcessRemoteSessionDeviceName InitiatingProcessRemoteSessionIP
      InitiatingProcessSHA1 InitiatingProcessSHA256 InitiatingProcessTokenElevation
      InitiatingProcessUniqueId InitiatingProcessVersionInfoCompanyName
      InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName
      InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
      InitiatingProcessVersionInfoProductVersion LocalIP LocalIPType Protocol RemoteIP
      RemoteIPType RemoteUrl`,
    datetime: "InitiatingProcessCreationTime InitiatingProcessParentCreationTime",
    long: `InitiatingProcessFileSize InitiatingProcessId InitiatingProcessParentId
      InitiatingProcessSessionId LogonID`,
    bool: "IsInitiatingProcessRemoteSession",
    int: "LocalPort RemotePort",
  },
  DeviceRegistryEvents: {
    string: `ActionType DeviceId DeviceName InitiatingProcessAccountDomain
      InitiatingProcessAccountName InitiatingProcessAccountObjectId
      InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine
      InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessIntegrityLevel
      InitiatingProcessMD5 InitiatingProcessParentFileName
      InitiatingProcessRemoteSessionDeviceName InitiatingProcessRemoteSessionIP
      InitiatingProcessSHA1 InitiatingProcessSHA256 InitiatingProcessTokenElevation
      InitiatingProcessUniqueId InitiatingProcessVersionInfoCompanyName
      InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName
      InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
      InitiatingProcessVersionInfoProductVersion PreviousRegistryKey PreviousRegistryValueData
      PreviousRegistryValueName RegistryKey RegistryValueData RegistryValueName
      RegistryValueType`,
    datetime: "InitiatingProcessCreationTime InitiatingProcessParentCreationTime",
    long: `InitiatingProcessFileSize InitiatingProcessId InitiatingProcessParentId
      InitiatingProcessSessionId`,
    bool: "IsInitiatingProcessRemoteSession",
  },
  DeviceEvents: {
    string: `AccountDomain AccountName AccountSid ActionType AdditionalFields DeviceId DeviceName
      FileName FileOriginIP FileOriginUrl FolderPath InitiatingProcessAccountDomain
      InitiatingProcessAccountName InitiatingProcessAccountObjectId
      InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine
      InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessMD5
      InitiatingProcessParentFileName InitiatingProcessRemoteSessionDeviceName
      InitiatingProcessRemoteSessionIP InitiatingProcessSHA1 InitiatingProcessSHA256
      InitiatingProcessUniqueId InitiatingProcessVersionInfoCompanyName
      InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName
      InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName
      InitiatingProcessVersionInfoProductVersion LocalIP MD5 ProcessCommandLine
      ProcessRemoteSessionDeviceName ProcessRemoteSessionIP ProcessTokenElevation RegistryKey
      RegistryValueData RegistryValueName RemoteDeviceName RemoteIP RemoteUrl SHA1 SHA256`,
    long: `CreatedProcessSessionId FileSize InitiatingProcessFileSize InitiatingProcessId
      InitiatingProcessLogonId InitiatingProcessParentId InitiatingProcessSessionId LogonId
      ProcessId`,
    datetime:
      "InitiatingProcessCreationTime InitiatingProcessParentCreationTime ProcessCreationTime",
    bool: "IsInitiatingProcessRemoteSession IsProcessRemoteSession",
    int: "LocalPort RemotePort",
  },
} as const satisfies { readonly [table: string]: Columns };
