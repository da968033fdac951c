import type { Built, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { identityOf } from "../../identity.ts";
import { threatsOf } from "../../threats.ts";

/**
 * A layer for MITRE's ATT&CK Navigator, format 4.5 (mitre-attack/attack-navigator,
 * `layers/spec/v4.5/layerformat.md`): how many rules look for each technique.
 */
export const navigator: PackFormat = {
  name: "navigator",
  title: "ATT&CK Navigator layer",
  targets: [],
  options: {
    name: { type: "string", minLength: 1, description: "The layer's name" },
    description: { type: "string", description: "What the layer shows" },
  },
  takesRefused: false,
  build,
};

/** A technique in one tactic's column; without its tactic it would show in every column. */
interface Cell {
  readonly techniqueID: string;
  readonly tactic: string;
  /** One for each target that a rule was compiled for. */
  readonly packed: PackRule[];
}

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const { name = "Detection rules", description } = settings.options as Partial<
    Record<"name" | "description", string>
  >;
  const cells = cellsOf(rules);
  const targets = [...new Set(rules.map(({ outcome }) => outcome.target))];
  const layer = {
    name,
    versions: { attack: "19", navigator: "5.1.0", layer: "4.5" },
    domain: "enterprise-attack",
    description:
      description ?? `Rules by technique, as queries for ${targets.join(", ") || settings.target}`,
    sorting: 3,
    techniques: cells.map(techniqueOf),
    gradient: {
      colors: ["#dbe9f6", "#2171b5"],
      minValue: 0,
      maxValue: Math.max(1, ...cells.map(({ packed }) => rulesIn(packed).length)),
    },
    metadata: [
      { name: "targets", value: targets.join(", ") || settings.target },
      { name: "rules", value: String(rulesIn(rules).length) },
      { name: "compiler", value: `sigmatic ${settings.version}` },
    ],
  };
  const content = `${JSON.stringify(layer, null, 2)}\n`;
  return { files: [{ path: "layer.json", content, rules }], findings: [] };
}

/** In the order of their ids, then of their tactics. */
function cellsOf(rules: readonly PackRule[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const packed of rules)
    for (const { tactic, techniques } of threatsOf(packed.rule, 19))
      for (const { id } of techniques) {
        const key = `${id} ${tactic.shortName}`;
        const cell = cells.get(key) ?? { techniqueID: id, tactic: tactic.shortName, packed: [] };
        cell.packed.push(packed);
        cells.set(key, cell);
      }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/** A rule once, whatever the number of targets. */
function rulesIn(packed: readonly PackRule[]): readonly PackRule[] {
  return [...new Map(packed.map((each) => [identityOf(each), each])).values()];
}

/** The Navigator shows a comment as plain text. */
function techniqueOf({ techniqueID, tactic, packed }: Cell): object {
  const rules = rulesIn(packed);
  const counts = new Map<string, number>();
  for (const { outcome } of packed) {
    const name = `${outcome.target} ${outcome.fidelity}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    techniqueID,
    tactic,
    score: rules.length,
    comment: rules.map(({ rule }) => rule.title.value).join("\n"),
    enabled: true,
    metadata: [...counts].map(([name, count]) => ({ name, value: String(count) })),
    showSubtechniques: techniqueID.includes("."),
  };
}
