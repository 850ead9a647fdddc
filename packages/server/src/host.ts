/** What a server needs of the machine it runs on. */
export interface Host {
  /** The `.journey` files in a folder and below it, as URIs. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** The text of a file without its byte order mark; undefined where there is none, or it is not UTF-8. */
  readFile(uri: string): Promise<string | undefined>;
  /** Today's date where the user is, such as `2026-11-21`. */
  today(): string;
  /** Lets what is waiting be done first, and for so many milliseconds what comes. */
  yield(milliseconds?: number): Promise<void>;
}

/** Today's date in the local time zone. */
export function localToday(now = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
