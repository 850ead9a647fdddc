import {
  explainPriorities,
  type JourneyMap,
  numberItems,
  type PictureWords,
  type Priority,
  rankPriorities,
  type UnratedOpportunity,
} from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawTitle } from '../map/draw-item.ts';
import { answerSigns, drawBars, drawOwnerChip } from '../map/draw-signs.ts';
import { drawStatus } from '../map/draw-status.ts';
import type { References } from '../map/references.ts';
import { drawMatrix, drawMatrixLegend } from './draw-matrix.ts';

/** Returns whether a map has opportunities to compare. */
export function hasPriorities(map: JourneyMap): boolean {
  return rankPriorities(map, new Map()).priorities.length > 0;
}

/**
 * Draws the opportunities of a map by value and effort, and beside them their order and its formula. Screen
 * readers read the order alone, which contains everything that the matrix shows.
 */
export function drawPriorities(map: JourneyMap, references: References, words: PictureWords): HTMLElement {
  const ranked = rankPriorities(map, numberItems(map));
  const { priorities, unrated } = ranked;
  return createHtmlElement(
    'div',
    { class: 'priorities' },
    createHtmlElement(
      'div',
      { class: 'matrix-side', 'aria-hidden': 'true' },
      drawMatrix(priorities, words),
      drawMatrixLegend(priorities, words),
    ),
    createHtmlElement(
      'section',
      { class: 'priority-order', 'aria-label': words.slides.order },
      createHtmlElement('h2', {}, words.slides.order),
      explainPriorities(ranked, words).map((line) =>
        createHtmlElement('p', { class: 'priority-formula' }, line),
      ),
      createHtmlElement(
        'ol',
        {},
        priorities
          .filter(({ rank }) => rank !== undefined)
          .map((priority) => drawEntry(priority, references, words)),
      ),
      drawUnranked([...priorities.filter(({ rank }) => rank === undefined), ...unrated], references, words),
    ),
  );
}

type Entry = Pick<Priority, 'card' | 'missing' | 'rank' | 'stage'>;

function drawUnranked(
  entries: readonly (Priority | UnratedOpportunity)[],
  references: References,
  words: PictureWords,
): readonly HTMLElement[] {
  if (entries.length === 0) return [];
  return [
    createHtmlElement('h2', { class: 'priority-unranked' }, words.slides.unranked),
    createHtmlElement(
      'ul',
      {},
      entries.map((entry) => drawEntry(entry, references, words)),
    ),
  ];
}

function drawEntry(
  { card: { item }, missing, rank, stage }: Entry,
  references: References,
  words: PictureWords,
): HTMLElement {
  const { rating = {}, ownerTitle, marks, facts } = item;
  const heard = facts.filter(({ name }) => name === 'value' || name === 'effort' || name === 'for');
  return createHtmlElement(
    'li',
    { class: 'priority-entry', 'data-id': item.id },
    createHtmlElement('span', { class: 'priority-rank' }, rank === undefined ? '–' : String(rank)),
    createHtmlElement(
      'div',
      { class: 'priority-words' },
      drawTitle(item, references, words),
      createHtmlElement(
        'p',
        { class: 'priority-meta' },
        rating.value === undefined && rating.effort === undefined ? [] : [drawBars(rating, words)],
        answerSigns(item, references),
        stage === undefined
          ? []
          : [
              createHtmlElement(
                'span',
                { class: 'priority-stage' },
                createHtmlElement('span', { class: 'priority-number' }, String(stage.number)),
                stage.title || words.noTitle,
              ),
            ],
        missing.length === 0
          ? []
          : [
              createHtmlElement(
                'span',
                { class: 'priority-missing' },
                missing.map((part) => words.slides.missing[part]).join(', '),
              ),
            ],
        createHtmlElement(
          'span',
          { class: 'unseen' },
          heard.map(({ label, value }) => `${label}${words.colon}${value}`).join(', '),
        ),
      ),
    ),
    createHtmlElement(
      'span',
      { class: 'priority-status' },
      marks.filter(({ kind }) => kind === 'status').map(({ word, label }) => drawStatus(word, label)),
    ),
    createHtmlElement(
      'span',
      { class: 'priority-owner' },
      ownerTitle === undefined
        ? []
        : [
            drawOwnerChip(ownerTitle, references),
            createHtmlElement('span', { class: 'unseen' }, `${words.facts.owner}${words.colon}${ownerTitle}`),
          ],
    ),
  );
}
