// Takes the source condition, which only this repository understands, out of the packed package.json.
// postpack.mjs puts the original back.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package.json", import.meta.url);
copyFileSync(path, new URL("../package.json.unpacked", import.meta.url));
const manifest = JSON.parse(readFileSync(path, "utf8"));
for (const entry of Object.values(manifest.exports)) delete entry["sigmatic-source"];
delete manifest.scripts;
delete manifest.devDependencies;
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
