import type { Field, LogsourceEntry } from "sigmatic/backend";
import type { Place } from "../context.ts";
import type { FieldTest } from "../fieldTest.ts";
import { own } from "./target.ts";

/*
 * Processes in the Security log (4688, 4689), which ECS files beside Sysmon's: what its pipeline says
 * of them in a field that Sysmon's fill in another way. `user` is the subject, which starts a
 * process, not the one that it runs as, and of the system's own sessions it is the computer's account;
 * session, parent's account and integrity level keep the Security log's own names and values.
 * Source: elastic/beats, x-pack/winlogbeat/module/security/ingest/security.yml.
 */

/** `other`: a value that means something else; `missing`: none under the name that is searched. */
type Departure = "other" | "missing";

const departures: { readonly [field: string]: Departure } = {
  User: "other",
  LogonId: "other",
  ParentUser: "missing",
  IntegrityLevel: "missing",
};

/** Whether a log source's events are processes that the Security log is asked for as well. */
export function holdsAudited({ product, category }: LogsourceEntry, covered: readonly string[]) {
  const isProcess = category === "process_creation" || category === "process_termination";
  return product === "windows" && isProcess && covered.includes("security");
}

/** Notes a test on a field that ECS fills otherwise where the Security log records the process. */
export function noteAudited(test: FieldTest, { name }: Field, place: Place): void {
  const departure = place.audited ? own(departures, name) : undefined;
  const isNull = test.kind === "null";
  if (departure === undefined || (departure === "other" && (isNull || test.kind === "exists")))
    return;
  place.notes.deviate(
    "audited-value-differs",
    test.span,
    departure === "other" ? "both" : isNull ? "over" : "under",
    place.polarity,
    departure === "other"
      ? `of a process in the Security log Elastic keeps as ${name} the one that started it`
      : `of a process in the Security log Elastic keeps no ${name} under the name that Sysmon's have`,
    "name the provider sysmon alone, or compile to SPL or KQL",
  );
}
