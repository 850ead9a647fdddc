import type { MapMoment, MapStage, PictureWords } from '@journey-maps/core';
import { htmlElement } from '../html.ts';
import { icon } from '../look/icons.ts';
import { wordsForFeeling } from '../map/draw-curves.ts';
import { channelBadge } from '../map/draw-signs.ts';
import { lookOf } from '../map/looks.ts';
import { remembered } from '../map/remembered.ts';
import { type Box, boxList } from './box-list.ts';
import { type FocusContext, shownFeelings } from './focus-context.ts';
import { type FocusPlace, idOfPlace } from './focus-place.ts';
import { stretchedCurves, stretchedFace } from './stretched-curves.ts';

/** All moments of a map beside each other, as small as they have to be: the window never scrolls to its side. */
export interface FocusStrip {
  readonly element: HTMLElement;
  readonly show: (context: FocusContext) => void;
  /** Frames the part that is shown in full. */
  readonly frame: (place: FocusPlace) => void;
  /** Draws as much of each moment as the width has room for, in CSS pixels. */
  readonly fit: (width: number) => void;
  readonly hold: () => void;
  readonly release: () => void;
}

/** A column as wide as this has room for a title and its signs; one as wide as that still has a face. */
const roomy = 72;
const middling = 26;

/**
 * @param choose told of the id of a moment or stage that somebody chose
 */
export function focusStrip(choose: (id: string) => void): FocusStrip {
  const curve = htmlElement('div', { class: 'strip-curve', 'aria-hidden': 'true' });
  const parts = htmlElement('div', { class: 'strip-parts' });
  const element = htmlElement('nav', { class: 'focus-strip' }, curve, parts);
  const boxes = boxList(parts);
  let columns = 0;
  let curveLook = '';
  /** The place that is framed, of what is drawn. */
  let framed: string | undefined;
  let width = 0;

  element.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-choose]') : null;
    if (id?.dataset['choose'] !== undefined) choose(id.dataset['choose']);
  });
  element.addEventListener('keydown', (event) => {
    const next = neighbour(event);
    if (next === undefined) return;
    event.preventDefault();
    // Chosen first: then it is the one that the Tab key leads to.
    choose(next.dataset['choose'] ?? '');
    next.focus({ preventScroll: true });
  });

  function neighbour({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): HTMLElement | undefined {
    if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return undefined;
    const all = [...parts.querySelectorAll<HTMLElement>('.strip-moment')];
    const at = all.indexOf(target);
    if (at < 0) return undefined;
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: all.length - 1,
    };
    const place = places[key];
    return place === undefined ? undefined : all[Math.max(0, Math.min(all.length - 1, place))];
  }

  function fit(): void {
    const column = columns === 0 ? width : width / columns;
    element.dataset['room'] = column >= roomy ? 'roomy' : column >= middling ? 'middling' : 'narrow';
  }

  return {
    element,
    show: (context) => {
      const { map, language } = context;
      const moments = map.stages.flatMap((stage) => stage.moments);
      columns = moments.length;
      element.setAttribute('aria-label', language.words.focus.overview);
      element.style.setProperty('--columns', String(columns));
      const isDrawn = boxes.show(
        map.stages.flatMap((stage, s) => [
          stageBox(stage, s, context),
          ...stage.moments.map((moment) => momentBox(moment, stage, s, context)),
        ]),
      );
      if (isDrawn) framed = undefined;
      const look = lookOf(
        map.people.map((_, i) => context.isShown(i)),
        map.baseline,
        moments.map(({ feelings }) => feelings.map(({ score, present }) => [score, present])),
      );
      if (look !== curveLook) {
        curveLook = look;
        curve.replaceChildren(...(columns === 0 ? [] : [stretchedCurves(moments, context)]));
      }
      fit();
    },
    frame: (place) => {
      const wanted = lookOf(place.of, idOfPlace(place));
      if (wanted === framed) return;
      framed = wanted;
      for (const part of parts.querySelectorAll<HTMLElement>('[data-choose]')) {
        const id = part.dataset['choose'];
        const isFramed =
          place.of !== 'journey' && id === (place.of === 'stage' ? place.stage.id : place.moment.id);
        const inside = place.of === 'stage' && place.stage.moments.some((moment) => moment.id === id);
        part.classList.toggle('framed', isFramed || inside);
        if (isFramed) part.setAttribute('aria-current', 'true');
        else part.removeAttribute('aria-current');
      }
      const all = [...parts.querySelectorAll<HTMLElement>('.strip-moment')];
      const reached = all.find((part) => part.classList.contains('framed')) ?? all[0];
      for (const part of all) part.tabIndex = part === reached ? 0 : -1;
    },
    fit: (wanted) => {
      width = wanted;
      fit();
    },
    hold: () => {
      boxes.hold();
      // A title of more lines makes no row higher.
      if (element.style.gridTemplateRows === '')
        element.style.gridTemplateRows = getComputedStyle(element).gridTemplateRows;
    },
    release: () => {
      boxes.release();
      element.style.gridTemplateRows = '';
    },
  };
}

function stageBox(stage: MapStage, s: number, { language: { words } }: FocusContext): Box {
  const columns = stage.moments.length;
  const isWhole = stage.moments.every(({ kind }) => kind === 'stage');
  return {
    key: `stage ${stage.id}`,
    look: lookOf(stage.title, s, columns, isWhole, stage.stale),
    draw: () =>
      htmlElement(
        'button',
        {
          type: 'button',
          class: `strip-stage stage-${(s % 8) + 1}${stage.stale ? ' stale' : ''}`,
          style: `grid-column: span ${columns}`,
          title: stage.title,
          'data-choose': isWhole ? (stage.moments[0]?.id ?? stage.id) : stage.id,
        },
        htmlElement('span', { class: 'strip-number' }, String(s + 1)),
        htmlElement('span', { class: 'title' }, stage.title || words.noTitle),
      ),
  };
}

/** All of a moment that can be seen in the strip. Each takes the next column, so that one more redraws no other. */
const momentLook = remembered(
  (moment: MapMoment, stage: string, s: number, people: string, words: PictureWords): string =>
    lookOf(
      moment.title,
      moment.kind,
      stage,
      s,
      people,
      moment.momentOfTruth,
      moment.stale,
      moment.feelings,
      moment.items.map(({ kind, channelKind, marks, title, change }) => [
        kind,
        change,
        kind === 'touchpoint' ? [channelKind, marks, title] : '',
      ]),
      words.rows.pains,
    ),
);

function momentBox(moment: MapMoment, stage: MapStage, s: number, context: FocusContext): Box {
  const { language } = context;
  const { words } = language;
  // A stage without steps has no step's title below its own.
  const title = moment.kind === 'stage' ? '' : moment.title || words.noTitle;
  const of = (kind: string) => moment.items.filter((item) => item.kind === kind && item.change !== 'removed');
  const [touchpoints, pains, gains, opportunities] = [
    of('touchpoint'),
    of('pain'),
    of('gain'),
    of('opportunity'),
  ];
  const feelings = shownFeelings(moment.feelings, context);
  return {
    key: `moment ${moment.id}`,
    look: momentLook(moment, stage.title, s, context.people, words),
    draw: () => {
      const said = feelings.map(({ feeling, person }) =>
        wordsForFeeling(feeling, context.map, person, moment.momentOfTruth, language),
      );
      const faces = feelings.map(({ feeling, person }, i) =>
        stretchedFace(feeling.score, person, i, feelings.length, moment),
      );
      const count = (sign: 'pain' | 'gain' | 'opportunity', number: number, text: string) =>
        number === 0
          ? []
          : [
              htmlElement(
                'span',
                { class: `strip-count count-${sign}`, title: text },
                icon(sign),
                htmlElement('span', { 'aria-hidden': 'true' }, String(number)),
                htmlElement('span', { class: 'unseen' }, `${text}. `),
              ),
            ];
      return htmlElement(
        'button',
        {
          type: 'button',
          class: `strip-moment stage-${(s % 8) + 1}${moment.stale ? ' stale' : ''}`,
          title: moment.title || stage.title,
          'data-choose': moment.id,
          tabindex: '-1',
        },
        htmlElement(
          'span',
          { class: 'strip-title' },
          htmlElement('span', { class: title === '' ? 'unseen' : 'title' }, moment.title || words.noTitle),
        ),
        htmlElement(
          'span',
          { class: 'strip-faces' },
          faces,
          htmlElement('span', { class: 'unseen' }, said.map((text) => `. ${text}`).join('')),
        ),
        htmlElement('span', { class: 'strip-badges' }, touchpoints.slice(0, 4).map(channelBadge)),
        htmlElement(
          'span',
          { class: 'strip-counts' },
          count('pain', pains.length, words.focus.pains(pains.length)),
          count('gain', gains.length, words.focus.gains(gains.length)),
          count('opportunity', opportunities.length, words.focus.opportunities(opportunities.length)),
        ),
      );
    },
  };
}
