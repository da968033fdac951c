import { describe, expect, test } from "vitest";
import { filled, stored } from "../../../test/kql/witness.ts";

const xmlns = "http://schemas.microsoft.com/win/2004/08/events/event";
const sysmon = { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: "1" };
const processes = "windows/process_creation/-";

describe("Event", () => {
  test("holds a channel's events, with their data as XML", () => {
    const event = { ...sysmon, Computer: "pc-7", CommandLine: 'a <b> & "c"\n' };
    const { EventData, TimeGenerated, ...others } =
      filled(stored("sentinel", processes, event)) ?? {};
    expect(others).toEqual({ EventLog: sysmon.Channel, EventID: 1, Computer: "pc-7" });
    expect(EventData).toContain(
      `<EventData xmlns="${xmlns}"><Data Name="CommandLine">a &lt;b&gt; &amp; &quot;c&quot;\n</Data></EventData></DataItem>`,
    );
  });

  test("holds values without a name, which are one text", () => {
    const event = { Channel: "Application", EventID: "1000", Data: "a.exe" };
    expect(filled(stored("sentinel", "windows/-/application", event))?.EventData).toContain(
      "<Data>a.exe</Data>",
    );
  });

  test("holds what a provider wraps in an element of its own", () => {
    const event = {
      Channel: "Microsoft-Windows-AppLocker/EXE and DLL",
      EventID: "8004",
      Fqbn: "x",
    };
    expect(filled(stored("sentinel", "windows/-/applocker", event))?.EventData).toContain(
      '<UserData><EventXML xmlns="Event_NS"><Fqbn>x</Fqbn></EventXML></UserData>',
    );
  });

  test.each([
    ["a control character", { CommandLine: "a\u0007" }],
    ["a carriage return, which readers of XML drop", { CommandLine: "a\r\n" }],
    ["null", { CommandLine: null }],
    ["several values", { CommandLine: ["a", "b"] }],
    ["an id that is no number", { EventID: "x" }],
  ])("cannot hold %s", (_, fields) => {
    expect(stored("sentinel", processes, { ...sysmon, ...fields })).toBeNull();
  });

  test("lacks no part of the header", () => {
    expect(stored("sentinel", processes, sysmon, { asked: ["Computer"] })).toBeNull();
  });
});

describe("SecurityEvent", () => {
  const logon = { Channel: "Security", EventID: "4624", TargetUserName: "ann", LogonType: "3" };

  test("holds data in columns of its own names, and all of it as XML", () => {
    const event = { ...logon, VirtualAccount: "%%1843", RemoteCredentialGuard: "x" };
    const row = filled(stored("sentinel", "windows/-/security", event));
    expect(row).toMatchObject({
      Channel: "Security",
      EventID: 4624,
      TargetUserName: "ann",
      LogonType: 3,
      VirtualAccount: "%%1843",
    });
    expect(row?.EventData).toContain('<Data Name="RemoteCredentialGuard">x</Data>');
    expect(row?.RemoteCredentialGuard).toBeUndefined();
  });

  test("cannot hold text in a column of numbers", () => {
    const event = { ...logon, LogonType: "three" };
    expect(stored("sentinel", "windows/-/security", event)).toBeNull();
  });
});

describe("Syslog", () => {
  test("holds an event of Sysmon for Linux as a message", () => {
    const event = {
      Channel: "Linux-Sysmon/Operational",
      EventID: "1",
      Computer: "web-7",
      Image: "/bin/sh",
    };
    const row = filled(stored("sentinel", "linux/process_creation/-", event));
    expect(row).toMatchObject({ ProcessName: "sysmon", Computer: "web-7" });
    expect(row?.SyslogMessage).toMatch(
      /^<Event><System>.*<EventID>1<\/EventID>.*<\/System><EventData><Data Name="Image">\/bin\/sh<\/Data><\/EventData><\/Event>$/,
    );
  });
});

describe("switches", () => {
  test("put channels other than Security into WindowsEvent", () => {
    const event = { ...sysmon, CommandLine: "a" };
    const rows = stored("sentinel", processes, event, { switches: ["windowsEvent"] });
    expect(rows?.[0]).toMatchObject({
      table: "WindowsEvent",
      fields: { Channel: sysmon.Channel, EventID: 1, EventData: { CommandLine: "a" } },
    });
  });

  test("put endpoints into the Device tables", () => {
    const event = { ...sysmon, CommandLine: "a" };
    const rows = stored("sentinel", processes, event, { switches: ["deviceTables"] });
    expect(rows?.[0]).toMatchObject({
      table: "DeviceProcessEvents",
      fields: { ProcessCommandLine: "a" },
    });
  });
});
