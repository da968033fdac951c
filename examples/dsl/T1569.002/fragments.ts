/* What several analytics look for, and what they leave out. */

/** Where services stand in the registry, by whichever name of the control set. */
export const controlSets = [
  "\\CurrentControlSet\\Services\\",
  "\\ControlSet001\\Services\\",
  "\\ControlSet002\\Services\\",
];

/** Programs that run what they are told. */
export const interpreters = [
  "\\cmd.exe",
  "cmd.exe /c",
  "cmd /c",
  "%COMSPEC%",
  "powershell.exe",
  "powershell -",
  "pwsh.exe",
  "\\wscript.exe",
  "\\cscript.exe",
  "mshta",
  "rundll32",
  "regsvr32",
  "\\msbuild.exe",
];

/** Shares, and folders where programs are dropped rather than installed. */
export const stagingFolders = [
  "\\\\\\\\127.0.0.1\\",
  "\\\\\\\\localhost\\",
  "\\ADMIN$\\",
  "\\C$\\",
  ":\\Users\\",
  ":\\ProgramData\\",
  ":\\PerfLogs\\",
  ":\\$Recycle.Bin\\",
  ":\\Temp\\",
  "\\Windows\\Temp\\",
  "\\Windows\\Tasks\\",
  "\\Windows\\Debug\\",
];

/** The Windows folder itself. Some collectors double the percent signs. */
export const windowsFolder = [
  "C:\\Windows\\",
  '"C:\\Windows\\',
  "%SystemRoot%\\",
  "%%SystemRoot%%\\",
  "%windir%\\",
  "%%windir%%\\",
];

/** Anything below a folder of the Windows folder. */
export const windowsSubfolder = [
  "C:\\Windows\\\\*\\\\*",
  '"C:\\Windows\\\\*\\\\*',
  "%SystemRoot%\\\\*\\\\*",
  "%%SystemRoot%%\\\\*\\\\*",
  "%windir%\\\\*\\\\*",
  "%%windir%%\\\\*\\\\*",
];

/** Defender's own services, which live in ProgramData. */
export const defender = [
  "C:\\ProgramData\\Microsoft\\Windows Defender\\",
  '"C:\\ProgramData\\Microsoft\\Windows Defender\\',
  "\\\\\\?\\?\\C:\\ProgramData\\Microsoft\\Windows Defender\\",
];

/** Sysmon itself. */
export const sysmonService = ["C:\\Windows\\Sysmon.exe", "C:\\Windows\\Sysmon64.exe"];

/** What updates Windows. */
export const servicing = [
  ":\\Windows\\servicing\\TrustedInstaller.exe",
  ":\\Windows\\System32\\poqexec.exe",
  ":\\Windows\\System32\\drvinst.exe",
];

/** Services that svchost.exe hosts. */
export const svchost = [
  "C:\\Windows\\System32\\svchost.exe -k ",
  "%SystemRoot%\\System32\\svchost.exe -k ",
  "%%SystemRoot%%\\System32\\svchost.exe -k ",
];

/** Installed programs. */
export const programFiles = [
  "C:\\Program Files\\",
  "C:\\Program Files (x86)\\",
  '"C:\\Program Files\\',
  '"C:\\Program Files (x86)\\',
];

/** Drivers. */
export const driverStore = [
  "C:\\Windows\\System32\\DriverStore\\FileRepository\\",
  "\\SystemRoot\\System32\\DriverStore\\FileRepository\\",
  "%SystemRoot%\\System32\\DriverStore\\FileRepository\\",
  "%%SystemRoot%%\\System32\\DriverStore\\FileRepository\\",
  "System32\\DriverStore\\FileRepository\\",
];

/** Types of services that are no drivers: the own process, the shared one, with and without a desktop. */
export const userMode = ["0x10", "0x20", "0x110", "0x120"];

/** Names as tools make them up. */
export const randomCapitals = "^[A-Z]{16,20}$";

/** Folders that Windows itself runs from. */
export const windowsFolders = [
  ":\\Windows\\System32\\",
  ":\\Windows\\SysWOW64\\",
  ":\\Windows\\servicing\\",
  ":\\Windows\\WinSxS\\",
  ":\\Windows\\Microsoft.NET\\",
  ":\\Windows\\ADWS\\",
  ":\\Windows\\CCM\\",
  ":\\Windows\\ccmsetup\\",
];

/** How a command names the program of a service. */
export const programOptions = ["binpath", "command="];

/** PsExec and its kin, by file name. */
export const psexecImages = [
  "\\PsExec.exe",
  "\\PsExec64.exe",
  "\\paexec.exe",
  "\\RemCom.exe",
  "\\csexec.exe",
  "\\xCmd.exe",
];

/** PsExec and its kin, by the name that they were built under. */
export const psexecOriginals = ["psexec.c", "PAExec.exe", "csexec.exe"];

/** Folders that users may write to. */
export const writableFolders = [
  "\\Users\\",
  "\\ProgramData\\",
  "\\PerfLogs\\",
  "\\$Recycle.Bin\\",
  "\\Temp\\",
];

/** The endpoint mapper, and SMB. */
export const servicePorts = [135, 445];
