import type { FactName, JourneyMap, MapFact } from '../map/map.ts';
import { numberItems, type Reference } from '../map/number-items.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { explainPriorities, rankPriorities } from './priorities.ts';
import type {
  ActionsSlide,
  Audience,
  ColumnRange,
  MatrixSlide,
  OverviewSlide,
  Priority,
  Slide,
  TitleSlide,
} from './slide.ts';
import {
  chooseAnswers,
  chooseInsights,
  createFirstCards,
  createSlideCard,
  filterByKind,
} from './slide-cards.ts';
import { createSections, writeFact, writeItem, writeSlideNotes } from './slide-notes.ts';
import { listStageItems, planStageSlide } from './stage-slide.ts';

export interface SlideOptions {
  /** The words of the map's language. */
  readonly words: PictureWords;
  /**
   * A team gets a slide for each stage. A board gets no stages, and only open action items.
   *
   * @default 'team'
   */
  readonly audience?: Audience;
}

/** The number of action items that fit on a slide. */
const actionsInSlide = 8;

/**
 * Plans the slides of a map: title, overview, stages, priority matrix and action items.
 * Empty slides are left out. Parts that do not fit on a slide are in its notes.
 */
export function planSlides(map: JourneyMap, { words, audience = 'team' }: SlideOptions): readonly Slide[] {
  const references = numberItems(map);
  const columns = listColumns(map);
  const stages = map.stages.flatMap((stage, i) =>
    stage.change === 'removed'
      ? []
      : [planStageSlide(map, stage, { number: i + 1, columns: columns[i] ?? nothing }, references, words)],
  );
  return [
    planTitleSlide(map, words),
    ...(map.stages.length === 0 ? [] : [planOverviewSlide(map, columns, references, words)]),
    ...(audience === 'team' ? stages : []),
    ...planMatrixSlides(map, references, words),
    ...planActionsSlides(map, audience, references, words),
  ];
}

const nothing: ColumnRange = { from: 0, to: 0 };

const factsOnTitle: ReadonlySet<FactName> = new Set(['status', 'state', 'owner', 'reviewed']);
const textsOnTitle: ReadonlySet<FactName> = new Set(['scenario', 'purpose', 'audience']);

function planTitleSlide(map: JourneyMap, words: PictureWords): TitleSlide {
  const filterByName = (names: ReadonlySet<FactName>) =>
    map.facts.filter(({ name }) => name !== undefined && names.has(name));
  const goals = filterByKind(map.items, 'goal').map(
    ({ title }): MapFact => ({ name: 'goal', label: words.facts.goal, value: title }),
  );
  const people = map.people.flatMap(({ card }) => (card === undefined ? [] : [card]));
  return {
    kind: 'title',
    id: 'title',
    title: map.title || words.noTitle,
    kindOfMap: words.journeyKinds[map.kind],
    facts: filterByName(factsOnTitle),
    texts: [...filterByName(textsOnTitle), ...goals],
    people: map.people,
    notes: createSections(
      [words.rows.personas, people.map((card) => writeItem(card, new Map(), words))],
      [
        words.facts.note,
        map.facts
          .filter(({ name }) => name === undefined || !(factsOnTitle.has(name) || textsOnTitle.has(name)))
          .map((fact) => writeFact(fact, words)),
      ],
    ),
  };
}

function planOverviewSlide(
  map: JourneyMap,
  columns: readonly ColumnRange[],
  references: ReadonlyMap<string, Reference>,
  words: PictureWords,
): OverviewSlide {
  const evidence = filterByKind(map.items, 'evidence');
  const hurts = chooseInsights(map.items, references);
  const answers = chooseAnswers(map.items, 'opportunity', references);
  const metrics = createFirstCards(filterByKind(map.items, 'metric'), references);
  const shown = new Set([hurts, answers, metrics].flatMap(({ cards }) => cards.map(({ item }) => item.id)));
  // Evidence and action items have their own notes and slides; goals are on the title slide.
  const items = map.items.filter(
    ({ kind }) => kind !== 'evidence' && kind !== 'action-item' && kind !== 'goal',
  );
  return {
    kind: 'overview',
    id: 'overview',
    title: words.page.densities.overview,
    stages: map.stages.map((stage, i) => {
      const inside = listStageItems(stage);
      const pains = filterByKind(inside, 'pain');
      const [sharpest] = chooseInsights(
        pains.filter(({ open }) => open !== false),
        references,
      ).cards;
      return {
        number: i + 1,
        stage,
        columns: columns[i] ?? nothing,
        pains: pains.length,
        gains: filterByKind(inside, 'gain').length,
        opportunities: filterByKind(inside, 'opportunity').length,
        ...(sharpest === undefined ? {} : { sharpest }),
      };
    }),
    hurts,
    answers,
    metrics,
    notes: writeSlideNotes({ items, shown }, evidence, references, words),
  };
}

function listColumns({ stages }: JourneyMap): readonly ColumnRange[] {
  let from = 0;
  return stages.map(({ moments }) => {
    const range = { from, to: from + moments.length };
    from = range.to;
    return range;
  });
}

function planMatrixSlides(
  map: JourneyMap,
  references: ReadonlyMap<string, Reference>,
  words: PictureWords,
): readonly MatrixSlide[] {
  const ranked = rankPriorities(map, references);
  const { priorities, unrated } = ranked;
  if (priorities.length === 0) return [];
  const formula = explainPriorities(ranked, words);
  const writeMissing = (missing: Priority['missing']) =>
    missing.length === 0 ? '' : ` · ${missing.map((part) => words.slides.missing[part]).join(', ')}`;
  return [
    {
      kind: 'matrix',
      id: 'matrix',
      title: words.slides.priorities,
      priorities,
      unrated,
      formula,
      notes: createSections(
        [words.slides.order, formula],
        [
          words.rows.opportunities,
          priorities.map(({ card, stage, missing }) => {
            const line = writeItem(card.item, references, words);
            return (
              (stage === undefined ? line : `${line} · ${stage.number} ${stage.title}`) +
              writeMissing(missing)
            );
          }),
        ],
        [
          words.slides.leftOut,
          unrated.map(({ card, missing }) => writeItem(card.item, references, words) + writeMissing(missing)),
        ],
      ),
    },
  ];
}

function planActionsSlides(
  map: JourneyMap,
  audience: Audience,
  references: ReadonlyMap<string, Reference>,
  words: PictureWords,
): readonly ActionsSlide[] {
  const all = filterByKind([...map.items, ...map.stages.flatMap(listStageItems)], 'action-item').filter(
    ({ open }) => audience === 'team' || open !== false,
  );
  const of = Math.ceil(all.length / actionsInSlide);
  return Array.from({ length: of }, (_, i) => {
    const items = all.slice(i * actionsInSlide, (i + 1) * actionsInSlide);
    return {
      kind: 'actions',
      id: `actions ${i + 1}`,
      title: words.rows['action-items'],
      cards: items.map((item) => createSlideCard(item, references)),
      part: { number: i + 1, of },
      notes: createSections([
        words.rows['action-items'],
        items.map((item) => writeItem(item, references, words)),
      ]),
    };
  });
}
