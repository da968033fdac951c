import type { Explanation } from "sigmatic/backend";

function rule(test: string, category = "process_creation"): string {
  return `title: Example\nlogsource: {category: ${category}, product: windows}\ndetection:\n  selection:\n    ${test}\n  condition: selection\n`;
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
  "empty-value-dropped": {
    summary: "Elastic's Sysmon pipeline removes values that are empty or a dash",
    text: "Sysmon writes a dash where it knows nothing, and Elastic's pipeline removes such values and empty ones. The query can then not find what the rule finds: it is approximate, under. Beside a test for null the rule says the same on every target.",
    wrong: rule("Description: '-'"),
    right: rule("Description: null"),
    target: "eql/ecs",
  },
} as const satisfies { readonly [code: string]: Explanation };
