import type { LogsourceSettings } from "../backend/settings.ts";
import type { DataModel } from "../backend/types.ts";
import { type LogsourceEntry, logsourceKey } from "../taxonomy/index.ts";
import type { Project } from "./index.ts";

/** A target's data model with its places and names as the project has them. */
export function modelIn(project: Project, target: string, model: DataModel): DataModel {
  const settings = project.models.get(target);
  if (!settings) return model;
  const saidOf = (entry: LogsourceEntry) => settings.logsource(logsourceKey(entry));
  return {
    ...model,
    placeOf: (entry) => ownPlace(saidOf(entry)) ?? model.placeOf(entry),
    nameOf: (entry, field) => {
      const said = saidOf(entry);
      const own = said?.fields[field]?.name ?? null;
      return own === null && ownPlace(said) === null ? model.nameOf(entry, field) : own;
    },
  };
}

/** The table or category that the project names: with one, its fields are all there is. */
function ownPlace(said: LogsourceSettings | null): string | null {
  return said?.table ?? said?.category ?? null;
}
