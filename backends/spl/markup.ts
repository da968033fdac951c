import type { Equals, Ir, Leaf, Pattern } from "sigmatic/backend";
import { anyOf, or, text } from "sigmatic/backend";
import { unnamedData } from "./models/windows.ts";
import { partsOf } from "./pattern.ts";
import { textsInData } from "./unnamed.ts";

/*
 * Events that are XML text: the add-ons cut values out of it with regexes, which decode nothing, so
 * a `&`, `<` or `>` of the value stands there as an entity.
 */

const entities = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
] as const;

/**
 * A test of text with every value that holds `&`, `<` or `>` in both spellings; in a list on unnamed
 * data each member stands alone, since they take different forms.
 */
export function withEntities(leaf: Leaf): Ir {
  if (leaf.kind !== "equals" && leaf.kind !== "pattern" && leaf.kind !== "in") return leaf;
  if (leaf.field.name === unnamedData)
    return leaf.kind === "in" && !textsInData(leaf) ? or(leaf.members, leaf.span) : leaf;
  if (leaf.kind !== "in") return holdsMarkup(leaf) ? anyOf(spellings(leaf), leaf.span) : leaf;
  if (!leaf.members.some(holdsMarkup)) return leaf;
  return anyOf(leaf.members.flatMap(spellings), leaf.span);
}

function spellings(member: Equals | Pattern): readonly (Equals | Pattern)[] {
  if (!holds(member, markup)) return [member];
  return holds(member, entity) ? [encoded(member)] : [member, encoded(member)];
}

const markup = /[&<>]/;
/** Text that, as it is, would be found in an entity which stands for another character. */
const entity = /&(?:amp;|lt;|gt;|(?:am?p?|lt?|gt?)?$)/i;

function holdsMarkup(member: Equals | Pattern): boolean {
  return holds(member, markup);
}

function holds(member: Equals | Pattern, regex: RegExp): boolean {
  if (member.kind === "equals") return regex.test(member.value.text);
  for (const part of member.parts) if (part.kind === "text" && regex.test(part.text)) return true;
  return false;
}

function encoded(member: Equals | Pattern): Equals | Pattern {
  const parts = partsOf(member).map((part) =>
    part.kind === "text" ? { ...part, text: withEntitiesIn(part.text) } : part,
  );
  return text(member.field, parts, member.cased, member.span);
}

function withEntitiesIn(value: string): string {
  return entities.reduce((result, [plain, entity]) => result.replaceAll(plain, entity), value);
}
