import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Event, readEvent } from "../../src/event/index.ts";
import { hasShared, shared } from "../support/shared.ts";
import { firesOn, shippedTechnique } from "./shipped.ts";

/*
 * What the analytics find in three recorded attacks, and that they find nothing else. Events are
 * named by their line, from 0.
 */

type Fields = { readonly [name: string]: unknown };
type Recording = (typeof recordings)[number];

const recordings = [
  "cmd_psexec_lsa_secrets_dump",
  "cmd_service_mod_fax",
  "covenant_sharpsc_create_dcerpc_smb_svcctl",
] as const;

/** The events that the attacks themselves caused; whatever else fires is a false finding. */
const attack: { readonly [R in Recording]: { readonly [line: number]: string } } = {
  cmd_psexec_lsa_secrets_dump: {
    3: "wardog starts PsExec (4688)",
    67: "wardog starts PsExec (Sysmon)",
    9: "PSEXESVC is installed (4697)",
    285: "PSEXESVC is installed (7045)",
    122: "the program of PSEXESVC is written",
    15: "PSEXESVC starts (4688)",
    129: "PSEXESVC starts (Sysmon)",
    28: "PSEXESVC runs reg.exe (4688)",
    202: "PSEXESVC runs reg.exe (Sysmon)",
    27: "PsExec opens the pipe of PSEXESVC over IPC$",
    170: "PSEXESVC makes its pipe",
    189: "the SMB server opens that pipe for PsExec",
    190: "PSEXESVC makes the pipe of the input",
    191: "PSEXESVC makes the pipe of the output",
    192: "PSEXESVC makes the pipe of the errors",
    193: "PsExec opens the pipe of the input",
    194: "PsExec opens the pipe of the output",
    195: "PsExec opens the pipe of the errors",
  },
  cmd_service_mod_fax: {
    1: "sc config gives Fax a PowerShell command (4688)",
    115: "sc config gives Fax a PowerShell command (Sysmon)",
    126: "services.exe writes that command",
    5: "sc start (4688)",
    128: "sc start (Sysmon)",
    12: "services.exe starts PowerShell (4688)",
    142: "services.exe starts PowerShell (Sysmon)",
    89: "sc config puts the old program back (4688)",
    403: "sc config puts the old program back (Sysmon)",
    414: "services.exe writes the old program",
  },
  covenant_sharpsc_create_dcerpc_smb_svcctl: {
    343: "GruntHTTP asks the victim's endpoint mapper (5156)",
    353: "GruntHTTP asks the victim's endpoint mapper (Sysmon)",
    562: "the victim's SMB server opens ntsvcs for pgustavo",
    568: "pgustavo opens svcctl over IPC$",
    995: "the victim's SMB server opens ntsvcs for pgustavo again",
    1015: "pgustavo opens svcctl over IPC$ again",
    1000: "the program of the new service is written",
    1010: "the service is installed (7045)",
    1019: "the service is installed (4697)",
  },
};

const expected: {
  readonly [title: string]: { readonly [R in Recording]?: readonly number[] };
} = {
  "Service Program in the Registry Is an Interpreter or a Staged File": {
    cmd_psexec_lsa_secrets_dump: [122],
    cmd_service_mod_fax: [126],
  },
  "Service Program Changed in the Registry": {
    cmd_psexec_lsa_secrets_dump: [122],
    cmd_service_mod_fax: [126, 414],
    covenant_sharpsc_create_dcerpc_smb_svcctl: [1000],
  },
  "Service Installed from a User's Logon Session": {
    cmd_psexec_lsa_secrets_dump: [9],
    covenant_sharpsc_create_dcerpc_smb_svcctl: [1019],
  },
  "Service Installed with an Interpreter or a Staged File (4697)": {
    cmd_psexec_lsa_secrets_dump: [9],
  },
  "Service Installed (4697)": {
    cmd_psexec_lsa_secrets_dump: [9],
    covenant_sharpsc_create_dcerpc_smb_svcctl: [1019],
  },
  "Service Installed with an Interpreter or a Staged File (7045)": {
    cmd_psexec_lsa_secrets_dump: [285],
  },
  "Service Installed (7045)": {
    cmd_psexec_lsa_secrets_dump: [285],
    covenant_sharpsc_create_dcerpc_smb_svcctl: [1010],
  },
  "Service Control Manager Starts an Interpreter": { cmd_service_mod_fax: [12, 142] },
  "Service Control Manager Starts a Program from an Unusual Folder": {
    cmd_psexec_lsa_secrets_dump: [15, 129],
  },
  "Child of a Remote Execution Service": { cmd_psexec_lsa_secrets_dump: [28, 202] },
  "Command Line Gives a Service an Interpreter": { cmd_service_mod_fax: [1, 115] },
  "sc.exe Creates or Repoints a Service": { cmd_service_mod_fax: [1, 89, 115, 403] },
  "Service Started or Stopped by Command Line": { cmd_service_mod_fax: [5, 128] },
  "PsExec or One of Its Kin Started": { cmd_psexec_lsa_secrets_dump: [3, 67] },
  "Service Control Manager Reached over the Network": {
    covenant_sharpsc_create_dcerpc_smb_svcctl: [568, 1015],
  },
  "Remote Execution Tool's Pipe Reached over the Network": { cmd_psexec_lsa_secrets_dump: [27] },
  "Remote Execution Tool's Pipe Created or Opened": {
    cmd_psexec_lsa_secrets_dump: [170, 189, 190, 191, 192, 193, 194, 195],
  },
  "Service Control Manager's Pipe Opened by the SMB Server": {
    covenant_sharpsc_create_dcerpc_smb_svcctl: [562, 995],
  },
  "Program in a User-Writable Folder Reaches for Another Host's Services": {
    covenant_sharpsc_create_dcerpc_smb_svcctl: [353],
  },
  "Program in a User-Writable Folder Reaches for Another Host's Services (5156)": {
    covenant_sharpsc_create_dcerpc_smb_svcctl: [343],
  },
};

const { analytics } = shippedTechnique("rules/T1569.002-service-execution.yml");
const events = new Map(hasShared ? recordings.map((name) => [name, linesOf(name)] as const) : []);

describe.skipIf(!hasShared)("recorded attacks (skipped where ../shared is absent)", () => {
  describe.each(recordings)("%s", (recording) => {
    test.each(analytics.map((rule) => [rule.title.value, rule] as const))("%s", (title, rule) => {
      expect(firedLines(firesOn(rule), recording)).toEqual(expected[title]?.[recording] ?? []);
    });
  });

  test("no event fires that the attack did not cause", () => {
    for (const found of Object.values(expected))
      for (const recording of recordings)
        for (const line of found[recording] ?? []) expect(attack[recording]).toHaveProperty([line]);
  });

  test("every event in a test that names its recording is there", () => {
    const recorded = analytics
      .flatMap((rule) => rule.analytic?.tests ?? [])
      .filter((one) => one.source !== null);
    expect(recorded.length).toBeGreaterThan(50);
    for (const one of recorded) {
      const recording = recordings.find((name) => one.source === `Security-Datasets ${name} (MIT)`);
      const kept =
        recording && events.get(recording)?.some(({ record }) => holds(record, one.event));
      expect(kept, `${one.name}`).toBe(true);
    }
  });
});

function firedLines(fires: (event: Event) => boolean, recording: Recording): readonly number[] {
  return (events.get(recording) ?? []).flatMap(({ event }, line) => (fires(event) ? [line] : []));
}

function linesOf(recording: Recording): readonly { record: Fields; event: Event }[] {
  const text = readFileSync(join(shared, "events", `${recording}.jsonl`), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const record = JSON.parse(line) as Fields;
      return { record, event: readEvent(record) };
    });
}

/** A test's event is a recorded one, trimmed. */
function holds(record: Fields, part: Fields): boolean {
  return Object.entries(part).every(([name, value]) => String(record[name]) === String(value));
}
