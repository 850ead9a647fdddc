/**
 * The path that an import writes to name a file, seen from the importing one: `./people.journey`.
 *
 * @returns `undefined` where no relative path leads from one to the other.
 */
export function relativePath(fromUri: string, toUri: string): string | undefined {
  const from = fromUri.split('/');
  const to = toUri.split('/');
  from.pop();
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  // The scheme and the host ("file:", "", "") must be the same.
  if (/^[a-z][a-z0-9+.-]*:/iu.test(toUri) && common < 3) return undefined;
  const up = from.slice(common).map(() => '..');
  const down = to.slice(common).map(decoded);
  return [...(up.length === 0 ? ['.'] : up), ...down].join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not an encoded one: a stray `%` stands for itself.
    return segment;
  }
}
