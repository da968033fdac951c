/*
 * Events of tests that name Security-Datasets were recorded by its authors and are trimmed to what the
 * analytic reads: https://github.com/OTRF/Security-Datasets, MIT, Copyright (c) 2021 Open Threat
 * Research Forge. Those marked synthetic are written from the documented layout of the event.
 */
import { analytic, and, contains, endsWith, not, or, re, startsWith, windows } from "sigmatic/dsl";
import {
  defender,
  driverStore,
  interpreters,
  programFiles,
  randomCapitals,
  stagingFolders,
  svchost,
  sysmonService,
  userMode,
  windowsFolder,
  windowsSubfolder,
} from "./fragments.ts";

/*
 * 4697 knows who asked and gives the service type as a number; 7045 knows neither (its type is text
 * in the system's language) but is written without any audit policy. The two may give the same
 * service different names (key name, display name), so they are never joined on it. The query
 * usually given is a table of all installations, with the same exclusion that excludes nothing.
 */
export const serviceAnalytics = [
  analytic({
    title: "Service Installed from a User's Logon Session",
    id: "8a2fd1d3-18db-4dab-9cbe-0d9ea32f3451",
    status: "test",
    description:
      "A person's account, not the system, installs a service with a program of its own outside Program Files. Windows Update, Windows Installer and management agents install as SYSTEM; a service made remotely or by hand bears the account that made it, whatever the tool.",
    component: "Service Creation",
    logsource: { ...windows.security, definition: "Audit Security System Extension" },
    detection: {
      selection: { EventID: 4697, ServiceType: userMode },
      filter_main_computer_account: { SubjectUserName: endsWith("$") },
      filter_main_service_session: { SubjectLogonId: ["0x3e7", "0x3e4", "0x3e5"] },
      filter_main_installed: {
        ServiceFileName: startsWith(...programFiles),
      },
      filter_main_driver_store: {
        ServiceFileName: startsWith(...driverStore),
      },
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: ["Administrators who install or debug a service by hand, or use PsExec"],
    level: "high",
    tests: [
      {
        name: "SharpSC from another host",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 4697,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ServiceName: "Cyb3rWard0g",
          ServiceFileName: "C:\\Windows\\System32\\GruntHTTP2.exe",
          ServiceType: "0x10",
          SubjectUserName: "pgustavo",
          SubjectLogonId: "0xba93e3",
        },
      },
      {
        name: "PsExec on this host",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Security",
          EventID: 4697,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ServiceName: "PSEXESVC",
          ServiceFileName: "%SystemRoot%\\PSEXESVC.exe",
          ServiceType: "0x10",
          SubjectUserName: "wardog",
          SubjectLogonId: "0xc61d9",
        },
      },
      {
        name: "a per-user service made by the system",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "CDPUserSvc_4e21f",
          ServiceFileName: "%SystemRoot%\\system32\\svchost.exe -k UnistackSvcGroup",
          ServiceType: "0x60",
          SubjectUserName: "WS5$",
          SubjectLogonId: "0x3e7",
        },
      },
      {
        name: "an update installs a service",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "GoogleUpdater",
          ServiceFileName: "C:\\ProgramData\\x\\updater.exe",
          ServiceType: "0x10",
          SubjectUserName: "WS5$",
          SubjectLogonId: "0x3e7",
        },
      },
      {
        name: "an administrator installs software",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "Wazuh",
          ServiceFileName: '"C:\\Program Files (x86)\\ossec-agent\\wazuh-agent.exe"',
          ServiceType: "0x10",
          SubjectUserName: "admin",
          SubjectLogonId: "0x4f21a",
        },
      },
      {
        name: "an administrator installs a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "npcap",
          ServiceFileName: "\\SystemRoot\\system32\\DRIVERS\\npcap.sys",
          ServiceType: "0x1",
          SubjectUserName: "admin",
          SubjectLogonId: "0x4f21a",
        },
      },
      {
        name: "another host installs under its computer account",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "CcmSetup",
          ServiceFileName: "C:\\Windows\\ccmsetup\\ccmsetup.exe",
          ServiceType: "0x10",
          SubjectUserName: "SCCM01$",
          SubjectLogonId: "0x5f3ac",
        },
      },
      {
        name: "a service account installs",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "Helper",
          ServiceFileName: "C:\\Windows\\System32\\helper.exe",
          ServiceType: "0x10",
          SubjectUserName: "LOCAL SERVICE",
          SubjectLogonId: "0x3e5",
        },
      },
      {
        name: "a program that came with a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "igccservice",
          ServiceFileName:
            "C:\\Windows\\System32\\DriverStore\\FileRepository\\igcc_dch.inf_amd64_1\\OneApp.IGCC.WinService.exe",
          ServiceType: "0x10",
          SubjectUserName: "admin",
          SubjectLogonId: "0x4f21a",
        },
      },
    ],
  }),
  analytic({
    title: "Service Installed with an Interpreter or a Staged File (4697)",
    id: "3c1f4a14-7af4-433b-926d-caa68fc22edd",
    status: "test",
    description:
      "The program of a new service is a command interpreter, lies on an administrative share or in a folder where programs are dropped, or the service bears a name of random capitals such as exploit frameworks make up.",
    component: "Service Creation",
    logsource: { ...windows.security, definition: "Audit Security System Extension" },
    detection: {
      selection_event: { EventID: 4697 },
      selection_program_interpreter: {
        ServiceFileName: contains(...interpreters),
      },
      selection_program_staged: {
        ServiceFileName: contains(...stagingFolders),
      },
      selection_program_random_name: { ServiceName: re(randomCapitals) },
      windows_folder: {
        ServiceFileName: startsWith(...windowsFolder),
      },
      windows_subfolder: {
        ServiceFileName: windowsSubfolder,
      },
      filter_main_defender: {
        ServiceFileName: startsWith(...defender),
      },
      filter_optional_sysmon: {
        ServiceFileName: sysmonService,
      },
    },
    condition: ({ selection_event, windows_folder, windows_subfolder }, { oneOf }) =>
      and(
        selection_event,
        or(oneOf("selection_program_*"), and(windows_folder, not(windows_subfolder))),
        not(oneOf("filter_main_*")),
        not(oneOf("filter_optional_*")),
      ),
    falsepositives: [
      "Administrators who use PsExec",
      "Agents that install their service below ProgramData, and tools that load a driver from a temporary folder",
    ],
    level: "high",
    tests: [
      {
        name: "PsExec puts its service in the Windows folder",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Security",
          EventID: 4697,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ServiceName: "PSEXESVC",
          ServiceFileName: "%SystemRoot%\\PSEXESVC.exe",
        },
      },
      {
        name: "a shell writes its output to the loopback share",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "BTOBTO",
          ServiceFileName:
            "%COMSPEC% /Q /c echo dir ^> \\\\127.0.0.1\\C$\\__output 2^>^&1 > %TEMP%\\execute.bat",
        },
      },
      {
        name: "a file on an administrative share",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "7f5747a",
          ServiceFileName: "\\\\WS5\\ADMIN$\\7f5747a.exe",
        },
      },
      {
        name: "a name of random capitals",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "MZKJBWPCLRQYHDTU",
          ServiceFileName: "C:\\Windows\\System32\\wsrv.exe",
        },
      },
      {
        name: "a harmless path, left to the other analytics",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 4697,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ServiceName: "Cyb3rWard0g",
          ServiceFileName: "C:\\Windows\\System32\\GruntHTTP2.exe",
        },
      },
      {
        name: "a service hosted by svchost.exe",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "CDPUserSvc_4e21f",
          ServiceFileName: "%SystemRoot%\\system32\\svchost.exe -k UnistackSvcGroup",
        },
      },
      {
        name: "Sysmon installs itself",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "Sysmon64",
          ServiceFileName: "C:\\WINDOWS\\Sysmon64.exe",
        },
      },
      {
        name: "a name of small letters",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "windowsfontservice",
          ServiceFileName: "C:\\Program Files\\Fonts\\fonts.exe",
        },
      },
      {
        name: "PowerShell by its full path",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "Updater",
          ServiceFileName:
            '"C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe" -enc SQBFAFgA',
        },
      },
      {
        name: "an event of another id",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4698,
          ServiceName: "Updater",
          ServiceFileName: "cmd.exe /c x",
        },
      },
      {
        name: "a definition driver of Defender",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceName: "MpKslDrv",
          ServiceFileName:
            "C:\\ProgramData\\Microsoft\\Windows Defender\\Definition Updates\\{5B5D2D3A-0B5C-4B4E-9B6B-0C6E2B9F1D11}\\MpKslDrv.sys",
        },
      },
    ],
  }),
  analytic({
    title: "Service Installed (4697)",
    id: "99f99eb6-5be7-452c-9022-4ab873ecde7b",
    status: "test",
    description:
      "Any new service with a program of its own that is neither hosted by svchost.exe nor installed below Program Files or in the driver store. A hunting list; updates add to it.",
    component: "Service Creation",
    logsource: { ...windows.security, definition: "Audit Security System Extension" },
    detection: {
      selection: { EventID: 4697, ServiceType: userMode },
      filter_main_svchost: {
        ServiceFileName: startsWith(...svchost),
      },
      filter_main_installed: {
        ServiceFileName: startsWith(...programFiles),
      },
      filter_main_driver_store: {
        ServiceFileName: startsWith(...driverStore),
      },
      filter_main_defender: {
        ServiceFileName: startsWith(...defender),
      },
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: ["Software that installs or updates a service outside Program Files"],
    level: "low",
    tests: [
      {
        name: "a file with a harmless name in System32",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 4697,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ServiceFileName: "C:\\Windows\\System32\\GruntHTTP2.exe",
          ServiceType: "0x10",
        },
      },
      {
        name: "PsExec on this host",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Security",
          EventID: 4697,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ServiceFileName: "%SystemRoot%\\PSEXESVC.exe",
          ServiceType: "0x10",
        },
      },
      {
        name: "a service hosted by svchost.exe",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceFileName: "%SystemRoot%\\System32\\svchost.exe -k netsvcs -p",
          ServiceType: "0x20",
        },
      },
      {
        name: "a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceFileName: "\\SystemRoot\\system32\\DRIVERS\\npcap.sys",
          ServiceType: "0x1",
        },
      },
      {
        name: "installed software",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceFileName: '"C:\\Program Files\\Vendor\\agent.exe"',
          ServiceType: "0x10",
        },
      },
      {
        name: "a program that came with a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceFileName:
            "C:\\Windows\\System32\\DriverStore\\FileRepository\\igcc_dch.inf_amd64_1\\OneApp.IGCC.WinService.exe",
          ServiceType: "0x10",
        },
      },
      {
        name: "the platform of Defender",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4697,
          ServiceFileName:
            '"C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.24080.9-0\\MsMpEng.exe"',
          ServiceType: "0x10",
        },
      },
    ],
  }),
  analytic({
    title: "Service Installed with an Interpreter or a Staged File (7045)",
    id: "9eefce14-7209-46ca-b59a-04327a52caea",
    status: "test",
    description:
      "The program of a new service is a command interpreter, lies on an administrative share or in a folder where programs are dropped, or the service bears a name of random capitals such as exploit frameworks make up. From the System log, which every Windows writes.",
    component: "Service Creation",
    logsource: windows.system,
    detection: {
      selection_event: { Provider_Name: "Service Control Manager", EventID: 7045 },
      selection_program_interpreter: {
        ImagePath: contains(...interpreters),
      },
      selection_program_staged: {
        ImagePath: contains(...stagingFolders),
      },
      selection_program_random_name: { ServiceName: re(randomCapitals) },
      windows_folder: {
        ImagePath: startsWith(...windowsFolder),
      },
      windows_subfolder: {
        ImagePath: windowsSubfolder,
      },
      filter_main_defender: {
        ImagePath: startsWith(...defender),
      },
      filter_optional_sysmon: {
        ImagePath: sysmonService,
      },
    },
    condition: ({ selection_event, windows_folder, windows_subfolder }, { oneOf }) =>
      and(
        selection_event,
        or(oneOf("selection_program_*"), and(windows_folder, not(windows_subfolder))),
        not(oneOf("filter_main_*")),
        not(oneOf("filter_optional_*")),
      ),
    falsepositives: [
      "Administrators who use PsExec",
      "Agents that install their service below ProgramData, and tools that load a driver from a temporary folder",
    ],
    level: "high",
    tests: [
      {
        name: "PsExec puts its service in the Windows folder",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "System",
          EventID: 7045,
          SourceName: "Service Control Manager",
          ServiceName: "PSEXESVC",
          ImagePath: "%SystemRoot%\\PSEXESVC.exe",
        },
      },
      {
        name: "an encoded PowerShell command",
        matches: true,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ServiceName: "Updater",
          ImagePath: "%COMSPEC% /C start /b powershell.exe -nop -enc SQBFAFgA",
        },
      },
      {
        name: "a harmless path, left to the other analytics",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "System",
          EventID: 7045,
          SourceName: "Service Control Manager",
          ServiceName: "OTR",
          ImagePath: "C:\\Windows\\System32\\GruntHTTP2.exe",
        },
      },
      {
        name: "a definition driver of Defender",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ServiceName: "MpKslDrv",
          ImagePath:
            "C:\\ProgramData\\Microsoft\\Windows Defender\\Definition Updates\\{5B5D2D3A-0B5C-4B4E-9B6B-0C6E2B9F1D11}\\MpKslDrv.sys",
        },
      },
      {
        name: "another provider with the same id",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Vendor Agent",
          ServiceName: "x",
          ImagePath: "cmd.exe /c x",
        },
      },
      {
        name: "a file on an administrative share",
        matches: true,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ServiceName: "7f5747a",
          ImagePath: "\\\\WS5\\ADMIN$\\7f5747a.exe",
        },
      },
      {
        name: "a name of random capitals",
        matches: true,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ServiceName: "MZKJBWPCLRQYHDTU",
          ImagePath: "C:\\Windows\\System32\\wsrv.exe",
        },
      },
      {
        name: "Sysmon installs itself",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ServiceName: "Sysmon64",
          ImagePath: "C:\\WINDOWS\\Sysmon64.exe",
        },
      },
      {
        name: "a program some levels down, but not in the Windows folder",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ServiceName: "Agent",
          ImagePath: "D:\\Agent\\bin\\agent.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Service Installed (7045)",
    id: "2822faa0-5cd9-45cb-991e-73f39770089e",
    status: "test",
    description:
      "Any new service that is not a driver, not hosted by svchost.exe and not installed below Program Files or in the driver store. Drivers are known by their file, since the service type is text in the language of the system. A hunting list; updates add to it.",
    component: "Service Creation",
    logsource: windows.system,
    detection: {
      selection: { Provider_Name: "Service Control Manager", EventID: 7045 },
      filter_main_driver: { ImagePath: endsWith(".sys") },
      filter_main_svchost: {
        ImagePath: startsWith(...svchost),
      },
      filter_main_installed: {
        ImagePath: startsWith(...programFiles),
      },
      filter_main_driver_store: {
        ImagePath: startsWith(...driverStore),
      },
      filter_main_defender: {
        ImagePath: startsWith(...defender),
      },
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: ["Software that installs or updates a service outside Program Files"],
    level: "low",
    tests: [
      {
        name: "a file with a harmless name in System32",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "System",
          EventID: 7045,
          SourceName: "Service Control Manager",
          ImagePath: "C:\\Windows\\System32\\GruntHTTP2.exe",
        },
      },
      {
        name: "PsExec on this host",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "System",
          EventID: 7045,
          SourceName: "Service Control Manager",
          ImagePath: "%SystemRoot%\\PSEXESVC.exe",
        },
      },
      {
        name: "a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ImagePath: "\\SystemRoot\\system32\\DRIVERS\\npcap.sys",
        },
      },
      {
        name: "a service hosted by svchost.exe",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ImagePath: "C:\\Windows\\System32\\svchost.exe -k netsvcs -p",
        },
      },
      {
        name: "the platform of Defender",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ImagePath:
            '"C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.24080.9-0\\MsMpEng.exe"',
        },
      },
      {
        name: "installed software",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ImagePath: '"C:\\Program Files\\Vendor\\agent.exe"',
        },
      },
      {
        name: "a program that came with a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7045,
          Provider_Name: "Service Control Manager",
          ImagePath:
            "%SystemRoot%\\System32\\DriverStore\\FileRepository\\igcc_dch.inf_amd64_1\\OneApp.IGCC.WinService.exe",
        },
      },
      {
        name: "another event of the same provider",
        matches: false,
        synthetic: true,
        event: {
          Channel: "System",
          EventID: 7040,
          Provider_Name: "Service Control Manager",
          ImagePath: "C:\\Windows\\System32\\x.exe",
        },
      },
    ],
  }),
];
