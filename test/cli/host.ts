import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { ExitCode } from "../../src/cli/command.ts";
import type { Host } from "../../src/cli/host.ts";
import type { Output } from "../../src/cli/output.ts";
import { run } from "../../src/cli/run.ts";

interface World {
  readonly stdin?: string | Uint8Array;
  readonly env?: Host["env"];
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly folder?: string;
}

/** A host in memory, and what was written to it. */
export function memoryHost({
  stdin = "",
  env = {},
  terminal = false,
  columns = 100,
  folder = process.cwd(),
}: World = {}) {
  const written = { out: "", err: "" };
  const output = (name: "out" | "err"): Output => ({
    write: (text) => {
      written[name] += text;
    },
    settle: async () => {},
    flush: async () => {},
    closed: () => false,
    terminal,
    columns,
  });
  const host: Host = {
    stdout: output("out"),
    stderr: output("err"),
    stdin: async () => Buffer.from(stdin),
    env,
    folder,
  };
  return { host, written };
}

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export async function sigmatic(args: readonly string[], world: World = {}): Promise<Ran> {
  const { host, written } = memoryHost(world);
  const code = await run(args, host);
  return { code, ...written };
}

/** A folder with files, gone after the test. */
export function folderOf(files: { readonly [path: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A rule that every target takes exactly. */
export function ruleText(title = "Service tool", more = ""): string {
  return `title: ${title}
id: 5af54681-df95-4c26-854f-2565e13cfab0
status: test
logsource:
  category: process_creation
  product: windows
detection:
  selection:
    Image|endswith: \\sc.exe
  condition: selection
level: high
tags:
  - attack.execution
  - attack.t1569.002
${more}`;
}
