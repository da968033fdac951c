import type { Logsource } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { nearNames } from "../../diagnostic/near.ts";
import type { Taxonomy } from "../../taxonomy/index.ts";
import { kinOf, partsOf, shownLogsource } from "../atlas.ts";
import { nothing, type RuleCheck } from "../check.ts";

const parts = ["product", "category", "service"] as const;
type Part = (typeof parts)[number];

/** A log source that nobody knows is searched nowhere, or everywhere. */
export const logsourceUnknown: RuleCheck = ({ logsource }, { entry, taxonomy }) => {
  if (entry !== null) return nothing;
  const strange = parts.flatMap((part) => strangePart(part, logsource, taxonomy) ?? []);
  // Of a product that nobody knows the names below it cannot be known either, but may be slips.
  if (strange.length > 0) return strange.filter((found, index) => index === 0 || isError(found));
  // What may be several systems' log source, such as a category without a product.
  return kinOf(logsource, taxonomy).length > 0 ? nothing : [strangeTogether(logsource, taxonomy)];
};

/** Shorter names lie near each other by chance. */
const tellingLength = 5;

function strangePart(part: Part, logsource: Logsource, taxonomy: Taxonomy): Diagnostic | null {
  const name = logsource[part];
  const known = partsOf(taxonomy, part);
  if (name === null || known.has(name)) return null;
  const [near] = nearNames(name, known);
  return {
    code: "logsource-unknown",
    severity: near !== undefined && isSlip(name, near) ? "error" : "warning",
    message: `no log source has the ${part} \`${name}\``,
    span: logsource.places[part] ?? logsource.span,
    hint: near === undefined ? listHint : `did you mean \`${near}\`?`,
  };
}

const listHint = "`sigmatic fields` lists the log sources; a project file can add others";

function isSlip(name: string, near: string): boolean {
  return name.length >= tellingLength || near.toLowerCase() === name.toLowerCase();
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function strangeTogether(logsource: Logsource, taxonomy: Taxonomy): Diagnostic {
  const alone = { product: null, category: logsource.category, service: logsource.service };
  const kin = kinOf(alone, taxonomy).map(shownLogsource).slice(0, 3);
  return {
    code: "logsource-unknown",
    severity: "warning",
    message: `there is no log source ${shownLogsource(logsource)}`,
    span: logsource.places.category ?? logsource.places.service ?? logsource.span,
    hint: kin.length > 0 ? `there is ${kin.join(", ")}` : listHint,
  };
}
