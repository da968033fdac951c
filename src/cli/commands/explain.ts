import { backends } from "../../../backends/index.ts";
import { type Explanations, loadExplanations } from "../../diagnostic/codes/index.ts";
import type { Explanation } from "../../diagnostic/diagnostic.ts";
import type { Look } from "../../diagnostic/print.ts";
import type { Command, ExitCode } from "../command.ts";
import type { Host } from "../host.ts";
import { looksLikePath } from "../inputs.ts";
import { lookOf } from "../palette.ts";
import { projectHelp } from "../projectHelp.ts";
import { type Usage, unknownWord, usage } from "../usage.ts";
import { wrapped } from "../words.ts";

const help = `Tells more of a code, or why a rule's queries look as they do.

Usage: sigmatic explain CODE
       sigmatic explain [OPTIONS] PATH...

  -t, --to TARGETS      as for compile
      --providers LIST  as for compile

${projectHelp}
Examples:
  sigmatic explain field-unmapped
  sigmatic explain rule.yml --to kql/sentinel
`;

export const explainCommand: Command = {
  options: { to: "list", providers: "list" },
  help,
  // A code is explained also where the project file is what is wrong.
  inProject: ({ positionals: [first] }) => first !== undefined && looksLikePath(first),
  run: async (args, host, { project }) => {
    const [first] = args.positionals;
    if (first === undefined)
      return usage(
        "no-paths",
        "explain needs a code or a rule file",
        "such as `sigmatic explain field-unmapped`",
      );
    if (!looksLikePath(first)) return explainCodes(args.positionals, host);
    const { explainRules } = await import("../explain/rules.ts");
    return explainRules(args, project, host);
  },
};

async function explainCodes(codes: readonly string[], host: Host): Promise<ExitCode | Usage> {
  const known = await everyExplanation();
  const look = lookOf(host.stdout, host.env);
  for (const code of codes) {
    const explanation = Object.hasOwn(known, code) ? known[code] : undefined;
    if (!explanation) return unknownWord("unknown-code", "code", code, Object.keys(known));
    host.stdout.write(explanationText(code, explanation, look));
  }
  return 0;
}

/** The explanations of all codes, those of the backends included. */
export async function everyExplanation(): Promise<Explanations> {
  const own = await Promise.all(
    Object.values(backends).map(async (load) => (await load()).explanations()),
  );
  return Object.assign({}, ...own, await loadExplanations()) as Explanations;
}

function explanationText(
  code: string,
  explanation: Explanation,
  { palette, columns }: Look,
): string {
  const { summary, text, wrong, right, target } = explanation;
  const on = target === undefined ? "" : ` on ${target}`;
  return [
    `${palette.strong(code)}: ${summary}\n`,
    `${wrapped(text.trim(), Math.min(columns, 100))}\n`,
    `${palette.severity.error("wrong")}${on}:\n\n${indented(wrong)}`,
    `${palette.good("right")}:\n\n${indented(right)}`,
  ]
    .join("\n")
    .concat("\n");
}

function indented(text: string): string {
  return `${text.trimEnd().replace(/^(?=.)/gm, "    ")}\n`;
}
