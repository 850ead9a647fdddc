import type { FactName, MapRow } from '@journey-maps/core/views';
import { noNotes } from '../compare/change-notes.ts';
import { htmlElement } from '../html.ts';
import { icon } from '../look/icons.ts';
import { drawBadge } from '../map/draw-badge.ts';
import { lookOfPerson, wordsForFeeling } from '../map/draw-curves.ts';
import { drawFace, moodOf } from '../map/draw-face.ts';
import { drawFacts } from '../map/draw-item.ts';
import { drawPeople, shownPeople } from '../map/draw-persona.ts';
import { ownerChip } from '../map/draw-signs.ts';
import type { MapFilter } from '../map/map-filter.ts';
import { factsKey, findingsKey, itemsKey, renderKey } from '../map/render-key.ts';
import { type Box, type BoxList, boxList, fixHeight, freeHeight } from './box-list.ts';
import { type FocusContext, shownFeelings } from './focus-context.ts';
import type { FocusPlace } from './focus-place.ts';
import { boxesOfWaysTo, itemBox, itemsAt, rowHeading, rowsOfMap } from './focus-rows.ts';

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

export function focusDetails(): FocusDetails {
  const head = htmlElement('div', { class: 'focus-details-head' });
  const columns = [0, 1].map(() => htmlElement('div', { class: 'focus-column' }));
  const element = htmlElement(
    'section',
    { class: 'focus-details' },
    head,
    htmlElement('div', { class: 'focus-columns' }, columns),
  );
  const heads = boxList(head);
  const lists = columns.map((column) => boxList(column));
  let cards = new Map<string, { readonly element: HTMLElement; readonly boxes: BoxList }>();

  /** Creates the section of a row. It is kept as long as the row exists; only its cards are drawn again. */
  function section(row: MapRow): { readonly element: HTMLElement; readonly boxes: BoxList } {
    const list = htmlElement('div', { class: 'focus-cards' });
    const heading = rowHeading(row);
    const made = htmlElement('section', { class: `focus-row row-${row.id.split(' ')[0]}` }, heading, list);
    return { element: made, boxes: boxList(list, () => fixHeight(made)) };
  }

  return {
    element,
    show: (place, context, filter) => {
      heads.show([headBox(place, context, filter)]);
      const next: typeof cards = new Map();
      const rows = rowsOfMap(context).map((row) => ({
        row,
        boxes: [
          ...itemsAt(row, place).map((item) => itemBox(item, context)),
          ...boxesOfWaysTo(row, place, context),
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
        freeHeight(section);
      }
    },
  };
}

function headBox(place: FocusPlace, context: FocusContext, filter: MapFilter): Box {
  if (place.of === 'journey') return journeyHead(context, filter);
  return place.of === 'stage' ? stageHead(place, context) : momentHead(place, context);
}

function journeyHead({ map, references, language: { words } }: FocusContext, filter: MapFilter): Box {
  const people = shownPeople(map, filter, words);
  return {
    key: 'head',
    look: `journey ${map.title}${factsKey(map.facts)}${itemsKey(people)}${words.rows.pains}`,
    draw: () =>
      htmlElement(
        'div',
        { class: 'focus-about' },
        htmlElement('h2', { class: 'unseen' }, map.title || words.noTitle),
        drawFacts(map.facts),
        drawPeople(people, noNotes, references, words),
      ),
  };
}

function stageHead(
  { stage, s }: Extract<FocusPlace, { of: 'stage' }>,
  { placed, references, language: { words } }: FocusContext,
): Box {
  const findings = placed.at.get(stage) ?? [];
  return {
    key: 'head',
    look: `stage ${s} ${stage.id} ${stage.title}${factsKey(stage.facts)}${findingsKey(findings)}${words.rows.pains}`,
    draw: () =>
      htmlElement(
        'div',
        { class: 'focus-about' },
        htmlElement(
          'div',
          { class: `focus-title stage-${(s % 8) + 1}` },
          htmlElement('span', { class: 'focus-number', 'aria-hidden': 'true' }, String(s + 1)),
          htmlElement('h2', {}, lead(stage.id, stage.title || words.noTitle)),
          owners(stage.facts).map((owner) => ownerChip(owner, references)),
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
  const feelings = shownFeelings(moment.feelings, context);
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
      htmlElement(
        'div',
        { class: 'focus-about' },
        htmlElement(
          'div',
          { class: 'focus-title' },
          feelings.map(({ feeling, person }) => {
            const mood = feeling.score === undefined ? 'unknown' : `mood-${moodOf(feeling.score)}`;
            return htmlElement(
              'span',
              { class: `focus-face ${lookOfPerson(person)} ${mood}`, 'aria-hidden': 'true' },
              drawFace(feeling.score),
            );
          }),
          htmlElement('h2', {}, lead(moment.id, moment.title || words.noTitle)),
          owners(facts).map((owner) => ownerChip(owner, references)),
          moment.momentOfTruth
            ? [
                htmlElement(
                  'p',
                  { class: 'mark mark-moment-of-truth' },
                  icon('star'),
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
  const mood = score === undefined ? 'unknown' : `mood-${moodOf(score)}`;
  const who = map.people.length > 1 ? (map.people[person]?.title ?? '') + language.words.colon : '';
  const number = score === undefined ? '?' : language.formats.score(score).replace('-', '−');
  const said = wordsForFeeling(feeling, map, person, moment.momentOfTruth, language);
  return htmlElement(
    feeling.span === undefined ? 'p' : 'button',
    {
      class: `focus-feeling ${mood}`,
      ...(feeling.span === undefined
        ? {}
        : { type: 'button', 'data-moment': moment.id, 'data-person': map.people[person]?.id ?? '' }),
    },
    htmlElement('span', { class: 'unseen' }, said),
    htmlElement(
      'span',
      { 'aria-hidden': 'true' },
      who,
      htmlElement('strong', {}, [number, label].filter(Boolean).join(' ')),
      because === undefined ? '' : ` ${because}`,
    ),
  );
}

type FocusFeeling = Extract<FocusPlace, { of: 'moment' }>['moment']['feelings'][number];

/** Draws a title as a button that leads to its line in the text. */
export function lead(id: string, title: string): HTMLElement {
  return htmlElement(
    'button',
    { type: 'button', class: 'lead', 'data-part': id },
    htmlElement('span', { class: 'title' }, title),
  );
}

function owners(facts: FocusContext['map']['facts']): readonly string[] {
  return facts.flatMap(({ name, value }) => (name === 'owner' ? [value] : []));
}
