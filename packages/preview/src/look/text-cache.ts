const mostKept = 20_000;

/**
 * Creates a cache of values that depend on a text alone. It pays off since a keystroke changes at most one
 * text of a map. A full cache is cleared, since a page may be open for days.
 */
export function createTextCache<T>(): (text: string, work: () => T) => T {
  const values = new Map<string, T>();
  return (text, work) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = work();
    if (values.size >= mostKept) values.clear();
    values.set(text, value);
    return value;
  };
}
