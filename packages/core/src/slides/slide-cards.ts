import type { MapItem, MapItemKind } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { Severity } from '../model/statements.ts';
import type { SlideCard, SlideCards } from './slide.ts';

/** A slide has this many cards in each column. */
export const cardsInColumn = 3;

const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Returns how serious a pain is: 1 for low to 4 for critical, 0 where the map does not say. */
export function severityNumber({ marks }: MapItem): number {
  return severities.findIndex((one) => marks.some(({ severity }) => severity === one)) + 1;
}

/** Makes the card of an item, with the references of the picture of its map. */
export function slideCard(item: MapItem, references: ReadonlyMap<string, Reference>): SlideCard {
  const { answers = [], improves = [], evidence = [] } = item;
  const found = (ids: readonly string[]): Reference[] => ids.flatMap((id) => references.get(id) ?? []);
  const reference = item.kind === 'touchpoint' ? undefined : references.get(item.id);
  return {
    item,
    ...(reference === undefined ? {} : { reference }),
    footnotes: found(evidence)
      .map(({ label }) => Number(label))
      .sort((a, b) => a - b),
    answers: found(answers),
    improves: found(improves),
  };
}

/** Chooses the pains and gains of a slide: what is open comes before what is resolved, then the most serious. */
export function chooseInsights(
  items: readonly MapItem[],
  references: ReadonlyMap<string, Reference>,
): SlideCards {
  const pains = ofKind(items, 'pain').toSorted(
    (a, b) => Number(a.open === false) - Number(b.open === false) || severityNumber(b) - severityNumber(a),
  );
  return firstCards([...pains, ...ofKind(items, 'gain')], references);
}

/** Chooses opportunities or action items: those that are open and worth most, in the order of the map. */
export function chooseAnswers(
  items: readonly MapItem[],
  kind: 'opportunity' | 'action-item',
  references: ReadonlyMap<string, Reference>,
): SlideCards {
  const all = ofKind(items, kind);
  const best = new Set(
    all
      .toSorted(
        (a, b) => Number(a.open === false) - Number(b.open === false) || worth(b.rating) - worth(a.rating),
      )
      .slice(0, cardsInColumn),
  );
  const others = all.filter((item) => !best.has(item));
  return firstCards([...all.filter((item) => best.has(item)), ...others], references);
}

function worth({ value = 0, effort = 5 }: NonNullable<MapItem['rating']> = {}): number {
  return value / Math.max(1, effort);
}

/** Makes the cards of the first items: as many as a column has room for. */
export function firstCards(
  items: readonly MapItem[],
  references: ReadonlyMap<string, Reference>,
  most = cardsInColumn,
): SlideCards {
  return {
    cards: items.slice(0, most).map((item) => slideCard(item, references)),
    more: Math.max(0, items.length - most),
  };
}

/** Returns the items of a kind that are on the map now: in a comparison some are not any more. */
export function ofKind(items: readonly MapItem[], kind: MapItemKind): readonly MapItem[] {
  return items.filter((item) => item.kind === kind && item.change !== 'removed');
}
