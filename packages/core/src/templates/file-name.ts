import { deriveName } from '../text/name-from-title.ts';

/**
 * Returns the file name for a map's title, without its extension. It follows the rules for names, and is
 * never reserved on Windows.
 *
 * @param taken gets the name, so that two equal titles get different names
 */
export function deriveFileName(title: string, taken: Set<string>): string {
  const name = deriveName(title, 'journey', taken);
  return isReservedOnWindows(name) ? deriveName(`${name} map`, 'journey', taken) : name;
}

/**
 * Returns whether a file name is invalid on Windows, or reserved for a device with any extension.
 * A repository with such a file cannot be checked out there.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isReservedOnWindows(name: string): boolean {
  // The extension begins at the first dot, and blanks before it are ignored.
  const [stem = ''] = name.split('.');
  return (
    /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu.test(stem.trimEnd()) ||
    // oxlint-disable-next-line no-control-regex
    /[<>:"|?*\u0000-\u001F]|[. ]$/u.test(name)
  );
}
