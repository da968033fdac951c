import type { Built, PackFile, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { createPlaces } from "../../places.ts";
import { render, type Template } from "../../template/engine.ts";
import { TemplateFailure } from "../../template/failure.ts";
import { madeFinding } from "../../template/made.ts";
import { packView, ruleView, type TemplateRule } from "../../template/view.ts";
import { endingOf, type Made, madeIn, optionSchemas, usesIn } from "./options.ts";

/** A format of the project's own: what its templates make of each rule, and of all of them. */
export const template: PackFormat = {
  name: "template",
  title: "Templates of your own",
  targets: [],
  options: optionSchemas,
  takesRefused: false,
  templatesIn: usesIn,
  build,
};

/** What every template of a pack is filled in with. */
interface Filling {
  readonly settings: PackSettings;
  readonly rules: readonly PackRule[];
  readonly views: ReadonlyMap<PackRule, TemplateRule>;
  readonly queries: ReadonlySet<string>;
}

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const views = new Map(rules.map((packed) => [packed, ruleView(packed, settings)]));
  const queries = new Set(rules.flatMap(({ outcome }) => outcome.queries));
  const filling = { settings, rules, views, queries };
  const made = madeIn(settings.options);
  const packFiles = made.filter((each) => each.for === "pack");
  const taken = new Set(packFiles.map(({ file }) => file.toLowerCase()));
  const ofRules = made.filter((each) => each.for === "rule");
  return {
    files: [
      ...packFiles.map((each) => packFile(each, filling)),
      ...ofRules.flatMap((each) => ruleFiles(each, filling, taken)),
    ],
    findings: [],
  };
}

function packFile({ file, makes }: Made, filling: Filling): PackFile {
  const { settings, rules, views, queries } = filling;
  const view = packView([...views.values()], settings);
  return { path: file, content: text(templateFor(makes, settings), view, queries, file), rules };
}

/** Beside each rule's path; below its target where the pack has several. */
function ruleFiles(
  { file, makes }: Made,
  { settings, rules, views, queries }: Filling,
  taken: Set<string>,
): readonly PackFile[] {
  const own = templateFor(makes, settings);
  const pack = packView([...views.values()], settings);
  const placeOf = createPlacesByTarget(settings);
  return rules.map((packed) => {
    const path = free(placeOf(packed), endingOf(file), taken);
    try {
      const content = text(own, { ...views.get(packed), pack }, queries, path);
      return { path, content, rules: [packed] };
    } catch (error) {
      if (!(error instanceof TemplateFailure) || error.finding.related) throw error;
      throw error.at("filled in with this rule", packed.rule.titleKey);
    }
  });
}

function createPlacesByTarget({ targets }: PackSettings): (packed: PackRule) => string {
  const places = new Map(targets.map((target) => [target, createPlaces()]));
  return (packed) => {
    const { target } = packed.outcome;
    const place = (places.get(target) as (rule: PackRule) => string)(packed);
    return targets.length > 1 ? `${target}/${place}` : place;
  };
}

function free(place: string, ending: string, taken: Set<string>): string {
  let path = place + ending;
  for (let copy = 2; taken.has(path.toLowerCase()); copy++) path = `${place}_${copy}${ending}`;
  taken.add(path.toLowerCase());
  return path;
}

function templateFor(makes: string, { templates }: PackSettings): Template {
  return templates.get(makes) as Template;
}

/** What a template makes, held to what the file's name says. */
function text(own: Template, view: object, queries: ReadonlySet<string>, path: string): string {
  const made = render(own, view, queries);
  const finding = madeFinding({ name: path, text: made }, own.source);
  if (finding) throw new TemplateFailure(finding);
  return made;
}
