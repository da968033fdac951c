/** A file of an archive; its path is of ASCII and no longer than 100 characters. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * A tar archive in the ustar interchange format of POSIX.1-1988. It holds no time and no owner, so
 * that the same files make the same bytes.
 */
export function ustar(files: readonly ArchivedFile[]): Uint8Array {
  const sizes = files.map(({ bytes }) => block + Math.ceil(bytes.length / block) * block);
  // Two empty blocks end an archive.
  const archive = new Uint8Array(sizes.reduce((sum, size) => sum + size, 2 * block));
  let at = 0;
  for (const [index, { path, bytes }] of files.entries()) {
    archive.set(header(path, bytes.length), at);
    archive.set(bytes, at + block);
    at += sizes[index] as number;
  }
  return archive;
}

function header(path: string, size: number): Uint8Array {
  const bytes = new Uint8Array(block);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  write(0, path);
  write(100, octal(0o644, 8));
  write(108, octal(0, 8));
  write(116, octal(0, 8));
  write(124, octal(size, 12));
  write(136, octal(0, 12));
  // The sum of all bytes, with spaces where it stands itself.
  write(148, " ".repeat(8));
  write(156, "0");
  write(257, "ustar\0" + "00");
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  write(148, `${octal(sum, 7)} `);
  return bytes;
}

/** Digits that fill a field but for the zero at its end. */
function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}
