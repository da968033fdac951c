/*
 * Events of tests that name Security-Datasets were recorded by its authors and are trimmed to what the
 * analytic reads: https://github.com/OTRF/Security-Datasets, MIT, Copyright (c) 2021 Open Threat
 * Research Forge. Those marked synthetic are written from the documented layout of the event.
 */
import {
  analytic,
  and,
  contains,
  endsWith,
  every,
  not,
  or,
  startsWith,
  windows,
} from "sigmatic/dsl";
import {
  controlSets,
  defender,
  driverStore,
  interpreters,
  programFiles,
  servicing,
  stagingFolders,
  svchost,
  sysmonService,
  windowsFolder,
  windowsSubfolder,
} from "./fragments.ts";

/*
 * Windows rewrites values below Services all day (W32Time, Psched, Tcpip). Only three value names
 * say which program runs, so only they are looked at. The query usually given takes every value and
 * excludes known software by `where x != "*...*"`, which compares literally and excludes nothing.
 */
export const registryAnalytics = [
  analytic({
    title: "Service Program in the Registry Is an Interpreter or a Staged File",
    id: "650fde2f-f261-4a1c-800f-b0f0989d0ae6",
    status: "test",
    description:
      "The program, the recovery command or the DLL of a service is set to a command interpreter, an administrative share, or a file in a folder where programs are dropped rather than installed. Who writes the value says little: for a service made through the API it is services.exe.",
    component: "Windows Registry Key Modification",
    logsource: windows.registrySet,
    detection: {
      selection_value: {
        TargetObject: every(
          contains(...controlSets),
          endsWith("\\ImagePath", "\\FailureCommand", "\\Parameters\\ServiceDll"),
        ),
      },
      selection_program_interpreter: {
        Details: contains(...interpreters),
      },
      selection_program_staged: {
        Details: contains(...stagingFolders),
      },
      windows_folder: {
        Details: startsWith(...windowsFolder),
      },
      windows_subfolder: {
        Details: windowsSubfolder,
      },
      filter_main_defender: {
        Details: startsWith(...defender),
      },
      filter_optional_sysmon: {
        Details: sysmonService,
      },
    },
    condition: ({ selection_value, windows_folder, windows_subfolder }, { oneOf }) =>
      and(
        selection_value,
        or(oneOf("selection_program_*"), and(windows_folder, not(windows_subfolder))),
        not(oneOf("filter_main_*")),
        not(oneOf("filter_optional_*")),
      ),
    falsepositives: [
      "Administrators who use PsExec",
      "Agents that install their service below ProgramData",
    ],
    level: "high",
    tests: [
      {
        name: "PsExec puts its service in the Windows folder; the collector doubles the percent signs",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\PSEXESVC\\ImagePath",
          Details: "%%SystemRoot%%\\PSEXESVC.exe",
        },
      },
      {
        name: "PowerShell as the program of the Fax service",
        matches: true,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Fax\\ImagePath",
          Details:
            "C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe -noexit -c \"write-host 'T1543.003 Test'\"",
        },
      },
      {
        name: "a recovery command that runs a shell",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Spooler\\FailureCommand",
          Details: "C:\\Windows\\System32\\cmd.exe /c C:\\Windows\\Temp\\a.bat",
        },
      },
      {
        name: "a service DLL in a profile",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\netsvc\\Parameters\\ServiceDll",
          Details: "C:\\Users\\Public\\helper.dll",
        },
      },
      {
        name: "the Fax service gets its own program back",
        matches: false,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Fax\\ImagePath",
          Details: "C:\\WINDOWS\\system32\\fxssvc.exe",
        },
      },
      {
        name: "another value of the same service",
        matches: false,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\PSEXESVC\\DisplayName",
          Details: "PSEXESVC",
        },
      },
      {
        name: "Windows tunes the packet scheduler",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject:
            "HKLM\\System\\CurrentControlSet\\Services\\Psched\\Parameters\\SkipNdisAdaptersKeyGeneration",
          Details: "DWORD (0x00000001)",
        },
      },
      {
        name: "a shell that names Defender only in passing",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Fax\\ImagePath",
          Details:
            'cmd.exe /c C:\\Users\\Public\\a.exe "C:\\ProgramData\\Microsoft\\Windows Defender\\"',
        },
      },
      {
        name: "a driver of Defender's definition update",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\MpKslDrv\\ImagePath",
          Details:
            "\\??\\C:\\ProgramData\\Microsoft\\Windows Defender\\Definition Updates\\{5B5D2D3A-0B5C-4B4E-9B6B-0C6E2B9F1D11}\\MpKslDrv.sys",
        },
      },
      {
        name: "a value of the same name outside the services",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\SOFTWARE\\Vendor\\Services\\ImagePath",
          Details: "C:\\Users\\Public\\a.exe",
        },
      },
      {
        name: "Sysmon installs itself",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Sysmon64\\ImagePath",
          Details: "C:\\WINDOWS\\Sysmon64.exe",
        },
      },
      {
        name: "a program some levels down, but not in the Windows folder",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Agent\\ImagePath",
          Details: "D:\\Agent\\bin\\agent.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Service Program Written Behind the Service Control Manager's Back",
    id: "b338adba-33d4-444e-9445-d1396a482772",
    status: "experimental",
    description:
      "A process other than services.exe writes the program or the recovery command of a service straight into the registry. The change needs no service API and leaves no 4697 or 7045; it takes effect at the next start of the service.",
    component: "Windows Registry Key Modification",
    logsource: windows.registrySet,
    detection: {
      selection: {
        TargetObject: every(contains(...controlSets), endsWith("\\ImagePath", "\\FailureCommand")),
      },
      filter_main_service_control_manager: {
        Image: endsWith(":\\Windows\\System32\\services.exe"),
      },
      filter_main_servicing: {
        Image: endsWith(...servicing),
      },
      filter_main_servicing_worker: {
        Image: every(contains(":\\Windows\\WinSxS\\"), endsWith("\\TiWorker.exe")),
      },
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: [
      "Windows Setup, installers and restore tools that write service keys themselves",
    ],
    level: "medium",
    tests: [
      {
        name: "reg.exe points a service elsewhere",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Fax\\ImagePath",
          Details: "C:\\Windows\\System32\\evil.exe",
          Image: "C:\\Windows\\system32\\reg.exe",
        },
      },
      {
        name: "PowerShell sets a recovery command",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Spooler\\FailureCommand",
          Details: "calc.exe",
          Image: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
        },
      },
      {
        name: "a services.exe that lies elsewhere",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Fax\\ImagePath",
          Details: "C:\\Windows\\System32\\evil.exe",
          Image: "C:\\Users\\Public\\services.exe",
        },
      },
      {
        name: "the service control manager writes for a remote client",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Cyb3rWard0g\\ImagePath",
          Details: "C:\\Windows\\System32\\GruntHTTP2.exe",
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
      {
        name: "lsass writes the secure time",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject:
            "HKLM\\System\\CurrentControlSet\\Services\\W32Time\\SecureTimeLimits\\SecureTimeHigh",
          Details: "QWORD (0x01d66bc2-0xf05f6c45)",
          Image: "C:\\windows\\system32\\lsass.exe",
        },
      },
      {
        name: "a driver is installed",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\e1dexpress\\ImagePath",
          Details: "\\SystemRoot\\System32\\DriverStore\\FileRepository\\e1d.inf_amd64_1\\e1d.sys",
          Image: "C:\\Windows\\System32\\drvinst.exe",
        },
      },
      {
        name: "an update is installed",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\WaaSMedicSvc\\ImagePath",
          Details: "%systemroot%\\system32\\svchost.exe -k wusvcs -p",
          Image:
            "C:\\Windows\\WinSxS\\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.18362.957_none_5f2e9e6258ea82f2\\TiWorker.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Service Program Changed in the Registry",
    id: "bdcab9bf-d365-41eb-9699-e239ae70facc",
    status: "test",
    description:
      "Any new program, recovery command or DLL of a service that is neither hosted by svchost.exe, nor a driver, nor installed below Program Files. A hunting list: it finds the service whose file was given a harmless name and put in System32, and the reset after the attack.",
    component: "Windows Registry Key Modification",
    logsource: windows.registrySet,
    detection: {
      selection: {
        TargetObject: every(
          contains(...controlSets),
          endsWith("\\ImagePath", "\\FailureCommand", "\\Parameters\\ServiceDll"),
        ),
      },
      filter_main_svchost: {
        Details: startsWith(...svchost),
      },
      filter_main_driver: { Details: endsWith(".sys") },
      filter_main_installed: {
        Details: startsWith(...programFiles),
      },
      filter_main_driver_store: {
        Details: startsWith(...driverStore),
      },
      filter_main_defender: {
        Details: startsWith(...defender),
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
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Cyb3rWard0g\\ImagePath",
          Details: "C:\\Windows\\System32\\GruntHTTP2.exe",
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
      {
        name: "the Fax service gets its own program back",
        matches: true,
        source: "Security-Datasets cmd_service_mod_fax (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\Fax\\ImagePath",
          Details: "C:\\WINDOWS\\system32\\fxssvc.exe",
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
      {
        name: "lsass writes the secure time",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject:
            "HKLM\\System\\CurrentControlSet\\Services\\W32Time\\SecureTimeLimits\\SecureTimeHigh",
          Details: "QWORD (0x01d66bc2-0xf05f6c45)",
          Image: "C:\\windows\\system32\\lsass.exe",
        },
      },
      {
        name: "an agent writes another value",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          SourceName: "Microsoft-Windows-Sysmon",
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\NdisCap\\Parameters\\RefCount",
          Details: "DWORD (0x00000000)",
          Image:
            "C:\\Packages\\Plugins\\Microsoft.Azure.NetworkWatcher.NetworkWatcherAgentWindows\\1.4.1587.1\\NetworkWatcherAgent\\NetworkWatcherAgent.exe",
        },
      },
      {
        name: "a service hosted by svchost.exe",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\AarSvc_1a2b3\\ImagePath",
          Details: "%%SystemRoot%%\\system32\\svchost.exe -k AarSvcGroup -p",
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
      {
        name: "an installed program",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\gupdate\\ImagePath",
          Details: '"C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe" /svc',
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
      {
        name: "a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\npcap\\ImagePath",
          Details: "\\SystemRoot\\system32\\DRIVERS\\npcap.sys",
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
      {
        name: "a program that came with a driver",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\igccservice\\ImagePath",
          Details:
            "C:\\Windows\\System32\\DriverStore\\FileRepository\\igcc_dch.inf_amd64_1\\OneApp.IGCC.WinService.exe",
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
      {
        name: "the platform of Defender",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 13,
          TargetObject: "HKLM\\System\\CurrentControlSet\\Services\\WinDefend\\ImagePath",
          Details:
            '"C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.24080.9-0\\MsMpEng.exe"',
          Image: "C:\\windows\\system32\\services.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Service Program Is an Interpreter or a Staged File (4657)",
    id: "eef2bfed-9b66-4b01-a867-a3b62c3cd7d6",
    status: "experimental",
    description:
      "The same as the Sysmon analytic, from the Security log, which names the key in the kernel's spelling and the value apart from it. OperationType holds message codes (new value, changed value), never English text. The event is written only where the Services key carries an auditing entry (SACL) for Set Value.",
    component: "Windows Registry Key Modification",
    logsource: {
      ...windows.security,
      definition:
        "Audit Registry, and an auditing entry for Set Value on HKLM\\SYSTEM\\CurrentControlSet\\Services",
    },
    detection: {
      selection_value: {
        EventID: 4657,
        OperationType: ["%%1904", "%%1905"],
        ObjectName: every(startsWith("\\REGISTRY\\MACHINE\\SYSTEM\\"), contains(...controlSets)),
        ObjectValueName: ["ImagePath", "FailureCommand", "ServiceDll"],
      },
      selection_program_interpreter: {
        NewValue: contains(...interpreters),
      },
      selection_program_staged: {
        NewValue: contains(...stagingFolders),
      },
      windows_folder: {
        NewValue: startsWith(...windowsFolder),
      },
      windows_subfolder: {
        NewValue: windowsSubfolder,
      },
      filter_main_defender: {
        NewValue: startsWith(...defender),
      },
      filter_optional_sysmon: {
        NewValue: sysmonService,
      },
    },
    condition: ({ selection_value, windows_folder, windows_subfolder }, { oneOf }) =>
      and(
        selection_value,
        or(oneOf("selection_program_*"), and(windows_folder, not(windows_subfolder))),
        not(oneOf("filter_main_*")),
        not(oneOf("filter_optional_*")),
      ),
    falsepositives: [
      "Administrators who use PsExec",
      "Agents that install their service below ProgramData",
    ],
    level: "high",
    tests: [
      {
        name: "PowerShell as the program of the Fax service",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1905",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\Fax",
          ObjectValueName: "ImagePath",
          NewValue: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -noexit",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
      {
        name: "a new service in the Windows folder",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\PSEXESVC",
          ObjectValueName: "ImagePath",
          NewValue: "%SystemRoot%\\PSEXESVC.exe",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
      {
        name: "the start type changes, recorded layout",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1905",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog",
          ObjectValueName: "Start",
          NewValue: "4",
          ProcessName: "C:\\Windows\\System32\\reg.exe",
        },
      },
      {
        name: "a value is deleted",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1906",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\Fax",
          ObjectValueName: "ImagePath",
          NewValue: "-",
          ProcessName: "C:\\Windows\\System32\\reg.exe",
        },
      },
      {
        name: "a service hosted by svchost.exe",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\AarSvc_1a2b3",
          ObjectValueName: "ImagePath",
          NewValue: "%SystemRoot%\\system32\\svchost.exe -k AarSvcGroup -p",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
      {
        name: "a file in a profile",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\Updater",
          ObjectValueName: "ImagePath",
          NewValue: "C:\\Users\\Public\\upd.exe",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
      {
        name: "a shell in a value that names no program",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1905",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\Fax",
          ObjectValueName: "Description",
          NewValue: "C:\\Windows\\System32\\cmd.exe",
          ProcessName: "C:\\Windows\\System32\\reg.exe",
        },
      },
      {
        name: "a driver of Defender's definition update",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\MpKslDrv",
          ObjectValueName: "ImagePath",
          NewValue:
            "\\??\\C:\\ProgramData\\Microsoft\\Windows Defender\\Definition Updates\\{5B5D2D3A-0B5C-4B4E-9B6B-0C6E2B9F1D11}\\MpKslDrv.sys",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
      {
        name: "Sysmon installs itself",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\Sysmon64",
          ObjectValueName: "ImagePath",
          NewValue: "C:\\Windows\\Sysmon64.exe",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
      {
        name: "a program some levels down, but not in the Windows folder",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\Agent",
          ObjectValueName: "ImagePath",
          NewValue: "D:\\Agent\\bin\\agent.exe",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Service Program Written Behind the Service Control Manager's Back (4657)",
    id: "26743eb1-78bd-4764-a408-0f401b0e5729",
    status: "experimental",
    description:
      "A process other than services.exe writes the program or the recovery command of a service straight into the registry, as the Security log tells it. Needs the same auditing entry.",
    component: "Windows Registry Key Modification",
    logsource: {
      ...windows.security,
      definition:
        "Audit Registry, and an auditing entry for Set Value on HKLM\\SYSTEM\\CurrentControlSet\\Services",
    },
    detection: {
      selection: {
        EventID: 4657,
        OperationType: ["%%1904", "%%1905"],
        ObjectName: every(startsWith("\\REGISTRY\\MACHINE\\SYSTEM\\"), contains(...controlSets)),
        ObjectValueName: ["ImagePath", "FailureCommand"],
      },
      filter_main_service_control_manager: {
        ProcessName: endsWith(":\\Windows\\System32\\services.exe"),
      },
      filter_main_servicing: {
        ProcessName: endsWith(...servicing),
      },
      filter_main_servicing_worker: {
        ProcessName: every(contains(":\\Windows\\WinSxS\\"), endsWith("\\TiWorker.exe")),
      },
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: [
      "Windows Setup, installers and restore tools that write service keys themselves",
    ],
    level: "medium",
    tests: [
      {
        name: "reg.exe points a service elsewhere",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1905",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\Fax",
          ObjectValueName: "ImagePath",
          NewValue: "C:\\Windows\\System32\\evil.exe",
          ProcessName: "C:\\Windows\\System32\\reg.exe",
        },
      },
      {
        name: "the service control manager writes",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\OTR",
          ObjectValueName: "ImagePath",
          NewValue: "C:\\Windows\\System32\\GruntHTTP2.exe",
          ProcessName: "C:\\Windows\\System32\\services.exe",
        },
      },
      {
        name: "reg.exe changes the start type",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1905",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog",
          ObjectValueName: "Start",
          NewValue: "4",
          ProcessName: "C:\\Windows\\System32\\reg.exe",
        },
      },
      {
        name: "a driver is installed",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1904",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\e1dexpress",
          ObjectValueName: "ImagePath",
          NewValue: "\\SystemRoot\\System32\\drivers\\e1d.sys",
          ProcessName: "C:\\Windows\\System32\\drvinst.exe",
        },
      },
      {
        name: "an update is installed",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 4657,
          OperationType: "%%1905",
          ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\WaaSMedicSvc",
          ObjectValueName: "ImagePath",
          NewValue: "%systemroot%\\system32\\svchost.exe -k wusvcs -p",
          ProcessName:
            "C:\\Windows\\WinSxS\\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.18362.957_none_5f2e9e6258ea82f2\\TiWorker.exe",
        },
      },
    ],
  }),
];
