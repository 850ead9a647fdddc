const day = 86_400_000;
/** The day that spreadsheets count from. They take 1900 for a leap year, so that it holds from March 1900 on. */
const first = Date.UTC(1899, 11, 30);
const march1900 = 61;

/** The number that a spreadsheet keeps for a day such as `2026-09-01`; `undefined` for one it cannot keep. */
export function serialOfDay(date: string): number | undefined {
  const serial = (Date.parse(`${date}T00:00:00Z`) - first) / day;
  return serial >= march1900 ? serial : undefined;
}

/** The day of a point in time as a spreadsheet's reader gives it. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
