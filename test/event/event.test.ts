import { describe, expect, test } from "vitest";
import { type Event, readEvent, readRawLine } from "../../src/event/index.ts";

const system = {
  Provider: { "#attributes": { Name: "Microsoft-Windows-Sysmon", Guid: "5770385F" } },
  EventID: { "#attributes": { Qualifiers: "" }, "#text": 1 },
  TimeCreated: { "#attributes": { SystemTime: "2026-04-17T05:24:53.092051Z" } },
  Correlation: null,
  Execution: { "#attributes": { ProcessID: 3208, ThreadID: 1724 } },
  Channel: "Microsoft-Windows-Sysmon/Operational",
  Computer: "host-a",
  Security: { "#attributes": { UserID: "S-1-5-18" } },
};

describe("a nested Windows event", () => {
  const event = readEvent({
    Event: {
      "#attributes": { xmlns: "http://schemas.microsoft.com/win/2004/08/events/event" },
      System: system,
      EventData: { Image: "C:\\a.exe", ProcessId: 7, Computer: "of the data" },
    },
  });

  test("has Sigma's names for its System element", () => {
    expect(textsOf(event, "Provider_Name")).toEqual(["Microsoft-Windows-Sysmon"]);
    expect(textsOf(event, "Execution_ProcessID")).toEqual(["3208"]);
    expect(textsOf(event, "Security_UserID")).toEqual(["S-1-5-18"]);
    expect(textsOf(event, "TimeCreated")).toEqual(["2026-04-17T05:24:53.092051Z"]);
  });

  test("says where it comes from", () => {
    expect(event).toMatchObject({
      origin: "windows",
      channel: "microsoft-windows-sysmon/operational",
      provider: "Microsoft-Windows-Sysmon",
      eventId: 1,
    });
  });

  test("has its own data before an envelope field of the same name", () => {
    expect(textsOf(event, "Computer")).toEqual(["of the data"]);
    expect(textsOf(event, "ProcessId")).toEqual(["7"]);
  });

  test("is searched in its values and not in its names or attributes of XML", () => {
    expect(event.text.texts).toContain("C:\\a.exe");
    expect(event.text.texts.join()).not.toContain("Image");
    expect(event.text.texts.join()).not.toContain("schemas.microsoft.com");
  });

  test("is read without its Event element too", () => {
    expect(textsOf(readEvent({ System: system, EventData: null }), "EventID")).toEqual(["1"]);
  });
});

describe("the data of a nested event", () => {
  const data = (value: unknown): Event => readEvent({ System: system, EventData: value });

  test("without names is one text", () => {
    expect(textsOf(data({ Data: ["one", "two", null] }), "Data")).toEqual(["one two"]);
    expect(textsOf(data({ Data: { "#text": ["one", "two"] } }), "Data")).toEqual(["one two"]);
    expect(textsOf(data("one"), "Data")).toEqual(["one"]);
  });

  test("may carry its names as attributes", () => {
    const event = data({ Data: [{ "@Name": "Image", "#text": "a.exe" }, { "@Name": "User" }] });
    expect(textsOf(event, "Image")).toEqual(["a.exe"]);
    expect(event.fields.get("User")).toEqual({ texts: [], hasNull: true });
  });

  test("may be a UserData tree", () => {
    const event = readEvent({
      System: system,
      UserData: { LogFileCleared: { "#attributes": { xmlns: "x" }, SubjectUserName: "a" } },
    });
    expect(textsOf(event, "SubjectUserName")).toEqual(["a"]);
  });
});

describe("a flat record", () => {
  test("of NXLog has Sigma's envelope names and its own", () => {
    const event = readEvent({
      SourceName: "Microsoft-Windows-Sysmon",
      Channel: "Microsoft-Windows-Sysmon/Operational",
      Hostname: "host-a",
      host: "collector",
      EventTime: "2020-10-19 03:30:41",
      EventID: 12,
      EventType: "INFO",
      EventTypeOrignal: "DeleteKey",
    });
    expect(textsOf(event, "Provider_Name")).toEqual(["Microsoft-Windows-Sysmon"]);
    expect(textsOf(event, "Computer")).toEqual(["host-a"]);
    expect(textsOf(event, "TimeCreated")).toEqual(["2020-10-19 03:30:41"]);
    expect(textsOf(event, "EventType")).toEqual(["DeleteKey"]);
    expect(event.origin).toBe("windows");
  });

  test("of Winlogbeat has its data by the last part of the name", () => {
    const event = readEvent({
      "@timestamp": "2026-01-01T00:00:00Z",
      winlog: { channel: "Security", event_id: "4688", event_data: { NewProcessName: "a.exe" } },
    });
    expect(textsOf(event, "NewProcessName")).toEqual(["a.exe"]);
    expect(event).toMatchObject({ origin: "windows", channel: "security", eventId: 4688 });
  });

  test("in Sigma's names does not say where it comes from", () => {
    expect(readEvent({ Image: "a.exe", Provider: "of a cloud" }).origin).toBe("unknown");
    expect(readEvent({ Provider: "Microsoft-Windows-Sysmon", EventID: 1 })).toMatchObject({
      origin: "windows",
      channel: "microsoft-windows-sysmon/operational",
    });
  });

  test("of Sysmon for Linux is no Windows event", () => {
    expect(readEvent({ Channel: "Linux-Sysmon/Operational", EventID: 1 }).origin).toBe("linux");
  });

  test("has the parts of objects under dotted names", () => {
    const event = readEvent({ a: { b: { c: 1 } }, list: [{ k: "x" }, { k: "y" }, "z"] });
    expect(textsOf(event, "a.b.c")).toEqual(["1"]);
    expect(textsOf(event, "list.k")).toEqual(["x", "y"]);
    expect(textsOf(event, "list")).toEqual(["z"]);
    expect(event.fields.get("a")).toEqual({ texts: [], hasNull: false });
  });

  test("keeps what is present apart from what is missing", () => {
    const event = readEvent({ empty: "", nothing: null, none: [] });
    expect(event.fields.get("empty")).toEqual({ texts: [""], hasNull: false });
    expect(event.fields.get("nothing")).toEqual({ texts: [], hasNull: true });
    expect(event.fields.get("none")).toEqual({ texts: [], hasNull: false });
    expect(event.fields.has("other")).toBe(false);
  });

  test("has numbers and booleans as text", () => {
    const event = readEvent({ big: 1e21, small: 0.5, yes: true, huge: 9007199254740993n });
    expect(textsOf(event, "big")).toEqual(["1000000000000000000000"]);
    expect(textsOf(event, "small")).toEqual(["0.5"]);
    expect(textsOf(event, "yes")).toEqual(["true"]);
    expect(textsOf(event, "huge")).toEqual(["9007199254740993"]);
  });
});

test("a record that nests without end is read as far as logs go", () => {
  let value: unknown = "end";
  for (let depth = 0; depth < 20_000; depth++) value = { a: value };
  expect(readEvent(value).fields.size).toBeLessThan(100);
  expect(readEvent({ System: system, UserData: value }).fields.size).toBeLessThan(100);
});

test("a raw line has text and no fields", () => {
  const event = readRawLine("sshd[1]: Failed");
  expect(event.fields.size).toBe(0);
  expect(event.text.texts).toEqual(["sshd[1]: Failed"]);
  expect(readEvent("sshd[1]: Failed")).toEqual(event);
});

test.each([null, undefined, 5, [], true])("%j is an event without fields", (value) => {
  expect(readEvent(value).fields.size).toBe(0);
});

function textsOf(event: Event, name: string): readonly string[] | undefined {
  return event.fields.get(name)?.texts;
}
