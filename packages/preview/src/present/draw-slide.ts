// Longer than most files: the drawing of each kind of slide, best read as a whole.
import {
  type ActionsSlide,
  type JourneyMap,
  type MatrixSlide,
  type OverviewSlide,
  positionBubbles,
  type Slide,
  type TitleSlide,
} from '@journey-maps/core/views';
import type { FocusContext } from '../focus/focus-context.ts';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { assignInitials } from '../look/initials.ts';
import { lookOfPerson } from '../map/draw-curves.ts';
import { drawOwnerChip, drawReferenceChip } from '../map/draw-signs.ts';
import { drawStatus } from '../map/draw-status.ts';
import { drawStageSlide, drawStrip } from './draw-stage-slide.ts';
import {
  drawFactList,
  drawMetricLine,
  drawMoreCount,
  drawNoteCard,
  drawSlideCards,
  type SlideDrawing,
} from './slide-parts.ts';

/** Draws a planned slide: 1280 × 720 px. */
export function drawSlide(
  slide: Slide,
  position: { readonly number: number; readonly of: number },
  map: JourneyMap,
  context: FocusContext,
): HTMLElement {
  const drawing: SlideDrawing = { words: context.language.words, references: context.references };
  const { slides } = drawing.words;
  return createHtmlElement(
    'section',
    {
      class: `map slide slide-kind-${slide.kind}`,
      'aria-roledescription': slides.presentation,
      'aria-label': `${slides.position(position.number, position.of)}${drawing.words.colon}${slide.title}`,
    },
    drawContents(slide, map, context, drawing),
    createHtmlElement(
      'footer',
      { class: 'slide-foot' },
      createHtmlElement('span', {}, map.title),
      slide.kind === 'stage' && slide.evidence.length > 0
        ? [
            createHtmlElement(
              'span',
              { class: 'slide-evidence' },
              `${drawing.words.rows.evidence}${drawing.words.colon}${slide.evidence.join(', ')}`,
            ),
          ]
        : [],
      createHtmlElement('strong', {}, `${position.number} / ${position.of}`),
    ),
  );
}

function drawContents(
  slide: Slide,
  map: JourneyMap,
  context: FocusContext,
  drawing: SlideDrawing,
): readonly HTMLElement[] {
  switch (slide.kind) {
    case 'title':
      return drawTitleSlide(slide, drawing);
    case 'overview':
      return drawOverviewSlide(slide, map, context, drawing);
    case 'stage':
      return drawStageSlide(slide, map, context, drawing);
    case 'matrix':
      return drawMatrixSlide(slide, drawing);
    case 'actions':
      return drawActionsSlide(slide, drawing);
  }
}

function drawTitleSlide(
  { kindOfMap, title, facts, texts, people }: TitleSlide,
  { words }: SlideDrawing,
): readonly HTMLElement[] {
  const initials = assignInitials(people.map((person) => person.title));
  const getFact = (name: string, card: TitleSlide['people'][number]['card']) =>
    card?.facts.find((fact) => fact.name === name)?.value;
  return [
    createHtmlElement(
      'div',
      { class: 'slide-body slide-title' },
      createHtmlElement('p', { class: 'slide-kind' }, kindOfMap),
      createHtmlElement('h1', {}, title),
      drawFactList(facts),
      createHtmlElement(
        'div',
        { class: 'slide-people' },
        people.map((person, i) => {
          const [about, quote] = [getFact('about', person.card), getFact('quote', person.card)];
          return createHtmlElement(
            'div',
            { class: 'slide-person' },
            createHtmlElement(
              'span',
              { class: `avatar ${lookOfPerson(i)}`, 'aria-hidden': 'true' },
              initials.get(person.title) ?? '',
            ),
            createHtmlElement(
              'div',
              {},
              createHtmlElement('h2', {}, person.title),
              about === undefined ? [] : [createHtmlElement('p', {}, about)],
              quote === undefined
                ? []
                : [createHtmlElement('p', { class: 'slide-quote' }, words.quoted(quote))],
            ),
          );
        }),
      ),
      createHtmlElement('div', { class: 'slide-texts' }, drawFactList(texts)),
    ),
  ];
}

function drawOverviewSlide(
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
          createHtmlElement(
            'span',
            { class: `strip-count count-${sign}`, title: text },
            drawIcon(sign),
            createHtmlElement('span', { 'aria-hidden': 'true' }, String(number)),
            createHtmlElement('span', { class: 'unseen' }, text),
          ),
        ];
  const ofJourney = [
    ...drawSlideCards(slide.hurts, drawing),
    ...drawSlideCards(slide.answers, drawing),
    ...slide.metrics.cards.map((card) => drawMetricLine(card, drawing)),
    ...drawMoreCount(slide.metrics.more, words),
  ];
  return [
    createHtmlElement(
      'div',
      { class: 'slide-body slide-overview' },
      createHtmlElement('h1', {}, map.title || words.noTitle),
      drawStrip(map, context),
      createHtmlElement(
        'div',
        { class: 'slide-summaries' },
        slide.stages.map(({ number, stage, pains, gains, opportunities, sharpest }) =>
          createHtmlElement(
            'div',
            { class: `slide-summary stage-${((number - 1) % 8) + 1}` },
            createHtmlElement(
              'button',
              { type: 'button', class: 'slide-to-stage', 'data-slide': `stage ${stage.id}` },
              createHtmlElement('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
              createHtmlElement('span', {}, stage.title || words.noTitle),
            ),
            createHtmlElement(
              'p',
              { class: 'strip-counts' },
              count('pain', pains, words.focus.pains(pains)),
              count('gain', gains, words.focus.gains(gains)),
              count('opportunity', opportunities, words.focus.opportunities(opportunities)),
            ),
            sharpest === undefined ? [] : [drawNoteCard(sharpest, drawing)],
          ),
        ),
      ),
      ofJourney.length === 0 ? [] : [createHtmlElement('div', { class: 'slide-of-journey' }, ofJourney)],
    ),
  ];
}

/** The size of the matrix, in pixels of the slide. */
const matrix = { width: 620, height: 520 } as const;
/** The number of opportunities that fit into the list beside the matrix. */
const listed = 8;

function drawMatrixSlide(
  { title, priorities, unrated, formula }: MatrixSlide,
  drawing: SlideDrawing,
): readonly HTMLElement[] {
  // Longer than most functions: it draws the parts of the slide one after another.
  const { words } = drawing;
  const { slides, facts } = words;
  const { bubbles, splitX, splitY } = positionBubbles(priorities, matrix.width);
  const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
  const quadrant = (name: keyof typeof slides.quadrants, style: string) =>
    createHtmlElement(
      'div',
      { class: `slide-quadrant quadrant-${name}`, style },
      createHtmlElement('h2', {}, slides.quadrants[name]),
    );
  const right = `left: ${percent(splitX)}; right: 0`;
  const left = `left: 0; width: ${percent(splitX)}`;
  const above = `top: 0; height: ${percent(splitY)}`;
  const below = `top: ${percent(splitY)}; bottom: 0`;
  return [
    createHtmlElement(
      'div',
      { class: 'slide-body slide-priorities' },
      createHtmlElement('h1', {}, title),
      createHtmlElement(
        'div',
        { class: 'slide-matrix-and-list' },
        createHtmlElement(
          'div',
          { class: 'slide-matrix' },
          createHtmlElement('p', { class: 'slide-axis slide-axis-value' }, `${facts.value} →`),
          createHtmlElement(
            'div',
            { class: 'slide-plane', style: `width: ${matrix.width}px; height: ${matrix.height}px` },
            quadrant('quickWins', `${left}; ${above}`),
            quadrant('bigBets', `${right}; ${above}`),
            quadrant('fillIns', `${left}; ${below}`),
            quadrant('timeSinks', `${right}; ${below}`),
            bubbles.map(({ priority: { card }, x, y, radius }) =>
              createHtmlElement(
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
          createHtmlElement('p', { class: 'slide-axis' }, `${facts.effort} →`),
        ),
        createHtmlElement(
          'div',
          { class: 'slide-order' },
          createHtmlElement('h2', {}, slides.order),
          createHtmlElement('p', { class: 'slide-formula' }, formula.join(' ')),
          createHtmlElement(
            'ol',
            {},
            priorities
              .slice(0, listed)
              .map(({ card, rank, missing, stage }) =>
                createHtmlElement(
                  'li',
                  rank === undefined ? { class: 'without-rank' } : { value: String(rank) },
                  drawNoteCard(card, drawing),
                  missing.length === 0
                    ? []
                    : [
                        createHtmlElement(
                          'span',
                          { class: 'slide-of-stage' },
                          missing.map((part) => slides.missing[part]).join(', '),
                        ),
                      ],
                  stage === undefined
                    ? []
                    : [
                        createHtmlElement(
                          'span',
                          { class: 'slide-of-stage' },
                          `${stage.number} ${stage.title}`,
                        ),
                      ],
                ),
              ),
          ),
          drawMoreCount(Math.max(0, priorities.length - listed) + unrated.length, words),
        ),
      ),
    ),
  ];
}

function drawActionsSlide({ title, cards }: ActionsSlide, drawing: SlideDrawing): readonly HTMLElement[] {
  const { words, references } = drawing;
  const cell = (className: string, contents: readonly (Node | string)[]) =>
    createHtmlElement('td', { class: className }, contents);
  return [
    createHtmlElement(
      'div',
      { class: 'slide-body slide-actions' },
      createHtmlElement('h1', {}, title),
      createHtmlElement(
        'table',
        {},
        createHtmlElement(
          'thead',
          {},
          createHtmlElement(
            'tr',
            {},
            [words.facts.title, words.facts.for, words.facts.owner, words.facts.due, words.facts.status].map(
              (heading) => createHtmlElement('th', { scope: 'col' }, heading),
            ),
          ),
        ),
        createHtmlElement(
          'tbody',
          {},
          cards.map(({ item, reference, answers }) =>
            createHtmlElement(
              'tr',
              { class: item.open === false ? 'closed' : '' },
              cell('', [
                ...(reference === undefined ? [] : [drawReferenceChip(reference)]),
                createHtmlElement('span', { class: 'title' }, item.title || words.noTitle),
              ]),
              cell('', answers.map(drawReferenceChip)),
              cell(
                '',
                item.ownerTitle === undefined
                  ? []
                  : [drawOwnerChip(item.ownerTitle, references), ` ${item.ownerTitle}`],
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
