import type { Explanation } from "sigmatic/backend";

function rule(test: string, category = "process_creation"): string {
  return ruleOn(`{category: ${category}, product: windows}`, test);
}

function ruleOn(logsource: string, test: string): string {
  return `title: Example\nlogsource: ${logsource}\ndetection:\n  selection:\n    ${test}\n  condition: selection\n`;
}

/** A technique document whose one analytic reads the events of one provider. */
function analytic(test: string, provider: string): string {
  return `title: Example
technique: T1033
analytics:
  - title: Example
    logsource: {category: process_creation, product: windows}
    providers: [${provider}]
    detection:
      selection: ${test}
      condition: selection
`;
}

/** What the codes mean that only this backend reports. */
export const explanations = {
  "regex-too-long": {
    summary: "The pattern is longer than Elasticsearch takes",
    text: "Elasticsearch refuses regular expressions of more than 1,000 characters (index.max_regex_length). Alternatives are split into several patterns where that helps; what is left is one alternative that is too long by itself.",
    wrong: rule(`CommandLine|re: '${"a[0-9]b".repeat(150)}'`),
    right: rule("CommandLine|re: 'a[0-9]b'"),
    target: "eql/ecs",
  },
  "field-dropped": {
    summary: "Elastic's ingest pipelines do not keep the field in its own form",
    text: "Some fields are parsed, translated or thrown away when an event is indexed, so that their text cannot be searched any more.",
    wrong: rule("QueryResults|contains: '10.0.0.1'", "dns_query"),
    right: rule("QueryName: 'example.com'", "dns_query"),
    target: "eql/ecs",
  },
  "order-on-text": {
    summary: "Numbers kept as text have no numeric order",
    text: 'Most Windows event data is indexed as keyword, where order is that of text: "10" comes before "9". EQL\'s number() is no safe way out, as its answer for other text is not documented.',
    wrong: rule("TerminalSessionId|gt: 1"),
    right: rule("TerminalSessionId: [2, 3]"),
    target: "eql/ecs",
  },
  "cidr-on-text": {
    summary: "A network test needs a field of type ip",
    text: "cidrMatch on a keyword field runs a script per event, whose answer for values that are no address is not documented.",
    wrong: rule("CommandLine|cidr: 10.0.0.0/8"),
    right: rule("DestinationIp|cidr: 10.0.0.0/8", "network_connection"),
    target: "eql/ecs",
  },
  "type-mismatch": {
    summary: "The field's type in Elastic does not take this test",
    text: "Numbers, addresses and booleans take whole values, networks and order. A pattern or a regular expression needs text.",
    wrong: rule("DestinationIp|contains: '.7.'", "network_connection"),
    right: rule("DestinationIp|startswith: '10.7.'", "network_connection"),
    target: "eql/ecs",
  },
  "argument-position-lost": {
    summary: "Elastic keeps a program's arguments without their positions",
    text: "The audit daemon numbers the arguments of a program, and Elastic's pipeline makes one list of them. A test on the second argument then passes where any argument does: the query is approximate, over. The first one, a0, is the program itself and keeps its place.",
    wrong: ruleOn("{product: linux, service: auditd}", "{type: EXECVE, a0: grep, a1: '-i'}"),
    right: ruleOn("{product: linux, service: auditd}", "{type: EXECVE, a0: grep}"),
    target: "eql/ecs",
  },
  "object-rendered": {
    summary: "Elastic keeps the object around the field as one text",
    text: "CloudTrail's request parameters and response elements are objects, of which EQL can read only a text such as {enable=false}. A test on a member looks for its name and value in that text, where a member of another object may have the same name: the query is approximate, over.",
    wrong: ruleOn("{product: aws, service: cloudtrail}", "requestParameters.enable: 'false'"),
    right: ruleOn("{product: aws, service: cloudtrail}", "eventName: UpdateDetector"),
    target: "eql/ecs",
  },
  "audited-value-differs": {
    summary: "Elastic fills the field otherwise for the Security log's processes",
    text: "Sysmon and the Security log both record processes, and Elastic files them in the same fields. But `user` is the account that a process runs as in Sysmon's events and the one that started it in the Security log's, where the system's own sessions bear the computer's account; sessions, the parent's account and integrity levels of the latter keep names and values of their own. With the provider security a test on User or LogonId departs both ways, one on ParentUser or IntegrityLevel misses events.",
    wrong: analytic("{IntegrityLevel: System}", "security"),
    right: analytic("{IntegrityLevel: System}", "sysmon"),
    target: "eql/ecs",
  },
  "empty-value-dropped": {
    summary: "Elastic's pipeline removes values that say nothing",
    text: "Sysmon writes a dash where it knows nothing, and Elastic's pipeline removes such values and empty ones; other pipelines have values of their own that they remove. The query can then not find what the rule finds: it is approximate, under. A test for null finds what was removed: it is approximate, over. Both together say the same on every target.",
    wrong: rule("Description: '-'"),
    right: rule("Description: [null, '-', '']"),
    target: "eql/ecs",
  },
} as const satisfies { readonly [code: string]: Explanation };
