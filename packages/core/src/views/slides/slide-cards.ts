import type { Severity } from '../../model/statements.ts';
import type { MapItem, MapItemKind } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { SlideCard, SlideCards } from './slide.ts';

/** The number of cards in a column of a slide. */
export const cardsInColumn = 3;

const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Returns the severity of a pain: 1 for low to 4 for critical, 0 if the map gives none. */
function getSeverityNumber({ marks }: MapItem): number {
  return (
    severities.findIndex((otherSeverity) => marks.some(({ severity }) => severity === otherSeverity)) + 1
  );
}

/** Makes the slide's version of a card, with the references in the drawing of its map. */
export function createSlideCard(item: MapItem, references: ReadonlyMap<string, Reference>): SlideCard {
  const { answers = [], improves = [], evidence = [] } = item;
  const findReferences = (ids: readonly string[]): Reference[] =>
    ids.flatMap((id) => references.get(id) ?? []);
  const reference = item.kind === 'touchpoint' ? undefined : references.get(item.id);
  return {
    item,
    ...(reference === undefined ? {} : { reference }),
    footnotes: findReferences(evidence)
      .map(({ label }) => Number(label))
      .sort((a, b) => a - b),
    answers: findReferences(answers),
    improves: findReferences(improves),
  };
}

/** Chooses the pains and gains of a slide: open pains before resolved ones, then the most serious first. */
export function chooseInsights(
  items: readonly MapItem[],
  references: ReadonlyMap<string, Reference>,
): SlideCards {
  const pains = filterByKind(items, 'pain').toSorted(
    (a, b) =>
      Number(a.open === false) - Number(b.open === false) || getSeverityNumber(b) - getSeverityNumber(a),
  );
  return createFirstCards([...pains, ...filterByKind(items, 'gain')], references);
}

/** Chooses opportunities or action items: the open ones with the highest worth, in the order of the map. */
export function chooseAnswers(
  items: readonly MapItem[],
  kind: 'opportunity' | 'action-item',
  references: ReadonlyMap<string, Reference>,
): SlideCards {
  const all = filterByKind(items, kind);
  const best = new Set(
    all
      .toSorted(
        (a, b) =>
          Number(a.open === false) - Number(b.open === false) ||
          computeWorth(b.rating) - computeWorth(a.rating),
      )
      .slice(0, cardsInColumn),
  );
  const others = all.filter((item) => !best.has(item));
  return createFirstCards([...all.filter((item) => best.has(item)), ...others], references);
}

function computeWorth({ value = 0, effort = 5 }: NonNullable<MapItem['rating']> = {}): number {
  return value / Math.max(1, effort);
}

/** Makes the first cards, as many as fit in a column. */
export function createFirstCards(
  items: readonly MapItem[],
  references: ReadonlyMap<string, Reference>,
  most = cardsInColumn,
): SlideCards {
  return {
    cards: items.slice(0, most).map((item) => createSlideCard(item, references)),
    more: Math.max(0, items.length - most),
  };
}

/** Returns the cards of a kind, without those that a comparison shows as removed. */
export function filterByKind(items: readonly MapItem[], kind: MapItemKind): readonly MapItem[] {
  return items.filter((item) => item.kind === kind && item.change !== 'removed');
}
