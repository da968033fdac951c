/*
 * Events of tests that name Security-Datasets were recorded by its authors and are trimmed to what the
 * analytic reads: https://github.com/OTRF/Security-Datasets, MIT, Copyright (c) 2021 Open Threat
 * Research Forge. Those marked synthetic are written from the documented layout of the event.
 */
import {
  analytic,
  and,
  cidr,
  contains,
  endsWith,
  like,
  not,
  or,
  startsWith,
  windows,
} from "sigmatic/dsl";
import { servicePorts, writableFolders } from "./fragments.ts";

/*
 * "Uncommon data flows" is no query. What is specific to this technique is the named pipe of the
 * service control manager (svcctl, served as ntsvcs) opened by another host, the pipes of PsExec
 * and its kin, and a program that is no part of Windows talking to the endpoint mapper or to SMB.
 */
export const networkAnalytics = [
  analytic({
    title: "Service Control Manager Reached over the Network",
    id: "46a238b3-9807-4376-9f56-61e061f161d5",
    status: "test",
    description:
      "Another host opens the svcctl pipe, over which services are made, changed and started remotely. The account and the address of the client are in the event.",
    component: "Network Traffic Flow",
    logsource: { ...windows.security, definition: "Audit Detailed File Share" },
    detection: {
      selection: { EventID: 5145, ShareName: "\\\\\\\\\\*\\IPC$", RelativeTargetName: "svcctl" },
    },
    condition: ({ selection }) => selection,
    falsepositives: ["Administrators, monitoring and inventory that manage services remotely"],
    level: "medium",
    tests: [
      {
        name: "SharpSC opens the pipe",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "svcctl",
        },
      },
      {
        name: "and once more to make the service",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "svcctl",
        },
      },
      {
        name: "the pipe of the security authority",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "lsarpc",
        },
      },
      {
        name: "the pipe of the account manager",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "samr",
        },
      },
      {
        name: "a file of a policy",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\SYSVOL",
          RelativeTargetName:
            "theshire.local\\Policies\\{31B2F340-016D-11D2-945F-00C04FB984F9}\\gpt.ini",
        },
      },
      {
        name: "the pipe of PsExec",
        matches: false,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "PSEXESVC",
        },
      },
      {
        name: "another share name that a wildcard would take in",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 5145,
          ShareName: "\\\\FS1\\IPC$",
          RelativeTargetName: "svcctl",
        },
      },
    ],
  }),
  analytic({
    title: "Remote Execution Tool's Pipe Reached over the Network",
    id: "92cdd200-250e-43f8-8165-226f86162dcd",
    status: "test",
    description:
      "Another host opens a pipe of PsExec, PAExec, RemCom or CSExec, over which the input and output of the remote program travel.",
    component: "Network Traffic Flow",
    logsource: { ...windows.security, definition: "Audit Detailed File Share" },
    detection: {
      selection: {
        EventID: 5145,
        ShareName: "\\\\\\\\\\*\\IPC$",
        RelativeTargetName: startsWith("PSEXESVC", "PAExec", "RemCom", "csexec"),
      },
    },
    condition: ({ selection }) => selection,
    falsepositives: ["Administrators who use these tools"],
    level: "medium",
    tests: [
      {
        name: "the pipe of PsExec",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "PSEXESVC",
        },
      },
      {
        name: "the input of PsExec from another host",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 5145,
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "PSEXESVC-WS7-4812-stdin",
        },
      },
      {
        name: "the pipe of RemCom",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 5145,
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "RemCom_communicaton",
        },
      },
      {
        name: "the pipe of the service control manager",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "svcctl",
        },
      },
      {
        name: "the pipe of the security authority",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5145,
          SourceName: "Microsoft-Windows-Security-Auditing",
          ShareName: "\\\\*\\IPC$",
          RelativeTargetName: "lsarpc",
        },
      },
    ],
  }),
  analytic({
    title: "Remote Execution Tool's Pipe Created or Opened",
    id: "2a867eb2-8ab4-4fac-8ca2-d06eb6358d4b",
    status: "test",
    description:
      "A pipe of PsExec, PAExec, RemCom or CSExec is made by the service or opened by its client. The tail of the name tells the client's host and process, and with it where the run came from.",
    component: "Network Traffic Flow",
    logsource: windows.pipeCreated,
    detection: {
      selection_name: { PipeName: startsWith("\\PSEXESVC", "\\PAExec", "\\RemCom", "\\csexec") },
      selection_tail: { PipeName: endsWith("-stdin", "-stdout", "-stderr") },
      filter_optional_containers: { PipeName: contains("containerd", "docker") },
    },
    condition: ({ selection_name, selection_tail }, { oneOf }) =>
      or(selection_name, and(selection_tail, not(oneOf("filter_optional_*")))),
    falsepositives: ["Administrators who use these tools"],
    level: "medium",
    tests: [
      {
        name: "the service makes its pipe",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 17,
          SourceName: "Microsoft-Windows-Sysmon",
          PipeName: "\\PSEXESVC",
        },
      },
      {
        name: "the client opens the input",
        matches: true,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 18,
          SourceName: "Microsoft-Windows-Sysmon",
          PipeName: "\\PSEXESVC-WORKSTATION5-7256-stdin",
        },
      },
      {
        name: "a service under another name",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 17,
          PipeName: "\\healthsvc-WS7-4812-stdin",
        },
      },
      {
        name: "a pipe without a name",
        matches: false,
        source: "Security-Datasets cmd_psexec_lsa_secrets_dump (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 17,
          SourceName: "Microsoft-Windows-Sysmon",
          PipeName: "<Anonymous Pipe>",
        },
      },
      {
        name: "the pipe of the security authority",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 18,
          SourceName: "Microsoft-Windows-Sysmon",
          PipeName: "\\lsass",
        },
      },
      {
        name: "the input of a container",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 17,
          PipeName: "\\containerd-5c0f2d-init-stdin",
        },
      },
    ],
  }),
  analytic({
    title: "Service Control Manager's Pipe Opened by the SMB Server",
    id: "b9df8cac-d9fd-41e7-ac9b-adc67f819f76",
    status: "test",
    description:
      "The pipe of the service control manager is opened by the System process, which acts there for a client on another host. Sysmon sees the name that the pipe really has, ntsvcs; svcctl is an alias.",
    component: "Network Traffic Flow",
    logsource: windows.pipeCreated,
    detection: {
      selection: { PipeName: ["\\ntsvcs", "\\svcctl"], Image: "System" },
    },
    condition: ({ selection }) => selection,
    falsepositives: ["Administrators, monitoring and inventory that manage services remotely"],
    level: "low",
    tests: [
      {
        name: "SharpSC opens the pipe",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 18,
          SourceName: "Microsoft-Windows-Sysmon",
          PipeName: "\\ntsvcs",
          Image: "System",
        },
      },
      {
        name: "the pipe of the security authority, also for another host",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 18,
          SourceName: "Microsoft-Windows-Sysmon",
          PipeName: "\\lsass",
          Image: "System",
        },
      },
      {
        name: "the pipe of the server service, from this host",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 18,
          SourceName: "Microsoft-Windows-Sysmon",
          PipeName: "\\srvsvc",
          Image: "C:\\windows\\system32\\wbem\\wmiprvse.exe",
        },
      },
      {
        name: "a program of this host",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 18,
          PipeName: "\\ntsvcs",
          Image: "C:\\Windows\\System32\\svchost.exe",
        },
      },
    ],
  }),
  analytic({
    title: "Program in a User-Writable Folder Reaches for Another Host's Services",
    id: "4d961b39-dc96-4936-874e-541ec96d5f2b",
    status: "test",
    description:
      "A program below a user's profile or another folder that users may write to opens a connection to the endpoint mapper or to SMB of another host, the first step toward its service control manager. Windows' own SMB client speaks as System, so a program that uses port 445 brings its own.",
    component: "Network Connection Creation",
    logsource: windows.networkConnection,
    detection: {
      selection: {
        Image: contains(...writableFolders),
        Initiated: "true",
        DestinationPort: servicePorts,
      },
      filter_main_loopback: { DestinationIp: cidr("127.0.0.0/8", "::1/128") },
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: ["Network scanners and administration tools run from a profile"],
    level: "medium",
    tests: [
      {
        name: "the implant asks the endpoint mapper of the victim",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 3,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Users\\pgustavo\\Desktop\\GruntHTTP.exe",
          Initiated: "true",
          DestinationIp: "172.18.39.6",
          DestinationPort: "135",
        },
      },
      {
        name: "a program with its own SMB client",
        matches: true,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 3,
          Image: "C:\\Users\\Public\\wmiexec.exe",
          Initiated: "true",
          DestinationIp: "10.0.0.7",
          DestinationPort: "445",
        },
      },
      {
        name: "the victim answers",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 3,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\svchost.exe",
          Initiated: "false",
          DestinationIp: "172.18.39.6",
          DestinationPort: "135",
        },
      },
      {
        name: "Windows' own SMB client",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 3,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "System",
          Initiated: "true",
          DestinationIp: "172.18.39.6",
          DestinationPort: "445",
        },
      },
      {
        name: "file replication asks the endpoint mapper",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 3,
          SourceName: "Microsoft-Windows-Sysmon",
          Image: "C:\\Windows\\System32\\dfsrs.exe",
          Initiated: "true",
          DestinationIp: "fe80:0:0:0:3816:b2ee:1b9b:324b",
          DestinationPort: "135",
        },
      },
      {
        name: "this host itself",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Microsoft-Windows-Sysmon/Operational",
          EventID: 3,
          Image: "C:\\Users\\Public\\test.exe",
          Initiated: "true",
          DestinationIp: "0:0:0:0:0:0:0:1",
          DestinationPort: "445",
        },
      },
    ],
  }),
  analytic({
    title: "Program in a User-Writable Folder Reaches for Another Host's Services (5156)",
    id: "fca32fee-b02e-4bc9-aa84-aa88c565c7d0",
    status: "test",
    description:
      "The same from the Security log, where the program stands by its device path and the direction is a message code (outbound).",
    component: "Network Connection Creation",
    logsource: { ...windows.security, definition: "Audit Filtering Platform Connection" },
    detection: {
      selection: {
        EventID: 5156,
        Direction: "%%14593",
        Application: contains(...writableFolders),
        DestPort: like(...servicePorts),
      },
      filter_main_loopback: [{ DestAddress: startsWith("127.") }, { DestAddress: "::1" }],
    },
    condition: ({ selection }, { oneOf }) => and(selection, not(oneOf("filter_main_*"))),
    falsepositives: ["Network scanners and administration tools run from a profile"],
    level: "medium",
    tests: [
      {
        name: "the implant asks the endpoint mapper of the victim",
        matches: true,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5156,
          SourceName: "Microsoft-Windows-Security-Auditing",
          Application: "\\device\\harddiskvolume2\\users\\pgustavo\\desktop\\grunthttp.exe",
          Direction: "%%14593",
          DestAddress: "172.18.39.6",
          DestPort: "135",
        },
      },
      {
        name: "the implant talks to the port it was given",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5156,
          SourceName: "Microsoft-Windows-Security-Auditing",
          Application: "\\device\\harddiskvolume2\\users\\pgustavo\\desktop\\grunthttp.exe",
          Direction: "%%14593",
          DestAddress: "172.18.39.6",
          DestPort: "50115",
        },
      },
      {
        name: "file replication asks the endpoint mapper",
        matches: false,
        source: "Security-Datasets covenant_sharpsc_create_dcerpc_smb_svcctl (MIT)",
        event: {
          Channel: "Security",
          EventID: 5156,
          SourceName: "Microsoft-Windows-Security-Auditing",
          Application: "\\device\\harddiskvolume2\\windows\\system32\\dfsrs.exe",
          Direction: "%%14593",
          DestAddress: "fe80::3816:b2ee:1b9b:324b",
          DestPort: "135",
        },
      },
      {
        name: "this host itself",
        matches: false,
        synthetic: true,
        event: {
          Channel: "Security",
          EventID: 5156,
          Application: "\\device\\harddiskvolume2\\users\\public\\test.exe",
          Direction: "%%14593",
          DestAddress: "127.0.0.1",
          DestPort: "445",
        },
      },
    ],
  }),
];
