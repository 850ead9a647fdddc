const day = 86_400_000;
/**
 * The day from which spreadsheets count. Spreadsheets treat 1900 as a leap year, so this day is right from
 * March 1900 on.
 */
const first = Date.UTC(1899, 11, 30);
const march1900 = 61;

/** Returns a spreadsheet's number for a day such as `2026-09-01`; `undefined` for a day that it cannot represent. */
export function convertDayToSerial(date: string): number | undefined {
  const serial = (Date.parse(`${date}T00:00:00Z`) - first) / day;
  return serial >= march1900 ? serial : undefined;
}

/** Returns the day of a spreadsheet's number; `undefined` for a number outside the years 1 to 9999. */
export function convertSerialToDay(serial: number, countsFrom1904 = false): string | undefined {
  const days = Math.floor(countsFrom1904 ? serial + 1462 : serial);
  const date = new Date(first + (days < march1900 - 1 ? days + 1 : days) * day);
  const year = Number.isNaN(date.getTime()) || days < 1 ? 0 : date.getUTCFullYear();
  return year > 0 && year < 10_000 ? date.toISOString().slice(0, 10) : undefined;
}
