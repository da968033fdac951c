import { addresses } from "./addresses.ts";
import type { TrickyCase } from "./case.ts";
import { conditions } from "./conditions.ts";
import { keywords } from "./keywords.ts";
import { letters } from "./letters.ts";
import { lists } from "./lists.ts";
import { numbers } from "./numbers.ts";
import { presence } from "./presence.ts";
import { regexes } from "./regexes.ts";
import { scopes } from "./scopes.ts";
import { syntax } from "./syntax.ts";
import { texts } from "./texts.ts";

export const trickyCases: readonly TrickyCase[] = [
  ...texts,
  ...letters,
  ...syntax,
  ...presence,
  ...numbers,
  ...regexes,
  ...addresses,
  ...lists,
  ...conditions,
  ...keywords,
  ...scopes,
];
