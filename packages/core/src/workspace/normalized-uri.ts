/** A uri in Unicode normalisation form C: two files whose names look alike have the same. It is decoded, and no uri. */
export function normalizedUri(uri: string): string {
  // Most have no letter that could be written in two ways.
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}

/** The same without the difference between upper and lower case. */
export function foldedUri(uri: string): string {
  return normalizedUri(uri).toLowerCase();
}
