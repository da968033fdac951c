import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { startServer } from "./languageServer.ts";
import { options } from "./typeCheck.ts";

/* What an editor shows while a rule is written. `|` marks the places that are asked about. */

const program = `import { contains, rule, windows } from "sigmatic/dsl";
rule({
  title: "A",
  logsource: windows.processCreation,
  detection: { first: { Im|age: contains("x"), | }, second: [{ | }] },
  condition: ({ | }, { oneOf }) => oneOf("first"),
});
rule({
  title: "B",
  logsource: windows.networkConnection,
  detection: { s: { Protocol: "|" } },
  condition: ({ s }) => s,
});
`;

const folder = mkdtempSync(join(tmpdir(), "sigmatic-"));
const uri = pathToFileURL(join(folder, "rule.mts")).href;
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
const server = await startServer(folder);
server.tell("textDocument/didOpen", {
  textDocument: { uri, languageId: "typescript", version: 1, text: program.replaceAll("|", "") },
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true });
});

function position(mark: number): { readonly line: number; readonly character: number } {
  const before = program.split("|").slice(0, mark).join("").split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function completionsAt(mark: number): Promise<readonly string[]> {
  const found = await server.ask("textDocument/completion", {
    textDocument: { uri },
    position: position(mark),
  });
  const { items } = found as { readonly items: readonly { readonly label: string }[] };
  return items.map(({ label }) => label.replace("?", ""));
}

describe("the editor", () => {
  test("tells of a field what it holds and who delivers it", async () => {
    const found = await server.ask("textDocument/hover", {
      textDocument: { uri },
      position: position(1),
    });
    expect(JSON.stringify(found)).toContain(
      "A path. From `sysmon`, `security` (as NewProcessName).",
    );
  });

  test.each([2, 3])("offers the fields of the log source (%i)", async (mark) => {
    const names = await completionsAt(mark);
    expect(names).toEqual(expect.arrayContaining(["CommandLine", "ParentImage", "User"]));
    expect(names).not.toContain("DestinationPort");
  });

  test("offers the rule's own selections to its condition", async () => {
    expect(await completionsAt(4)).toEqual(expect.arrayContaining(["first", "second"]));
  });

  test("offers the words that a field can hold", async () => {
    expect((await completionsAt(5)).toSorted()).toEqual(["tcp", "udp"]);
  });
});
