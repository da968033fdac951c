import { logsourceKey, logsourceName } from "../taxonomy/index.ts";

/** A log source's key in full: `windows/process_creation` is `windows/process_creation/-`. */
export function wholeKey(written: string): string {
  return logsourceKey(logsourceName(written));
}

/** A pattern in full: what is left out at its end is any, as with `--logsource`. */
export function wholePattern(written: string): string {
  const [product, category = "*", service = "*"] = written.split("/");
  return `${product}/${category}/${service}`;
}

/** Whether a log source's key fits a pattern of three parts, `*` for any. */
export function fitsPattern(key: string, pattern: string): boolean {
  const parts = key.split("/");
  return pattern.split("/").every((part, index) => part === "*" || part === parts[index]);
}
