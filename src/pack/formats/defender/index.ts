import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import type { Built, PackFile, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { branchesOf } from "../../kusto/outline.ts";
import { hasOwnSchedule, scheduleOf } from "../../metadata/index.ts";
import { createPlaces } from "../../places.ts";
import { withoutRepeats } from "../../repeats.ts";
import { continuousObstacle } from "./continuous.ts";
import { type Detection, detectionRule } from "./detection.ts";
import { notContinuous, queryError, scheduleNotes } from "./findings.ts";
import { frequencyFor } from "./frequency.ts";

interface DefenderOptions {
  readonly enabled?: boolean;
  readonly continuous?: boolean;
}

/** A request body for each rule, for Microsoft Graph. */
export const defender: PackFormat = {
  name: "defender",
  title: "Microsoft Defender XDR custom detections",
  targets: ["kql/defender"],
  options: {
    enabled: {
      type: "boolean",
      description: "Whether rules run as soon as they are created; off where nothing is said",
    },
    continuous: {
      type: "boolean",
      description:
        "Whether rules without a schedule of their own run on each event where their query allows it",
    },
  },
  takesRefused: false,
  build,
};

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const placeOf = createPlaces();
  const { kept, findings: repeats } = withoutRepeats(rules);
  const built = kept.map((packed) => {
    const { detections, findings } = detectionsOf(packed, settings);
    const files = detections.map((detection): PackFile => {
      const body = detectionRule(detection, settings);
      const content = `${JSON.stringify(body, null, 2)}\n`;
      return { path: `${placeOf(packed)}.json`, content, rules: [packed] };
    });
    return { files, findings };
  });
  return {
    files: built.flatMap(({ files }) => files),
    findings: [...repeats, ...built.flatMap(({ findings }) => findings)],
  };
}

/** The detections of a rule, one for each query; none where one of them cannot be had. */
function detectionsOf(
  packed: PackRule,
  settings: PackSettings,
): { readonly detections: readonly Detection[]; readonly findings: readonly Diagnostic[] } {
  const { enabled = false, continuous = false } = settings.options as DefenderOptions;
  const { every } = frequencyFor(scheduleOf(packed.rule, settings.defaults));
  const isAsked = continuous && !hasOwnSchedule(packed.rule);
  const obstacles = packed.outcome.queries.map(continuousObstacle);
  const detections = packed.outcome.queries.map((query, at): Detection => {
    const isContinuous = isAsked && obstacles[at] === null;
    return {
      packed,
      query,
      at,
      branches: branchesOf(query),
      every: isContinuous ? 0 : every,
      enabled,
    };
  });
  const errors = detections.flatMap(({ branches }) => queryError(branches, packed) ?? []);
  if (errors.length > 0) return { detections: [], findings: errors };
  const obstacle = isAsked ? obstacles.find((each) => each !== null) : undefined;
  const isScheduled = detections.some((detection) => detection.every > 0);
  const findings = [
    ...(typeof obstacle === "string" ? [notContinuous(packed, obstacle)] : []),
    ...(isScheduled ? scheduleNotes(packed, settings) : []),
  ];
  return { detections, findings };
}
