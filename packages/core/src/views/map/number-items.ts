import type { JourneyMap, MapItem, MapItemKind } from './map.ts';

/** The label by which the drawing refers to a card. */
export interface Reference {
  /** Such as `P3`; for evidence the number alone. */
  readonly label: string;
  readonly kind: MapItemKind;
  /** The title of the card. */
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
 * Numbers the cards of a map: first the cards of the whole journey, then stage by stage, with the cards of a
 * stage before the cards of its moments. The numbers exist only in the drawing, not in the text.
 *
 * @returns references by the ids of the cards
 */
export function numberItems({ items, stages }: JourneyMap): ReadonlyMap<string, Reference> {
  const counts = new Map<string, number>();
  const given = new Map<string, Reference>();
  const numberItem = ({ id, kind, title, change }: MapItem): void => {
    const letter = letters[kind];
    // The removed cards of a comparison have no place in the order of the remaining cards.
    if (letter === undefined || change === 'removed') return;
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    given.set(id, { label: `${letter}${count}`, kind, title });
  };
  for (const item of items) numberItem(item);
  for (const stage of stages) {
    for (const item of stage.items) numberItem(item);
    for (const moment of stage.moments) for (const item of moment.items) numberItem(item);
  }
  return given;
}
