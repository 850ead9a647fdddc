import type { HappensCard, JourneyMap, OverviewSlide, StageSlide } from '@journey-maps/core/views';
import type { FocusContext } from '../focus/focus-context.ts';
import { listShownFeelings } from '../focus/focus-context.ts';
import { drawStretchedCurves, drawStretchedFace } from '../focus/stretched-curves.ts';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { getTimeIcon } from '../map/draw-band-facts.ts';
import { drawFace, getMood } from '../map/draw-face.ts';
import {
  drawActionLine,
  drawMetricLine,
  drawMoreCount,
  drawSlideCards,
  drawSlideColumn,
  drawTouchpointLine,
  type SlideDrawing,
} from './slide-parts.ts';

/** Draws the slide of a stage: the whole curve with the stage framed, and three columns. */
export function drawStageSlide(
  slide: StageSlide,
  map: JourneyMap,
  context: FocusContext,
  drawing: SlideDrawing,
): readonly HTMLElement[] {
  const { slides } = drawing.words;
  const { stage, number, facts, hurts, metrics, answers, actions, happens } = slide;
  const hasPains = hurts.cards.some(({ item }) => item.kind === 'pain');
  return [
    createHtmlElement(
      'header',
      { class: `slide-band stage-${((number - 1) % 8) + 1}` },
      createHtmlElement('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      createHtmlElement('h1', {}, stage.title || drawing.words.noTitle),
      createHtmlElement(
        'div',
        { class: 'slide-band-facts' },
        facts.map(({ name, label, value }) => {
          const sign = getTimeIcon(name);
          return createHtmlElement(
            'p',
            {},
            createHtmlElement('span', { class: 'unseen' }, label + drawing.words.colon),
            sign === undefined ? [] : [drawIcon(sign)],
            createHtmlElement(name === 'owner' ? 'strong' : 'span', {}, value),
          );
        }),
      ),
    ),
    drawStrip(map, context, number),
    createHtmlElement(
      'div',
      { class: `slide-body slide-columns stage-${((number - 1) % 8) + 1}` },
      drawSlideColumn(
        'happens',
        'steps',
        slides.happens,
        happens.cards.map((card) => drawHappening(card, drawing)),
        drawMoreCount(happens.more, drawing.words),
      ),
      drawSlideColumn(
        'hurts',
        hasPains ? 'pain' : 'gain',
        hasPains || hurts.cards.length === 0 ? slides.hurts : slides.helps,
        drawSlideCards(hurts, drawing),
        metrics.cards.map((card) => drawMetricLine(card, drawing)),
        drawMoreCount(metrics.more, drawing.words),
      ),
      drawSlideColumn(
        'answers',
        'opportunity',
        slides.doneAboutIt,
        drawSlideCards(answers, drawing),
        actions.cards.map((card) => drawActionLine(card, drawing)),
        drawMoreCount(actions.more, drawing.words),
      ),
    ),
  ];
}

/** Draws the curve of the whole journey, with the names of its stages. */
export function drawStrip(map: JourneyMap, context: FocusContext, framed?: number): HTMLElement {
  const moments = map.stages.flatMap((stage) => stage.moments);
  const faces = moments.map((moment) => {
    const shown = listShownFeelings(moment.feelings, context);
    return createHtmlElement(
      'span',
      { class: 'slide-faces' },
      shown.map(({ feeling, person }, i) =>
        drawStretchedFace(feeling.score, person, i, shown.length, moment),
      ),
    );
  });
  let column = 1;
  const stages = map.stages.map((stage, i) => {
    const place = `grid-column: ${column} / span ${stage.moments.length}`;
    column += stage.moments.length;
    return createHtmlElement(
      'span',
      {
        class: `slide-stage stage-${(i % 8) + 1}${i + 1 === framed ? ' framed' : ''}`,
        style: place,
      },
      createHtmlElement('span', {}, `${i + 1} ${stage.title}`),
    );
  });
  return createHtmlElement(
    'div',
    {
      class: moments.length > 24 ? 'slide-strip crowded' : 'slide-strip',
      style: `--columns: ${moments.length}`,
      'aria-hidden': 'true',
    },
    createHtmlElement('div', { class: 'slide-frames' }, stages),
    createHtmlElement('div', { class: 'slide-curve' }, drawCurvesIfAny(moments, context), faces),
  );
}

function drawCurvesIfAny(
  moments: OverviewSlide['stages'][number]['stage']['moments'],
  context: FocusContext,
): readonly (HTMLElement | SVGSVGElement)[] {
  return moments.length === 0 ? [] : [drawStretchedCurves(moments, context)];
}

function drawHappening(card: HappensCard, drawing: SlideDrawing): HTMLElement {
  const { words } = drawing;
  if (card.of === 'exit')
    return createHtmlElement(
      'article',
      { class: 'slide-happening slide-exit' },
      createHtmlElement('span', { class: 'slide-sign' }, drawIcon('exit')),
      createHtmlElement(
        'p',
        {},
        createHtmlElement('span', { class: 'unseen' }, words.items.exit.one + words.colon),
        card.share === undefined ? [] : [createHtmlElement('strong', {}, `${card.share} `)],
        card.item.title,
      ),
    );
  const { moment, feelings, quote, touchpoints } = card;
  return createHtmlElement(
    'article',
    { class: 'slide-happening' },
    createHtmlElement(
      'span',
      { class: 'slide-sign', 'aria-hidden': 'true' },
      feelings.map(({ feeling: { score } }) =>
        createHtmlElement(
          'span',
          { class: score === undefined ? 'unknown' : `mood-${getMood(score)}` },
          drawFace(score),
        ),
      ),
    ),
    createHtmlElement(
      'div',
      {},
      createHtmlElement('h3', {}, moment.title || words.noTitle),
      feelings.map(({ who, feeling: { score, label, because } }) =>
        createHtmlElement(
          'p',
          { class: `slide-feeling ${score === undefined ? 'unknown' : `mood-${getMood(score)}`}` },
          who === undefined ? [] : [`${who}${words.colon}`],
          createHtmlElement('strong', {}, label ?? (score === undefined ? words.emotion.unknown : '')),
          because === undefined ? [] : [` ${words.emotion.because(because)}`],
        ),
      ),
      quote === undefined ? [] : [createHtmlElement('p', { class: 'slide-quote' }, quote.title)],
      touchpoints.length === 0
        ? []
        : [
            createHtmlElement(
              'p',
              { class: 'slide-touchpoints' },
              touchpoints.map((item) => drawTouchpointLine(item, drawing)),
            ),
          ],
    ),
  );
}
