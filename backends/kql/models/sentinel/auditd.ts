import type { Column, Stage } from "../../column.ts";
import { verbatim } from "../../quote.ts";
import { dataColumn } from "./eventData.ts";
import type { Layout } from "./layout.ts";

/*
 * Records of Linux' audit daemon, which its syslog plugin writes out as they are: `type=EXECVE
 * msg=audit(…): argc=2 a0="ls" a1=2D6C61`. Sources: audit-userspace (audisp-syslog.8, the names under
 * which its plugin opens the log) and audit-documentation (field dictionary, rules for encoding).
 */

/** A pair begins the record, or follows a blank, the quote of a nested message, or enriched data. */
const pairs = `(?:^|[\\s'\\x1d])([\\w-]+)=("[^"]*"|[^\\s']*)`;

/** Text that no quotes can hold stands as the hexadecimal of its bytes. */
const bytes = "^(?:[0-9A-F][0-9A-F])+$";

/** The fields whose text is encoded so; of a system call, `a0` to `a3` are numbers. */
const encoded = ["acct", "cmd", "comm", "cwd", "data", "exe", "key", "name", "path", "proctitle"];

const isEncoded = [
  `Name in (${encoded.map((name) => `"${name}"`).join(", ")})`,
  `(Name matches regex ${verbatim("^a[0-9]+$")} and SyslogMessage has "type=EXECVE")`,
].join(" or ");

/** Decodes the record once, into the bag `Fields`. */
const decode: Stage = [
  `| mv-apply Pair = extract_all(${verbatim(pairs)}, SyslogMessage) on (`,
  "    extend Name = tostring(Pair[0]), Value = tostring(Pair[1])",
  "    | extend Value = case(",
  `        Value startswith "\\"", trim("\\"", Value),`,
  `        Value matches regex ${verbatim(bytes)} and (${isEncoded}),`,
  `        url_decode(replace_regex(Value, ${verbatim("(..)")}, ${verbatim("%\\1")})),`,
  "        Value)",
  "    | summarize Fields = make_bag(bag_pack(Name, Value))",
  ")",
];

/** The record's values, a line each; a time stamp is no value of the event. */
const values: Stage = [
  "| mv-apply Key = bag_keys(bag_remove_keys(Fields, dynamic(['msg']))) to typeof(string) on (",
  '    summarize EventText = strcat_array(make_list(tostring(Fields[Key])), "\\n")',
  ")",
];

/** The audit records in Syslog, with the fields that the log source has. */
export function auditd(fields: readonly string[]): Layout {
  // `msg` stands twice in many records, as time stamp and as nested message.
  const names = fields.filter((name) => /^[\w-]+$/.test(name) && name !== "msg");
  return {
    table: "Syslog",
    filters: ['ProcessName in~ ("audispd", "audisp-syslog")'],
    columns: { text: "Computer HostName", time: "EventTime TimeGenerated" },
    computed: Object.fromEntries(names.map((name) => [name, auditColumn(name)])),
    keywords: { name: "EventText", type: "text", steps: [decode, values] },
    reason: "the audit daemon's syslog plugin writes its records into this table",
  };
}

function auditColumn(name: string): Column {
  return { ...dataColumn(name), steps: [decode], from: "SyslogMessage" };
}
