type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * A node of the model, where what a map does not say is `undefined`. It stays there as a property: every node of a kind
 * then has one shape, which costs the engine a third of the memory of nodes that were put together property by
 * property. As JSON both are the same.
 */
export function defined<T extends object>(object: T): Defined<T>;
export function defined(object: object): object {
  return object;
}
