import { createRequire } from "node:module";

/** The package's version. The package names itself, so it is found from source and from `dist`. */
export function version(): string {
  const require = createRequire(import.meta.url);
  const { version } = require("sigmatic/package.json") as { readonly version: string };
  return version;
}
