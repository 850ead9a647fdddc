import { realpathSync } from 'node:fs';
import { isInside } from './is-inside.ts';

let folders: readonly string[] | undefined;

/**
 * Limits all reading of workspace files in this process to some folders, after links are resolved. A server for
 * assistants uses it: whatever a map, a configuration or a link refers to, nothing else can be read.
 */
export function confineReads(to: readonly string[] | undefined): void {
  folders = to?.map((folder) => realpathSync(folder));
}

/** Returns whether a file may be read. A missing file counts as readable, so that it is reported as missing. */
export function isReadable(path: string): boolean {
  if (folders === undefined) return true;
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    return true;
  }
  return folders.some((folder) => isInside(folder, real));
}

/** Returns whether a folder is one of those to which reading is limited. */
export function isReadBoundary(folder: string): boolean {
  if (folders === undefined) return false;
  try {
    return folders.includes(realpathSync(folder));
  } catch {
    return false;
  }
}
