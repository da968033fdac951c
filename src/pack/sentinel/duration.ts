const units = [
  ["d", 86_400],
  ["h", 3600],
  ["m", 60],
] as const;

/** Seconds as templates write them, in one unit: `1d`, `90m`. */
export function templateDuration(seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? ["s", 1];
  return `${seconds / size}${unit}`;
}

/** Seconds as an ISO 8601 duration: `P1D`, `PT1H30M`. */
export function isoDuration(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const parts = [
    [Math.floor(seconds / 3600) % 24, "H"],
    [Math.floor(seconds / 60) % 60, "M"],
    [seconds % 60, "S"],
  ] as const;
  const time = parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : "")).join("");
  const date = days > 0 ? `${days}D` : "";
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}
