/**
 * Returns a decoded URI in Unicode normalisation form C, so that files whose names look alike are equal. The
 * result is not a URI.
 */
export function normalizeUri(uri: string): string {
  // Most URIs have no character that could be written in two ways.
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}

/** Returns a normalised URI in lower case. */
export function foldUri(uri: string): string {
  return normalizeUri(uri).toLowerCase();
}
