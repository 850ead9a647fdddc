// Longer than most files: the parts of the list, from top to bottom.
import type { MapMoment, MapRow, MapStage, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { drawBadge } from '../map/draw-badge.ts';
import { drawBandFacts, listBandFacts } from '../map/draw-band-facts.ts';
import { drawFacts } from '../map/draw-item.ts';
import { memoizeOnFirst } from '../map/memoize-on-first.ts';
import { createFactsKey, createFindingsKey, renderKey } from '../map/render-key.ts';
import { type Box, type BoxList, createBoxList, fixHeight, resetHeight } from './box-list.ts';
import { type FocusContext, listShownFeelings } from './focus-context.ts';
import { drawFeeling, lead } from './focus-details.ts';
import type { FocusPlace } from './focus-place.ts';
import { drawRowHeading, listItemsAt, listMapRows, planItemBox } from './focus-rows.ts';
import { drawGutter, drawGutterShades, drawThrough } from './phone-gutter.ts';
import { createRestingBlocks } from './resting-blocks.ts';

/** A map in one column, stage by stage: the curve runs down beside the texts of the moments. */
export interface PhoneList {
  readonly element: HTMLElement;
  readonly show: (context: FocusContext) => void;
  readonly frame: (place: FocusPlace) => void;
  /** Returns the height of the sticky band at the top of the window, in CSS pixels. */
  readonly bandHeight: () => number;
  readonly hold: () => void;
  readonly release: () => void;
}

export function createPhoneList(): PhoneList {
  const list = createHtmlElement('div', { class: 'phone-list' });
  const element = createHtmlElement('div', { class: 'phone' }, drawGutterShades(), list);
  const boxes = createBoxList(list);
  const resting = createRestingBlocks(list);
  let blocks = new Map<string, Block>();
  let isHeld = false;

  const rest = () => resting.rest([...blocks.values()].map((block) => block.element));

  return {
    element,
    show: (context) => {
      const next: typeof blocks = new Map();
      const planned: Box[] = [];
      const rows = listMapRows(context);
      for (const { key, look, head, place, className } of planBlocks(context)) {
        const known = blocks.get(key);
        const shown = known ?? createBlock();
        next.set(key, shown);
        planned.push({ key, look: '', draw: () => shown.element });
        shown.setClass(className);
        const isHeadDrawn = shown.head.show([{ key: 'head', look, draw: head }]);
        if (showItems(shown, place, rows, context) || isHeadDrawn) resting.changed(shown.element);
      }
      blocks = next;
      boxes.show(planned);
      if (isHeld) for (const block of blocks.values()) block.hold();
      rest();
    },
    frame: (place) => {
      for (const [key, { element }] of blocks) {
        const isFramed = place.of === 'moment' && key === `moment ${place.moment.id}`;
        element.classList.toggle('framed', isFramed);
      }
    },
    bandHeight: () => element.querySelector<HTMLElement>('.phone-band')?.offsetHeight ?? 0,
    hold: () => {
      if (isHeld) return;
      isHeld = true;
      boxes.hold();
      for (const block of blocks.values()) block.hold();
    },
    release: () => {
      isHeld = false;
      boxes.release();
      for (const block of blocks.values()) block.release();
      rest();
    },
  };
}

/** A stage's band, or the block of one part. */
interface Block {
  readonly element: HTMLElement;
  /** Sets the classes of the block's kind, and keeps the classes of its current state. */
  readonly setClass: (className: string) => void;
  readonly head: BoxList;
  readonly items: BoxList;
  readonly opportunities: HTMLDetailsElement;
  readonly folded: BoxList;
  readonly hold: () => void;
  readonly release: () => void;
}

function createBlock(): Block {
  const head = createHtmlElement('div', { class: 'phone-head' });
  const items = createHtmlElement('div', { class: 'phone-items' });
  const folded = createHtmlElement('div', { class: 'phone-folded' });
  const summary = createHtmlElement('summary', { class: 'phone-fold' });
  const opportunities = createHtmlElement(
    'details',
    { class: 'phone-opportunities', hidden: '' },
    summary,
    folded,
  );
  const element = createHtmlElement('div', {}, head, items, opportunities);
  let named = '';
  const beforeChange = () => {
    // A new card may cover the fold below it, and the next block.
    fixHeight(items);
    fixHeight(element);
  };
  const lists = [head, items, folded].map((list) => createBoxList(list, beforeChange)) as [
    BoxList,
    BoxList,
    BoxList,
  ];
  return {
    element,
    setClass: (className) => {
      if (className === named) return;
      const states = [...element.classList].filter((name) => !named.split(' ').includes(name));
      named = className;
      element.className = [className, ...states].join(' ');
    },
    head: lists[0],
    items: lists[1],
    opportunities,
    folded: lists[2],
    hold: () => {
      for (const list of lists) list.hold();
    },
    release: () => {
      for (const list of lists) list.release();
      resetHeight(items);
      resetHeight(element);
    },
  };
}

interface PlannedBlock {
  readonly key: string;
  readonly className: string;
  readonly look: string;
  readonly head: () => HTMLElement;
  /** The part whose cards the block has; absent for a band, whose stage has its cards in a separate block. */
  readonly place?: FocusPlace;
}

function planBlocks(context: FocusContext): readonly PlannedBlock[] {
  const { map } = context;
  const moments = map.stages.flatMap((stage) => stage.moments);
  let column = 0;
  return [
    ...map.stages.flatMap((stage, s) => [
      planBand(stage, s, context),
      ...(stage.items.length === 0 ? [] : [planStageBlock(stage, s, context)]),
      ...stage.moments.map((moment, m) =>
        planMomentBlock({ of: 'moment', stage, s, moment, m }, moments[++column], context),
      ),
    ]),
    ...(map.items.length === 0 ? [] : [planJourneyBlock(context)]),
  ];
}

function planBand(
  stage: MapStage,
  s: number,
  { placed, references, language: { words } }: FocusContext,
): PlannedBlock {
  const findings = placed.at.get(stage) ?? [];
  const short = listBandFacts(stage);
  const others = stage.facts.filter((fact) => !short.includes(fact));
  return {
    key: `band ${stage.id}`,
    className: `phone-band stage-${(s % 8) + 1}${stage.stale ? ' stale' : ''}`,
    look: `${s} ${stage.title}${createFactsKey(stage.facts)}${createFindingsKey(findings)}${words.rows.pains}${short
      .map(({ value }) => references.initials(value))
      .join()}`,
    head: () =>
      createHtmlElement(
        'div',
        { class: 'phone-stage' },
        createHtmlElement('span', { class: 'number', 'aria-hidden': 'true' }, String(s + 1)),
        createHtmlElement(
          'div',
          { class: 'band' },
          createHtmlElement('h2', {}, lead(stage.id, stage.title || words.noTitle)),
          drawBandFacts(short, references, words),
          createHtmlElement('div', { class: 'unseen' }, drawFacts(others)),
        ),
        drawBadge(findings, stage.id, words),
      ),
  };
}

function planStageBlock(stage: MapStage, s: number, context: FocusContext): PlannedBlock {
  return {
    key: `stage ${stage.id}`,
    className: `phone-block phone-whole stage-${(s % 8) + 1}`,
    look: renderKey(stage.moments[0]?.feelings.map(({ score, present }) => [score, present])),
    head: () => createHtmlElement('div', {}, drawThrough(stage.moments[0], context)),
    place: { of: 'stage', stage, s },
  };
}

function planJourneyBlock({ map, language: { words } }: FocusContext): PlannedBlock {
  return {
    key: 'journey',
    className: 'phone-block phone-journey',
    look: `${map.title}${words.rows.pains}`,
    head: () => createHtmlElement('h2', { class: 'phone-title' }, map.title || words.noTitle),
    place: { of: 'journey' },
  };
}

const listScores = ({ feelings }: MapMoment) => feelings.map(({ score, present }) => [score, present]);

/**
 * Returns a key for everything visible of a moment except its cards. It includes the next moment's scores,
 * where the curve leads.
 */
const momentLook = memoizeOnFirst(
  (
    { title, momentOfTruth, facts, feelings }: MapMoment,
    next: MapMoment | undefined,
    people: string,
    findings: string,
    words: PictureWords,
  ): string =>
    renderKey(
      title,
      momentOfTruth,
      facts,
      feelings,
      next && listScores(next),
      people,
      findings,
      words.rows.pains,
    ),
);

function planMomentBlock(
  place: Extract<FocusPlace, { of: 'moment' }>,
  next: MapMoment | undefined,
  context: FocusContext,
): PlannedBlock {
  const { moment, s } = place;
  const { placed, language } = context;
  const { words } = language;
  const findings = placed.at.get(moment) ?? [];
  const feelings = listShownFeelings(moment.feelings, context);
  return {
    key: `moment ${moment.id}`,
    className: `phone-block phone-moment stage-${(s % 8) + 1}${moment.stale ? ' stale' : ''}`,
    look: momentLook(moment, next, context.people, createFindingsKey(findings), words),
    head: () =>
      createHtmlElement(
        'div',
        {},
        drawGutter(moment, next, context),
        createHtmlElement(
          'div',
          { class: 'phone-titles' },
          createHtmlElement('h3', { class: 'phone-title' }, lead(moment.id, moment.title || words.noTitle)),
          drawBadge(findings, moment.id, words),
        ),
        moment.momentOfTruth
          ? [
              createHtmlElement(
                'p',
                { class: 'mark mark-moment-of-truth' },
                drawIcon('star'),
                words.marks.momentOfTruth,
              ),
            ]
          : [],
        feelings.map(({ feeling, person }) => drawFeeling(feeling, person, moment, context)),
        drawFacts(moment.facts),
      ),
    place,
  };
}

/**
 * Shows the cards of a part under the headings of their rows; opportunities are folded.
 *
 * @returns whether a card was drawn or removed
 */
function showItems(
  { items, opportunities, folded }: Block,
  place: FocusPlace | undefined,
  all: readonly MapRow[],
  context: FocusContext,
): boolean {
  if (place === undefined) return false;
  const rows = all.map((row) => ({ row, found: listItemsAt(row, place) }));
  const withHeadings = place.of === 'journey';
  const isItemDrawn = items.show(
    rows
      .filter(
        ({ row, found: otherItems }) => otherItems.length > 0 && (withHeadings || row.id !== 'opportunities'),
      )
      .flatMap(({ row, found: otherItems }) => [
        ...(withHeadings
          ? [{ key: `heading ${row.id}`, look: row.heading, draw: () => drawRowHeading(row) }]
          : []),
        ...otherItems.map((item) => planItemBox(item, context)),
      ]),
  );
  const toFold = withHeadings ? [] : (rows.find(({ row }) => row.id === 'opportunities')?.found ?? []);
  const isFoldedDrawn = folded.show(toFold.map((item) => planItemBox(item, context)));
  opportunities.hidden = toFold.length === 0;
  const text = context.language.words.focus.opportunities(toFold.length);
  const [summary] = opportunities.children;
  if (summary !== undefined && summary.textContent !== text)
    summary.replaceChildren(
      drawIcon('opportunity'),
      createHtmlElement('span', {}, text),
      createHtmlElement('span', { class: 'phone-arrow' }),
    );
  return isItemDrawn || isFoldedDrawn;
}
