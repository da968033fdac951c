/** The identifiers of an entity. */
export interface Identifiers {
  /** A mapping needs one of these sets. */
  readonly strong: readonly (readonly string[])[];
  readonly others: readonly string[];
}

/** A mapping has up to three. */
export const mostIdentifiers = 3;

function identifying(strong: string, others = ""): Identifiers {
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  return { strong: words(strong).map((set) => set.split("+")), others: words(others) };
}

/**
 * Entity types with their identifiers, from the checks of Azure-Sentinel
 * (.script/tests/detectionTemplateSchemaValidation/Models/EntityMappingIdentifiers.cs).
 */
export const identifiers: { readonly [entity: string]: Identifiers } = {
  Account: identifying(
    "FullName Sid Name AadUserId PUID ObjectGuid",
    "NTDomain DnsDomain UPNSuffix AadTenantId IsDomainJoined DisplayName",
  ),
  AzureResource: identifying("ResourceId"),
  CloudApplication: identifying("AppId Name", "InstanceName"),
  DNS: identifying("DomainName"),
  File: identifying("Name", "Directory"),
  FileHash: identifying("Algorithm+Value"),
  Host: identifying(
    "FullName HostName NetBiosName AzureID OMSAgentID",
    "DnsDomain NTDomain OSFamily OSVersion IsDomainJoined",
  ),
  IP: identifying("Address"),
  Mailbox: identifying("MailboxPrimaryAddress", "DisplayName Upn"),
  MailMessage: identifying("NetworkMessageId Recipient", "Sender Subject SenderIP"),
  Malware: identifying("Name", "Category"),
  Process: identifying("CommandLine ProcessId", "ElevationToken CreationTimeUtc"),
  RegistryKey: identifying("Key Hive"),
  RegistryValue: identifying("Name", "Value ValueType"),
  SecurityGroup: identifying("DistinguishedName SID ObjectGuid"),
  URL: identifying("Url"),
};
