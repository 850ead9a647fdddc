import { hash } from '../check/fingerprint.ts';
import { distinctIds } from '../text/distinct-ids.ts';
import type { MapChange } from './map-change.ts';

export type UnmarkedChange = Omit<MapChange, 'fingerprint'>;

/** Gives changes what they are known by after a rebase: it follows from what changed how, and from no line or path. */
export function fingerprinted(changes: readonly UnmarkedChange[]): readonly MapChange[] {
  const distinct = distinctIds();
  return changes.map((change) => {
    const { kind, entity, field, before, after, rule } = change;
    return {
      ...change,
      fingerprint: hash(distinct(JSON.stringify([kind, rule, entity, field, before, after]))),
    };
  });
}
