/* What a rule can ask, one small rule each: the rows of the conformance tables. */

/** A kind of the IR, with the edges that tell a right query from a wrong one. */
export interface Kind {
  readonly name: string;
  readonly edges: readonly Edge[];
}

export interface Edge {
  /** What is special about it, as the table says it. */
  readonly name: string;
  /** Selections by name, in YAML's flow style; the one of most rules is `selection`. */
  readonly selections: { readonly [name: string]: string };
  readonly condition: string;
  readonly logsource: string;
  readonly providers: readonly string[] | null;
}

type About = Partial<Omit<Edge, "name" | "selections">>;

const process = "{category: process_creation, product: windows}";
const network: About = { logsource: "{category: network_connection, product: windows}" };
const lines: About = { logsource: "{product: linux, service: sshd}" };
const lists: About = { logsource: "{product: aws, service: cloudtrail}" };
const both: About = { providers: ["sysmon", "security"] };

function edge(name: string, selection: string, about: About = {}): Edge {
  return joined(name, { selection }, "selection", about);
}

function joined(
  name: string,
  selections: Edge["selections"],
  condition: string,
  about: About = {},
): Edge {
  return { name, selections, condition, logsource: process, providers: null, ...about };
}

const a = "{Image: a}";
const b = "{CommandLine: b}";
const c = "{ParentImage: c}";

const conditions: readonly Edge[] = [
  joined("`or` and `and` side by side", { a, b, c }, "a or b and c"),
  joined("`not` of a group", { a, b }, "not (a or b)"),
  joined("`not` of a group with a regex", { a, b: "{CommandLine|re: 'b+'}" }, "not (a or b)"),
  joined("a regex in an `or`", { a, b: "{CommandLine|re: 'b+'}" }, "a or b"),
  joined("`1 of`", { sel_a: a, sel_b: b }, "1 of sel_*"),
  joined("`all of`", { sel_a: a, sel_b: b }, "all of sel_*"),
  edge("list of maps", "[{Image: a}, {CommandLine: b}]"),
];

const equals: readonly Edge[] = [
  edge("text", "{CommandLine: whoami}"),
  edge("`cased`", "{CommandLine|cased: WhoAmI}"),
  edge("letters beyond ASCII", "{CommandLine: 'Ärger'}"),
  edge("letters beyond ASCII, `cased`", "{CommandLine|cased: 'Ärger'}"),
  edge("letters that fold beyond ASCII (k, s)", "{CommandLine: ks}"),
  edge("literal `*`", String.raw`{CommandLine: 'a\*b'}`),
  edge("literal `?`", String.raw`{CommandLine: 'a\?b'}`),
  edge("backslash inside", String.raw`{CommandLine: 'C:\d\t'}`),
  edge("backslash at the end", String.raw`{CommandLine: 'C:\Temp\'}`),
  edge("quotes", `{CommandLine: 'a"b''c'}`),
  edge("newline and tab", String.raw`{CommandLine: "a\nb\tc"}`),
  edge("dollar and pipe", "{CommandLine: '$a$ | b'}"),
  edge("markup", "{CommandLine: '<a> & b'}"),
  edge("shaped like a network", "{CommandLine: 10.0.0.0/24}"),
  edge("a word that is an operator", "{CommandLine: 'OR'}"),
  edge("a dash", "{CommandLine: '-'}"),
  edge("empty text", "{CommandLine: ''}"),
  edge("number on a text field", "{CommandLine: 4624}"),
  edge("boolean on a text field", "{CommandLine: true}"),
  edge("number on a number field", "{DestinationPort: 443}", network),
  edge("number with leading zeros", "{DestinationPort: '0443'}", network),
  edge("text on a number field", "{DestinationPort: abc}", network),
  edge("number beyond 2^53", "{CommandLine: 9007199254740993}"),
  edge("boolean on a boolean field", "{Initiated: true}", network),
  edge("address", "{DestinationIp: 10.0.0.7}", network),
  edge("address of IPv6", "{DestinationIp: 'fe80::1'}", network),
  edge("field of several values", "{resources.ARN: 'arn:aws:s3:::a'}", lists),
];

const pattern: readonly Edge[] = [
  edge("`contains`", "{CommandLine|contains: b}"),
  edge("`startswith`", "{CommandLine|startswith: b}"),
  edge("`endswith`", "{CommandLine|endswith: b}"),
  edge("`contains`, `cased`", "{CommandLine|contains|cased: B}"),
  edge("`*` inside", "{CommandLine: 'a*b'}"),
  edge("`*` inside, `cased`", "{CommandLine|cased: 'A*b'}"),
  edge("`?`", "{CommandLine: 'a?b'}"),
  edge("`?` at the edges", "{CommandLine: '?a?'}"),
  edge("literal `*` beside wildcards", String.raw`{CommandLine|contains: 'a\*b'}`),
  edge("backslash before a wildcard", String.raw`{CommandLine: 'C:\a\\*'}`),
  edge("backslash at the end", String.raw`{CommandLine|endswith: '\'}`),
  edge("quotes", `{CommandLine|contains: '"a'}`),
  edge("newline", String.raw`{CommandLine|contains: "a\nb"}`),
  edge("markup", "{CommandLine|contains: '<a'}"),
  edge("letters beyond ASCII", "{CommandLine|contains: 'ä'}"),
  edge("`base64offset`", "{CommandLine|base64offset|contains: 'http://'}"),
  edge("`windash`", "{CommandLine|windash|contains: ' -a'}"),
  edge("digits of a number field", "{DestinationPort|startswith: '44'}", network),
  edge("octets of an address", "{DestinationIp|startswith: '10.'}", network),
  edge("half an octet of an address", "{DestinationIp|startswith: '10.1'}", network),
  edge("field of several values", "{resources.ARN|contains: ':role/'}", lists),
];

const members: readonly Edge[] = [
  edge("texts", "{CommandLine: [a, b]}"),
  edge("texts and patterns", "{CommandLine: [a, 'b*', '*c*d*']}"),
  edge("`contains`", "{CommandLine|contains: [a, b]}"),
  edge("`contains`, `all`", "{CommandLine|contains|all: [a, b]}"),
  edge("numbers", "{DestinationPort: [80, 443]}", network),
  edge("text or empty", "{CommandLine: [a, '']}"),
  edge("text or null", "{CommandLine: [a, null]}"),
];

const regex: readonly Edge[] = [
  edge("text, found anywhere", "{CommandLine|re: 'abc'}"),
  edge("`^` and `$`", "{CommandLine|re: '^abc$'}"),
  edge("an anchor in one branch", "{CommandLine|re: 'a|b$'}"),
  edge("`.`", "{CommandLine|re: 'a.b'}"),
  edge("classes and ranges", "{CommandLine|re: '[a-c][^x]'}"),
  edge("operators of other engines in a class", "{CommandLine|re: '[a&&b[]'}"),
  edge("operators of other engines", `{CommandLine|re: '#@&<>~"'}`),
  edge(String.raw`\d \w \s`, String.raw`{CommandLine|re: '\d\w\s'}`),
  edge(String.raw`\d \w \s in a class`, String.raw`{CommandLine|re: '[\d_]+[\w-]'}`),
  edge(String.raw`\b`, String.raw`{CommandLine|re: '\babc\b'}`),
  edge("repeats", "{CommandLine|re: 'a{2,3}b*c+d?'}"),
  edge("lazy repeats", "{CommandLine|re: 'a+?b'}"),
  edge("a bare brace", "{CommandLine|re: 'a{x'}"),
  edge("groups, also named", "{CommandLine|re: '(?:a|b)(?<n>c)'}"),
  edge("lookahead", "{CommandLine|re: 'a(?=b)'}"),
  edge("negative lookahead at the start", "{CommandLine|re: '^(?!a).*b'}"),
  edge("lookbehind", "{CommandLine|re: '(?<=a)b'}"),
  edge("back-reference", String.raw`{CommandLine|re: '(a|b)\1'}`),
  edge("possessive and atomic", "{CommandLine|re: 'a++(?>b|bc)c'}"),
  edge("`i`", "{CommandLine|re|i: '[a-c]kz'}"),
  edge("`i` beyond ASCII", "{CommandLine|re|i: 'ä'}"),
  edge("`m`", "{CommandLine|re|m: '^b$'}"),
  edge("`s`", "{CommandLine|re|s: 'a.b'}"),
  edge("flags in the pattern", "{CommandLine|re: '(?i)ab(?-i:c)'}"),
  edge("on a number field", "{DestinationPort|re: '^4'}", network),
];

const cidr: readonly Edge[] = [
  edge("IPv4", "{DestinationIp|cidr: 10.0.0.0/8}", network),
  edge("IPv4, prefix inside an octet", "{DestinationIp|cidr: 172.16.0.0/12}", network),
  edge("IPv6", "{DestinationIp|cidr: 'fe80::/10'}", network),
  edge("both", "{DestinationIp|cidr: [10.0.0.0/8, 'fe80::/10']}", network),
];

const compare: readonly Edge[] = [
  edge("`gt` on a number field", "{DestinationPort|gt: 1024}", network),
  edge("`lte` on a number field", "{DestinationPort|lte: 1024}", network),
  edge("negative", "{DestinationPort|gt: -1}", network),
  edge("beyond 2^53", "{ProcessId|gte: 9007199254740993}"),
];

const presence: readonly Edge[] = [
  edge("`null`", "{CommandLine: null}"),
  edge("`exists: true`", "{CommandLine|exists: true}"),
  edge("`exists: false`", "{CommandLine|exists: false}"),
  edge("`null` on a number field", "{DestinationPort: null}", network),
];

const fieldref: readonly Edge[] = [
  edge("equal", "{Image|fieldref: ParentImage}"),
  edge("equal, `cased`", "{Image|fieldref|cased: ParentImage}"),
  edge("`contains`", "{CommandLine|fieldref|contains: Image}"),
  edge("`startswith`", "{CommandLine|fieldref|startswith: Image}"),
  edge("`endswith`", "{CommandLine|fieldref|endswith: Image}"),
];

const keyword: readonly Edge[] = [
  edge("word in a Windows event", "[mimikatz]"),
  edge("text with blanks", "['foo bar']"),
  edge("markup and backslash", String.raw`['C:\Temp\"x" & y']`),
  edge("wildcard inside", "['a*b']"),
  edge("regex", "{'|re': 'ab+c'}"),
  edge("`all`", "{'|all': [foo, bar]}"),
  edge("in a line of text", "['invalid user']", lines),
];

const timepart: readonly Edge[] = ["minute", "hour", "day", "week", "month", "year"].map((unit) =>
  edge(`\`${unit}\``, `{UtcTime|${unit}: ${unit === "year" ? 2026 : 7}}`),
);

const fields: readonly Edge[] = [
  edge("that the log source lacks", "{Imagee: a}"),
  edge("that one of two providers lacks", "{IntegrityLevel: System}", both),
  edge("that two providers carry", String.raw`{Image|endswith: '\cmd.exe'}`, both),
  edge("made of two by one provider", String.raw`{User: 'NT AUTHORITY\SYSTEM'}`, both),
  edge("that one provider has in hexadecimal", "{ParentProcessId: 500}", both),
  edge("digests in one text", "{Hashes|contains: 'MD5=0cc175b9c0f1b6a831c399e269772661'}"),
];

const others: readonly Edge[] = [
  edge("placeholder without a value", "{User|expand: '%admins%'}"),
  edge("log source that nothing is known of", "{a: b}", { logsource: "{product: vwx}" }),
];

/** All of them, by kind. */
export const kinds: readonly Kind[] = [
  { name: "and, or, not", edges: conditions },
  { name: "equals", edges: equals },
  { name: "pattern", edges: pattern },
  { name: "in", edges: members },
  { name: "regex", edges: regex },
  { name: "cidr", edges: cidr },
  { name: "compare", edges: compare },
  { name: "null, exists", edges: presence },
  { name: "fieldref", edges: fieldref },
  { name: "keyword", edges: keyword },
  { name: "timepart", edges: timepart },
  { name: "field", edges: fields },
  { name: "others", edges: others },
];

/** The rule of an edge, or the same with its condition below `not`. */
export function ruleOf({ name, selections, condition, logsource }: Edge, negated: boolean): string {
  const entries = Object.entries(selections).map(([key, text]) => `  ${key}: ${text}\n`);
  const whole = negated ? `not (${condition})` : condition;
  return `title: ${JSON.stringify(name)}
logsource: ${logsource}
detection:
${entries.join("")}  condition: ${whole}
level: low
`;
}
