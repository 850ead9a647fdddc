import type { FactName, JourneyMap, MapItem, MapMoment, MapStage } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import type { ColumnRange, HappensCard, SlideCards, StageSlide } from './slide.ts';
import {
  cardsInColumn,
  chooseAnswers,
  chooseInsights,
  createFirstCards,
  filterByKind,
} from './slide-cards.ts';
import { writeSlideNotes } from './slide-notes.ts';

const headerFacts: ReadonlySet<FactName> = new Set(['when', 'duration', 'owner', 'funnel']);

/** Plans the slide of one stage: what happens, what hurts, and what is done about it. */
export function planStageSlide(
  map: JourneyMap,
  stage: MapStage,
  { number, columns }: { readonly number: number; readonly columns: ColumnRange },
  references: ReadonlyMap<string, Reference>,
  words: PictureWords,
): StageSlide {
  const items = listStageItems(stage);
  const happening = [
    ...stage.moments
      .filter(({ change }) => change !== 'removed')
      .map((moment) => createMomentCard(moment, map)),
    ...filterByKind(items, 'exit').map(createExitCard),
  ];
  const happens = happening.slice(0, cardsInColumn);
  const hurts = chooseInsights(items, references);
  const answers = chooseAnswers(items, 'opportunity', references);
  const actions = chooseAnswers(items, 'action-item', references);
  const metrics = createFirstCards(filterByKind(items, 'metric'), references, 1);
  const evidence = filterByKind(map.items, 'evidence');
  const shown = new Set([
    ...happens.flatMap(listShownIds),
    ...[hurts, answers, actions, metrics].flatMap(({ cards }) => cards.map(({ item }) => item.id)),
  ]);
  const rests = new Set(listCards(hurts, metrics).flatMap((item) => item.evidence ?? []));
  const unseen = stage.moments.slice(happens.filter(({ of }) => of === 'moment').length);
  return {
    kind: 'stage',
    id: `stage ${stage.id}`,
    title: stage.title || words.noTitle,
    number,
    stage,
    columns,
    facts: stage.facts.filter(({ name }) => name !== undefined && headerFacts.has(name)),
    happens: { cards: happens, more: happening.length - happens.length },
    hurts,
    metrics,
    answers,
    actions,
    evidence: evidence.filter(({ id }) => rests.has(id)).map(({ title }) => title),
    notes: writeSlideNotes(
      {
        items,
        shown,
        facts: [
          ...stage.facts.filter(({ name }) => name === undefined || !headerFacts.has(name)),
          ...stage.moments.flatMap(({ facts, title, kind }) =>
            kind === 'stage' ? [] : facts.map(({ label, value }) => ({ label: `${title}, ${label}`, value })),
          ),
        ],
        moments: unseen.map(({ title }) => title),
      },
      evidence,
      references,
      words,
    ),
  };
}

/** Returns all cards of a stage, with the cards of the whole stage first. */
export function listStageItems({ items, moments }: MapStage): readonly MapItem[] {
  return [...items, ...moments.flatMap((moment) => moment.items)];
}

function createMomentCard(moment: MapMoment, { people }: JourneyMap): HappensCard {
  const quote = filterByKind(moment.items, 'quote')[0] ?? filterByKind(moment.items, 'thought')[0];
  return {
    of: 'moment',
    moment,
    feelings: moment.feelings.flatMap((feeling, i) => {
      if (!feeling.present) return [];
      const who = people.length > 1 ? people[i]?.title : undefined;
      return [{ feeling, ...(who === undefined ? {} : { who }) }];
    }),
    ...(quote === undefined ? {} : { quote }),
    touchpoints: filterByKind(moment.items, 'touchpoint'),
  };
}

function createExitCard(item: MapItem): HappensCard {
  const share = item.facts.find(({ name }) => name === 'share')?.value;
  return { of: 'exit', item, ...(share === undefined ? {} : { share }) };
}

function listShownIds(card: HappensCard): readonly string[] {
  if (card.of === 'exit') return [card.item.id];
  return [...(card.quote === undefined ? [] : [card.quote.id]), ...card.touchpoints.map(({ id }) => id)];
}

function listCards(...columns: readonly SlideCards[]): readonly MapItem[] {
  return columns.flatMap(({ cards }) => cards.map(({ item }) => item));
}
