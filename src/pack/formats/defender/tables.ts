/**
 * Which columns of a table tell what an alert is about, by Graph's names for both: by kind, such as
 * `hosts`, mappings of the properties of an entity to columns.
 */
export interface Mappings {
  readonly [kind: string]: readonly Mapping[];
}

type Mapping = { readonly [property: string]: string };

const hosts = [{ deviceIdColumn: "DeviceId", nameColumn: "DeviceName" }];
const files = [{ nameColumn: "FileName", sha1Column: "SHA1", sha256Column: "SHA256" }];
const mailboxes = [{ primaryAddressColumn: "RecipientEmailAddress" }];

/** Who did it, by the columns that begin so. */
function account(prefix: string): Mapping {
  return {
    nameColumn: `${prefix}Name`,
    ntDomainColumn: `${prefix}Domain`,
    sidColumn: `${prefix}Sid`,
  };
}

/** The same where the directory knows the account too. */
function known(prefix: string): Mapping {
  return {
    ...account(prefix),
    upnColumn: `${prefix}Upn`,
    aadUserIdColumn: `${prefix}ObjectId`,
  };
}

const initiator = [known("InitiatingProcessAccount")];

/**
 * Tables of advanced hunting with the columns that a custom detection has to return: `Timestamp`,
 * `ReportId` and one of a device, an account or a mailbox. All can be watched continuously
 * (learn.microsoft.com/defender-xdr/custom-detection-rules).
 */
export const huntingTables: { readonly [table: string]: Mappings } = {
  DeviceEvents: { hosts, accounts: initiator, files },
  DeviceFileEvents: { hosts, accounts: initiator, files },
  DeviceImageLoadEvents: { hosts, accounts: initiator, files },
  DeviceLogonEvents: { hosts, accounts: [account("Account")] },
  DeviceNetworkEvents: { hosts, accounts: initiator },
  DeviceProcessEvents: { hosts, accounts: [known("Account")], files },
  DeviceRegistryEvents: { hosts, accounts: initiator },
  EmailAttachmentInfo: {
    mailboxes,
    files: [{ nameColumn: "FileName", sha256Column: "SHA256" }],
  },
  EmailEvents: {
    mailboxes,
    mailMessages: [
      {
        networkMessageIdColumn: "NetworkMessageId",
        recipientColumn: "RecipientEmailAddress",
        senderColumn: "SenderFromAddress",
        subjectColumn: "Subject",
      },
    ],
  },
  EmailPostDeliveryEvents: { mailboxes },
  IdentityDirectoryEvents: { accounts: [known("Account")] },
  IdentityLogonEvents: { accounts: [known("Account")] },
  IdentityQueryEvents: { accounts: [known("Account")] },
  CloudAppEvents: { accounts: [{ aadUserIdColumn: "AccountObjectId" }] },
  UrlClickEvents: { accounts: [{ upnColumn: "AccountUpn" }] },
};

/** The mappings of the tables that a query reads, each once. */
export function entityMappings(tables: readonly string[]): Mappings {
  const all = tables.map((table) => huntingTables[table] ?? {});
  const kinds = [...new Set(all.flatMap((mappings) => Object.keys(mappings)))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = all.flatMap((mappings) => mappings[kind] ?? []);
      return [kind, [...new Map(own.map((each) => [JSON.stringify(each), each])).values()]];
    }),
  );
}
