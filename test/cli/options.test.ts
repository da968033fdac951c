import { describe, expect, test } from "vitest";
import { type Arguments, readArguments, readCount, readWord } from "../../src/cli/options.ts";
import { isUsage } from "../../src/cli/usage.ts";

const specs = { to: "list", format: "value", strict: "flag" } as const;

async function read(...args: string[]): Promise<Arguments> {
  const read = await readArguments(args, specs);
  if (isUsage(read)) throw new Error(read.message);
  return read;
}

async function fault(...args: string[]): Promise<string | null> {
  const read = await readArguments(args, specs);
  return isUsage(read) ? read.code : null;
}

describe("readArguments", () => {
  test("lists join repeats and commas, values take the last, flags are there or not", async () => {
    const args = await read("a.yml", "--to", "spl, kql", "-t", "eql", "--format=x", "--format=y");
    expect(args.list("to")).toEqual(["spl", "kql", "eql"]);
    expect(args.value("format")).toBe("y");
    expect(args.has("strict")).toBe(false);
    expect(args.positionals).toEqual(["a.yml"]);
  });

  test("what was not given is null", async () => {
    const args = await read("a.yml");
    expect(args.list("to")).toBeNull();
    expect(args.value("format")).toBeNull();
  });

  test("behind -- everything is positional, and - alone is", async () => {
    const args = await read("-", "--", "--strict", "-x.yml");
    expect(args.positionals).toEqual(["-", "--strict", "-x.yml"]);
    expect(args.has("strict")).toBe(false);
  });

  test("faults: unknown, without value, with a value too many, the next option swallowed", async () => {
    expect(await fault("--to")).toBe("option-needs-value");
    expect(await fault("--to", "--strict")).toBe("option-needs-value");
    expect(await fault("--to=")).toBe("option-needs-value");
    expect(await fault("--strict=yes")).toBe("option-takes-no-value");
    expect(await fault("--strickt")).toBe("unknown-option");
    expect(await fault("-z")).toBe("unknown-option");
    expect(await fault("--constructor")).toBe("unknown-option");
  });

  test("an unknown option names the near one", async () => {
    expect(await readArguments(["--strickt"], specs)).toMatchObject({
      message: 'there is no option "--strickt"',
      hint: "near names: --strict",
    });
  });
});

describe("values", () => {
  test("a word out of a closed set, the first by default", async () => {
    const words = ["text", "json"] as const;
    expect(await readWord(await read(), "format", words)).toBe("text");
    expect(await readWord(await read("--format", "json"), "format", words)).toBe("json");
    expect(await readWord(await read("--format", "xml"), "format", words)).toMatchObject({
      code: "unknown-value",
    });
  });

  test("counts are whole numbers", async () => {
    expect(readCount(await read(), "format")).toBeNull();
    expect(readCount(await read("--format=0"), "format")).toBe(0);
    for (const wrong of ["1.5", "1e3", "x", "-1"])
      expect(isUsage(readCount(await read(`--format=${wrong}`), "format"))).toBe(true);
  });
});
