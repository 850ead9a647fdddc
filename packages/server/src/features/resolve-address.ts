const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * Resolves an address in a map: to a web page, a mailbox or, for a path that begins with a dot, a file.
 * Returns undefined for anything else, such as commands, scripts, files outside the workspace and plain text.
 *
 * @param from the file that contains the address
 * @param mayOpen returns whether a map may link to a file
 */
export function resolveAddress(
  text: string,
  from: string,
  mayOpen: (uri: string) => boolean,
): string | undefined {
  const address = text.trim();
  if (/[\s\p{Cc}\\]/u.test(address)) return undefined;
  if (/^\.{1,2}\//u.test(address)) {
    const file = parseUrl(address, from);
    // An encoded slash would become a real one after the `..` segments have been checked.
    if (file === undefined || /%2f|%5c/iu.test(file.pathname) || !mayOpen(file.href)) return undefined;
    return file.href;
  }
  const url = parseUrl(address);
  return url !== undefined && schemes.has(url.protocol) ? url.href : undefined;
}

function parseUrl(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
