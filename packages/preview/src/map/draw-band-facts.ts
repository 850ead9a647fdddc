import type { FactName, MapFact, MapStage, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon, type IconName } from '../look/icons.ts';
import { drawOwnerChip } from './draw-signs.ts';
import type { References } from './references.ts';

/** The facts of a stage in its arrow, below the title, in this order. */
const order = ['when', 'duration', 'owner'] as const satisfies readonly FactName[];

export const bandNames: ReadonlySet<FactName> = new Set(order);

const icons: Readonly<Partial<Record<FactName, IconName>>> = { when: 'when', duration: 'clock' };

/** Returns the facts of a stage for its arrow. */
export function listBandFacts({ facts }: MapStage): readonly MapFact[] {
  return order.flatMap((name) => facts.filter((fact) => fact.name === name));
}

/** Returns the icon of a time or a duration; undefined for any other fact. */
export function getTimeIcon(name: FactName | undefined): IconName | undefined {
  return name === undefined ? undefined : icons[name];
}

/** Draws facts side by side, each after its icon or chip. Their labels are for screen readers only. */
export function drawBandFacts(
  facts: readonly MapFact[],
  references: References,
  words: PictureWords,
): readonly HTMLElement[] {
  if (facts.length === 0) return [];
  const parts = facts.map(({ name, label, value }) => {
    const sign = getTimeIcon(name);
    return createHtmlElement(
      'span',
      { class: `band-fact band-${name}` },
      sign === undefined ? drawOwnerChip(value, references) : drawIcon(sign),
      createHtmlElement('span', { class: 'unseen' }, label + words.colon),
      createHtmlElement('span', {}, value),
    );
  });
  return [createHtmlElement('p', { class: 'band-facts' }, parts)];
}
