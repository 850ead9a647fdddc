import type { MapMoment, MapStage, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { describeFeeling } from '../map/draw-curves.ts';
import { drawChannelBadge } from '../map/draw-signs.ts';
import { memoizeOnFirst } from '../map/memoize-on-first.ts';
import { renderKey } from '../map/render-key.ts';
import type { Box } from './box-list.ts';
import { type FocusContext, listShownFeelings } from './focus-context.ts';
import { drawStretchedFace } from './stretched-curves.ts';

/**
 * The size class of a moment in the strip, with room for its title and signs, for a face, or (with hundreds
 * of moments) for neither.
 *
 * Parts too small to see are not drawn, since drawing them for hundreds of moments takes longer than
 * everything else. The accessible name contains their texts.
 */
export type StripRoom = 'roomy' | 'middling' | 'narrow';

/**
 * Returns a key for everything visible of a moment in the strip. The column is not part of it: each moment
 * takes the next column, so that a new moment doesn't redraw the other moments.
 */
const momentLook = memoizeOnFirst(
  (
    moment: MapMoment,
    stage: string,
    s: number,
    people: string,
    room: StripRoom,
    words: PictureWords,
  ): string =>
    renderKey(
      moment.title,
      moment.kind,
      stage,
      s,
      people,
      room,
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

/** Plans the button of a moment in the strip. */
export function planMomentBox(
  moment: MapMoment,
  stage: MapStage,
  s: number,
  room: StripRoom,
  context: FocusContext,
): Box {
  return {
    key: `moment ${moment.id}`,
    look: momentLook(moment, stage.title, s, context.people, room, context.language.words),
    draw: () => {
      const attributes = {
        type: 'button',
        class: `strip-moment stage-${(s % 8) + 1}${moment.stale ? ' stale' : ''}`,
        title: moment.title || stage.title,
        'data-choose': moment.id,
        tabindex: '-1',
      };
      if (room === 'roomy') return createHtmlElement('button', attributes, drawParts(moment, context));
      const label = { 'aria-label': getAccessibleName(moment, context) };
      return createHtmlElement(
        'button',
        { ...attributes, ...label },
        room === 'narrow'
          ? []
          : [
              createHtmlElement('span', { class: 'strip-title' }),
              createHtmlElement('span', { class: 'strip-faces' }, drawFaces(moment, context)),
            ],
      );
    },
  };
}

/** Returns the accessible name of a moment whose column is too narrow for a label. */
function getAccessibleName(moment: MapMoment, context: FocusContext): string {
  return [
    moment.title || context.language.words.noTitle,
    ...describeFeelings(moment, context),
    ...listCounts(moment, context).map(({ text }) => text),
  ].join('. ');
}

function drawParts(moment: MapMoment, context: FocusContext): readonly HTMLElement[] {
  const title = moment.title || context.language.words.noTitle;
  // A stage without steps has only its own title.
  const isTitled = moment.kind !== 'stage';
  return [
    createHtmlElement(
      'span',
      { class: 'strip-title' },
      createHtmlElement('span', { class: isTitled ? 'title' : 'unseen' }, title),
    ),
    createHtmlElement(
      'span',
      { class: 'strip-faces' },
      drawFaces(moment, context),
      createHtmlElement(
        'span',
        { class: 'unseen' },
        describeFeelings(moment, context)
          .map((text) => `. ${text}`)
          .join(''),
      ),
    ),
    createHtmlElement(
      'span',
      { class: 'strip-badges' },
      listItemsOfKind(moment, 'touchpoint').slice(0, 4).map(drawChannelBadge),
    ),
    createHtmlElement(
      'span',
      { class: 'strip-counts' },
      listCounts(moment, context).map(({ sign, number, text }) =>
        createHtmlElement(
          'span',
          { class: `strip-count count-${sign}`, title: text },
          drawIcon(sign),
          createHtmlElement('span', { 'aria-hidden': 'true' }, String(number)),
          createHtmlElement('span', { class: 'unseen' }, `${text}. `),
        ),
      ),
    ),
  ];
}

function listItemsOfKind({ items }: MapMoment, kind: string): MapMoment['items'] {
  return items.filter((item) => item.kind === kind && item.change !== 'removed');
}

/** Returns the numbers of pains, gains and opportunities of a moment, without zeros. */
function listCounts(moment: MapMoment, { language: { words } }: FocusContext) {
  return (['pain', 'gain', 'opportunity'] as const).flatMap((sign) => {
    const number = listItemsOfKind(moment, sign).length;
    const inWords = {
      pain: words.focus.pains,
      gain: words.focus.gains,
      opportunity: words.focus.opportunities,
    };
    return number === 0 ? [] : [{ sign, number, text: inWords[sign](number) }];
  });
}

function describeFeelings(moment: MapMoment, context: FocusContext): readonly string[] {
  return listShownFeelings(moment.feelings, context).map(({ feeling, person }) =>
    describeFeeling(feeling, context.map, person, moment.momentOfTruth, context.language),
  );
}

function drawFaces(moment: MapMoment, context: FocusContext): readonly HTMLElement[] {
  const feelings = listShownFeelings(moment.feelings, context);
  return feelings.map(({ feeling, person }, i) =>
    drawStretchedFace(feeling.score, person, i, feelings.length, moment),
  );
}
