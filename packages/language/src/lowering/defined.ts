type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * Returns the object with a type in which `undefined` properties are optional. The properties remain, so that
 * all nodes of a kind share one hidden class. This saves a third of the memory compared with adding
 * properties one by one. `JSON.stringify` gives the same text.
 */
export function assumeDefined<T extends object>(object: T): Defined<T>;
export function assumeDefined(object: object): object {
  return object;
}
