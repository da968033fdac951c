/** SHA-1 (RFC 3174) of bytes, 20 bytes. For names alone: it keeps nothing secret or safe. */
export function sha1(bytes: Uint8Array): Uint8Array {
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const padded = paddedBlocks(bytes);
  for (let at = 0; at < padded.byteLength; at += 64) mixBlock(padded, at, state);
  const view = new DataView(new ArrayBuffer(20));
  for (const [index, word] of state.entries()) view.setUint32(index * 4, word);
  return new Uint8Array(view.buffer);
}

function paddedBlocks(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, bytes.length << 3);
  return view;
}

type Words = [number, number, number, number, number];

/* Ids are made by the thousand: one table serves all blocks. */
const words = new Int32Array(80);

function mixBlock(blocks: DataView, at: number, state: number[]): void {
  for (let t = 0; t < 16; t++) words[t] = blocks.getInt32(at + t * 4);
  for (let t = 16; t < 80; t++)
    words[t] = rotated(word(t - 3) ^ word(t - 8) ^ word(t - 14) ^ word(t - 16), 1);
  let [a, b, c, d, e] = state as Words;
  for (let t = 0; t < 80; t++) {
    const constant = constants[Math.floor(t / 20)] as number;
    const next = (rotated(a, 5) + choice(t, b, c, d) + e + word(t) + constant) | 0;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next;
  }
  for (const [index, value] of [a, b, c, d, e].entries())
    state[index] = ((state[index] as number) + value) >>> 0;
}

function word(index: number): number {
  return words[index] as number;
}

const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function choice(t: number, b: number, c: number, d: number): number {
  if (t < 20) return (b & c) | (~b & d);
  return t >= 40 && t < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
