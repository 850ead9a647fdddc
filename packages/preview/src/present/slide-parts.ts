import type {
  MapFact,
  MapItem,
  PictureWords,
  Reference,
  SlideCard,
  SlideCards,
} from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon, type IconName } from '../look/icons.ts';
import {
  drawChannelBadge,
  drawOwnerChip,
  drawRatingSigns,
  drawReferenceChip,
  drawSeverityBars,
} from '../map/draw-signs.ts';
import { drawStatus } from '../map/draw-status.ts';
import type { References } from '../map/references.ts';

/** The words and references for drawing the parts of slides. */
export interface SlideDrawing {
  readonly words: PictureWords;
  readonly references: References;
}

/** Draws a column of a slide: its heading with the content below. */
export function drawSlideColumn(
  name: string,
  sign: IconName,
  heading: string,
  ...contents: readonly (readonly HTMLElement[])[]
): HTMLElement {
  return createHtmlElement(
    'section',
    { class: `slide-column slide-${name}` },
    createHtmlElement('h2', {}, drawIcon(sign), heading),
    contents.flat(),
  );
}

/** Draws cards, and the number of cards that did not fit. */
export function drawSlideCards({ cards, more }: SlideCards, drawing: SlideDrawing): readonly HTMLElement[] {
  return [...cards.map((card) => drawNoteCard(card, drawing)), ...drawMoreCount(more, drawing.words)];
}

export function drawMoreCount(more: number, { slides }: PictureWords): readonly HTMLElement[] {
  return more === 0 ? [] : [createHtmlElement('p', { class: 'slide-more' }, slides.andMore(more))];
}

/** Draws a pain, a gain or an opportunity as a note. */
export function drawNoteCard(card: SlideCard, drawing: SlideDrawing): HTMLElement {
  const { item } = card;
  const { words, references } = drawing;
  const { rating = {}, ownerTitle, marks } = item;
  const word = item.kind === 'row' ? '' : words.items[item.kind].one;
  const severity = marks.find((mark) => mark.severity !== undefined);
  const bars = (value: number | undefined, label: string) =>
    value === undefined ? [] : [drawRatingSigns('bars', value, [...label][0])];
  return createHtmlElement(
    'article',
    { class: `item item-${item.kind} note${item.open === false ? ' closed' : ''}${getAssumedClass(item)}` },
    createHtmlElement(
      'p',
      { class: 'slide-card-title' },
      createHtmlElement('span', { class: 'unseen' }, word + words.colon),
      card.reference === undefined ? [] : [drawReferenceChip(card.reference)],
      createHtmlElement('span', { class: 'title' }, item.title || words.noTitle),
      drawFootnotes(card),
    ),
    createHtmlElement(
      'div',
      { class: 'meta' },
      rating.value === undefined && rating.effort === undefined
        ? []
        : [
            createHtmlElement(
              'span',
              { class: 'value-effort', 'aria-hidden': 'true' },
              bars(rating.value, words.facts.value),
              bars(rating.effort, words.facts.effort),
            ),
          ],
      severity?.severity === undefined
        ? []
        : [
            createHtmlElement(
              'span',
              { class: 'mark mark-severity' },
              drawSeverityBars(severity.severity),
              severity.label,
            ),
          ],
      drawArrows('→', card.answers),
      drawArrows('↗', card.improves),
      marks
        .filter(({ kind }) => kind === 'status' || kind === 'assumption')
        .map(({ kind, word, label }) =>
          kind === 'status'
            ? drawStatus(word, label)
            : createHtmlElement('span', { class: `mark mark-${kind}` }, label),
        ),
      ownerTitle === undefined
        ? []
        : [
            createHtmlElement('span', { class: 'unseen' }, `${words.facts.owner}${words.colon}${ownerTitle}`),
            drawOwnerChip(ownerTitle, references),
          ],
    ),
  );
}

function getAssumedClass({ marks }: MapItem): string {
  return marks.some(({ kind }) => kind === 'assumption') ? ' assumed' : '';
}

function drawArrows(sign: string, references: readonly Reference[]): readonly HTMLElement[] {
  if (references.length === 0) return [];
  return [
    createHtmlElement(
      'span',
      { class: 'answers', 'aria-hidden': 'true' },
      sign,
      references.map(drawReferenceChip),
    ),
  ];
}

function drawFootnotes({ footnotes: numbers }: SlideCard): readonly HTMLElement[] {
  return numbers.length === 0
    ? []
    : [createHtmlElement('span', { class: 'footnotes', 'aria-hidden': 'true' }, numbers.join(' '))];
}

/** Draws a metric: its title and its figures. */
export function drawMetricLine(card: SlideCard, { words }: SlideDrawing): HTMLElement {
  const facts = card.item.facts.filter(({ name }) =>
    ['baselineValue', 'value', 'target', 'unit'].includes(name ?? ''),
  );
  return createHtmlElement(
    'article',
    { class: 'slide-metric' },
    createHtmlElement(
      'p',
      { class: 'slide-card-title' },
      card.reference === undefined ? [] : [drawReferenceChip(card.reference)],
      createHtmlElement('span', { class: 'title' }, card.item.title || words.noTitle),
      drawFootnotes(card),
    ),
    drawFactList(facts),
  );
}

/** Draws an action item on one line. */
export function drawActionLine(card: SlideCard, { words }: SlideDrawing): HTMLElement {
  const due = card.item.facts.find(({ name }) => name === 'due')?.value;
  return createHtmlElement(
    'p',
    { class: 'slide-action' },
    card.reference === undefined ? [] : [drawReferenceChip(card.reference)],
    createHtmlElement('span', { class: 'title' }, card.item.title || words.noTitle),
    due === undefined ? [] : [createHtmlElement('strong', {}, due)],
  );
}

/** Draws a touchpoint: its channel and its title. */
export function drawTouchpointLine(item: MapItem, { words }: SlideDrawing): HTMLElement {
  const signs = item.marks.flatMap(({ kind }) => (kind === 'planned' || kind === 'external' ? [kind] : []));
  return createHtmlElement(
    'span',
    { class: ['slide-touchpoint', ...signs].join(' ') },
    drawChannelBadge(item),
    item.title || words.noTitle,
  );
}

/** Draws facts with their labels. */
export function drawFactList(facts: readonly MapFact[]): HTMLElement {
  return createHtmlElement(
    'dl',
    { class: 'slide-facts' },
    facts.map(({ label, value }) =>
      createHtmlElement('div', {}, createHtmlElement('dt', {}, label), createHtmlElement('dd', {}, value)),
    ),
  );
}
