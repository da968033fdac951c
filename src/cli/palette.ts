import { coloured, type Palette, plain } from "../diagnostic/palette.ts";
import type { Look } from "../diagnostic/print.ts";
import type { Host } from "./host.ts";
import type { Output } from "./output.ts";

/** How to print for people on a stream: colours on a terminal, as NO_COLOR and FORCE_COLOR allow. */
export function lookOf(output: Output, env: Host["env"]): Look {
  return { palette: paletteOf(output, env), columns: output.columns };
}

/* https://no-color.org: set and not empty means no colour, whatever else is set. */
function paletteOf(output: Output, env: Host["env"]): Palette {
  if (env.NO_COLOR) return plain;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced === "0" || forced === "false" ? plain : coloured();
  return output.terminal && env.TERM !== "dumb" ? coloured() : plain;
}
