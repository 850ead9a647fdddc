const mostKept = 20_000;

/**
 * Makes a cache of values that depend on a text alone: of the texts of a map, at most one changes with a keystroke. It
 * begins anew when it is full, since a page may be open for days.
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
