/**
 * Memoizes a function on its argument: each object keeps its result in a property that neither JSON nor
 * copies see.
 *
 * A WeakMap would be the obvious choice. But V8's garbage collector for young objects treats the values of a
 * WeakMap as live, so results that refer to their document keep it alive. A check of a thousand files spent a
 * seventh of its time copying such garbage.
 */
export function memoizeOnObject<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  const key = Symbol('kept');
  return (of) => {
    const holder = of as { readonly [key]?: V };
    const value = holder[key];
    if (value !== undefined) return value;
    const made = make(of);
    Object.defineProperty(of, key, { value: made });
    return made;
  };
}
