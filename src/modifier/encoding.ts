/** A text's UTF-16 units, low byte first. */
export function utf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

/** A text's UTF-16 units, high byte first. */
export function utf16be(text: string): Uint8Array {
  const bytes = utf16le(text);
  for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return bytes;
}

/** A byte order mark, then the units low byte first. */
export function utf16(text: string): Uint8Array {
  return Uint8Array.of(0xff, 0xfe, ...utf16le(text));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes as text, one character for each, as a log shows them that knows of no encoding. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    for (const shift of [18, 12, 6, 0]) text += alphabet[(group >> shift) & 63];
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - padding) + "=".repeat(padding);
}

/**
 * The text that any Base64 holding the bytes must hold, for each of the three ways they can fall on
 * its groups: only the characters that neighbouring bytes have no part in.
 */
export function base64Fragments(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].map((offset) => {
    const shifted = new Uint8Array(offset + bytes.length);
    shifted.set(bytes, offset);
    const end = Math.floor((shifted.length * 8) / 6);
    return base64(shifted).slice(Math.ceil((offset * 8) / 6), end);
  });
}
