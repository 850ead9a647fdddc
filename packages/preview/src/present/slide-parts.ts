import type {
  MapFact,
  MapItem,
  PictureWords,
  Reference,
  SlideCard,
  SlideCards,
} from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import { type IconName, icon } from '../look/icons.ts';
import { channelBadge, ownerChip, ratingSigns, referenceChip, severityBars } from '../map/draw-signs.ts';
import { drawStatus } from '../map/draw-status.ts';
import type { References } from '../map/references.ts';

/** The words and references for drawing the parts of slides. */
export interface SlideDrawing {
  readonly words: PictureWords;
  readonly references: References;
}

/** Draws a column of a slide: its heading with the content below. */
export function slideColumn(
  name: string,
  sign: IconName,
  heading: string,
  ...contents: readonly (readonly HTMLElement[])[]
): HTMLElement {
  return htmlElement(
    'section',
    { class: `slide-column slide-${name}` },
    htmlElement('h2', {}, icon(sign), heading),
    contents.flat(),
  );
}

/** Draws cards, and the number of cards that did not fit. */
export function slideCards({ cards, more }: SlideCards, drawing: SlideDrawing): readonly HTMLElement[] {
  return [...cards.map((card) => noteCard(card, drawing)), ...andMore(more, drawing.words)];
}

export function andMore(more: number, { slides }: PictureWords): readonly HTMLElement[] {
  return more === 0 ? [] : [htmlElement('p', { class: 'slide-more' }, slides.andMore(more))];
}

/** Draws a pain, a gain or an opportunity as a note. */
export function noteCard(card: SlideCard, drawing: SlideDrawing): HTMLElement {
  const { item } = card;
  const { words, references } = drawing;
  const { rating = {}, ownerTitle, marks } = item;
  const word = item.kind === 'row' ? '' : words.items[item.kind].one;
  const severity = marks.find((mark) => mark.severity !== undefined);
  const bars = (value: number | undefined, label: string) =>
    value === undefined ? [] : [ratingSigns('bars', value, [...label][0])];
  return htmlElement(
    'article',
    { class: `item item-${item.kind} note${item.open === false ? ' closed' : ''}${assumed(item)}` },
    htmlElement(
      'p',
      { class: 'slide-card-title' },
      htmlElement('span', { class: 'unseen' }, word + words.colon),
      card.reference === undefined ? [] : [referenceChip(card.reference)],
      htmlElement('span', { class: 'title' }, item.title || words.noTitle),
      footnotes(card),
    ),
    htmlElement(
      'div',
      { class: 'meta' },
      rating.value === undefined && rating.effort === undefined
        ? []
        : [
            htmlElement(
              'span',
              { class: 'value-effort', 'aria-hidden': 'true' },
              bars(rating.value, words.facts.value),
              bars(rating.effort, words.facts.effort),
            ),
          ],
      severity?.severity === undefined
        ? []
        : [
            htmlElement(
              'span',
              { class: 'mark mark-severity' },
              severityBars(severity.severity),
              severity.label,
            ),
          ],
      arrows('→', card.answers),
      arrows('↗', card.improves),
      marks
        .filter(({ kind }) => kind === 'status' || kind === 'assumption')
        .map(({ kind, word, label }) =>
          kind === 'status'
            ? drawStatus(word, label)
            : htmlElement('span', { class: `mark mark-${kind}` }, label),
        ),
      ownerTitle === undefined
        ? []
        : [
            htmlElement('span', { class: 'unseen' }, `${words.facts.owner}${words.colon}${ownerTitle}`),
            ownerChip(ownerTitle, references),
          ],
    ),
  );
}

function assumed({ marks }: MapItem): string {
  return marks.some(({ kind }) => kind === 'assumption') ? ' assumed' : '';
}

function arrows(sign: string, found: readonly Reference[]): readonly HTMLElement[] {
  if (found.length === 0) return [];
  return [htmlElement('span', { class: 'answers', 'aria-hidden': 'true' }, sign, found.map(referenceChip))];
}

function footnotes({ footnotes: numbers }: SlideCard): readonly HTMLElement[] {
  return numbers.length === 0
    ? []
    : [htmlElement('span', { class: 'footnotes', 'aria-hidden': 'true' }, numbers.join(' '))];
}

/** Draws a metric: its title and its figures. */
export function metricLine(card: SlideCard, { words }: SlideDrawing): HTMLElement {
  const facts = card.item.facts.filter(({ name }) =>
    ['baselineValue', 'value', 'target', 'unit'].includes(name ?? ''),
  );
  return htmlElement(
    'article',
    { class: 'slide-metric' },
    htmlElement(
      'p',
      { class: 'slide-card-title' },
      card.reference === undefined ? [] : [referenceChip(card.reference)],
      htmlElement('span', { class: 'title' }, card.item.title || words.noTitle),
      footnotes(card),
    ),
    factList(facts),
  );
}

/** Draws an action item on one line. */
export function actionLine(card: SlideCard, { words }: SlideDrawing): HTMLElement {
  const due = card.item.facts.find(({ name }) => name === 'due')?.value;
  return htmlElement(
    'p',
    { class: 'slide-action' },
    card.reference === undefined ? [] : [referenceChip(card.reference)],
    htmlElement('span', { class: 'title' }, card.item.title || words.noTitle),
    due === undefined ? [] : [htmlElement('strong', {}, due)],
  );
}

/** Draws a touchpoint: its channel and its title. */
export function touchpointLine(item: MapItem, { words }: SlideDrawing): HTMLElement {
  const signs = item.marks.flatMap(({ kind }) => (kind === 'planned' || kind === 'external' ? [kind] : []));
  return htmlElement(
    'span',
    { class: ['slide-touchpoint', ...signs].join(' ') },
    channelBadge(item),
    item.title || words.noTitle,
  );
}

/** Draws facts with their labels. */
export function factList(facts: readonly MapFact[]): HTMLElement {
  return htmlElement(
    'dl',
    { class: 'slide-facts' },
    facts.map(({ label, value }) =>
      htmlElement('div', {}, htmlElement('dt', {}, label), htmlElement('dd', {}, value)),
    ),
  );
}
