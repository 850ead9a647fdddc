const mostKept = 20_000;

/**
 * Creates a cache of values that depend on a text alone. It pays off since a keystroke changes at most one
 * text of a map. A full cache is cleared, since a page may be open for days.
 */
export function textCache<T>(): (text: string, work: () => T) => T {
  const kept = new Map<string, T>();
  return (text, work) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = work();
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, value);
    return value;
  };
}
