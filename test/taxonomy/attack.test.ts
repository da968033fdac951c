import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  componentsOf,
  findComponent,
  findGroup,
  findMitigation,
  findTactic,
  findTechnique,
} from "../../src/taxonomy/attack/index.ts";
import { root } from "../support/repository.ts";
import { hasShared, shared } from "../support/shared.ts";

describe("a tactic", () => {
  test("is found by id and by short name, old spellings too", () => {
    expect(findTactic("TA0008")).toMatchObject({ shortName: "lateral-movement" });
    expect(findTactic("lateral_movement")?.id).toBe("TA0008");
  });

  test("of version 18 names what replaced it", () => {
    expect(findTactic("defense-evasion")?.replacedBy).toEqual(["stealth", "defense-impairment"]);
    expect(findTactic("TA0005")).toMatchObject({ shortName: "stealth", replacedBy: [] });
  });

  test("is not made up", () => {
    expect(findTactic("lateral")).toBeNull();
  });
});

describe("a technique", () => {
  test("knows its name, tactics and parent", () => {
    expect(findTechnique("t1569.002")).toEqual({
      id: "T1569.002",
      name: "Service Execution",
      tactics: ["execution"],
      parent: "T1569",
      retired: false,
      replacement: null,
    });
  });

  test("that was revoked names the end of the chain", () => {
    expect(findTechnique("T1035")).toMatchObject({ retired: true, replacement: "T1569.002" });
    expect(findTechnique("T1562.001")).toMatchObject({ retired: true, replacement: "T1685" });
  });

  test("that was only dropped has no replacement", () => {
    expect(findTechnique("T1026")).toMatchObject({ retired: true, replacement: null });
  });

  test("of version 19 is known", () => {
    expect(findTechnique("T1685")).toMatchObject({ retired: false });
    expect(findTechnique("T1211")?.name).toBe("Exploitation for Stealth");
  });
});

describe("a data component", () => {
  test("is found by name and id", () => {
    const found = { id: "DC0032", name: "Process Creation", retired: false, renamedFrom: null };
    expect(findComponent("Process Creation")).toEqual(found);
    expect(findComponent("dc0032")).toEqual(found);
  });

  test("is found by the spelling of version 18", () => {
    expect(findComponent("Process: Process Creation")).toMatchObject({
      id: "DC0032",
      renamedFrom: "Process: Process Creation",
    });
  });

  test("stands for a data source of version 18", () => {
    expect(findComponent("DS0017")).toMatchObject({ name: "Command Execution" });
    expect(findComponent("DS0009")?.name).toContain("Process Creation, ");
    expect(findComponent("DS0009")?.renamedFrom).toBe("DS0009");
    expect(findComponent("Named Pipe")?.name).toBe("Named Pipe Metadata");
  });

  test("that was dropped says so", () => {
    expect(findComponent("Pod Metadata")?.retired).toBe(true);
  });

  test("is listed for a technique", () => {
    expect(componentsOf("T1569.002")).toContain("DC0032");
    expect(componentsOf("T1569.002")).not.toContain("DC0001");
    expect(componentsOf("T0000")).toEqual([]);
  });
});

test("groups and mitigations are found by id", () => {
  expect(findGroup("G0096")).toEqual({ id: "G0096", name: "APT41" });
  expect(findMitigation("m1026")?.name).toBe("Privileged Account Management");
  expect(findGroup("M1026")).toBeNull();
});

describe.skipIf(!hasShared)("the generated tables (skipped where ../shared is absent)", () => {
  test("are fresh", () => {
    const generator = join(root, ".ci", "generate-attack.mjs");
    const digest = join(shared, "taxonomy", "attack.json");
    expect(() => execFileSync(process.execPath, [generator, digest, "--check"])).not.toThrow();
  });
});
