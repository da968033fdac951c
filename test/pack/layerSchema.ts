/*
 * The layer format 4.5 of the ATT&CK Navigator in our own words, after
 * `layers/spec/v4.5/layerformat.md` of mitre-attack/attack-navigator. A technique's tactic is asked
 * for, which the format does not do: without it a technique shows in all of its columns.
 */

const text = { type: "string", minLength: 1 };
const bool = { type: "boolean" };
const color = { type: "string", pattern: "^#[0-9a-f]{6}(?:[0-9a-f]{2})?$" };
const listOf = (items: object, more = {}) => ({ type: "array", items, ...more });

const closed = (properties: object, required: readonly string[]) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const divider = closed({ divider: bool }, ["divider"]);
const metadata = listOf({
  oneOf: [closed({ name: text, value: text }, ["name", "value"]), divider],
});
const links = listOf({ oneOf: [closed({ label: text, url: text }, ["label", "url"]), divider] });

const technique = closed(
  {
    techniqueID: { type: "string", pattern: "^T[0-9]{4}(?:\\.[0-9]{3})?$" },
    tactic: { type: "string", pattern: "^[a-z]+(?:-[a-z]+)*$" },
    score: { type: "number" },
    color,
    comment: { type: "string" },
    enabled: bool,
    metadata,
    links,
    showSubtechniques: bool,
  },
  ["techniqueID", "tactic"],
);

const layout = closed(
  {
    layout: { enum: ["side", "flat", "mini"] },
    showID: bool,
    showName: bool,
    showAggregateScores: bool,
    countUnscored: bool,
    aggregateFunction: { enum: ["average", "min", "max", "sum"] },
    expandedSubtechniques: { enum: ["none", "all", "annotated"] },
  },
  [],
);

export const layerSchema: object = closed(
  {
    name: text,
    versions: closed(
      {
        layer: { const: "4.5" },
        navigator: { type: "string", pattern: "^(?:4\\.9|5)\\." },
        attack: { type: "string", pattern: "^[0-9]+$" },
      },
      ["layer", "navigator"],
    ),
    domain: { enum: ["enterprise-attack", "mobile-attack", "ics-attack"] },
    description: { type: "string" },
    customDataURL: text,
    filters: closed({ platforms: listOf(text, { uniqueItems: true }) }, []),
    sorting: { enum: [0, 1, 2, 3] },
    layout,
    hideDisabled: bool,
    techniques: listOf(technique),
    gradient: closed(
      {
        colors: listOf(color, { minItems: 2 }),
        minValue: { type: "number" },
        maxValue: { type: "number" },
      },
      ["colors", "minValue", "maxValue"],
    ),
    legendItems: listOf(closed({ label: text, color }, ["label", "color"])),
    showTacticRowBackground: bool,
    tacticRowBackground: color,
    selectTechniquesAcrossTactics: bool,
    selectSubtechniquesWithParent: bool,
    selectVisibleTechniques: bool,
    metadata,
    links,
  },
  ["name", "versions", "domain"],
);
