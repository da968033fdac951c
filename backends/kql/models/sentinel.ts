import type {
  DataModel,
  Ir,
  LogsourceEntry,
  LoweredRule,
  Notes,
  TargetOptions,
} from "sigmatic/backend";
import { emitConditions, logsourceKey, refuseLogsource, warnTooLong } from "sigmatic/backend";
import { own } from "../own.ts";
import { deviceTables } from "./defender.ts";
import { isTooWide, refuseTooWide } from "./scope.ts";
import { absent } from "./sentinel/absent.ts";
import { feedsQuery, isFed, nameInFeed, type Run, tableOfFeed } from "./sentinel/feeds.ts";
import { tableFor } from "./sentinel/tables.ts";
import { configured, saidOf } from "./settings.ts";
import { nameIn, type TableMap, tableQuery } from "./table.ts";

const target = "kql/sentinel";

export const sentinel: DataModel = {
  name: "sentinel",
  title: "Microsoft Sentinel tables",
  open: false,
  assumes: [
    "The Security log is collected into SecurityEvent, with all events the rule names",
    "Other Windows channels, Sysmon among them, are collected into Event, whose EventData column holds XML",
    "Sysmon for Linux is collected through syslog into Syslog, with messages long enough for its XML",
    "parse_xml returns element text as it stands in the event, up to 1 MB of XML",
    "Syslog holds messages of Linux hosts, those of the audit daemon through its syslog plugin, and those of Cisco devices",
    "Web servers are IIS, whose W3C logs are collected with all fields into W3CIISLog; name servers are Windows', collected into DnsEvents",
    "Web proxies, firewalls and FortiGate log in CEF into CommonSecurityLog; proxies use its keys as Zscaler's NSS feed does",
    "Clouds are collected by Microsoft's connectors into their own tables: AzureActivity, AuditLogs, SigninLogs, AADUserRiskEvents, OfficeActivity, AWSCloudTrail, GCPAuditLogs, GoogleWorkspaceReports, OktaSystemLogs, AKSAudit",
  ],
  switches: {
    windowsEvent: "Windows channels other than Security are collected into WindowsEvent, not Event",
    deviceTables:
      "Rules on endpoints read the Device tables of the Microsoft Defender XDR connector",
  },
  placeOf: (entry) => tableFor(entry)?.table ?? (isFed(entry) ? tableOfFeed(entry) : null),
  nameOf: (entry, field) => {
    const map = tableFor(entry);
    if (map) return nameIn(map, field);
    return isFed(entry) ? nameInFeed(entry, field) : null;
  },
  compile: (rule, options) =>
    emitConditions(rule, (condition, notes, trace) => {
      const run = { rule, options, notes, trace };
      const query = compileCondition(condition, run);
      if (query !== null)
        warnTooLong(query, 10_000, "a Microsoft Sentinel analytics rule", rule, notes);
      return query;
    }),
  store: async () => {
    const { sentinelWitness } = await import("../witness/sentinel.ts");
    return (event, entry, settings) => sentinelWitness(event, entry, sentinel, settings);
  },
};

function compileCondition(condition: Ir, run: Run): string | null {
  const { rule, options, notes, trace } = run;
  const { entry } = rule;
  const map = configured(
    entry && mapOf(entry, options),
    saidOf(logsourceKey(rule.rule.logsource), options),
  );
  if (map) return tableQuery(map, condition, options.layout, notes, trace);
  if (isTooWide(rule)) return refuseTooWide(rule, notes);
  return entry && isFed(entry) ? feedsQuery(entry, condition, run) : refuse(rule, notes);
}

/** The table of a log source, as the project's switches have it. */
function mapOf(entry: LogsourceEntry, { settings }: TargetOptions): TableMap | null {
  const device = settings?.switches.has("deviceTables")
    ? own(deviceTables, logsourceKey(entry))
    : undefined;
  return device ?? tableFor(entry);
}

function refuse(rule: LoweredRule, notes: Notes): null {
  const { logsource } = rule.rule;
  const key = logsourceKey(logsource);
  const why = own(absent, key);
  if (why === undefined) return refuseLogsource(rule, target, notes);
  notes.refuse(
    "no-data-model",
    logsource.span,
    `${target} has no data model for the log source ${key}: ${why}`,
    `\`sigmatic targets\` lists the log sources that ${target} covers`,
  );
  return null;
}
