import type { NamedFile, NamedFileKind, PictureState } from '@journey-maps/core/semantics';

/** The services that the server needs from its platform. */
export interface Host {
  /** Lists the `.journey` files in a folder and below it, without ignored ones, as URIs. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Returns the given files that `listFiles` would find in a folder, in the same order. */
  filterListed(uris: readonly string[], folder: string): Promise<readonly string[]>;
  /**
   * Reads a map or a configuration, without its byte order mark. Returns undefined if there is no such file,
   * or if it is not UTF-8, too large, or not a regular file.
   */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * Lists the pictures in a folder and below it, except ignored pictures, as URIs. Absent on a host that
   * cannot list pictures.
   */
  listPictures?(folder: string): Promise<readonly string[]>;
  /**
   * Checks the file of a picture. Absent on a host that cannot.
   *
   * @param folders one of these must contain the file after its links are resolved
   */
  findPictureState?(uri: string, folders: readonly string[]): Promise<PictureState | undefined>;
  /**
   * Reads a picture in one of these folders as a `data:` address; undefined if it is not a picture.
   * Absent on a host that cannot.
   */
  readPicture?(uri: string, folders: readonly string[]): Promise<string | undefined>;
  /**
   * Reads a data file or a transcript in one of these folders. Absent on a host that cannot, which then draws
   * only the figures in the map.
   */
  readNamedFile?(
    kind: NamedFileKind,
    uri: string,
    folders: readonly string[],
  ): Promise<NamedFile | undefined>;
  /**
   * Returns whether a configuration may extend another file, which must be in the same workspace. With the
   * same file twice, returns whether it may be read.
   *
   * @param folders the open folders
   */
  mayExtend(config: string, extended: string, folders: readonly string[]): boolean;
  /** Returns today's date where the user is, such as `2026-11-21`. */
  today(): string;
  /** Lets pending work run first, and waits for this number of milliseconds. */
  yield(milliseconds?: number): Promise<void>;
}

/** Returns the date in the local time zone. */
export function getLocalToday(now = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
