import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { projectOptions } from "../../src/cli/options.ts";
import { run } from "../../src/cli/run.ts";
import { memoryHost, ruleText, sigmatic } from "./host.ts";

describe("help", () => {
  test("the whole", async () => {
    const { code, out } = await sigmatic(["--help"]);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
  });

  test.each(Object.keys(commands))("of %s, with examples, also by `help`", async (name) => {
    const { code, out } = await sigmatic([name, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
    expect(out).toContain("Examples:");
    expect(await sigmatic(["help", name])).toMatchObject({ code: 0, out });
  });

  test.each(Object.keys(commands))(
    "of %s names every option, and none it has not",
    async (name) => {
      const command = await commands[name]!.load();
      const named = new Set(command.help.match(/--[a-z-]+/g));
      const all = { ...command.options, ...(command.inProject === false ? {} : projectOptions) };
      const options = Object.keys(all).map((option) => `--${option}`);
      for (const option of options) expect(named).toContain(option);
      const elsewhere = ["--help"];
      const shown = command.help.split("Examples:")[0]!.match(/^ .*?--[a-z-]+/gm) ?? [];
      for (const line of shown)
        expect([...options, ...elsewhere]).toContain(line.match(/--[a-z-]+/)![0]);
    },
  );
});

test("--version is the package's", async () => {
  const { version } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  expect(await sigmatic(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

describe("usage faults end with 2 and say what would do", () => {
  test.each([
    [[], "no-command"],
    [["complie"], "unknown-command"],
    [["compile"], "no-paths"],
    [["check"], "no-paths"],
    [["match", "x.yml"], "no-events"],
    [["test"], "no-paths"],
    [["explain"], "no-paths"],
    [["x.yml", "--frmat", "json"], "unknown-option"],
    [["x.yml", "--format", "xml"], "unknown-value"],
    [["x.yml", "--to", "splunk"], "unknown-target"],
    [["x.yml", "--to", "spl/"], "unknown-target"],
    [["x.yml", "--to", "constructor"], "unknown-target"],
    [["x.yml", "--providers", "symson"], "unknown-provider"],
    [["x.yml", "--level", "highest"], "unknown-value"],
    [["x.yml", "--max-refused", "few"], "unknown-value"],
    [["x.yml", "--pretty", "--oneline"], "unknown-value"],
    [["explain", "field-unmaped"], "unknown-code"],
  ])("%j", async (args, code) => {
    const ran = await sigmatic(args);
    expect(ran.code).toBe(2);
    expect(ran.out).toBe("");
    expect(ran.err).toContain(`[${code}]`);
    expect(ran.err).toMatch(/\n {2}hint: .+\n$/);
  });

  test("near names are offered", async () => {
    expect((await sigmatic(["complie"])).err).toContain("near names: compile");
    expect((await sigmatic(["x.yml", "--to", "kql/sentinal"])).err).toContain("kql/sentinel");
  });
});

test("a full disk behind the output is no fault of ours", async () => {
  const { host, written } = memoryHost();
  const full = Object.assign(new Error("ENOSPC: no space left"), { syscall: "write" });
  const stdout = { ...host.stdout, write: () => {}, flush: () => Promise.reject(full) };
  expect(await run(["--help"], { ...host, stdout })).toBe(1);
  const settle = (): Promise<void> => Promise.reject(full);
  const stdin = async (): Promise<Uint8Array> => Buffer.from(ruleText());
  const ran = await run(["-", "--to", "spl"], { ...host, stdin, stdout: { ...stdout, settle } });
  expect(ran).toBe(1);
  expect(written.err).toContain("the output cannot be written: ENOSPC");
});

describe("a fault of ours ends with 3", () => {
  const faulty = (env: { [name: string]: string }) => {
    const { host, written } = memoryHost({ env });
    const stdin = async (): Promise<Uint8Array> => Uint8Array.of();
    const write = (): void => {
      throw new Error("out of ideas");
    };
    return { host: { ...host, stdin, stdout: { ...host.stdout, write } }, written };
  };

  test("with a short text", async () => {
    const { host, written } = faulty({});
    expect(await run(["--help"], host)).toBe(3);
    expect(written.err).toContain("out of ideas");
    expect(written.err).toContain("report");
    expect(written.err).not.toContain(" at ");
  });

  test("and a stack where it is asked for", async () => {
    const { host, written } = faulty({ SIGMATIC_DEBUG: "1" });
    expect(await run(["--help"], host)).toBe(3);
    expect(written.err).toMatch(/\n +at /);
  });
});
