import type { Built, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { gather } from "./gather.ts";
import { page } from "./page.ts";

/**
 * One HTML file, for reading and searching without a network: which techniques the rules look for,
 * how true each target's query is, which log sources they need, and every query.
 */
export const coveragePage: PackFormat = {
  name: "coverage",
  title: "Coverage page",
  targets: [],
  options: { title: { type: "string", minLength: 1, description: "The page's heading" } },
  takesRefused: true,
  build,
};

function build(rules: readonly PackRule[], { options, version, defaults }: PackSettings): Built {
  const { title = "Detection coverage" } = options as { readonly title?: string };
  const content = page(gather(rules), { title, version, defaults });
  return { files: [{ path: "coverage.html", content, rules }], findings: [] };
}
