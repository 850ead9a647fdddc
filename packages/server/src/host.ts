import type { PictureState } from '@journey-maps/core';

/** What a server needs of the machine it runs on. */
export interface Host {
  /** The `.journey` files in a folder and below it that nothing leaves out, as URIs. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Filters these files: `listFiles` finds the rest in a folder. The order stays. */
  filterListed(uris: readonly string[], folder: string): Promise<readonly string[]>;
  /**
   * The text of a map or a configuration without its byte order mark; undefined where there is none, it is not UTF-8,
   * too large, or no regular file.
   */
  readFile(uri: string): Promise<string | undefined>;
  /** The pictures in a folder and below it that nothing leaves out, as URIs; absent for a host that cannot list them. */
  listPictures?(folder: string): Promise<readonly string[]>;
  /**
   * Looks at the file of a picture; absent for a host that cannot.
   *
   * @param folders one of them must hold it, its links followed
   */
  findPictureState?(uri: string, folders: readonly string[]): Promise<PictureState | undefined>;
  /** The image of a picture as a `data:` address, if its file is a picture in one of these folders; absent for a host that cannot read it. */
  readPicture?(uri: string, folders: readonly string[]): Promise<string | undefined>;
  /**
   * Whether a configuration may build on another file, or, of itself, be read: both lie in one workspace.
   *
   * @param folders those that are open
   */
  mayExtend(config: string, extended: string, folders: readonly string[]): boolean;
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
