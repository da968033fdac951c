// Puts back the package.json that prepack.mjs changed.
import { renameSync } from "node:fs";

renameSync(
  new URL("../package.json.unpacked", import.meta.url),
  new URL("../package.json", import.meta.url),
);
