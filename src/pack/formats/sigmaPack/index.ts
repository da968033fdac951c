import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { list, textScalar, tokenScalar, type Yaml } from "../../../yaml/print/index.ts";
import type { Built, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { attributionOf, ruleKey, severityOf, stableId } from "../../metadata/index.ts";
import { withoutRepeats } from "../../repeats.ts";
import { conventionFindings } from "./conventions.ts";
import { conventionalDocument } from "./document.ts";
import { createNames } from "./names.ts";

/** Sigma rules in SigmaHQ's conventions: names of files, order of keys, what each rule must tell. */
export const sigmaPack: PackFormat = {
  name: "sigma",
  title: "Sigma rules in SigmaHQ's conventions",
  targets: ["sigma/sigma"],
  options: {},
  takesRefused: false,
  build,
};

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const nameOf = createNames();
  const { kept, findings: repeats } = withoutRepeats(rules);
  const findings: Diagnostic[] = [...repeats];
  const files = kept.flatMap((packed) => {
    findings.push(...conventionFindings(packed.rule));
    return packed.outcome.queries.flatMap((query, at) => {
      const content = conventionalDocument(query, required(packed, at, settings));
      return content === null ? [] : [{ path: nameOf(packed), content, rules: [packed] }];
    });
  });
  return { files, findings };
}

/** What SigmaHQ asks every rule for, where the rule does not tell it or tells it otherwise. */
function required(packed: PackRule, at: number, settings: PackSettings): Told {
  const { rule } = packed;
  const { author, license } = attributionOf(rule, settings.defaults);
  const day = dayOf(rule.date);
  const changed = dayOf(rule.modified);
  const id = at === 0 ? rule.id?.value : undefined;
  return told({
    ...(id === undefined && { id: stableId(ruleKey(packed), at === 0 ? "sigma" : `sigma ${at}`) }),
    ...(rule.status === null && { status: "experimental" }),
    ...(rule.author === null && author !== null && { author }),
    ...(rule.license === null && license !== null && { license }),
    ...(day !== null && { date: day }),
    ...(rule.modified !== null && {
      modified:
        changed !== null && day !== null && changed <= day ? null : (changed ?? rule.modified),
    }),
    ...(rule.falsepositives.length === 0 && { falsepositives: ["Unknown"] }),
    ...(rule.level === null && { level: severityOf(rule) }),
  });
}

/** `2026/01/31`, an older spelling, as `2026-01-31`; null for what is no date. */
function dayOf(date: string | null): string | null {
  return date && /^\d{4}[-/]\d{2}[-/]\d{2}$/.test(date) ? date.replaceAll("/", "-") : null;
}

type Told = { readonly [key: string]: Yaml | null };

function told(values: { readonly [key: string]: string | readonly string[] | null }): Told {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (value === null) return [key, null];
      return [key, typeof value === "string" ? tokenScalar(value) : list(value.map(textScalar))];
    }),
  );
}
