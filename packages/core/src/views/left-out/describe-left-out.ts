import type { FactName, FileMap, JourneyMap, MapFact, MapItem, MapItemKind, MapMoment } from '../map/map.ts';
import { getPictureWords } from '../picture-words/get-picture-words.ts';
import { planSlides } from '../slides/plan-slides.ts';

/**
 * The part of a map that an export shows. A `diagram` has stages, moments, scores and persons, an `extract` also
 * pains and action items, and an `overview` numbers in place of cards. A `picture` leaves out what only the density
 * “everything” shows. Slides for a `board` have no stages. A `whole` map has everything.
 */
export type ShownContent = 'diagram' | 'extract' | 'overview' | 'picture' | 'board' | 'whole';

export interface LeftOutOptions {
  readonly shows: ShownContent;
  /** The index of the journey that the export shows; absent if the file has none: it shows the first empathy map. */
  readonly journey?: number;
  /** True if the user asked for this journey alone: other content of the file does not count. */
  readonly isChosen?: boolean;
}

/**
 * Describes in English what an export of a map leaves out: `3 pains, 1 gain and 7 values`.
 *
 * @returns undefined if the export is complete
 */
export function describeLeftOut(
  maps: FileMap,
  { shows, journey: at, isChosen = false }: LeftOutOptions,
): string | undefined {
  const counts = new Map<string, number>();
  const count = ([singular, plural]: Noun, number: number) => {
    const known = counts.get(plural) ?? 0;
    nouns.set(plural, singular);
    counts.set(plural, known + number);
  };
  const nouns = new Map<string, string>();
  const journey = at === undefined ? undefined : maps.journeys[at];
  if (journey !== undefined) countInJourney(journey, shows, maps.language, count);
  if (!isChosen) {
    const others = maps.journeys.length - (journey === undefined ? 0 : 1);
    count(['other journey', 'other journeys'], journey === undefined ? 0 : others);
    if (journey === undefined && maps.empathyMaps.length > 0) {
      count(['other empathy map', 'other empathy maps'], maps.empathyMaps.length - 1);
      count(
        ['declaration', 'declarations'],
        maps.declarations.filter(({ facts }) => facts.length > 0).length,
      );
    } else if (journey !== undefined) {
      count(['empathy map', 'empathy maps'], maps.empathyMaps.length);
      count(['declaration', 'declarations'], hiddenDeclarations(maps, journey, shows).length);
    }
  }
  const parts = [...counts].flatMap(([plural, number]) =>
    number === 0 ? [] : [`${number} ${number === 1 ? nouns.get(plural) : plural}`],
  );
  const last = parts.pop();
  if (last === undefined) return undefined;
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/**
 * Returns the declarations with contents that no card of a journey shows. A declaration that is only a name and a
 * title appears where it is used.
 */
function hiddenDeclarations(
  { declarations }: FileMap,
  { people, items }: JourneyMap,
  shows: ShownContent,
): readonly MapItem[] {
  const drawsPeople = shows !== 'diagram' && shows !== 'extract';
  const cards = [...items, ...(drawsPeople ? people.flatMap(({ card }) => card ?? []) : [])];
  const starts = new Set(cards.map(({ span }) => span.start));
  return declarations.filter(({ span, facts }) => facts.length > 0 && !starts.has(span.start));
}

type Noun = readonly [singular: string, plural: string];
type Count = (noun: Noun, number: number) => void;

function countInJourney(
  map: JourneyMap,
  shows: ShownContent,
  language: string | undefined,
  count: Count,
): void {
  if (shows === 'whole') return;
  const isShown = shownItems(map, shows, language);
  const moments = map.stages.flatMap((stage) => stage.moments);
  const items = [...map.items, ...map.stages.flatMap((stage) => stage.items)];
  // A touchpoint outside a step is a moment, and also has a card.
  const cards = moments.flatMap((moment) => moment.items.filter((item) => !isMoment(item, moment)));
  const own = moments.flatMap((moment) => moment.items.filter((item) => isMoment(item, moment)));
  for (const item of [...items, ...cards]) if (!isShown(item)) count(nounOf(item), 1);
  // The notes of the first slide have all facts of the journey.
  const withFacts = [
    ...(shows === 'board' ? [] : [map]),
    ...map.stages,
    ...moments,
    ...(shows === 'board' ? [] : own),
    // Cards of a picture have their facts, except notes and links.
    ...(shows === 'picture' ? [...items, ...cards] : []),
  ];
  if (shows === 'board') count(['moment', 'moments'], moments.filter(({ kind }) => kind !== 'stage').length);
  const hides = hiddenFacts(shows);
  count(['value', 'values'], withFacts.flatMap(({ facts }) => facts).filter(hides).length);
  if (shows === 'picture' || shows === 'board') return;
  const feelings = moments.flatMap((moment) => moment.feelings);
  const hasWords = feelings.filter(
    ({ label, because }) => because !== undefined || (label !== undefined && shows === 'diagram'),
  );
  count(['word or reason of an emotion', 'words or reasons of emotions'], hasWords.length);
}

function isMoment(item: MapItem, moment: MapMoment): boolean {
  return item.span.start === moment.span.start;
}

function shownItems(
  map: JourneyMap,
  shows: ShownContent,
  language: string | undefined,
): (item: MapItem) => boolean {
  if (shows === 'picture') return () => true;
  if (shows === 'extract') return ({ kind }) => kind === 'pain' || kind === 'action-item';
  if (shows !== 'board') return () => false;
  // The notes of the overview have all other cards of the journey, and their evidence.
  const noted = map.items.filter(({ kind }) => kind !== 'evidence' && kind !== 'action-item');
  const ids = new Set(noted.flatMap(({ id, evidence = [] }) => [id, ...evidence]));
  for (const slide of planSlides(map, { words: getPictureWords(language), audience: 'board' })) {
    if (slide.kind === 'overview')
      for (const { sharpest } of slide.stages) if (sharpest !== undefined) ids.add(sharpest.item.id);
    if (slide.kind === 'matrix') for (const { card } of slide.priorities) ids.add(card.item.id);
    if (slide.kind === 'matrix') for (const { card } of slide.unrated) ids.add(card.item.id);
    if (slide.kind === 'actions') for (const { item } of slide.cards) ids.add(item.id);
  }
  return ({ id }) => ids.has(id);
}

function hiddenFacts(shows: ShownContent): (fact: MapFact) => boolean {
  const isNamed = (names: ReadonlySet<FactName>) => (fact: MapFact) =>
    fact.name !== undefined && names.has(fact.name);
  if (shows === 'picture') return isNamed(extraFacts);
  if (shows === 'board') return () => true;
  const shown = isNamed(shows === 'extract' ? factsOfExtract : factsOfDiagram);
  return (fact) => !shown(fact);
}

/** The facts that a picture shows only at the density “everything”. */
export const extraFacts: ReadonlySet<FactName> = new Set(['note', 'link', 'details']);
const factsOfExtract: ReadonlySet<FactName> = new Set(['purpose', 'owner', 'scenario']);
const factsOfDiagram: ReadonlySet<FactName> = new Set(['accessibleTitle', 'accessibleDescription']);

function nounOf({ kind }: MapItem): Noun {
  return itemNouns[kind];
}

const itemNouns: Readonly<Record<MapItemKind, Noun>> = {
  persona: ['persona', 'personas'],
  owner: ['owner', 'owners'],
  channel: ['channel', 'channels'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  goal: ['goal', 'goals'],
  expectation: ['expectation', 'expectations'],
  motivation: ['motivation', 'motivations'],
  thought: ['thought', 'thoughts'],
  quote: ['quote', 'quotes'],
  touchpoint: ['touchpoint', 'touchpoints'],
  'no-touchpoint': ['reason for no touchpoint', 'reasons for no touchpoint'],
  pain: ['pain', 'pains'],
  gain: ['gain', 'gains'],
  opportunity: ['opportunity', 'opportunities'],
  metric: ['metric', 'metrics'],
  frontstage: ['frontstage entry', 'frontstage entries'],
  backstage: ['backstage entry', 'backstage entries'],
  support: ['support entry', 'support entries'],
  artifact: ['artifact', 'artifacts'],
  handover: ['handover', 'handovers'],
  next: ['branch', 'branches'],
  exit: ['exit', 'exits'],
  'action-item': ['action item', 'action items'],
  resource: ['resource', 'resources'],
  row: ['entry of its own row', 'entries of its own rows'],
};
