import type { FactName, MapRow } from '@journey-maps/core/views';
import { returnNoNotes } from '../compare/change-notes.ts';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { drawBadge } from '../map/draw-badge.ts';
import { describeFeeling, lookOfPerson } from '../map/draw-curves.ts';
import { drawFace, getMood } from '../map/draw-face.ts';
import { drawFacts } from '../map/draw-item.ts';
import { drawPeople, listShownPeople } from '../map/draw-persona.ts';
import { drawOwnerChip } from '../map/draw-signs.ts';
import type { MapFilter } from '../map/map-filter.ts';
import { createFactsKey, createFindingsKey, createItemsKey, renderKey } from '../map/render-key.ts';
import { type Box, type BoxList, createBoxList, fixHeight, resetHeight } from './box-list.ts';
import { type FocusContext, listShownFeelings } from './focus-context.ts';
import type { FocusPlace } from './focus-place.ts';
import { drawRowHeading, listItemsAt, listMapRows, planBoxesOfWays, planItemBox } from './focus-rows.ts';

/** The view of one part of a map in full. */
export interface FocusDetails {
  readonly element: HTMLElement;
  readonly show: (place: FocusPlace, context: FocusContext, filter: MapFilter) => void;
  readonly hold: () => void;
  readonly release: () => void;
}

/**
 * The rows of the second column: everything that hurts or helps, and the resulting actions. The first column
 * has all other rows.
 */
const secondColumn: ReadonlySet<string> = new Set([
  'pains',
  'gains',
  'opportunities',
  'action-items',
  'resources',
  'evidence',
]);

export function createFocusDetails(): FocusDetails {
  const head = createHtmlElement('div', { class: 'focus-details-head' });
  const columns = [0, 1].map(() => createHtmlElement('div', { class: 'focus-column' }));
  const element = createHtmlElement(
    'section',
    { class: 'focus-details' },
    head,
    createHtmlElement('div', { class: 'focus-columns' }, columns),
  );
  const heads = createBoxList(head);
  const lists = columns.map((column) => createBoxList(column));
  let cards = new Map<string, { readonly element: HTMLElement; readonly boxes: BoxList }>();

  /** Creates the section of a row. It is kept as long as the row exists; only its cards are drawn again. */
  function section(row: MapRow): { readonly element: HTMLElement; readonly boxes: BoxList } {
    const list = createHtmlElement('div', { class: 'focus-cards' });
    const heading = drawRowHeading(row);
    const made = createHtmlElement(
      'section',
      { class: `focus-row row-${row.id.split(' ')[0]}` },
      heading,
      list,
    );
    return { element: made, boxes: createBoxList(list, () => fixHeight(made)) };
  }

  return {
    element,
    show: (place, context, filter) => {
      heads.show([planHeadBox(place, context, filter)]);
      const next: typeof cards = new Map();
      const rows = listMapRows(context).map((row) => ({
        row,
        boxes: [
          ...listItemsAt(row, place).map((item) => planItemBox(item, context)),
          ...planBoxesOfWays(row, place, context),
        ],
      }));
      for (const [i, list] of lists.entries()) {
        list.show(
          rows
            .filter(({ row, boxes }) => boxes.length > 0 && (secondColumn.has(row.id) ? 1 : 0) === i)
            .map(({ row }): Box => {
              const key = `row ${row.id}`;
              const known = cards.get(`${key} ${row.heading}`) ?? section(row);
              next.set(`${key} ${row.heading}`, known);
              return { key, look: row.heading, draw: () => known.element };
            }),
        );
      }
      cards = next;
      for (const { row, boxes } of rows) cards.get(`row ${row.id} ${row.heading}`)?.boxes.show(boxes);
    },
    hold: () => {
      for (const list of [heads, ...lists, ...[...cards.values()].map(({ boxes }) => boxes)]) list.hold();
    },
    release: () => {
      for (const list of [heads, ...lists]) list.release();
      for (const { element: section, boxes } of cards.values()) {
        boxes.release();
        resetHeight(section);
      }
    },
  };
}

function planHeadBox(place: FocusPlace, context: FocusContext, filter: MapFilter): Box {
  if (place.of === 'journey') return planJourneyHead(context, filter);
  return place.of === 'stage' ? planStageHead(place, context) : momentHead(place, context);
}

function planJourneyHead({ map, references, language: { words } }: FocusContext, filter: MapFilter): Box {
  const people = listShownPeople(map, filter, words);
  return {
    key: 'head',
    look: `journey ${map.title}${createFactsKey(map.facts)}${createItemsKey(people)}${words.rows.pains}`,
    draw: () =>
      createHtmlElement(
        'div',
        { class: 'focus-about' },
        createHtmlElement('h2', { class: 'unseen' }, map.title || words.noTitle),
        drawFacts(map.facts),
        drawPeople(people, returnNoNotes, references, words),
      ),
  };
}

function planStageHead(
  { stage, s }: Extract<FocusPlace, { of: 'stage' }>,
  { placed, references, language: { words } }: FocusContext,
): Box {
  const findings = placed.at.get(stage) ?? [];
  return {
    key: 'head',
    look: `stage ${s} ${stage.id} ${stage.title}${createFactsKey(stage.facts)}${createFindingsKey(findings)}${words.rows.pains}`,
    draw: () =>
      createHtmlElement(
        'div',
        { class: 'focus-about' },
        createHtmlElement(
          'div',
          { class: `focus-title stage-${(s % 8) + 1}` },
          createHtmlElement('span', { class: 'focus-number', 'aria-hidden': 'true' }, String(s + 1)),
          createHtmlElement('h2', {}, lead(stage.id, stage.title || words.noTitle)),
          owners(stage.facts).map((owner) => drawOwnerChip(owner, references)),
          drawBadge(findings, stage.id, words),
        ),
        drawFacts(stage.facts),
      ),
  };
}

function momentHead({ stage, moment }: Extract<FocusPlace, { of: 'moment' }>, context: FocusContext): Box {
  const { placed, language, references } = context;
  const { words } = language;
  const isWhole = moment.kind === 'stage';
  const facts = isWhole ? [...stage.facts, ...moment.facts] : moment.facts;
  const findings = [...(placed.at.get(moment) ?? []), ...(isWhole ? (placed.at.get(stage) ?? []) : [])];
  const feelings = listShownFeelings(moment.feelings, context);
  return {
    key: 'head',
    look: renderKey(
      moment.id,
      moment.title,
      moment.momentOfTruth,
      facts,
      feelings,
      findings,
      words.rows.pains,
    ),
    draw: () =>
      createHtmlElement(
        'div',
        { class: 'focus-about' },
        createHtmlElement(
          'div',
          { class: 'focus-title' },
          feelings.map(({ feeling, person }) => {
            const mood = feeling.score === undefined ? 'unknown' : `mood-${getMood(feeling.score)}`;
            return createHtmlElement(
              'span',
              { class: `focus-face ${lookOfPerson(person)} ${mood}`, 'aria-hidden': 'true' },
              drawFace(feeling.score),
            );
          }),
          createHtmlElement('h2', {}, lead(moment.id, moment.title || words.noTitle)),
          owners(facts).map((owner) => drawOwnerChip(owner, references)),
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
          drawBadge(findings, moment.id, words),
        ),
        feelings.map(({ feeling, person }) => drawFeeling(feeling, person, moment, context)),
        drawFacts(facts, new Set<FactName>()),
      ),
  };
}

/** Draws a persona's feeling in words. A click leads to its line in the text. */
export function drawFeeling(
  feeling: FocusFeeling,
  person: number,
  moment: Extract<FocusPlace, { of: 'moment' }>['moment'],
  { map, language }: FocusContext,
): HTMLElement {
  const { score, label, because } = feeling;
  const mood = score === undefined ? 'unknown' : `mood-${getMood(score)}`;
  const who = map.people.length > 1 ? (map.people[person]?.title ?? '') + language.words.colon : '';
  const number = score === undefined ? '?' : language.formats.score(score).replace('-', '−');
  const words = describeFeeling(feeling, map, person, moment.momentOfTruth, language);
  return createHtmlElement(
    feeling.span === undefined ? 'p' : 'button',
    {
      class: `focus-feeling ${mood}`,
      ...(feeling.span === undefined
        ? {}
        : { type: 'button', 'data-moment': moment.id, 'data-person': map.people[person]?.id ?? '' }),
    },
    createHtmlElement('span', { class: 'unseen' }, words),
    createHtmlElement(
      'span',
      { 'aria-hidden': 'true' },
      who,
      createHtmlElement('strong', {}, [number, label].filter(Boolean).join(' ')),
      because === undefined ? '' : ` ${because}`,
    ),
  );
}

type FocusFeeling = Extract<FocusPlace, { of: 'moment' }>['moment']['feelings'][number];

/** Draws a title as a button that leads to its line in the text. */
export function lead(id: string, title: string): HTMLElement {
  return createHtmlElement(
    'button',
    { type: 'button', class: 'lead', 'data-part': id },
    createHtmlElement('span', { class: 'title' }, title),
  );
}

function owners(facts: FocusContext['map']['facts']): readonly string[] {
  return facts.flatMap(({ name, value }) => (name === 'owner' ? [value] : []));
}
