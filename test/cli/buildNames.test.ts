import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/pack/index.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

/*
 * The files of packs have names that every system takes, whatever the rules' files are called: none
 * leads out, none is Windows' own, none is too long, and none is another's for a file system that
 * does not tell letter cases or compositions of characters apart.
 */
const names = Object.keys(formats);
/** Options of the formats that do not go without. */
const asked: { readonly [format: string]: object } = {
  template: { target: "spl/raw", files: [{ template: "note.md.hbs" }] },
};
const project = {
  rules: "rules",
  packs: Object.fromEntries(names.map((format) => [format, { format, ...asked[format] }])),
};

/** What Windows keeps for devices, whatever extension follows, and what it takes off an end. */
const windows =
  /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)|[. ]$|[<>:"|?*\\]/iu;

/** As a file system of macOS has it that tells neither letter cases nor compositions apart. */
function folded(path: string): string {
  return path.normalize("NFD").toLowerCase().toUpperCase().normalize("NFD");
}

/** A rule of two queries, of which formats make two files. */
function ruleWith(id: number, title: string): string {
  const uuid = `5af54681-df95-4c26-854f-${String(id).padStart(12, "0")}`;
  return ruleText(JSON.stringify(title))
    .replace(/^id: .*$/m, `id: ${uuid}`)
    .replace("condition: selection", "condition: [selection, 1 of selection*]");
}

/** Builds every format of files with as many rules as are given, and gives the paths of each pack. */
async function packed(
  files: readonly (readonly [path: string, titles: readonly string[]])[],
): Promise<readonly (readonly string[])[]> {
  let id = 0;
  const texts = files.map(([path, titles]) => [
    `rules/${path}`,
    titles.map((title) => ruleWith(id++, title)).join("---\n"),
  ]);
  const folder = folderOf({
    "sigmatic.config.json": JSON.stringify(project),
    "note.md.hbs": "# {{title}}\n",
    ...Object.fromEntries(texts),
  });
  const { code, err } = await sigmatic(["build", "--quiet"], { folder });
  expect(code, err).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    ...["note.md.hbs", "packs", "rules", "sigmatic.config.json"],
  ]);
  return names.map((name) => {
    const found = readdirSync(join(folder, "packs", name), { recursive: true, encoding: "utf8" });
    return found.filter((path) => lstatSync(join(folder, "packs", name, path)).isFile());
  });
}

function expectTaken(paths: readonly string[]): void {
  expect(new Set(paths.map(folded)).size).toBe(paths.length);
  for (const part of paths.flatMap((path) => path.split("/"))) {
    expect(part).not.toMatch(windows);
    expect(part).not.toMatch(/\p{C}/u);
    expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
  }
}

test.each([
  ["equal but for letter case", ["One", "one", "ONE"]],
  ["equal but for how a letter is composed", ["\u00e9t\u00e9", "e\u0301te\u0301"]],
  ["equal but for a ligature or a long s", ["stra\u00dfe", "STRASSE", "\u017ft"]],
  [
    "names of devices",
    ["con", "PRN", "nul.x", "com1", "COM\u00b9", "lpt\u00b3.a.b", "aux ", "conin$"],
  ],
  [
    "as long as a name can be",
    ["x".repeat(250), "\u898f".repeat(83), "\u{1f600}".repeat(62), "\u00e9".repeat(125)],
  ],
  [
    "full of signs",
    ["a\\..\\b", "%2e%2e", "$HOME", "`x`", "-rf", "a:b", "~", "..a", "a..", " a ", "*?"],
  ],
  [
    "turned round or not to be seen",
    ["\u202egnp.exe", "\u200b", "\ufeffa", "a\u0007b", "a\nb", "\t"],
  ],
])("files whose names are %s have places of their own", async (_, stems) => {
  const single = await packed(stems.map((stem) => [`${stem}.yml`, ["The same title"]]));
  for (const paths of single) expectTaken(paths);
  const several = await packed(stems.map((stem) => [`${stem}.yml`, ["A title", "a Title"]]));
  for (const paths of several) expectTaken(paths);
  for (const [at, paths] of single.entries())
    expect(several[at]?.length).toBeGreaterThanOrEqual(paths.length);
});

test("a folder that is called like a pack's file does not stand in its way", async () => {
  const endings = ["yaml", "yml", "json", "toml", "spl", "kql", "eql"];
  const files = endings.flatMap((ending) => [
    `${ending}/one.${ending}/y.yml`,
    `${ending}/one.${ending === "yml" ? "yaml" : "yml"}`,
    `more/${ending}/one.${ending}.yml`,
    `more/${ending}/one.yml`,
  ]);
  for (const titles of [["One"], ["One", "Two"]])
    for (const paths of await packed(files.map((path) => [path, titles]))) expectTaken(paths);
  const some = files.map((path, at) => [path, at % 2 === 0 ? ["One", "Two"] : ["One"]] as const);
  for (const paths of await packed(some)) expectTaken(paths);
});

test("a rule's file that is called like the manifest does not take its place", async () => {
  const files = ["manifest.yml", "Manifest.yml", "manifest.json.yml", "manifest.json/one.yml"];
  for (const titles of [["One"], ["One", "Two"]])
    for (const paths of await packed(files.map((path) => [path, titles]))) {
      expectTaken(paths);
      expect(paths).toContain("manifest.json");
    }
});

test("titles that would lead elsewhere lead nowhere", async () => {
  const titles = ["../../../x", "/etc/passwd", "C:\\x", "con", "x".repeat(250), "…", "."];
  const all = await packed([
    ["several.yml", titles],
    ...titles.map((title, at) => [`one-${at}.yml`, [title]] as const),
  ]);
  for (const paths of all) expectTaken(paths);
});

test("rules in TypeScript have places by their files too", async () => {
  const rule = (id: number, title: string) => `rule({
  title: ${JSON.stringify(title)},
  id: "5af54681-df95-4c26-854f-00000000000${id}",
  logsource: windows.processCreation,
  detection: { selection: { Image: endsWith("\\\\sc.exe") } },
  condition: ({ selection }) => selection,
})`;
  const source = (id: number) => `import { endsWith, rule, windows } from "sigmatic/dsl";
export default ${rule(id, "../../CON")};
export const other = ${rule(id + 1, "../../con")};
`;
  const folder = folderOf({
    "sigmatic.config.json": JSON.stringify({ ...project, rules: ["rules/*.ts"] }),
    "note.md.hbs": "# {{title}}\n",
    "rules/Aux.ts": source(1),
    "rules/aux.mts": source(3),
  });
  const { code, err } = await sigmatic(["build", "--quiet"], { folder });
  expect(code, err).toBe(0);
  for (const name of names) {
    const found = readdirSync(join(folder, "packs", name), { recursive: true, encoding: "utf8" });
    expectTaken(found);
  }
  expect(existsSync(join(folder, "packs/queries"))).toBe(true);
});

describe("file names that nobody thought of", { timeout: 300_000 }, () => {
  const part = fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 30 }),
    )
    .map((text) => text.replace(/[/\0]|\p{Cs}/gu, "").slice(0, 80))
    .filter((text) => !/^\.*$/.test(text) && Buffer.byteLength(text) < 200);
  const path = fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => `${parts.join("/")}.yml`);

  test("have places that every system takes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { minLength: 1, maxLength: 6 }), async (paths) => {
        const rules = paths.filter((own) => !paths.some((other) => other.startsWith(`${own}/`)));
        for (const found of await packed(rules.map((each) => [each, ["T"]]))) expectTaken(found);
      }),
      { numRuns: 25 },
    );
  });
});
