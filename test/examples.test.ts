import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { read, root } from "./support/repository.ts";

/* The commands of examples/README.md do what they say; the browser has a test of its own. */

const program = join(root, "dist/bin/sigmatic.js");
const isBuilt = existsSync(program);
if (!isBuilt) console.warn("the package is not built (npm run build): the examples are not run");

const page = read("examples/README.md");
const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
  block.trim().split("\n"),
);

describe.skipIf(!isBuilt)("the examples", () => {
  test.each(commands)("%s", async (command) => {
    const folder = mkdtempSync(join(tmpdir(), "sigmatic-example-"));
    const said = run(command.replace("/tmp/queries", folder));
    const files = readdirSync(folder).map((name) => `${name}\n`);
    rmSync(folder, { recursive: true });
    const name = command.replace(/^npx /, "").replace(/[^\w.]+/g, "-");
    await expect([said, ...files].join("")).toMatchFileSnapshot(`examples/expected/${name}.txt`);
  });
});

test("every example is in the list", () => {
  const folders = readdirSync(join(root, "examples"), { withFileTypes: true });
  for (const { name } of folders.filter((entry) => entry.isDirectory()))
    expect(page).toContain(`${name}/`);
});

function run(command: string): string {
  const args = command
    .replace(/^npx sigmatic/, program)
    .replace(/^node /, "")
    .split(" ");
  return execFileSync(process.execPath, args, {
    cwd: join(root, "examples"),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
