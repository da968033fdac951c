import { endsWith } from "sigmatic/dsl";

/** What several rules call a shell. */
export const shells = endsWith("\\cmd.exe", "\\powershell.exe", "\\pwsh.exe");
