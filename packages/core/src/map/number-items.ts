import type { JourneyMap, MapItem, MapItemKind } from './map.ts';

/** The name by which a picture refers to a part of a map. */
export interface Reference {
  /** Such as `P3`; of evidence its number alone. */
  readonly label: string;
  readonly kind: MapItemKind;
  /** The title of the item that it refers to. */
  readonly title: string;
}

const letters: Readonly<Partial<Record<MapItemKind, string>>> = {
  pain: 'P',
  gain: 'G',
  opportunity: 'O',
  metric: 'M',
  'action-item': 'A',
  evidence: '',
};

/**
 * Numbers the parts of a map: moment by moment, what belongs to a stage or to the whole journey before its moments. The
 * numbers are those of the picture: the text has none.
 *
 * @returns references by the ids of the items
 */
export function numberItems({ items, stages }: JourneyMap): ReadonlyMap<string, Reference> {
  const counts = new Map<string, number>();
  const given = new Map<string, Reference>();
  const number = ({ id, kind, title, change }: MapItem): void => {
    const letter = letters[kind];
    // A removed item of a comparison has no place in the order of the others.
    if (letter === undefined || change === 'removed') return;
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    given.set(id, { label: `${letter}${count}`, kind, title });
  };
  for (const item of items) number(item);
  for (const stage of stages) {
    for (const item of stage.items) number(item);
    for (const moment of stage.moments) for (const item of moment.items) number(item);
  }
  return given;
}
