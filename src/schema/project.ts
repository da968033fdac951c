import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { toPlain, type YamlMap } from "../yaml/index.ts";
import * as generated from "./generated/project.ts";
import { mistakesIn, type Validator } from "./mistakes.ts";

const { project } = generated as unknown as { readonly project: Validator };

/** Findings of a project file's shape, all of them errors: half a project is none. */
export function checkProjectShape(document: YamlMap): readonly Diagnostic[] {
  return project(toPlain(document)) ? [] : mistakesIn(document, project, () => "error");
}
