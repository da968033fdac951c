import type { Host } from "./host.ts";
import type { Arguments, OptionSpecs } from "./options.ts";
import type { LoadedProject } from "./project.ts";
import type { Usage } from "./usage.ts";

/** What a command leaves behind: 0 done, 1 findings or input errors, 2 usage, 3 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Command {
  readonly options: OptionSpecs;
  /** What `--help` prints. */
  readonly help: string;
  /** Whether these arguments need the project; absent where all do, false where none can. */
  readonly inProject?: false | ((args: Arguments) => boolean);
  readonly run: (args: Arguments, host: Host, loaded: LoadedProject) => Promise<ExitCode | Usage>;
}
