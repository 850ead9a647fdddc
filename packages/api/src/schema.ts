import { mapSchema } from '@journey-maps/core/interchange';

/** A JSON schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON schema (draft 7) of `toJson` and `fromJson`. */
export const schema: JsonSchema = mapSchema();
