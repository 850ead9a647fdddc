import { hash } from '../check/fingerprint.ts';
import { distinctIds } from '../text/distinct-ids.ts';
import { withNeededIsolates } from '../text/isolated.ts';
import type { MapChange } from './map-change.ts';

/** A change before it is finished; its message has all isolates. */
export type UnmarkedChange = Omit<MapChange, 'fingerprint' | 'wording'>;

/** Gives changes what they are known by after a rebase: it follows from what changed how, and from no line or path. */
export function fingerprinted(changes: readonly UnmarkedChange[]): readonly MapChange[] {
  const distinct = distinctIds();
  return changes.map((change) => {
    const { kind, entity, field, before, after, rule, message } = change;
    return {
      ...change,
      message: withNeededIsolates(message),
      wording: message,
      fingerprint: hash(distinct(JSON.stringify([kind, rule, entity, field, before, after]))),
    };
  });
}
