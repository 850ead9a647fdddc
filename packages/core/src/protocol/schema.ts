import * as v from 'valibot';

/** A schema of the values of a type. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** Makes a type guard of a schema. */
export function guard<T>(schema: Schema<T>): (value: unknown) => value is T {
  return (value): value is T => v.is(schema, value);
}

/** A finite number. JSON has no others, but messages in memory can. */
export const finite = v.pipe(v.number(), v.finite());

/** Offsets in a text. */
export const span = v.object({ start: finite, end: finite });

/** A line and a column, counted from 1. */
export const position = v.object({ line: finite, column: finite });

/** Makes the schema of a list. */
export function list<const S extends v.GenericSchema>(
  item: S,
): v.SchemaWithPipe<
  readonly [v.ArraySchema<S, undefined>, v.ReadonlyAction<v.InferOutput<v.ArraySchema<S, undefined>>>]
> {
  return v.pipe(v.array(item), v.readonly());
}

/**
 * Makes the schema of a property that may be absent. Senders leave it out, as its type says. Receivers accept
 * `undefined` as well, which structured clones keep.
 */
export function maybe<const S extends v.GenericSchema>(schema: S): v.ExactOptionalSchema<S, undefined> {
  return v.optional(schema) as unknown as v.ExactOptionalSchema<S, undefined>;
}

/**
 * Makes the schema of an object type from another layer. A property of the type without a schema does not
 * compile, even if it is optional.
 */
export function objectOf<T extends object>(
  properties: {
    readonly [K in keyof T]-?: Schema<T[K]>;
  },
): Schema<T> {
  return v.object(properties) as unknown as Schema<T>;
}

/**
 * Makes a schema that remembers valid objects. Use it for parts of large messages that mostly consist of the
 * same objects, if nothing changes their shape.
 */
export function remembered<T extends object>(schema: Schema<T>): Schema<T> {
  const known = new WeakSet<object>();
  return v.custom<T>((value) => {
    if (typeof value !== 'object' || value === null) return false;
    if (known.has(value)) return true;
    if (!v.is(schema, value)) return false;
    known.add(value);
    return true;
  });
}
