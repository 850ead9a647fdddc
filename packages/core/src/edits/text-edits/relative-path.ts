/**
 * Returns the path that an import in one file needs for another file: `./people.journey`.
 *
 * @returns `undefined` if no relative path leads from one to the other
 */
export function getRelativePath(fromUri: string, toUri: string): string | undefined {
  const from = fromUri.split('/');
  const to = toUri.split('/');
  from.pop();
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  // The scheme and the host ("file:", "", "") must be the same.
  if (/^[a-z][a-z0-9+.-]*:/iu.test(toUri) && common < 3) return undefined;
  const up = from.slice(common).map(() => '..');
  const down = to.slice(common).map(decodeSegment);
  return [...(up.length === 0 ? ['.'] : up), ...down].join('/');
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // This segment is not encoded: a stray `%` stands for itself.
    return segment;
  }
}
