import { hash } from '../../rules/engine/fingerprint.ts';
import { createDistinctIds } from '../../text/distinct-ids.ts';
import { removeUnneededIsolates } from '../../text/isolate-text.ts';
import type { MapChange } from './map-change.ts';

/** A change without its fingerprint. Its message has isolates around all texts. */
export type UnmarkedChange = Omit<MapChange, 'fingerprint' | 'wording'> & {
  /** Set if a removed file had no contents any more: all of them are in other files. */
  readonly isEmptied?: true;
};

/**
 * Gives changes fingerprints that survive a rebase: each depends on the change itself, and on no position in
 * a file.
 */
export function addFingerprints(changes: readonly UnmarkedChange[]): readonly MapChange[] {
  const distinct = createDistinctIds();
  return changes.map(({ isEmptied: _, ...change }) => {
    const { kind, entity, field, before, after, rule, message } = change;
    return {
      ...change,
      message: removeUnneededIsolates(message),
      wording: message,
      fingerprint: hash(distinct(JSON.stringify([kind, rule, entity, field, before, after]))),
    };
  });
}
