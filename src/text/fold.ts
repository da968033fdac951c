/*
 * Letter case, one to one: ASCII letters fold among themselves only, other letters by their simple
 * upper and lower forms. The four code points below would otherwise meet an ASCII letter or leave
 * their own kind: `İ` and `ı` are no `i`, the Kelvin sign is no `k`, `ſ` is no `s`.
 */
const unfolded = new Set([0x130, 0x131, 0x17f, 0x212a]);

/** The code point that stands for all those which differ from this one by letter case only. */
export function foldCharacter(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (unfolded.has(code)) return code;
  const character = String.fromCodePoint(code);
  const upper = single(character.toUpperCase()) ?? code;
  return single(String.fromCodePoint(upper).toLowerCase()) ?? code;
}

/** A text with every code point folded; two texts are equal but for case iff their folds are. */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let folded = "";
  for (const character of text)
    folded += String.fromCodePoint(foldCharacter(character.codePointAt(0) as number));
  return folded;
}

/** All code points that fold to the same one, this one among them. */
export function variantsOf(code: number): readonly number[] {
  if (code < 0x80) {
    const folded = foldCharacter(code);
    return folded >= 0x61 && folded <= 0x7a ? [folded - 0x20, folded] : [code];
  }
  if (isCaseless(String.fromCodePoint(code))) return [code];
  return beyondAscii().get(foldCharacter(code)) ?? [code];
}

let variants: ReadonlyMap<number, readonly number[]> | null = null;

/** Built when first asked for: few patterns hold letters beyond ASCII. */
function beyondAscii(): ReadonlyMap<number, readonly number[]> {
  if (variants) return variants;
  const byFold = new Map<number, number[]>();
  for (let start = 0x80; start < lastCasedCode; start += blockSize) {
    const codes = Array.from({ length: blockSize }, (_, index) => start + index);
    if (!isCaseless(String.fromCodePoint(...codes))) for (const code of codes) add(code, byFold);
  }
  variants = byFold;
  return byFold;
}

function add(code: number, byFold: Map<number, number[]>): void {
  const folded = foldCharacter(code);
  if (folded === code) return;
  const members = byFold.get(folded);
  if (members) members.push(code);
  else byFold.set(folded, [folded, code]);
}

/** Most of Unicode has no case, so blocks of it are passed over at once. */
const blockSize = 0x80;

function isCaseless(characters: string): boolean {
  return characters.toLowerCase() === characters && characters.toUpperCase() === characters;
}

/** No letter behind the Supplementary Multilingual Plane has two cases. */
const lastCasedCode = 0x20000;

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

/** The only code point of a text, null where it has several. */
function single(text: string): number | null {
  const code = text.codePointAt(0) as number;
  return text.length === (code > 0xffff ? 2 : 1) ? code : null;
}
