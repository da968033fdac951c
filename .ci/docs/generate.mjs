// Writes the API reference from the docstrings, a page beside each room that is a door of the package.
//
//     npm ci --prefix .ci/docs && node .ci/docs/generate.mjs [--check]
//
// With --check nothing is written, and a page that differs is an error. It stands apart from the other
// tools for its TypeScript: the project's own has no API that a generator could use.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, LogLevel } from "typedoc";

const root = fileURLToPath(new URL("../..", import.meta.url));
const isCheck = process.argv.includes("--check");

/** By what typedoc calls a page: the door it is about, and where it stands. */
const pages = {
  "index.md": { door: "sigmatic", path: "src/library/README.md" },
  "dsl.md": { door: "sigmatic/dsl", path: "src/dsl/README.md" },
  "project/config.md": { door: "sigmatic/config", path: "src/project/README.md" },
};

const folder = mkdtempSync(join(tmpdir(), "sigmatic-docs-"));
try {
  process.chdir(fileURLToPath(new URL(".", import.meta.url)));
  const app = await Application.bootstrapWithPlugins({ out: folder, logLevel: LogLevel.Warn });
  const project = await app.convert();
  if (!project) process.exit(1);
  app.validate(project);
  await app.generateOutputs(project);
  // A link that leads nowhere, a type that is not exported, something without a docstring.
  if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
  for (const [page, { door, path }] of Object.entries(pages)) put(path, pageOf(page, door, path));
} finally {
  rmSync(folder, { recursive: true });
}

function pageOf(page, door, path) {
  const text = readFileSync(join(folder, page), "utf8").replace(/^# .*\n/, "");
  const linked = text.replace(/\]\(([\w./-]+\.md)(#|\))/g, (whole, target, end) => {
    const other = pages[join(dirname(page), target)];
    return other ? `](${relative(dirname(path), other.path)}${end}` : whole;
  });
  const plain = linked.replace(/<a id="property-[^"]*"><\/a> /g, "").replace(/\n\*\*\*\n/g, "");
  const [, functions = "", others = ""] =
    /^([\s\S]*?)(\n## (?!Functions)[\s\S]*)$/.exec(plain) ?? [];
  // A function's signature says it all; its parts once more in tables would not.
  const brief = functions.replace(
    /\n#### (?:Type Parameters|Parameters|Returns)\n[\s\S]*?(?=\n##|$)/g,
    "",
  );
  return `# ${door}\n\nWritten from the docstrings by \`.ci/docs/generate.mjs\`.\n${brief}${others}`.replace(
    / +$/gm,
    "",
  );
}

function put(path, text) {
  const file = join(root, path);
  if (!isCheck) return writeFileSync(file, text);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  console.error(`${path} is not what the docstrings give: node .ci/docs/generate.mjs`);
  process.exitCode = 1;
}
