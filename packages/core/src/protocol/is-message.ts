import { isObjectOf, type PropertyShapes, type Shape } from './shape.ts';

type Tagged = { readonly type: string };
type Properties<T extends Tagged, K> = Omit<Extract<T, { readonly type: K }>, 'type'>;

/** Makes a check for each type of message. A new type or property without a check does not compile. */
export function isMessage<T extends Tagged>(
  types: {
    readonly [K in T['type']]: PropertyShapes<Properties<T, K>>;
  },
): Shape<T> {
  const byType = new Map<unknown, (value: unknown) => boolean>(
    Object.entries<PropertyShapes<object>>(types).map(([type, properties]) => [type, isObjectOf(properties)]),
  );
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    return byType.get((value as { readonly type?: unknown }).type)?.(value) ?? false;
  };
}
