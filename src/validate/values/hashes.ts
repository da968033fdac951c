import { certainly, type Impossible, piecesOf, type TextTest } from "./wording.ts";

/** How many hexadecimal digits an algorithm's digest has. */
const digits: ReadonlyMap<string, number> = new Map([
  ["md5", 32],
  ["sha1", 40],
  ["sha256", 64],
  ["imphash", 32],
  ["Imphash", 32],
]);

/** A text such as `SHA1=…,MD5=…`: what follows an algorithm is so many hexadecimal digits. */
export function ofHashes(test: TextTest): Impossible | null {
  for (const piece of piecesOf(test))
    for (const [, name = "", hash = ""] of piece.matchAll(
      /\b(MD5|SHA1|SHA256|IMPHASH)=([^,]*)/gi,
    )) {
      const length = digits.get(name.toLowerCase()) as number;
      if (!isPartOf(hash, length)) return certainly(`${name} has ${length} hexadecimal digits`);
    }
  return null;
}

/** Whether a field of this name holds the digest of one algorithm. */
export function isDigest(name: string): boolean {
  return digits.has(name);
}

export function ofDigest(test: TextTest): Impossible | null {
  const length = digits.get(test.field.name) as number;
  const isFit = piecesOf(test).every((piece) => isPartOf(piece, length));
  const isWhole = test.kind !== "equals" || test.value.text.length === length;
  return isFit && isWhole ? null : certainly(`it has ${length} hexadecimal digits`);
}

function isPartOf(text: string, length: number): boolean {
  return text.length <= length && /^[0-9a-f]*$/i.test(text);
}
