/*
 * Events of tests that name Security-Datasets were recorded by its authors and are trimmed to what the
 * analytic reads: https://github.com/OTRF/Security-Datasets, MIT, Copyright (c) 2021 Open Threat
 * Research Forge. Those marked synthetic are written from the documented layout of the event.
 */
import { all, analytic, and, contains, endsWith, every, not, or, windows } from "sigmatic/dsl";
import { interpreters, programOptions, psexecImages, psexecOriginals } from "./fragments.ts";

/*
 * A prefix such as `sc.exe*` misses `sc`, the quoted full path and `net1`; verbs are looked for by
 * word, since `sc  config` with two spaces is what the shell really passes on. Leaving out SYSTEM,
 * as is often advised, would leave out `psexec -s`, which runs as SYSTEM by design.
 */
export const commandAnalytics = [
  analytic({
    title: "Command Line Gives a Service an Interpreter",
    id: "4a032db6-9125-4999-936c-287f7bd99995",
    status: "test",
    description:
      "sc.exe or reg.exe sets the program or the recovery command of a service to a shell, a script host or a proxy for one.",
    component: "Command Execution",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_sc: { Image: endsWith("\\sc.exe"), CommandLine: contains(...programOptions) },
      selection_sc_renamed: {
        OriginalFileName: "sc.exe",
        CommandLine: contains(...programOptions),
      },
      selection_reg: {
        Image: endsWith("\\reg.exe"),
        CommandLine: every(
          all(contains(" add ", "\\Services\\")),
          contains("ImagePath", "FailureCommand", "ServiceDll"),
        ),
      },
      program_interpreter: {
        CommandLine: contains(...interpreters),
      },
    },
    condition: ({ program_interpreter }, { oneOf }) =>
      and(oneOf("selection_*"), program_interpreter),
    falsepositives: ["Setup scripts that wrap a script as a service"],
    level: "high",
    tests: [
      {
        name: "sc.exe, with two spaces as the shell passed them",
        matches: true,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine:
            'sc  config Fax binPath= "C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe -noexit -c \\"write-host \'T1543.003 Test\'\\""',
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
          NewProcessName: "C:\\Windows\\System32\\sc.exe",
          CommandLine:
            'sc  config Fax binPath= "C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe -noexit -c \\"write-host \'T1543.003 Test\'\\""',
        },
      },
      {
        name: "reg.exe writes the value",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          NewProcessName: "C:\\Windows\\System32\\reg.exe",
          CommandLine:
            'reg  add HKLM\\SYSTEM\\CurrentControlSet\\Services\\Fax /v ImagePath /t REG_EXPAND_SZ /d "cmd.exe /c calc" /f',
        },
      },
      {
        name: "the Fax service gets its own program back",
        matches: false,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: 'sc  config Fax binPath= "C:\\WINDOWS\\system32\\fxssvc.exe" ',
        },
      },
      {
        name: "sc.exe starts the service",
        matches: false,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: "sc  start Fax",
        },
      },
      {
        name: "reg.exe reads",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\reg.exe",
          OriginalFileName: "reg.exe",
          CommandLine: "reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\Fax /v ImagePath",
        },
      },
      {
        name: "a renamed sc.exe",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Users\\Public\\s.exe",
          OriginalFileName: "sc.exe",
          CommandLine: 's.exe failure Spooler command= "cmd.exe /c a.bat"',
        },
      },
      {
        name: "a shell started by hand",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\cmd.exe",
          OriginalFileName: "Cmd.Exe",
          CommandLine: "cmd.exe /c dir",
        },
      },
    ],
  }),
  analytic({
    title: "sc.exe Creates or Repoints a Service",
    id: "d6a06d0f-56d0-488e-925e-2476ae179f35",
    status: "test",
    description:
      "sc.exe makes a service, or gives one another program or recovery command. The run that puts the old program back after an attack is found as well.",
    component: "Command Execution",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_tool: [{ Image: endsWith("\\sc.exe") }, { OriginalFileName: "sc.exe" }],
      selection_verb: { CommandLine: contains(" create ", " config ", " failure ") },
      selection_program: { CommandLine: contains(...programOptions) },
    },
    condition: (_, { allOf }) => allOf("selection_*"),
    falsepositives: ["Administrators and installers that make services by script"],
    level: "medium",
    tests: [
      {
        name: "the Fax service gets its own program back",
        matches: true,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: 'sc  config Fax binPath= "C:\\WINDOWS\\system32\\fxssvc.exe" ',
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
          NewProcessName: "C:\\Windows\\System32\\sc.exe",
          CommandLine: 'sc  config Fax binPath= "C:\\WINDOWS\\system32\\fxssvc.exe" ',
        },
      },
      {
        name: "a renamed sc.exe",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Users\\Public\\s.exe",
          OriginalFileName: "sc.exe",
          CommandLine: "s.exe create Updater binpath= C:\\Windows\\System32\\upd.exe start= auto",
        },
      },
      {
        name: "sc.exe starts the service",
        matches: false,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: "sc  start Fax",
        },
      },
      {
        name: "only the start type changes",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          NewProcessName: "C:\\Windows\\System32\\sc.exe",
          CommandLine: '"C:\\Windows\\System32\\sc.exe" config Fax start= disabled',
        },
      },
      {
        name: "another program with such options",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Program Files\\nssm\\nssm.exe",
          OriginalFileName: "nssm.exe",
          CommandLine: "nssm.exe config Fax binpath= x",
        },
      },
      {
        name: "the options alone, as in a question for help",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: "sc.exe /? binpath=",
        },
      },
    ],
  }),
  analytic({
    title: "sc.exe Used on Another Host",
    id: "fb1f126e-1b7b-4ce3-b3ac-b92e57f1c3a8",
    status: "experimental",
    description:
      "sc.exe makes, changes, starts or removes a service of another host. Questions (query, qc) are left alone.",
    component: "Command Execution",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_tool: [{ Image: endsWith("\\sc.exe") }, { OriginalFileName: "sc.exe" }],
      selection_host: { CommandLine: contains(" \\\\\\\\", '"\\\\\\\\') },
      selection_verb: {
        CommandLine: contains(
          " create ",
          " config ",
          " failure ",
          " start ",
          " delete ",
          " sdset ",
        ),
      },
      filter_main_local: { CommandLine: contains("\\\\\\\\127.0.0.1 ", "\\\\\\\\localhost ") },
    },
    condition: (_, { allOf, oneOf }) => and(allOf("selection_*"), not(oneOf("filter_main_*"))),
    falsepositives: ["Administrators who manage services remotely"],
    level: "medium",
    tests: [
      {
        name: "a service is made on another host",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          NewProcessName: "C:\\Windows\\System32\\sc.exe",
          CommandLine: "sc.exe \\\\WS6 create Updater binPath= C:\\Windows\\upd.exe",
        },
      },
      {
        name: "a service is started on another host, quoted",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: 'sc  "\\\\WS6" start Updater',
        },
      },
      {
        name: "a question",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: "sc.exe \\\\WS6 query",
        },
      },
      {
        name: "the own host",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          NewProcessName: "C:\\Windows\\System32\\sc.exe",
          CommandLine: "sc.exe \\\\localhost start Fax",
        },
      },
      {
        name: "no host named",
        matches: false,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: "sc  start Fax",
        },
      },
      {
        name: "another tool",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\Robocopy.exe",
          OriginalFileName: "robocopy.exe",
          CommandLine: "robocopy \\\\WS6\\share C:\\x start ",
        },
      },
    ],
  }),
  analytic({
    title: "Service Started or Stopped by Command Line",
    id: "dc410050-57e6-42fe-ae5f-8148d34b1089",
    status: "test",
    description:
      "sc.exe or net.exe starts or stops a service. Common in administration; worth a look beside a finding of the analytics above. net.exe hands its work to net1.exe, which is reported only when it was called directly.",
    component: "Command Execution",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_tool: [
        { Image: endsWith("\\sc.exe", "\\net.exe", "\\net1.exe") },
        { OriginalFileName: ["sc.exe", "net.exe", "net1.exe"] },
      ],
      selection_verb: { CommandLine: contains(" start ", " stop ") },
      filter_main_handed_on: {
        Image: endsWith("\\net1.exe"),
        ParentImage: endsWith("\\net.exe"),
      },
    },
    condition: (_, { allOf, oneOf }) => and(allOf("selection_*"), not(oneOf("filter_main_*"))),
    falsepositives: ["Administration and software that restarts its services by script"],
    level: "low",
    tests: [
      {
        name: "sc.exe, with two spaces as the shell passed them",
        matches: true,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\cmd.exe",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine: "sc  start Fax",
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
          ParentProcessName: "C:\\Windows\\System32\\cmd.exe",
          NewProcessName: "C:\\Windows\\System32\\sc.exe",
          CommandLine: "sc  start Fax",
        },
      },
      {
        name: "net.exe by its quoted full path",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          NewProcessName: "C:\\Windows\\System32\\net.exe",
          ParentProcessName: "C:\\Windows\\System32\\cmd.exe",
          CommandLine: '"C:\\Windows\\System32\\net.exe" start Updater',
        },
      },
      {
        name: "net1.exe called directly",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\net1.exe",
          OriginalFileName: "net1.exe",
          ParentImage: "C:\\Windows\\System32\\cmd.exe",
          CommandLine: "net1 stop Updater",
        },
      },
      {
        name: "net.exe hands on to net1.exe",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Windows\\System32\\net1.exe",
          OriginalFileName: "net1.exe",
          ParentImage: "C:\\Windows\\System32\\net.exe",
          CommandLine: "C:\\Windows\\system32\\net1 start Updater",
        },
      },
      {
        name: "a list of the services",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          NewProcessName: "C:\\Windows\\System32\\net.exe",
          ParentProcessName: "C:\\Windows\\System32\\cmd.exe",
          CommandLine: "net start",
        },
      },
      {
        name: "sc.exe changes a service",
        matches: false,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          ParentImage: "C:\\Windows\\System32\\cmd.exe",
          Image: "C:\\Windows\\System32\\sc.exe",
          OriginalFileName: "sc.exe",
          CommandLine:
            'sc  config Fax binPath= "C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe -noexit -c \\"write-host \'T1543.003 Test\'\\""',
        },
      },
      {
        name: "another program with such a word",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Program Files\\nginx\\ctl.exe",
          OriginalFileName: "ctl.exe",
          ParentImage: "C:\\Windows\\System32\\cmd.exe",
          CommandLine: "ctl.exe start nginx",
        },
      },
    ],
  }),
  analytic({
    title: "PsExec or One of Its Kin Started",
    id: "a4fd9751-332d-46e9-9378-c3bc94e05b2b",
    status: "test",
    description:
      "The client side of PsExec, PAExec, RemCom, CSExec or xCmd by file name, by the name it was built with, or by PsExec's way of accepting the licence on the command line toward another host.",
    component: "Command Execution",
    providers: ["sysmon", "security"],
    logsource: windows.processCreation,
    detection: {
      selection_image: {
        Image: endsWith(...psexecImages),
      },
      selection_original: { OriginalFileName: psexecOriginals },
      selection_licence: {
        CommandLine: every(
          all(contains("accepteula", " \\\\\\\\")),
          contains(" -s ", " -h ", " -d ", " cmd", "powershell"),
        ),
      },
    },
    condition: (_, { oneOf }) => oneOf("selection_*"),
    falsepositives: ["Administrators who use these tools"],
    level: "medium",
    tests: [
      {
        name: "PsExec on this host",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Users\\wardog\\Downloads\\PSTools\\PsExec.exe",
          OriginalFileName: "psexec.c",
          CommandLine:
            "PsExec.exe  -accepteula -s reg save HKLM\\security\\policy\\secrets C:\\Users\\wardog\\AppData\\Local\\Temp\\secrets",
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
          NewProcessName: "C:\\Users\\wardog\\Downloads\\PSTools\\PsExec.exe",
          CommandLine:
            "PsExec.exe  -accepteula -s reg save HKLM\\security\\policy\\secrets C:\\Users\\wardog\\AppData\\Local\\Temp\\secrets",
        },
      },
      {
        name: "a renamed copy in the Security log",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4688,
          NewProcessName: "C:\\Users\\Public\\svc.exe",
          CommandLine: "svc.exe  \\\\WS6 -accepteula -s cmd.exe",
        },
      },
      {
        name: "what PsExec ran",
        matches: false,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\reg.exe",
          OriginalFileName: "reg.exe",
          CommandLine:
            '"reg" save HKLM\\security\\policy\\secrets C:\\Users\\wardog\\AppData\\Local\\Temp\\secrets',
        },
      },
      {
        name: "another tool of the suite",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Tools\\procdump64.exe",
          OriginalFileName: "procdump",
          CommandLine: "procdump64.exe -accepteula -ma 4120 C:\\Dumps",
        },
      },
      {
        name: "a renamed copy",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Users\\Public\\svc.exe",
          OriginalFileName: "psexec.c",
          CommandLine: "svc.exe -i regedit.exe",
        },
      },
    ],
  }),
  analytic({
    title: "PsExec under Another Name",
    id: "ad5de1c5-cdc7-435d-a9f7-db004703b2b1",
    status: "experimental",
    description:
      "The client side of PsExec or one of its kin, known by the name it was built with, runs under a file name that is not its own. Only events that carry OriginalFileName can tell.",
    component: "Command Execution",
    logsource: windows.processCreation,
    detection: {
      selection: { OriginalFileName: psexecOriginals },
      filter_main_own_name: {
        Image: endsWith(...psexecImages),
      },
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: ["Packages that carry a renamed copy"],
    level: "high",
    tests: [
      {
        name: "a renamed copy",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          Image: "C:\\Users\\Public\\svc.exe",
          OriginalFileName: "psexec.c",
        },
      },
      {
        name: "PsExec under its own name",
        matches: false,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Users\\wardog\\Downloads\\PSTools\\PsExec.exe",
          OriginalFileName: "psexec.c",
        },
      },
      {
        name: "another program",
        matches: false,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 1,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\reg.exe",
          OriginalFileName: "reg.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Service Made or Repointed by PowerShell",
    id: "6f2b5712-c91a-4bfc-b1d5-c90ac1b32187",
    status: "experimental",
    description:
      "A script block makes a service or gives one another program: by the service cmdlets, by the Win32_Service class of WMI, by sc.exe, or by the registry provider. Module manifests and proxy functions that only list the cmdlets are left out.",
    component: "Command Execution",
    logsource: { ...windows.psScript, definition: "Script block logging" },
    detection: {
      selection_cmdlet: { ScriptBlockText: contains("New-Service ") },
      wmi_class: { ScriptBlockText: contains("Win32_Service") },
      wmi_method: {
        ScriptBlockText: contains(
          ".Create(",
          ".Change(",
          "Name Create",
          "Name Change",
          'Name "Create"',
          'Name "Change"',
          "Name 'Create'",
          "Name 'Change'",
        ),
      },
      selection_sc: { ScriptBlockText: all(contains("sc.exe ", "binpath")) },
      selection_registry: {
        ScriptBlockText: all(contains("ItemProperty ", "ControlSet", "\\Services\\", "ImagePath")),
      },
      filter_main_manifest: {
        ScriptBlockText: contains("CmdletsToExport", "FunctionsToExport", ".ForwardHelpTargetName"),
      },
    },
    condition: (_, { allOf, oneOf }) =>
      and(or(oneOf("selection_*"), allOf("wmi_*")), not(oneOf("filter_main_*"))),
    falsepositives: ["Deployment and configuration scripts"],
    level: "medium",
    tests: [
      {
        name: "the cmdlet",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText: "New-Service -Name Updater -BinaryPathName C:\\Windows\\Temp\\upd.exe",
        },
      },
      {
        name: "the class of WMI",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText:
            "$c = Get-WmiObject -List Win32_Service -ComputerName WS6\n$c.Create('Updater','Updater','C:\\upd.exe',16,1,'Manual',$false)",
        },
      },
      {
        name: "the class by name",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText:
            'Invoke-CimMethod -ClassName Win32_Service -MethodName Create -Arguments @{Name="Updater"; PathName="C:\\upd.exe"}',
        },
      },
      {
        name: "sc.exe",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText: '& sc.exe \\\\WS6 create Updater binPath= "C:\\upd.exe"',
        },
      },
      {
        name: "the registry provider",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText:
            "Set-ItemProperty -Path HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Fax -Name ImagePath -Value C:\\upd.exe",
        },
      },
      {
        name: "a list of the services by WMI",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText: "Get-WmiObject Win32_Service | Select-Object Name, PathName",
        },
      },
      {
        name: "a module manifest",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText:
            '@{ ModuleVersion="3.1.0.0"\nCmdletsToExport=@("Get-Service", "New-Service ", "Set-Service") }',
        },
      },
      {
        name: "a service is restarted",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText: "Restart-Service -Name Spooler",
        },
      },
      {
        name: "a method of another class",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText: "$null = $container.Create('user', 'CN=test')",
        },
      },
    ],
  }),
  analytic({
    title: "Service Control Functions Called from PowerShell",
    id: "5e108141-fded-408c-ad6c-378cd740b5a7",
    status: "experimental",
    description:
      "A script block binds the functions of advapi32.dll that open the service control manager and make, change or start a service. Scripts have cmdlets for that; binding the functions serves to reach another host or to stay clear of the cmdlets' traces.",
    component: "Command Execution",
    logsource: { ...windows.psScript, definition: "Script block logging" },
    detection: {
      selection_open: { ScriptBlockText: contains("OpenSCManager") },
      selection_act: {
        ScriptBlockText: contains("CreateService", "ChangeServiceConfig", "StartService"),
      },
    },
    condition: (_, { allOf }) => allOf("selection_*"),
    falsepositives: ["Service installers written in PowerShell"],
    level: "high",
    tests: [
      {
        name: "a service made by the functions themselves",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText:
            '[DllImport("advapi32.dll")] public static extern IntPtr OpenSCManager(string m, string d, uint a);\n[DllImport("advapi32.dll")] public static extern IntPtr CreateService(IntPtr h, string n);',
        },
      },
      {
        name: "the manager is only asked",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText:
            '[DllImport("advapi32.dll")] public static extern IntPtr OpenSCManager(string m, string d, uint a);\n[DllImport("advapi32.dll")] public static extern bool QueryServiceStatus(IntPtr h, ref STATUS s);',
        },
      },
      {
        name: "the cmdlet",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText: "Start-Service -Name Spooler",
        },
      },
      {
        name: "a helper of that name without the manager",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-PowerShell/Operational",
          EventID: 4104,
          ScriptBlockText: "function StartService($name) { Get-Service $name | Start-Service }",
        },
      },
    ],
  }),
];
