/** Returns a function that computes its value at the first call, and keeps it. */
export function computeOnce<T>(compute: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => (cached ??= { value: compute() }).value;
}
