import { callsOf, type Place } from "../dsl/place.ts";
import type { ProjectConfig } from "./config.generated.ts";

export type {
  CheckSeverity,
  EnvironmentConfig,
  LogsourceConfig,
  ModelConfig,
  Models,
  PackConfig,
  PlaceConfig,
  ProjectConfig,
  TargetName,
} from "./config.generated.ts";

/** A project file as data. */
export interface ConfigData {
  readonly sigmatic: "config";
  /** What the YAML form of the file would hold. */
  readonly document: ProjectConfig;
  /** The call of `defineConfig`, and the calls around it. */
  readonly calls: readonly Place[];
}

/**
 * A project file in code: `export default defineConfig({ … })` in `sigmatic.config.ts`. It takes
 * what the YAML form takes, reads nothing and checks nothing; sigmatic does when it loads the file.
 */
export function defineConfig(config: ProjectConfig): ConfigData {
  return { sigmatic: "config", document: config, calls: callsOf(defineConfig) };
}
