import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as dsl from "../../src/dsl/index.ts";
import { root } from "../support/repository.ts";

/** What the project's own `tsc` says of each program, by its name; seconds that it took. */
export interface Checked {
  readonly messages: ReadonlyMap<string, string>;
  readonly seconds: number;
}

export const options = {
  target: "ES2023",
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  types: [],
  paths: { "sigmatic/dsl": [join(root, "src/dsl/index.ts")] },
};

/** Type-checks modules in a folder of their own. */
export function typeCheck(modules: ReadonlyMap<string, string>): Checked {
  const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
  try {
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["*.mts"] }),
    );
    const names = [...modules.keys()];
    for (const [index, name] of names.entries())
      writeFileSync(join(folder, `${index}.mts`), modules.get(name) as string);
    const start = performance.now();
    const { stdout } = spawnSync(
      join(root, "node_modules/.bin/tsc"),
      ["-p", ".", "--pretty", "false"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    const seconds = (performance.now() - start) / 1000;
    return { messages: messagesIn(stdout, names), seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function messagesIn(output: string, names: readonly string[]): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  for (const [, index, text = ""] of output.matchAll(
    /^(\d+)\.mts(\([\s\S]*?)(?=^\S|$(?![\s\S]))/gm,
  )) {
    const name = names[Number(index)] as string;
    messages.set(name, (messages.get(name) ?? "") + text);
  }
  const stray = /^(?!\d+\.mts\(| |$).*/m.exec(output);
  if (stray) throw new Error(stray[0]);
  return messages;
}

const callable = Object.keys(dsl).filter((name) => name !== "default");

/** A program with all of the DSL at hand. */
export function program(body: string): string {
  const used = callable.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  return `import { ${used.join(", ")} } from "sigmatic/dsl";\n${body}\n`;
}
