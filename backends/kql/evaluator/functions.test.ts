import { describe, expect, test } from "vitest";
import { holds } from "../../../test/support/kqlQuery.ts";

/*
 * Every function that is followed, by the examples and the words of its page below
 * learn.microsoft.com/kusto/query.
 */

type Case = readonly [condition: string, expected?: boolean | string];

/** A condition alone must be true. */
function check(cases: readonly Case[]): void {
  test.each(cases.map(([condition, expected = true]) => [condition, expected] as const))(
    "%s",
    (condition, expected) => expect(holds(condition)).toBe(expected),
  );
}

describe("text", () => {
  check([
    ['strcat("a", 1, "b") == "a1b"'],
    ['strcat_delim("-", "a", 1, "b") == "a-1-b"'],
    ['strcat(datetime(2024-01-31), "/", 1d) == "2024-01-31T00:00:00.0000000Z/1.00:00:00"'],
    ['strlen("hello") == 5'],
    // Code points, of which an emoji is one.
    ['strlen("a😀") == 2'],
    ['reverse("abc") == "cba"'],
    ['substring("123456", 1) == "23456"'],
    ['substring("123456", 2, 2) == "34"'],
    ['substring("ABCD", 0, 2) == "AB"'],
    ['substring("123456", -2, 2) == "56"'],
    ['substring("abc", 9) == ""'],
    ['tostring(split("aa_bb", "_")) == \'["aa","bb"]\''],
    ['tostring(split("aaa_bbb_ccc", "_", 1)) == \'["bbb"]\''],
    ['array_length(split("a_b", "_", 5)) == 0'],
    ['tostring(split("", "_")) == \'[""]\''],
    ['tostring(split("a__b", "_")) == \'["a","","b"]\''],
    ['replace_string("a.b.c", ".", "$&") == "a$&b$&c"'],
    ['indexof("abcdefg", "cde") == 2'],
    ['indexof("abcdefg", "cde", -5) == 2'],
    ['indexof("a😀b", "b", 1) == 2 and indexof("abc", "z") == -1'],
    ["indexof(1234567, 5, 1) == 4"],
    // The examples of its page for a length contradict each other.
    ['indexof("abcdefg", "cde", 1, 4) == 2', "query-unsupported"],
    ['countof("aaaa", "aa") == 3'],
    ['countof("ababa", "ab", "normal") == 2'],
    ['countof("ababa", "aba", "regex") == 1'],
    ['countof("abcabc", "a.c", "regex") == 2'],
    ['strcat_array(dynamic([1, "a"]), "-") == "1-a"'],
    ['tolower("ABC") == "abc" and toupper("abc") == "ABC"'],
    ['trim("--", "--a-b--") == "a-b"'],
    ['trim(@"[^\\w]+", "- abc -") == "abc"'],
    ['trim_start("-+", "--a--") == "a--"'],
    ['trim_end("-+", "--a--") == "--a"'],
    ['url_decode("https%3a%2f%2fx%2f") == "https://x/"'],
    ['url_decode("%E2%82%AC") == "€"'],
    ['url_encode("a b") == "a%20b"'],
    ['base64_decode_tostring("S3VzdG8=") == "Kusto"'],
    ['base64_decode_tostring("?") == ""'],
    ['base64_encode_tostring("Kusto") == "S3VzdG8="'],
  ]);
});

describe("regular expressions", () => {
  check([
    ['extract("x=([0-9.]+)", 1, "hello x=45.6|wo") == "45.6"'],
    ['extract("x=([0-9.]+)", 0, "hello x=45.6|wo") == "x=45.6"'],
    ['extract("y(.)", 1, "x") == ""'],
    ['tostring(extract_all(@"(\\d+)", "123, 567")) == \'["123","567"]\''],
    ['tostring(extract_all(@"(\\w)(\\w+)", "ab cde")) == \'[["a","b"],["c","de"]]\''],
    ['isnull(extract_all(@"(\\d)", "x"))'],
    ['array_length(extract_all("(a)", dynamic([1]), "a")) == 1', "query-unsupported"],
    ['replace_regex("a1b2", @"(\\d)", @"<\\1>") == "a<1>b<2>"'],
    ['replace("(.)", @"\\1\\1", "ab") == "aabb"'],
    ['"abc" matches regex "(?!x)a"', "query-syntax"],
  ]);
});

describe("choices and presence", () => {
  check([
    ["iff(1 == 1, 5, 6) == 5 and iif(1 == 2, 5, 6) == 6"],
    ['case(1 == 2, "a", 1 == 1, "b", "c") == "b"'],
    ['case(1 == 2, "a", "c") == "c"'],
    ["case(bool(null), 1, 2) == 2"],
    ["coalesce(long(null), 5) == 5"],
    ['coalesce("", "a", "b") == "a"'],
    ['isempty("") and isempty(parsejson("")) and not(isempty(parsejson("[]")))'],
    ['not(isempty(parsejson("{}"))) and isnotempty("x") and notempty("x")'],
    ["isnull(long(null)) and isnotnull(5) and notnull(5)"],
    ["max_of(1, 5, 3) == 5 and min_of(4, 2) == 2"],
    ['max_of("a", "c", "b") == "c"'],
    ["not(1 == 2)"],
  ]);
});

describe("conversions: what cannot be converted is null", () => {
  check([
    ["toint('12') == 12 and isnull(toint('99999999999'))"],
    ["tolong('123') == 123 and tolong('0x1f') == 31 and isnull(tolong('a'))"],
    ["isnull(tolong('')) and tolong(5.9) == 5"],
    ["tolong('9223372036854775807') == 9223372036854775807"],
    ["isnull(tolong('9223372036854775808'))"],
    ["todouble('1.5e1') == 15.0 and toreal(5) == 5.0 and todecimal('1.5') == 1.5"],
    ["isnull(todouble('1.5x')) and isnull(todouble(''))"],
    ["tobool('true') and tobool(123) and not(tobool('FALSE')) and isnull(toboolean('x'))"],
    ["todatetime('2024-01-31T22:15:00Z') == datetime(2024-01-31 22:15)"],
    ["isnull(todatetime('x'))"],
    ["totimespan('01:30:00') == 90m"],
    ["tostring(5) == '5' and tostring(1.5) == '1.5' and tostring(long(null)) == ''"],
    ["tostring(datetime(2024-01-31 22:15)) == '2024-01-31T22:15:00.0000000Z'"],
    ["tostring(datetime(2024-01-31 22:15:00.1234567)) endswith '.1234567Z'"],
    ["tostring(1d) == '1.00:00:00' and tostring(90s) == '00:01:30'"],
    ["tostring(dynamic({'a': [1, 'x']})) == '{\"a\":[1,\"x\"]}'"],
    ["tohex(256) == '100' and tohex(-256) == 'ffffffffffffff00' and tohex(256, 8) == '00000100'"],
    ["gettype('a') == 'string' and gettype(5) == 'long' and gettype(dynamic([1])) == 'array'"],
    ["gettype(dynamic({})) == 'dictionary' and gettype(now()) == 'datetime'"],
    ["abs(-5) == 5 and round(2.567, 2) == 2.57 and round(2.5) == 3.0"],
    ["bin(4.5, 1) == 4.0 and bin(-1, 5) == -5 and floor(7, 5) == 5 and isnull(bin(5, 0))"],
    ["bin(time(16d), 7d) == 14d"],
  ]);
});

describe("dynamic values", () => {
  check([
    ['parse_json(\'{"a":{"b":[1,2]}}\').a.b[1] == 2'],
    ["parse_json('21') == 21 and todynamic('\"x\"') == 'x' and parsejson('[1]')[0] == 1"],
    ["parse_json('{\"n\":9007199254740993}').n == 9007199254740993"],
    // Text that is no JSON stays text.
    ["tostring(parse_json('no json')) == 'no json'"],
    ["isnull(parse_json(''))"],
    ["bag_has_key(dynamic({'key1': 123, 'key2': 'abc'}), 'key2')"],
    ["not(bag_has_key(dynamic({'key1': 123}), 'key2'))"],
    ["bag_has_key(dynamic({'key2': {'prop1': 'abc'}}), '$.key2.prop1')"],
    ["not(bag_has_key(dynamic({'key2': {'prop1': 'abc'}}), '$.key2.prop2'))"],
    ["tostring(bag_keys(dynamic({'a': 1, 'b': {'c': 2}}))) == '[\"a\",\"b\"]'"],
    ["bag_pack('a', 1, 'b', 'x').b == 'x' and pack('a', 1).a == 1"],
    ["tostring(bag_merge(dynamic({'a': 1}), dynamic({'a': 2, 'b': 3}))) has '\"a\":1'"],
    ["not(bag_has_key(bag_remove_keys(dynamic({'a': 1, 'b': 2}), dynamic(['a'])), 'a'))"],
    ["array_length(dynamic([1, 2, 3])) == 3 and isnull(array_length(dynamic({})))"],
    ["tostring(pack_array(1, 'a', dynamic([2]))) == '[1,\"a\",[2]]'"],
    ["array_index_of(dynamic(['a', 'b']), 'b') == 1 and array_index_of(dynamic([1]), 2) == -1"],
    ["tostring(array_concat(dynamic([1]), dynamic([2, 3]))) == '[1,2,3]'"],
    ["tostring(array_slice(dynamic([1, 2, 3]), 1, 2)) == '[2,3]'"],
    ["tostring(array_slice(dynamic([1, 2, 3, 4, 5]), 2, -1)) == '[3,4,5]'"],
    ["tostring(array_slice(dynamic([1, 2, 3, 4, 5]), -3, -2)) == '[3,4]'"],
    ["set_has_element(dynamic(['a', 'b']), 'a') and not(set_has_element(dynamic([1]), 'a'))"],
  ]);
});

describe("XML", () => {
  check([
    ["isnull(parse_xml('<e/>').e)"],
    ["parse_xml('<e>text</e>').e == 'text'"],
    ["parse_xml('<e name=\"value\"/>').e['@name'] == 'value'"],
    ["parse_xml('<e name=\"value\">text</e>').e['#text'] == 'text'"],
    ["parse_xml('<e> <a>text</a> <b>more</b> </e>').e.b == 'more'"],
    // One element is no list, several are one.
    ["parse_xml('<e><a>x</a></e>').e.a == 'x'"],
    ["parse_xml('<e><a>x</a><a>y</a></e>').e.a[1] == 'y'"],
    ["parse_xml('<e n=\"a &amp; &#98;&#x63;\"/>').e['@n'] == 'a & bc'"],
    ["parse_xml('<?xml version=\"1.0\"?><!-- c --><e>x</e>').e == 'x'"],
    ["isnull(parse_xml('<e>')) and isnull(parse_xml('')) and isnull(parse_xml('<e></f>'))"],
    [
      "isnull(parse_xml('<a/><b/>')) and isnull(parse_xml('x')) and isnull(parse_xml('<e>&x;</e>'))",
    ],
  ]);
});

describe("paths and addresses of the web", () => {
  check([
    ["parse_path(@'C:\\temp\\file.txt').DirectoryPath == @'C:\\temp'"],
    ["parse_path(@'C:\\temp\\file.txt').RootPath == 'C:'"],
    ["parse_path(@'temp\\file.txt').DirectoryName == 'temp'"],
    ["parse_path('file://C:/temp/file.txt:some.exe').Scheme == 'file'"],
    ["parse_path('file://C:/temp/file.txt:some.exe').AlternateDataStreamName == 'some.exe'"],
    ["parse_path('file://C:/temp/file.txt:some.exe').Filename == 'file.txt'"],
    ["parse_path('file://C:/temp/file.txt:some.exe').DirectoryPath == 'C:/temp'"],
    ["parse_path(@'\\\\shared\\users\\temp\\file.txt.gz').Extension == 'gz'"],
    ["parse_path('/usr/lib/temp/file.txt').DirectoryPath == '/usr/lib/temp'"],
    ["parse_url('scheme://user:pass@host:1234/this/is?k1=v1&k2=v2#frag').Host == 'host'"],
    ["parse_url('scheme://user:pass@host:1234/this/is?k1=v1&k2=v2#frag').Port == '1234'"],
    ["parse_url('scheme://user:pass@host:1234/this/is?k1=v1&k2=v2#frag').Path == 'this/is'"],
    ["parse_url('scheme://user:pass@host:1234/x?k1=v1&k2=v2#f')['Query Parameters'].k2 == 'v2'"],
  ]);
});

describe("networks [K4]", () => {
  check([
    ["ipv4_is_in_range('192.168.1.1', '192.168.1.1')"],
    ["ipv4_is_in_range('192.168.1.1', '192.168.1.255/24')"],
    ["not(ipv4_is_in_range('110.0.0.1', '10.0.0.0/8'))"],
    ["ipv4_is_in_range('1.2.3.4', '0.0.0.0/0') and ipv4_is_in_range('10.0.0.1', '10.0.0.1/32')"],
    ["isnull(ipv4_is_in_range('host-a', '10.0.0.0/8'))"],
    ["isnull(ipv4_is_in_range('', '10.0.0.0/8'))"],
    ["isnull(ipv4_is_in_range('::1', '10.0.0.0/8'))"],
    ["isnull(ipv4_is_in_range('10.0.0.1', 'fe80::/10'))"],
    ["isnull(ipv4_is_in_range('10.0.0.256', '10.0.0.0/8'))"],
    ["isnull(ipv4_is_in_range('10.0.0', '10.0.0.0/8'))"],
    ["isnull(ipv4_is_in_range('10.0.0.1', '10.0.0.0/33'))"],
    // Null is dropped, and so is its negation.
    ["not(ipv4_is_in_range('host-a', '10.0.0.0/8'))", false],
    ["not(ipv4_is_in_range('host-a', '10.0.0.0/8') == true)", true],
    ["ipv6_is_in_range('fe80::1', 'fe80::/10') and not(ipv6_is_in_range('::1', 'fe80::/10'))"],
    ["ipv6_is_in_range('0:0:0:0:0:0:0:1', '::1/128')"],
    ["isnull(ipv6_is_in_range('x', '::/0')) and isnull(ipv6_is_in_range('1::2::3', '::/0'))"],
    ["ipv4_is_in_any_range('192.168.1.6', '192.168.1.1/24', '10.0.0.1/8', '127.1.0.1/16')"],
    ["ipv4_is_in_any_range('127.0.0.1', dynamic(['127.0.0.1', '192.168.1.1']))"],
    ["not(ipv4_is_in_any_range('1.1.1.1', '10.0.0.0/8'))"],
    ["ipv6_is_in_any_range('fe80::1', '::1/128', 'fe80::/10')"],
    ["ipv4_is_match('192.168.1.1/24', '192.168.1.255/24')"],
    ["ipv4_is_match('192.168.1.1', '192.168.1.0', 31)"],
    ["not(ipv4_is_match('192.168.1.1', '192.168.1.2'))"],
    ["ipv4_compare('192.168.1.1', '192.168.1.2') == -1"],
    ["isnull(ipv4_compare('a', '192.168.1.2'))"],
    ["ipv6_compare('192.168.1.1', '::ffff:c0a8:0101') == 0"],
    ["ipv6_compare('192.168.1.1/24', '::ffff:c0a8:01ff') == 0"],
    ["ipv6_compare('fe80::85d:e82c:9446:7994/120', 'fe80::85d:e82c:9446:7998') == 0"],
    ["ipv6_is_match('fe80::85d:e82c:9446:7994', 'fe80::85d:e82c:9446:7995', 127)"],
    ["ipv4_is_private('192.168.1.1/24') and ipv4_is_private('10.1.2.3/24')"],
    ["not(ipv4_is_private('202.1.2.3')) and not(ipv4_is_private('127.0.0.1'))"],
    ["isnull(ipv4_is_private('x'))"],
    ["parse_ipv4('192.168.1.1') == 3232235777 and parse_ipv4('192.168.1.1/24') == 3232235776"],
    ["parse_ipv4('255.255.255.255/31') == 4294967294 and isnull(parse_ipv4('x'))"],
  ]);
});

describe("times, in UTC", () => {
  const t = "datetime(2017-10-30 01:02:03.7654321)";
  check([
    [`datetime_part('Year', ${t}) == 2017 and datetime_part('quarter', ${t}) == 4`],
    [`datetime_part('month', ${t}) == 10 and datetime_part('week_of_year', ${t}) == 44`],
    [`datetime_part('day', ${t}) == 30 and datetime_part('dayOfYear', ${t}) == 303`],
    [`datetime_part('hour', ${t}) == 1 and datetime_part('minute', ${t}) == 2`],
    [`datetime_part('second', ${t}) == 3 and datetime_part('millisecond', ${t}) == 765`],
    [`datetime_part('microsecond', ${t}) == 765432`],
    [`datetime_part('nanosecond', ${t}) == 765432100`],
    [`datetime_part('hou', ${t}) == 1`, "query-type"],
    [`getyear(${t}) == 2017 and getmonth(${t}) == 10 and monthofyear(${t}) == 10`],
    [`dayofmonth(${t}) == 30 and dayofyear(${t}) == 303 and dayofweek(${t}) == 1d`],
    [`hourofday(${t}) == 1 and week_of_year(${t}) == 44 and weekofyear(${t}) == 44`],
    // ISO 8601: the year's first Thursday is in its first week.
    ["week_of_year(datetime(2023-01-01)) == 52 and week_of_year(datetime(2020-12-31)) == 53"],
    ["hourofday(datetime(2024-01-01T23:59:59.9999999Z)) == 23"],
    [`startofday(${t}) == datetime(2017-10-30) and startofmonth(${t}) == datetime(2017-10-01)`],
    [`startofweek(${t}) == datetime(2017-10-29) and startofyear(${t}) == datetime(2017-01-01)`],
    ["bin(datetime(1970-05-11 13:45:07), 1d) == datetime(1970-05-11)"],
    // Multiples are counted from year 1, whose first day was a Monday.
    [`bin(${t}, 7d) == datetime(2017-10-30) and floor(${t}, 1h) == datetime(2017-10-30 01:00)`],
    ["now() == datetime(2024-01-31 22:15) and ago(1h) == datetime(2024-01-31 21:15)"],
    ["now(-1h) == ago(1h)"],
    [
      `format_datetime(datetime(2017-01-29 09:00:05), 'yy-MM-dd [HH:mm:ss]') == '17-01-29 [09:00:05]'`,
    ],
    [`format_datetime(datetime(2017-01-29 09:00:05), 'yyyy-M-d h:m:s tt') == '2017-1-29 9:0:5 AM'`],
    [
      "format_datetime(datetime(2009-06-15T13:45:30.6175425), 'hh.ffff_fffffff') == '01.6175_6175425'",
    ],
    ["format_datetime(datetime(2009-06-15T13:45:30.05), 's.F.FFF') == '30..05'"],
    ["ago(5) == now()", "query-type"],
  ]);
});

describe("what is not followed is said, never guessed", () => {
  check([
    ["hash_sha256('a') == ''", "query-unsupported"],
    ["nosuch('a')", "query-unsupported"],
    ["format_datetime(now(), 'yyyyTHH') == ''", "query-unsupported"],
    ["column_ifexists('a', '') == ''"],
    ["column_ifexists(strcat('a', f), '') == ''", "query-unsupported"],
    ["'a' matches regex f", "query-unsupported"],
    ["* contains 'a'", "query-unsupported"],
    ["constructor('a')", "query-unsupported"],
  ]);
});
