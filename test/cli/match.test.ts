import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

const channel = "Microsoft-Windows-Sysmon/Operational";
const firing = { Channel: channel, EventID: 1, Image: "C:\\Windows\\System32\\sc.exe" };
const silent = { Channel: channel, EventID: 1, Image: "C:\\Windows\\System32\\cmd.exe" };

async function firedOn(files: { readonly [path: string]: string }, ...options: string[]) {
  const folder = folderOf({ ...files, "rule.yml": ruleText() });
  const events = Object.keys(files).map((path) => join(folder, path));
  const args = ["match", join(folder, "rule.yml"), "--events", events.join(","), ...options];
  const ran = await sigmatic([...args, "--format", "jsonl"]);
  const lines = ran.out.trimEnd().split("\n").filter(Boolean);
  return { ...ran, events: lines.map((line) => (JSON.parse(line) as { event: number }).event) };
}

describe("event files", () => {
  const lines = [silent, firing, firing].map((event) => JSON.stringify(event)).join("\n");

  test("JSON Lines, with CR LF, empty lines and a byte order mark", async () => {
    expect(
      (await firedOn({ "e.jsonl": `\ufeff${lines.replaceAll("\n", "\r\n\r\n")}\n` })).events,
    ).toEqual([1, 2]);
    expect((await firedOn({ "e.ndjson": lines })).events).toEqual([1, 2]);
  });

  test("one object, an array, and lines under the name .json", async () => {
    expect((await firedOn({ "e.json": JSON.stringify(firing, null, 2) })).events).toEqual([0]);
    expect((await firedOn({ "e.json": JSON.stringify([silent, firing]) })).events).toEqual([1]);
    expect((await firedOn({ "e.json": lines })).events).toEqual([1, 2]);
  });

  test("nested Windows events", async () => {
    const { Channel, EventID, Image } = firing;
    const nested = { Event: { System: { Channel, EventID }, EventData: { Image } } };
    expect((await firedOn({ "e.json": JSON.stringify(nested) })).events).toEqual([0]);
  });

  test("events are numbered across files, as given", async () => {
    const one = JSON.stringify(firing);
    expect((await firedOn({ "b.jsonl": one, "a.jsonl": `${one}\n${one}` })).events).toEqual([
      0, 1, 2,
    ]);
  });

  test("a broken record is told with its line, the rest is read, and the code is 1", async () => {
    const ran = await firedOn({ "e.jsonl": `{"Channel": \n${JSON.stringify(firing)}\n[1]\n` });
    expect(ran.events).toEqual([1]);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/e\.jsonl:1:.*error: .*\[event-unreadable\]/);
    expect(ran.err).toMatch(/e\.jsonl:3:.*error: .*\[event-unreadable\]/);
  });

  test("missing files and binary logs are told", async () => {
    const folder = folderOf({ "rule.yml": ruleText(), "a.evtx": "ElfFile" });
    const events = `${join(folder, "gone.jsonl")},${join(folder, "a.evtx")}`;
    const ran = await sigmatic(["match", join(folder, "rule.yml"), "--events", events]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("[unreadable-file]");
    expect(ran.err).toContain("evtx_dump");
  });

  test("integers beyond 2^53 keep their digits", async () => {
    const folder = folderOf({
      "rule.yml": ruleText().replace("Image|endswith: \\sc.exe", "LogonId: '12345678901234567891'"),
      "e.jsonl": `{"Channel":"${channel}","EventID":1,"LogonId":12345678901234567891}\n{"Channel":"${channel}","EventID":1,"LogonId":12345678901234567892}`,
    });
    const ran = await sigmatic([
      "match",
      join(folder, "rule.yml"),
      "--events",
      join(folder, "e.jsonl"),
      "--format",
      "jsonl",
    ]);
    expect(ran.out.match(/"event":\d+/g)).toEqual(['"event":0']);
  });
});

test("event files stand behind --events as a shell expands a pattern", async () => {
  const event = JSON.stringify(firing);
  const folder = folderOf({ "a.yml": ruleText(), "e1.jsonl": event, "e2.jsonl": event });
  const [rule, ...events] = ["a.yml", "e1.jsonl", "e2.jsonl"].map((name) => join(folder, name));
  const { code, out } = await sigmatic(["match", rule!, "--events", ...events]);
  expect(code).toBe(0);
  expect(out.match(/e[12]\.jsonl/g)).toEqual(["e1.jsonl", "e2.jsonl"]);
});

test("a line has event and rule, keys in order", async () => {
  const { out, code } = await firedOn({ "e.jsonl": JSON.stringify(firing) });
  expect(code).toBe(0);
  expect(out).toMatch(
    /^\{"event":0,"rule":\{"id":"5af54681-df95-4c26-854f-2565e13cfab0","title":"Service tool","path":"[^"]+rule\.yml","index":0\}\}\n$/,
  );
});

test("nothing fires: no line, code 0", async () => {
  const { out, code, err } = await firedOn({ "e.jsonl": JSON.stringify(silent) });
  expect({ out, code }).toEqual({ out: "", code: 0 });
  expect(err).toBe("0 rules of 1 fired, on 0 of 1 event\n");
});

test("an event that does not say where it comes from is told once", async () => {
  const bare = JSON.stringify({ Image: firing.Image });
  const { err } = await firedOn({ "e.jsonl": `${bare}\n${bare}` });
  expect(err.match(/2 events without a channel or provider/g)).toHaveLength(1);
});

test("people see event, place and rule; the providers asked for decide", async () => {
  const security = {
    Channel: "Security",
    Provider_Name: "Microsoft-Windows-Security-Auditing",
    EventID: 4688,
    NewProcessName: firing.Image,
  };
  const files = { "e.jsonl": JSON.stringify(security) };
  expect((await firedOn(files)).events).toEqual([]);
  expect((await firedOn(files, "--providers", "sysmon,security")).events).toEqual([0]);
  const folder = folderOf({ ...files, "rule.yml": ruleText() });
  const ran = await sigmatic([
    "match",
    join(folder, "rule.yml"),
    "--events",
    join(folder, "e.jsonl"),
    "--providers",
    "security",
  ]);
  expect(ran.out.replaceAll(folder, "F")).toBe("event 0  F/e.jsonl:1  Service tool  F/rule.yml\n");
});

test("a rule with errors is told and the others run", async () => {
  const folder = folderOf({
    "a.yml": ruleText().replace("condition: selection", "condition: nothing"),
    "b.yml": ruleText("Second"),
    "e.jsonl": JSON.stringify(firing),
  });
  const ran = await sigmatic(["match", folder, "--events", join(folder, "e.jsonl")]);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("Second");
  expect(ran.err).toMatch(/a\.yml:10:14: error/);
});
