import { createModelJson, readModelJson, writeEntries } from '@journey-maps/core/interchange';
import { isFailure } from '@journey-maps/core/text';
import { getContext, type MapInput } from './parse.ts';
import type { MapJson } from './types.ts';

/** Input that `fromJson` could not take unchanged. */
export interface ImportProblem {
  /** The place in the input, such as `document.journeys[0].title`. */
  readonly from: string;
  /** The problem and its outcome. */
  readonly message: string;
  /** True if the resulting map lacks a part of the input. */
  readonly isLost: boolean;
}

/** The result of `fromJson`. */
export interface FromJson {
  /** The text of the map; absent if nothing could be read. */
  readonly text?: string;
  readonly problems: readonly ImportProblem[];
}

/**
 * Returns the content of a map as data, as `journey render --format json` writes it. `schema` describes it.
 * Spans are lines and columns, and references have the target that they resolve to.
 */
export function toJson(map: MapInput): MapJson {
  const { linked, workspace, path } = getContext(map);
  return createModelJson(linked, workspace, path);
}

/**
 * Makes a map from data, as `journey import` does. Positions, targets and empty lists are optional, and a text,
 * a name or a number can be a plain value. So programs that create maps have little to write.
 *
 * @param json the data, or its JSON text; no input causes an exception
 * @example
 * ```ts
 * fromJson({ version: 2, document: { journeys: [{ title: 'Buying a bike', stages: [{ title: 'Looks around' }] }] } }).text;
 * ```
 */
export function fromJson(json: unknown): FromJson {
  let text: string | undefined;
  try {
    text = typeof json === 'string' ? json : JSON.stringify(json);
  } catch {
    // A cyclic object, or a BigInt.
  }
  const read = text === undefined ? { problem: 'is not JSON' } : readModelJson(text);
  if (isFailure(read)) {
    return { problems: [{ from: '', message: `The input ${read.problem}.`, isLost: true }] };
  }
  const { entries, problems } = read;
  if (entries.length === 0 && problems.length > 0) return { problems };
  return { text: writeEntries(entries), problems };
}
