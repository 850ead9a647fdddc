import { nameFromTitle } from './name-from-title.ts';

/**
 * Returns the name of a map's file without its ending, made of a title as names are, and never one that Windows reserves.
 *
 * @param taken is told of the name: two titles in a row get different ones
 */
export function fileNameFromTitle(title: string, taken: Set<string>): string {
  const name = nameFromTitle(title, 'journey', taken);
  return isReservedOnWindows(name) ? nameFromTitle(`${name} map`, 'journey', taken) : name;
}

/**
 * Whether Windows keeps a file name for a device, whatever its ending, or takes none of its kind: a repository with such
 * a file cannot be checked out there.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isReservedOnWindows(name: string): boolean {
  // The ending begins at the first point, and blanks before it do not count.
  const [stem = ''] = name.split('.');
  return (
    /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu.test(stem.trimEnd()) ||
    // oxlint-disable-next-line no-control-regex
    /[<>:"|?*\u0000-\u001F]|[. ]$/u.test(name)
  );
}
