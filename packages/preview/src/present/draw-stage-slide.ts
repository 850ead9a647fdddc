import type { HappensCard, JourneyMap, OverviewSlide, StageSlide } from '@journey-maps/core/views';
import type { FocusContext } from '../focus/focus-context.ts';
import { shownFeelings } from '../focus/focus-context.ts';
import { stretchedCurves, stretchedFace } from '../focus/stretched-curves.ts';
import { htmlElement } from '../html.ts';
import { icon } from '../look/icons.ts';
import { timeIcon } from '../map/draw-band-facts.ts';
import { drawFace, moodOf } from '../map/draw-face.ts';
import {
  actionLine,
  andMore,
  metricLine,
  type SlideDrawing,
  slideCards,
  slideColumn,
  touchpointLine,
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
    htmlElement(
      'header',
      { class: `slide-band stage-${((number - 1) % 8) + 1}` },
      htmlElement('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      htmlElement('h1', {}, stage.title || drawing.words.noTitle),
      htmlElement(
        'div',
        { class: 'slide-band-facts' },
        facts.map(({ name, label, value }) => {
          const sign = timeIcon(name);
          return htmlElement(
            'p',
            {},
            htmlElement('span', { class: 'unseen' }, label + drawing.words.colon),
            sign === undefined ? [] : [icon(sign)],
            htmlElement(name === 'owner' ? 'strong' : 'span', {}, value),
          );
        }),
      ),
    ),
    drawStrip(map, context, number),
    htmlElement(
      'div',
      { class: `slide-body slide-columns stage-${((number - 1) % 8) + 1}` },
      slideColumn(
        'happens',
        'steps',
        slides.happens,
        happens.cards.map((card) => happening(card, drawing)),
        andMore(happens.more, drawing.words),
      ),
      slideColumn(
        'hurts',
        hasPains ? 'pain' : 'gain',
        hasPains || hurts.cards.length === 0 ? slides.hurts : slides.helps,
        slideCards(hurts, drawing),
        metrics.cards.map((card) => metricLine(card, drawing)),
        andMore(metrics.more, drawing.words),
      ),
      slideColumn(
        'answers',
        'opportunity',
        slides.doneAboutIt,
        slideCards(answers, drawing),
        actions.cards.map((card) => actionLine(card, drawing)),
        andMore(actions.more, drawing.words),
      ),
    ),
  ];
}

/** Draws the curve of the whole journey, with the names of its stages. */
export function drawStrip(map: JourneyMap, context: FocusContext, framed?: number): HTMLElement {
  const moments = map.stages.flatMap((stage) => stage.moments);
  const faces = moments.map((moment) => {
    const shown = shownFeelings(moment.feelings, context);
    return htmlElement(
      'span',
      { class: 'slide-faces' },
      shown.map(({ feeling, person }, i) => stretchedFace(feeling.score, person, i, shown.length, moment)),
    );
  });
  let column = 1;
  const stages = map.stages.map((stage, i) => {
    const place = `grid-column: ${column} / span ${stage.moments.length}`;
    column += stage.moments.length;
    return htmlElement(
      'span',
      {
        class: `slide-stage stage-${(i % 8) + 1}${i + 1 === framed ? ' framed' : ''}`,
        style: place,
      },
      htmlElement('span', {}, `${i + 1} ${stage.title}`),
    );
  });
  return htmlElement(
    'div',
    {
      class: moments.length > 24 ? 'slide-strip crowded' : 'slide-strip',
      style: `--columns: ${moments.length}`,
      'aria-hidden': 'true',
    },
    htmlElement('div', { class: 'slide-frames' }, stages),
    htmlElement('div', { class: 'slide-curve' }, stretchedCurvesIn(moments, context), faces),
  );
}

function stretchedCurvesIn(
  moments: OverviewSlide['stages'][number]['stage']['moments'],
  context: FocusContext,
): readonly (HTMLElement | SVGSVGElement)[] {
  return moments.length === 0 ? [] : [stretchedCurves(moments, context)];
}

function happening(card: HappensCard, drawing: SlideDrawing): HTMLElement {
  const { words } = drawing;
  if (card.of === 'exit')
    return htmlElement(
      'article',
      { class: 'slide-happening slide-exit' },
      htmlElement('span', { class: 'slide-sign' }, icon('exit')),
      htmlElement(
        'p',
        {},
        htmlElement('span', { class: 'unseen' }, words.items.exit.one + words.colon),
        card.share === undefined ? [] : [htmlElement('strong', {}, `${card.share} `)],
        card.item.title,
      ),
    );
  const { moment, feelings, quote, touchpoints } = card;
  return htmlElement(
    'article',
    { class: 'slide-happening' },
    htmlElement(
      'span',
      { class: 'slide-sign', 'aria-hidden': 'true' },
      feelings.map(({ feeling: { score } }) =>
        htmlElement(
          'span',
          { class: score === undefined ? 'unknown' : `mood-${moodOf(score)}` },
          drawFace(score),
        ),
      ),
    ),
    htmlElement(
      'div',
      {},
      htmlElement('h3', {}, moment.title || words.noTitle),
      feelings.map(({ who, feeling: { score, label, because } }) =>
        htmlElement(
          'p',
          { class: `slide-feeling ${score === undefined ? 'unknown' : `mood-${moodOf(score)}`}` },
          who === undefined ? [] : [`${who}${words.colon}`],
          htmlElement('strong', {}, label ?? (score === undefined ? words.emotion.unknown : '')),
          because === undefined ? [] : [` ${words.emotion.because(because)}`],
        ),
      ),
      quote === undefined ? [] : [htmlElement('p', { class: 'slide-quote' }, quote.title)],
      touchpoints.length === 0
        ? []
        : [
            htmlElement(
              'p',
              { class: 'slide-touchpoints' },
              touchpoints.map((item) => touchpointLine(item, drawing)),
            ),
          ],
    ),
  );
}
