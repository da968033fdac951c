import type { Schedule } from "../../format.ts";

/** How often a custom detection may run, and how far it then looks back; in seconds. */
const frequencies: readonly Schedule[] = [
  { every: 86_400, lookback: 30 * 86_400 },
  { every: 43_200, lookback: 2 * 86_400 },
  { every: 10_800, lookback: 43_200 },
  { every: 3600, lookback: 14_400 },
];

const most: Schedule = { every: 3600, lookback: 14_400 };

/**
 * The frequency for a schedule: the most seldom that is no more seldom than was asked for; every
 * hour where more was asked for.
 */
export function frequencyFor({ every }: Schedule): Schedule {
  return frequencies.find((allowed) => allowed.every <= every) ?? most;
}
