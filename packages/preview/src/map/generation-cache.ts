/**
 * Remembers the values of one drawing for the next: what a drawing does not ask for is forgotten.
 *
 * @param basis what all values of a drawing depend on: with another one, nothing is known
 * @returns gives the value of a key, and works out an unknown one
 */
export type GenerationCache<T> = (basis: string) => (key: string, work: () => T) => T;

export function generationCache<T>(): GenerationCache<T> {
  let last: { readonly basis: string; readonly values: Map<string, T> } | undefined;
  return (basis) => {
    const before = last?.basis === basis ? last.values : undefined;
    const values = new Map<string, T>();
    last = { basis, values };
    return (key, work) => {
      const value = values.get(key) ?? before?.get(key) ?? work();
      values.set(key, value);
      return value;
    };
  };
}
