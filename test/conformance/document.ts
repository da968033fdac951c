import type { Outcome } from "../../src/backend/outcome.ts";
import type { Backend } from "../../src/backend/types.ts";
import { compile, defaultOptions, type Target, targetName } from "../../src/compile.ts";
import { type Explanations, loadExplanations } from "../../src/diagnostic/codes/index.ts";
import { alignedTable, withSection } from "../support/table.ts";
import { type Edge, kinds, ruleOf } from "./constructs.ts";

/** The page with its tables of constructs written anew. */
export async function withConformance(page: string, backend: Backend): Promise<string> {
  const explanations = { ...(await loadExplanations()), ...(await backend.explanations()) };
  return withSection(page, "conformance", conformance(backend, explanations));
}

/** How many edges are exact, what becomes of each, and what the codes say. */
function conformance(backend: Backend, explanations: Explanations): string {
  const targets = backend.models.map((model): Target => ({ backend, model }));
  const rows = kinds.flatMap((kind) =>
    kind.edges.map((edge) => ({
      cells: [kind.name, inCell(named(edge.name)), inCell(code(testOf(edge)))],
      found: targets.map((target) => ({
        plain: outcomeOf(edge, false, target),
        negated: outcomeOf(edge, true, target),
      })),
    })),
  );
  const verdicts = rows.map(({ cells, found }) => [...cells, ...found.map(verdictOf)]);
  const outcomes = rows.flatMap(({ found }) =>
    found.flatMap(({ plain, negated }) => [plain, negated]),
  );
  return [
    countsOf(
      targets,
      rows.map(({ found }) => found.map(({ plain }) => plain)),
    ),
    alignedTable([["kind", "edge", "in the rule", ...targets.map(targetName)], ...verdicts]),
    meaningsOf(outcomes, explanations),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** `rows` holds what becomes of an edge on each of the targets. */
function countsOf(targets: readonly Target[], rows: readonly (readonly Outcome[])[]): string {
  const fidelities = ["exact", "approximate", "refused"] as const;
  const counted = targets.map((target, at) => [
    targetName(target),
    ...fidelities.map((fidelity) =>
      String(rows.filter((outcomes) => outcomes[at]?.fidelity === fidelity).length),
    ),
  ]);
  return alignedTable([[`of ${rows.length}`, ...fidelities], ...counted]);
}

/** Every code that the table has, with its line of `sigmatic explain`. */
function meaningsOf(outcomes: readonly Outcome[], explanations: Explanations): string {
  const codes = [...new Set(outcomes.flatMap((outcome) => reasonsOf(outcome).codes))].sort();
  if (codes.length === 0) return "";
  const rows = codes.map((each) => {
    const explanation = explanations[each];
    if (!explanation) throw new Error(`${each} has no explanation`);
    return [code(each), inCell(explanation.summary)];
  });
  return alignedTable([["code", "says"], ...rows]);
}

/** What the rule tests, without the ceremony around it. */
function testOf({ selections, condition }: Edge): string {
  const [only = "", ...more] = Object.values(selections);
  if (more.length === 0) return only.startsWith("{") ? only.slice(1, -1) : only;
  const named = Object.entries(selections).map(([name, text]) => `${name}: ${text}`);
  return [...named, `condition: ${condition}`].join("; ");
}

/** Classes of regular expressions are code. */
function named(edge: string): string {
  return edge.replace(/\\[a-z]/g, "`$&`");
}

function code(text: string): string {
  return `\`${text}\``;
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

interface Found {
  readonly plain: Outcome;
  readonly negated: Outcome;
}

/** Below `not` too often becomes too rarely and the reverse; only what is otherwise is said. */
function verdictOf({ plain, negated }: Found): string {
  const said = verdict(plain, false);
  if (verdict(negated, true) === said) return said;
  return `${said}; below \`not\` ${verdict(negated, false)}`;
}

/** What one edge becomes, as it stands or below `not`. */
export function outcomeOf(edge: Edge, negated: boolean, target: Target): Outcome {
  const source = { name: "rule.yml", text: ruleOf(edge, negated) };
  const options = { ...defaultOptions, providers: edge.providers };
  const [outcome] = compile(source, [target], options).rules[0]?.outcomes ?? [];
  if (!outcome) throw new Error(`${edge.name} is no rule`);
  return outcome;
}

function verdict(outcome: Outcome, turned: boolean): string {
  const { codes, directions } = reasonsOf(outcome);
  const coded = codes.map(code).join(", ");
  switch (outcome.fidelity) {
    case "exact":
      return "exact";
    case "approximate":
      return `${(turned ? directions.map(opposite) : directions).join(", ")}: ${coded}`;
    case "refused":
      return `refused: ${coded}`;
  }
}

function opposite(direction: string): string {
  if (direction === "both") return direction;
  return direction === "over" ? "under" : "over";
}

/** The codes of the notes for which a rule is not exact, and their directions. */
function reasonsOf({ fidelity, notes }: Outcome) {
  const counted = notes.filter(({ severity, direction }) =>
    fidelity === "refused" ? severity === "error" : direction !== null,
  );
  return {
    codes: [...new Set(counted.map((note) => note.code))],
    directions: [...new Set(counted.flatMap(({ direction }) => direction ?? []))],
  };
}
