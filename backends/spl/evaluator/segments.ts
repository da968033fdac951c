import { folded } from "./values.ts";
import { insideTest } from "./wildcard.ts";

/*
 * Free text finds whole segments of `_raw`: what stands between two breakers (Search Manual, "Event
 * segmentation and searching"; the breakers are those of segmenters.conf).
 */

const major = /[\s[\]<>(){}|!;,'"*&?+]/;
const minor = /[/:=@.\-$#%\\_]/;

/** Whether a text holds the term; `*` at an end lets it begin or end inside a segment. */
export function termTest(
  term: string,
  { cased, whole }: { readonly cased: boolean; readonly whole: boolean },
): (text: string) => boolean {
  const wanted = cased ? term : folded(term);
  const breaks = (character: string): boolean =>
    character === "" || major.test(character) || (!whole && minor.test(character));
  const opens = (text: string, at: number): boolean =>
    breaks(text.charAt(at - 1)) || breaks(text.charAt(at));
  const closes = (text: string, at: number): boolean =>
    breaks(text.charAt(at)) || breaks(text.charAt(at - 1));
  const test = insideTest(wanted, opens, closes);
  return cased ? test : (text) => test(folded(text));
}
