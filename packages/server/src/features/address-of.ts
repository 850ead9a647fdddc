const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * Where a text leads that a map gives for an address: to a page, a mailbox, or by a path that begins with a dot to a
 * file. Whatever else it is (a command, a script, a file outside of the workspace, plain words) leads nowhere.
 *
 * @param from the file that says it
 * @param mayOpen whether a file may be opened from a map
 */
export function addressOf(text: string, from: string, mayOpen: (uri: string) => boolean): string | undefined {
  const address = text.trim();
  if (/[\s\p{Cc}\\]/u.test(address)) return undefined;
  if (/^\.{1,2}\//u.test(address)) {
    const file = parsed(address, from);
    // An encoded slash would be read as one after the dots before it have been looked at.
    if (file === undefined || /%2f|%5c/iu.test(file.pathname) || !mayOpen(file.href)) return undefined;
    return file.href;
  }
  const url = parsed(address);
  return url !== undefined && schemes.has(url.protocol) ? url.href : undefined;
}

function parsed(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
