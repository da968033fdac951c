import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Project } from "../../project/index.ts";
import { findDuplicates, suppressionsIn, withSeverities } from "../../validate/index.ts";
import type { CheckedFile } from "../rules.ts";

/**
 * What a file's rules have in common with rules before them that they should not. Files are to be
 * shown to it in their order.
 */
export function findAcrossFiles({
  severities,
}: Project): (file: CheckedFile) => readonly Diagnostic[] {
  const duplicatesOf = findDuplicates();
  return ({ rules, source }) => {
    const found = rules.flatMap(({ document }) =>
      document === null ? [] : duplicatesOf(document),
    );
    if (found.length === 0 || source === null) return found;
    const settled = withSeverities(found, severities);
    return suppressionsIn(source)?.apply(settled) ?? settled;
  };
}
