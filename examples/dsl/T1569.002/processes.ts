/*
 * Events of tests that name Security-Datasets were recorded by its authors and are trimmed to what the
 * analytic reads: https://github.com/OTRF/Security-Datasets, MIT, Copyright (c) 2021 Open Threat
 * Research Forge. Those marked synthetic are written from the documented layout of the event.
 */
import { analytic, and, contains, endsWith, every, not, or, windows } from "sigmatic/dsl";
import { windowsFolders } from "./fragments.ts";

/*
 * The query usually given for this technique asks for an Image that ends in services.exe and in
 * cmd.exe at once, which no process does, and a trailing `where` reads its wildcards literally.
 * What it means is a parent services.exe and a shell as the child. 4688 names the parent since
 * Windows 10 and Server 2016, and has no OriginalFileName: there a renamed shell goes unseen.
 */
export const processAnalytics = [
  analytic({
    title: "Service Control Manager Starts an Interpreter",
    id: "d8a22c0f-78c9-4eba-87fb-e93731b8dfd4",
    status: "test",
    description:
      "services.exe starts a shell, a script host or a program that lends itself to running others. A service has to answer the control manager, which these cannot, so real services are not built this way; an adversary needs only the few seconds before the start times out.",
    component: "Process Creation",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_parent: { ParentImage: endsWith("\\services.exe") },
      selection_child: [
        {
          Image: endsWith(
            "\\cmd.exe",
            "\\powershell.exe",
            "\\pwsh.exe",
            "\\wscript.exe",
            "\\cscript.exe",
            "\\mshta.exe",
            "\\rundll32.exe",
            "\\regsvr32.exe",
            "\\msbuild.exe",
          ),
        },
        {
          OriginalFileName: [
            "Cmd.Exe",
            "PowerShell.EXE",
            "pwsh.dll",
            "wscript.exe",
            "cscript.exe",
            "MSHTA.EXE",
            "RUNDLL32.EXE",
            "REGSVR32.EXE",
            "MSBuild.exe",
          ],
        },
      ],
      filter_optional_nvidia: {
        Image: endsWith("\\cmd.exe"),
        CommandLine: contains("NVDisplay.ContainerLocalSystem"),
      },
    },
    condition: (_, { allOf, oneOf }) => and(allOf("selection_*"), not(oneOf("filter_optional_*"))),
    falsepositives: ["Drivers and management agents that run a script as a service"],
    level: "high",
    tests: [
      {
        name: "PowerShell as the Fax service",
        matches: true,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
          OriginalFileName: "PowerShell.EXE",
          CommandLine:
            "C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe -noexit -c \"write-host 'T1543.003 Test'\"",
        },
      },
      {
        name: "the same in the Security log",
        matches: true,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Security",
          EventID: 4688,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ParentProcessName: "C:\\Windows\\System32\\services.exe",
          NewProcessName: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
          CommandLine:
            "C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe -noexit -c \"write-host 'T1543.003 Test'\"",
        },
      },
      {
        name: "a renamed shell",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "C:\\Windows\\System32\\upd.exe",
          OriginalFileName: "Cmd.Exe",
          CommandLine: "upd.exe /c whoami",
        },
      },
      {
        name: "Windows Modules Installer starts",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "C:\\Windows\\servicing\\TrustedInstaller.exe",
          OriginalFileName: "TrustedInstaller.exe",
          CommandLine: "C:\\windows\\servicing\\TrustedInstaller.exe",
        },
      },
      {
        name: "software protection starts, in the Security log",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 4688,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ParentProcessName: "C:\\Windows\\System32\\services.exe",
          NewProcessName: "C:\\Windows\\System32\\sppsvc.exe",
          CommandLine: "C:\\windows\\system32\\sppsvc.exe",
        },
      },
      {
        name: "a shell under another parent",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\explorer.exe",
          Image: "C:\\Windows\\System32\\cmd.exe",
          OriginalFileName: "Cmd.Exe",
          CommandLine: "cmd.exe",
        },
      },
      {
        name: "a display driver that wraps its service in a shell",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "C:\\Windows\\System32\\cmd.exe",
          OriginalFileName: "Cmd.Exe",
          CommandLine: 'cmd.exe /c "NVDisplay.Container.exe" -s NVDisplay.ContainerLocalSystem',
        },
      },
    ],
  }),
  analytic({
    title: "Service Control Manager Starts a Program from an Unusual Folder",
    id: "a74b5bda-d631-4022-a6b7-a59231617b7d",
    status: "test",
    description:
      "services.exe starts a program from a user's profile, a temporary or world-writable folder, an administrative share, or a part of the Windows folder where no service is at home. PsExec puts its service, under whatever name, in the Windows folder itself.",
    component: "Process Creation",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_parent: { ParentImage: endsWith("\\services.exe") },
      selection_folder: {
        Image: contains(
          ":\\Users\\",
          ":\\ProgramData\\",
          ":\\PerfLogs\\",
          ":\\$Recycle.Bin\\",
          ":\\Temp\\",
          ":\\Windows\\",
          "\\ADMIN$\\",
          "\\C$\\",
        ),
      },
      filter_main_windows: {
        Image: contains(...windowsFolders),
      },
      filter_main_defender: { Image: contains(":\\ProgramData\\Microsoft\\Windows Defender\\") },
      filter_optional_sysmon: {
        Image: endsWith(":\\Windows\\Sysmon.exe", ":\\Windows\\Sysmon64.exe"),
      },
    },
    condition: (_, { allOf, oneOf }) =>
      and(allOf("selection_*"), not(oneOf("filter_main_*")), not(oneOf("filter_optional_*"))),
    falsepositives: [
      "Administrators who use PsExec",
      "Agents whose service lies below ProgramData",
    ],
    level: "medium",
    tests: [
      {
        name: "the service of PsExec",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "C:\\Windows\\PSEXESVC.exe",
        },
      },
      {
        name: "the same in the Security log",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Security",
          EventID: 4688,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ParentProcessName: "C:\\Windows\\System32\\services.exe",
          NewProcessName: "C:\\Windows\\PSEXESVC.exe",
        },
      },
      {
        name: "a file on an administrative share",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "\\\\127.0.0.1\\ADMIN$\\7f5747a.exe",
        },
      },
      {
        name: "Windows Modules Installer starts",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "C:\\Windows\\servicing\\TrustedInstaller.exe",
        },
      },
      {
        name: "software protection starts, in the Security log",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 4688,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ParentProcessName: "C:\\Windows\\System32\\services.exe",
          NewProcessName: "C:\\Windows\\System32\\sppsvc.exe",
        },
      },
      {
        name: "Sysmon starts",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "C:\\Windows\\Sysmon64.exe",
        },
      },
      {
        name: "Defender starts",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          ParentProcessName: "C:\\Windows\\System32\\services.exe",
          NewProcessName:
            "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.24080.9-0\\MsMpEng.exe",
        },
      },
      {
        name: "the same folder under another parent",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\explorer.exe",
          Image: "C:\\Users\\Public\\tool.exe",
        },
      },
      {
        name: "an agent on another drive",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\System32\\services.exe",
          Image: "D:\\Agent\\bin\\agent.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Child of a Remote Execution Service",
    id: "a57b07db-b7d0-44db-9508-b85ea6375cab",
    status: "test",
    description:
      "A program started by the service side of PsExec or one of its kin: by the known names, or by any *svc.exe that lies in the Windows folder but not where Windows keeps its services.",
    component: "Process Creation",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_kin_name: {
        ParentImage: endsWith(
          "\\PSEXESVC.exe",
          "\\RemComSvc.exe",
          "\\csexecsvc.exe",
          "\\winexesvc.exe",
          "\\xCmdSvc.exe",
        ),
      },
      selection_kin_paexec: { ParentImage: contains("\\Windows\\PAExec-") },
      selection_root: { ParentImage: every(contains(":\\Windows\\"), endsWith("svc.exe")) },
      filter_main_windows: {
        ParentImage: contains(...windowsFolders),
      },
    },
    condition: ({ selection_root }, { oneOf }) =>
      or(oneOf("selection_kin_*"), and(selection_root, not(oneOf("filter_main_*")))),
    falsepositives: ["Administrators who use PsExec"],
    level: "medium",
    tests: [
      {
        name: "PsExec runs reg.exe",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\PSEXESVC.exe",
          Image: "C:\\Windows\\System32\\reg.exe",
        },
      },
      {
        name: "the same in the Security log",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Security",
          EventID: 4688,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ParentProcessName: "C:\\Windows\\PSEXESVC.exe",
          NewProcessName: "C:\\Windows\\System32\\reg.exe",
        },
      },
      {
        name: "RemCom keeps its service in System32",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\System32\\RemComSvc.exe",
          Image: "C:\\Windows\\System32\\cmd.exe",
        },
      },
      {
        name: "PAExec adds process and host to its name",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          ParentProcessName: "C:\\Windows\\PAExec-4812-WS7.exe",
          NewProcessName: "C:\\Windows\\System32\\whoami.exe",
        },
      },
      {
        name: "a renamed service in the Windows folder",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\healthsvc.exe",
          Image: "C:\\Windows\\System32\\cmd.exe",
        },
      },
      {
        name: "the task scheduler runs a task",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\svchost.exe",
          Image: "C:\\Windows\\System32\\taskhostw.exe",
        },
      },
      {
        name: "a console for the attacked program",
        matches: false,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\reg.exe",
          Image: "C:\\Windows\\System32\\conhost.exe",
        },
      },
      {
        name: "a service of Windows starts a helper",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "C:\\Windows\\System32\\fxssvc.exe",
          Image: "C:\\Windows\\System32\\FXSCOVER.exe",
        },
      },
      {
        name: "a shell under a program on another drive",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          ParentImage: "D:\\Agent\\bin\\agent.exe",
          Image: "C:\\Windows\\System32\\cmd.exe",
        },
      },
    ],
  }),
];
