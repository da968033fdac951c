import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  componentsOf,
  findComponent,
  findTactic,
  findTechnique,
  isGroup,
  isMitigation,
  tacticsIn,
  techniquesIn18,
} from "../../src/taxonomy/attack/index.ts";
import { techniqueName } from "../../src/taxonomy/attack/techniqueNames.ts";
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
    expect(techniqueName("t1569.002")).toBe("Service Execution");
    expect(findTechnique("t1569.002")).toEqual({
      id: "T1569.002",
      tactics: ["execution"],
      parent: "T1569",
      retired: false,
      formerName: null,
      replacement: null,
    });
  });

  test("that was revoked names the end of the chain", () => {
    expect(findTechnique("T1035")).toMatchObject({ retired: true, replacement: "T1569.002" });
    expect(findTechnique("T1562.001")).toMatchObject({ retired: true, replacement: "T1685" });
  });

  test("that was only dropped has no replacement", () => {
    expect(findTechnique("T1026")).toMatchObject({ retired: true, replacement: null });
    expect(techniqueName("T1026")).toBe("Multiband Communication");
    expect(techniqueName("T0000")).toBeNull();
  });

  test("of version 19 is known", () => {
    expect(findTechnique("T1685")).toMatchObject({ retired: false });
    expect(techniqueName("T1211")).toBe("Exploitation for Stealth");
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
  expect(["G0001", "g0096", "G0143", "G1053"].filter(isGroup)).toHaveLength(4);
  expect(["G0014", "G0144", "M1026", "G96", "G01001"].filter(isGroup)).toEqual([]);
  expect(["M1013", "m1026", "M1060"].filter(isMitigation)).toHaveLength(3);
  expect(["M1023", "M1058", "G1026"].filter(isMitigation)).toEqual([]);
});

describe("version 18", () => {
  test("has Defense Evasion where version 19 has two tactics", () => {
    expect(tacticsIn(19, "T1055")).toEqual(["stealth", "privilege-escalation"]);
    expect(tacticsIn(18, "T1055")).toEqual(["defense-evasion", "privilege-escalation"]);
    expect(tacticsIn(18, "T1569.002")).toEqual(["execution"]);
  });

  test("has other tactics where version 19 moved a technique", () => {
    expect(tacticsIn(18, "T1574.011")).toEqual([
      "persistence",
      "privilege-escalation",
      "defense-evasion",
    ]);
  });

  test("has the techniques that became others, and not those", () => {
    expect(techniquesIn18("T1685")).toEqual(["T1562", "T1562.001", "T1562.006"]);
    expect(techniquesIn18("T1562.001")).toEqual(["T1562.001"]);
    expect(tacticsIn(18, "T1685")).toEqual([]);
    expect(tacticsIn(19, "T1562.001")).toEqual([]);
    expect(tacticsIn(18, "T1562.001")).toEqual(["defense-evasion"]);
    expect(techniquesIn18("T1682")).toEqual([]);
    expect(techniquesIn18("T1086")).toEqual([]);
    expect(techniquesIn18("T0000")).toEqual([]);
  });
});

describe.skipIf(!hasShared)("the generated tables (skipped where ../shared is absent)", () => {
  test("are fresh", () => {
    const generator = join(root, ".ci", "generate-attack.mjs");
    const digest = join(shared, "taxonomy", "attack.json");
    expect(() => execFileSync(process.execPath, [generator, digest, "--check"])).not.toThrow();
  });

  test("give back every technique's tactics in both versions", () => {
    const { techniques } = JSON.parse(
      readFileSync(join(shared, "taxonomy", "attack.json"), "utf8"),
    ) as {
      readonly techniques: {
        readonly [id: string]: {
          readonly in: readonly string[];
          readonly tactics: readonly string[];
          readonly tactics18?: readonly string[];
        };
      };
    };
    for (const [id, { in: versions, tactics, tactics18 }] of Object.entries(techniques)) {
      const in18 = versions.includes("18.1") ? (tactics18 ?? tactics) : [];
      expect([...tacticsIn(18, id)].sort(), id).toEqual([...in18].sort());
      expect(tacticsIn(19, id), id).toEqual(versions.includes("19") ? tactics : []);
    }
  });
});
