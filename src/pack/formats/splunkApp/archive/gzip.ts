/**
 * Bytes in gzip's format (RFC 1952), kept rather than packed (RFC 1951, 3.2.4): so no version of a
 * compressor decides what bytes an archive has, and the core needs none.
 */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil(bytes.length / longest));
  const packed = new Uint8Array(head.length + blocks * 5 + bytes.length + 8);
  const view = new DataView(packed.buffer);
  packed.set(head);
  let at = head.length;
  for (let index = 0; index < blocks; index++) {
    const part = bytes.subarray(index * longest, (index + 1) * longest);
    packed[at] = index === blocks - 1 ? 1 : 0;
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    packed.set(part, at + 5);
    at += 5 + part.length;
  }
  view.setUint32(at, crc32(bytes), true);
  view.setUint32(at + 4, bytes.length >>> 0, true);
  return packed;
}

/** The most that a kept block holds. */
const longest = 0xffff;

/** Deflate, no flags, no time, no system that made it. */
const head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

function crc32(bytes: Uint8Array): number {
  const table = crcTable();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
}
