/**
 * A cache that keeps the values of one drawing for the next drawing, and drops unused values.
 *
 * @param basis a key for the common input of a drawing's values: if it changes, all values are dropped
 * @returns a function that returns the value of a key, and computes missing values
 */
export type GenerationCache<T> = (basis: string) => (key: string, work: () => T) => T;

export function createGenerationCache<T>(): GenerationCache<T> {
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
