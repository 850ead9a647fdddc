// Longer than most files: the drawing of each kind of slide, best read as a whole.
import {
  type ActionsSlide,
  type JourneyMap,
  type MatrixSlide,
  type OverviewSlide,
  placeBubbles,
  type Slide,
  type TitleSlide,
} from '@journey-maps/core/views';
import type { FocusContext } from '../focus/focus-context.ts';
import { htmlElement } from '../html.ts';
import { icon } from '../look/icons.ts';
import { initialsOf } from '../look/initials.ts';
import { lookOfPerson } from '../map/draw-curves.ts';
import { ownerChip, referenceChip } from '../map/draw-signs.ts';
import { drawStatus } from '../map/draw-status.ts';
import { drawStageSlide, drawStrip } from './draw-stage-slide.ts';
import { andMore, factList, metricLine, noteCard, type SlideDrawing, slideCards } from './slide-parts.ts';

/** Draws a planned slide: 1280 × 720 px. */
export function drawSlide(
  slide: Slide,
  position: { readonly number: number; readonly of: number },
  map: JourneyMap,
  context: FocusContext,
): HTMLElement {
  const drawing: SlideDrawing = { words: context.language.words, references: context.references };
  const { slides } = drawing.words;
  return htmlElement(
    'section',
    {
      class: `map slide slide-kind-${slide.kind}`,
      'aria-roledescription': slides.presentation,
      'aria-label': `${slides.position(position.number, position.of)}${drawing.words.colon}${slide.title}`,
    },
    contentsOf(slide, map, context, drawing),
    htmlElement(
      'footer',
      { class: 'slide-foot' },
      htmlElement('span', {}, map.title),
      slide.kind === 'stage' && slide.evidence.length > 0
        ? [
            htmlElement(
              'span',
              { class: 'slide-evidence' },
              `${drawing.words.rows.evidence}${drawing.words.colon}${slide.evidence.join(', ')}`,
            ),
          ]
        : [],
      htmlElement('strong', {}, `${position.number} / ${position.of}`),
    ),
  );
}

function contentsOf(
  slide: Slide,
  map: JourneyMap,
  context: FocusContext,
  drawing: SlideDrawing,
): readonly HTMLElement[] {
  switch (slide.kind) {
    case 'title':
      return titleSlide(slide, drawing);
    case 'overview':
      return overviewSlide(slide, map, context, drawing);
    case 'stage':
      return drawStageSlide(slide, map, context, drawing);
    case 'matrix':
      return matrixSlide(slide, drawing);
    case 'actions':
      return actionsSlide(slide, drawing);
  }
}

function titleSlide(
  { kindOfMap, title, facts, texts, people }: TitleSlide,
  { words }: SlideDrawing,
): readonly HTMLElement[] {
  const initials = initialsOf(people.map((person) => person.title));
  const factOf = (name: string, card: TitleSlide['people'][number]['card']) =>
    card?.facts.find((fact) => fact.name === name)?.value;
  return [
    htmlElement(
      'div',
      { class: 'slide-body slide-title' },
      htmlElement('p', { class: 'slide-kind' }, kindOfMap),
      htmlElement('h1', {}, title),
      factList(facts),
      htmlElement(
        'div',
        { class: 'slide-people' },
        people.map((person, i) => {
          const [about, quote] = [factOf('about', person.card), factOf('quote', person.card)];
          return htmlElement(
            'div',
            { class: 'slide-person' },
            htmlElement(
              'span',
              { class: `avatar ${lookOfPerson(i)}`, 'aria-hidden': 'true' },
              initials.get(person.title) ?? '',
            ),
            htmlElement(
              'div',
              {},
              htmlElement('h2', {}, person.title),
              about === undefined ? [] : [htmlElement('p', {}, about)],
              quote === undefined ? [] : [htmlElement('p', { class: 'slide-quote' }, words.quoted(quote))],
            ),
          );
        }),
      ),
      htmlElement('div', { class: 'slide-texts' }, factList(texts)),
    ),
  ];
}

function overviewSlide(
  slide: OverviewSlide,
  map: JourneyMap,
  context: FocusContext,
  drawing: SlideDrawing,
): readonly HTMLElement[] {
  const { words } = drawing;
  const count = (sign: 'pain' | 'gain' | 'opportunity', number: number, text: string) =>
    number === 0
      ? []
      : [
          htmlElement(
            'span',
            { class: `strip-count count-${sign}`, title: text },
            icon(sign),
            htmlElement('span', { 'aria-hidden': 'true' }, String(number)),
            htmlElement('span', { class: 'unseen' }, text),
          ),
        ];
  const ofJourney = [
    ...slideCards(slide.hurts, drawing),
    ...slideCards(slide.answers, drawing),
    ...slide.metrics.cards.map((card) => metricLine(card, drawing)),
    ...andMore(slide.metrics.more, words),
  ];
  return [
    htmlElement(
      'div',
      { class: 'slide-body slide-overview' },
      htmlElement('h1', {}, map.title || words.noTitle),
      drawStrip(map, context),
      htmlElement(
        'div',
        { class: 'slide-summaries' },
        slide.stages.map(({ number, stage, pains, gains, opportunities, sharpest }) =>
          htmlElement(
            'div',
            { class: `slide-summary stage-${((number - 1) % 8) + 1}` },
            htmlElement(
              'button',
              { type: 'button', class: 'slide-to-stage', 'data-slide': `stage ${stage.id}` },
              htmlElement('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
              htmlElement('span', {}, stage.title || words.noTitle),
            ),
            htmlElement(
              'p',
              { class: 'strip-counts' },
              count('pain', pains, words.focus.pains(pains)),
              count('gain', gains, words.focus.gains(gains)),
              count('opportunity', opportunities, words.focus.opportunities(opportunities)),
            ),
            sharpest === undefined ? [] : [noteCard(sharpest, drawing)],
          ),
        ),
      ),
      ofJourney.length === 0 ? [] : [htmlElement('div', { class: 'slide-of-journey' }, ofJourney)],
    ),
  ];
}

/** The size of the matrix, in pixels of the slide. */
const matrix = { width: 620, height: 520 } as const;
/** The number of opportunities that fit into the list beside the matrix. */
const listed = 8;

function matrixSlide(
  { title, priorities, unrated }: MatrixSlide,
  drawing: SlideDrawing,
): readonly HTMLElement[] {
  const { words } = drawing;
  const { slides, facts } = words;
  const { bubbles, splitX, splitY } = placeBubbles(priorities, matrix.width);
  const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
  const quadrant = (name: keyof typeof slides.quadrants, style: string) =>
    htmlElement(
      'div',
      { class: `slide-quadrant quadrant-${name}`, style },
      htmlElement('h2', {}, slides.quadrants[name]),
    );
  const right = `left: ${percent(splitX)}; right: 0`;
  const left = `left: 0; width: ${percent(splitX)}`;
  const above = `top: 0; height: ${percent(splitY)}`;
  const below = `top: ${percent(splitY)}; bottom: 0`;
  return [
    htmlElement(
      'div',
      { class: 'slide-body slide-priorities' },
      htmlElement('h1', {}, title),
      htmlElement(
        'div',
        { class: 'slide-matrix-and-list' },
        htmlElement(
          'div',
          { class: 'slide-matrix' },
          htmlElement('p', { class: 'slide-axis slide-axis-value' }, `${facts.value} →`),
          htmlElement(
            'div',
            { class: 'slide-plane', style: `width: ${matrix.width}px; height: ${matrix.height}px` },
            quadrant('quickWins', `${left}; ${above}`),
            quadrant('bigBets', `${right}; ${above}`),
            quadrant('fillIns', `${left}; ${below}`),
            quadrant('timeSinks', `${right}; ${below}`),
            bubbles.map(({ priority: { card }, x, y, radius }) =>
              htmlElement(
                'span',
                {
                  class: `slide-bubble${card.item.open === false ? ' closed' : ''}`,
                  style: `left: ${percent(x)}; top: ${percent(y)}; width: ${2 * radius}px; height: ${2 * radius}px`,
                  title: card.item.title,
                  'aria-hidden': 'true',
                },
                card.reference?.label ?? '',
              ),
            ),
          ),
          htmlElement('p', { class: 'slide-axis' }, `${facts.effort} →`),
        ),
        htmlElement(
          'div',
          { class: 'slide-order' },
          htmlElement('h2', {}, slides.order),
          htmlElement('p', { class: 'slide-formula' }, slides.formula),
          htmlElement(
            'ol',
            {},
            priorities
              .slice(0, listed)
              .map(({ card, stage }) =>
                htmlElement(
                  'li',
                  {},
                  noteCard(card, drawing),
                  stage === undefined
                    ? []
                    : [htmlElement('span', { class: 'slide-of-stage' }, `${stage.number} ${stage.title}`)],
                ),
              ),
          ),
          andMore(Math.max(0, priorities.length - listed) + unrated.length, words),
        ),
      ),
    ),
  ];
}

function actionsSlide({ title, cards }: ActionsSlide, drawing: SlideDrawing): readonly HTMLElement[] {
  const { words, references } = drawing;
  const cell = (className: string, contents: readonly (Node | string)[]) =>
    htmlElement('td', { class: className }, contents);
  return [
    htmlElement(
      'div',
      { class: 'slide-body slide-actions' },
      htmlElement('h1', {}, title),
      htmlElement(
        'table',
        {},
        htmlElement(
          'thead',
          {},
          htmlElement(
            'tr',
            {},
            [words.facts.title, words.facts.for, words.facts.owner, words.facts.due, words.facts.status].map(
              (heading) => htmlElement('th', { scope: 'col' }, heading),
            ),
          ),
        ),
        htmlElement(
          'tbody',
          {},
          cards.map(({ item, reference, answers }) =>
            htmlElement(
              'tr',
              { class: item.open === false ? 'closed' : '' },
              cell('', [
                ...(reference === undefined ? [] : [referenceChip(reference)]),
                htmlElement('span', { class: 'title' }, item.title || words.noTitle),
              ]),
              cell('', answers.map(referenceChip)),
              cell(
                '',
                item.ownerTitle === undefined
                  ? []
                  : [ownerChip(item.ownerTitle, references), ` ${item.ownerTitle}`],
              ),
              cell('slide-due', [item.facts.find(({ name }) => name === 'due')?.value ?? '']),
              cell(
                '',
                item.marks
                  .filter(({ kind }) => kind === 'status')
                  .map(({ word, label }) => drawStatus(word, label)),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}
