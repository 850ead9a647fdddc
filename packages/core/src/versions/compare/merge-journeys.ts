import { createDistinctIds } from '../../text/distinct-ids.ts';
import { append } from '../../text/lists/append.ts';
import type {
  BaselineCurve,
  JourneyMap,
  MapFeeling,
  MapItem,
  MapMoment,
  MapPerson,
  MapStage,
} from '../../views/map/map.ts';
import type { PictureWords } from '../../views/picture-words/picture-words.ts';
import { mergeInOrder } from './merge-in-order.ts';
import { createPlaceKey, findByPlace, type PartPairs, type PartPlace } from './pair-parts.ts';

/** The information about both versions that merging needs. */
export interface MergeContext {
  readonly pairs: PartPairs;
  /** Returns the address that opens a text of the base: of the drawn file without a URI. */
  readonly olderAddress: (uri: string | undefined) => string;
  readonly olderName: string;
  /** The words of the head's language. */
  readonly words: PictureWords;
}

type Part = PartPlace & { readonly id: string };

/** Merges both versions of a journey's map into one view model, and marks additions and removals. */
export function mergeJourneys(before: JourneyMap, now: JourneyMap, context: MergeContext): JourneyMap {
  // Longer than most functions: its inner functions share the two journeys and their pairs.
  const { pairs } = context;
  const ids = createDistinctIds();
  for (const { id } of listParts(now)) ids(id);
  const keys = new Set(listParts(now).map(createPlaceKey));
  const cameFrom = new Set(listParts(before).map((part) => pairs.getCurrentKey(createPlaceKey(part))));
  const people = mergePeople(before, now, context, ids);
  const oldMoments = new Map<MapMoment, MapMoment>();

  const markGone = <T extends Part>(part: T): T => {
    return { ...part, id: ids(`before ${part.id}`), change: 'removed', uri: context.olderAddress(part.uri) };
  };
  const getCurrentKey = (part: PartPlace) => pairs.getCurrentKey(createPlaceKey(part));
  const isElsewhereNow = (part: PartPlace) => part.uri === undefined && keys.has(getCurrentKey(part) ?? '');
  const markGoneItems = (items: readonly MapItem[]) =>
    items.filter((item) => !isElsewhereNow(item)).map((item) => markGone(item));
  const mergeItemLists = (old: readonly MapItem[], is: readonly MapItem[]) =>
    mergeItems(old, is, {
      ...context,
      gone: (item) => (isElsewhereNow(item) ? undefined : markGone(item)),
      isNew: (item) => item.uri !== undefined || !cameFrom.has(createPlaceKey(item)),
    });
  /** The columns of the base by their counterparts, since a column can move to another stage. */
  const movedHere = new Map(
    before.stages
      .flatMap(({ moments }) => moments)
      .flatMap((moment) => (moment.kind === 'stage' ? [] : [[getCurrentKey(moment) ?? '', moment] as const])),
  );
  const markGoneMoment = (moment: MapMoment): MapMoment => {
    const shown: MapMoment = {
      ...markGone(moment),
      items: markGoneItems(moment.items),
      feelings: people.ofGone(),
    };
    oldMoments.set(shown, moment);
    return shown;
  };
  const markGoneStage = (stage: MapStage): MapStage => {
    const left = stage.moments.filter((moment) => moment.kind === 'stage' || !isElsewhereNow(moment));
    const [first] = stage.moments;
    // If all of its moments are elsewhere now, only its title is left.
    const moments = left.length > 0 || first === undefined ? left : [convertToTitle(stage, first)];
    return { ...markGone(stage), moments: moments.map(markGoneMoment), items: markGoneItems(stage.items) };
  };

  const mergeMoments = (stage: MapStage, old: MapStage | undefined): MapStage => {
    const isNew = old === undefined;
    const isTitle = (mapStage: MapStage | undefined) =>
      mapStage?.moments.every(({ kind }) => kind === 'stage') ?? false;
    // A stage without steps has its contents in its only column. If the other version has steps, these
    // contents belong to the stage.
    const lifted = old !== undefined && isTitle(old) !== isTitle(stage);
    const oldItems = old === undefined ? [] : lifted ? listItems(old, 'stage') : old.items;
    const oldColumns = lifted
      ? (old?.moments.filter(({ kind }) => kind !== 'stage') ?? [])
      : (old?.moments ?? []);
    const columnAt = findByPlace(stage.moments);
    const moments = mergeInOrder(oldColumns, stage.moments, {
      sameAs: (mapMoment) => columnAt(getCurrentKey(mapMoment)),
      gone: (mapMoment) => (isElsewhereNow(mapMoment) ? undefined : markGoneMoment(mapMoment)),
      both: (is, here) => {
        const was = here ?? (is.kind === 'stage' ? undefined : movedHere.get(createPlaceKey(is)));
        const ofStage = lifted && is.kind === 'stage' ? oldItems : [];
        const merged: MapMoment = {
          ...is,
          ...(isNew ||
          (was === undefined && !(lifted && is.kind === 'stage') && !cameFrom.has(createPlaceKey(is)))
            ? { change: 'added' }
            : {}),
          items: mergeItemLists([...(was?.items ?? []), ...ofStage], is.items),
          feelings: people.ofBoth(is.feelings, was?.feelings),
        };
        if (was !== undefined) oldMoments.set(merged, was);
        return merged;
      },
    });
    return {
      ...stage,
      ...(isNew ? { change: 'added' } : {}),
      moments,
      items: mergeItemLists(lifted && isTitle(stage) ? [] : oldItems, stage.items),
    };
  };

  const stageAt = findByPlace(now.stages);
  const stages = mergeInOrder(before.stages, now.stages, {
    sameAs: (old) => stageAt(getCurrentKey(old)),
    gone: markGoneStage,
    both: mergeMoments,
  });
  const baseline =
    createBaseCurve(stages, oldMoments, people.first, context.words.map.before(context.olderName)) ??
    now.baseline;
  return {
    ...now,
    people: people.all,
    stages,
    items: mergeItemLists(before.items, now.items),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** Marks all parts of a journey that was added or removed. */
export function markWholeJourney(
  map: JourneyMap,
  change: 'added' | 'removed',
  { olderAddress }: Pick<MergeContext, 'olderAddress'>,
): JourneyMap {
  const mark = <T extends Part>(part: T): T =>
    change === 'added' ? { ...part, change } : { ...part, change, uri: olderAddress(part.uri) };
  return {
    ...map,
    change,
    people: map.people.map((person) =>
      person.card === undefined ? person : { ...person, card: mark(person.card) },
    ),
    stages: map.stages.map((stage) => ({
      ...mark(stage),
      moments: stage.moments.map((moment) => ({ ...mark(moment), items: moment.items.map(mark) })),
      items: stage.items.map(mark),
    })),
    items: map.items.map(mark),
  };
}

/** Merges both versions of a list of items. */
export function mergeItems(
  before: readonly MapItem[],
  now: readonly MapItem[],
  {
    pairs,
    gone,
    isNew,
  }: {
    readonly pairs: PartPairs;
    gone(item: MapItem): MapItem | undefined;
    isNew(item: MapItem): boolean;
  },
): readonly MapItem[] {
  const getKey = (kind: string, key: string | undefined) => `${kind} ${key}`;
  const byKey = new Map<string, MapItem[]>();
  for (const item of now) {
    const key = getKey(item.kind, createPlaceKey(item));
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return mergeInOrder(before, now, {
    sameAs: (old) => byKey.get(getKey(old.kind, pairs.getCurrentKey(createPlaceKey(old))))?.shift(),
    gone,
    both: (is, was) => (was === undefined && isNew(is) ? { ...is, change: 'added' } : is),
  });
}

/** Merges the people of both versions, and finds the feelings of each person in both. */
function mergePeople(
  before: JourneyMap,
  now: JourneyMap,
  context: MergeContext,
  ids: (id: string) => string,
) {
  const getPlace = ({ card }: MapPerson) => card && createPlaceKey(card);
  const findSame = (old: MapPerson) =>
    now.people.find((person) => person.id === old.id) ??
    now.people.find((person) => {
      const place = getPlace(old);
      return (
        place !== undefined &&
        getPlace(person) !== undefined &&
        getPlace(person) === context.pairs.getCurrentKey(place)
      );
    });
  // A journey without people still has one feeling per moment, so people of the base cannot be placed beside
  // it.
  const left = now.people.length === 0 ? [] : before.people.filter((old) => findSame(old) === undefined);
  const gone = left.map((old): MapPerson => {
    const id = ids(`before ${old.id}`);
    if (old.card === undefined) return { ...old, id, primary: false };
    const card: MapItem = {
      ...old.card,
      id: ids(`before ${old.card.id}`),
      change: 'removed',
      uri: context.olderAddress(old.card.uri),
    };
    return { ...old, id, primary: false, card };
  });
  const known = new Set(before.people.map(findSame));
  const all: readonly MapPerson[] = [
    ...now.people.map(
      (person): MapPerson =>
        known.has(person) || before.people.length === 0 || person.card === undefined
          ? person
          : { ...person, card: { ...person.card, change: 'added' } },
    ),
    ...gone,
  ];
  /** For each merged person, the index among the people of the base. */
  const places = (now.people.length === 0 ? [undefined] : now.people).map((mapPerson) => {
    if (mapPerson === undefined || before.people.length === 0) return 0;
    return before.people.findIndex((old) => findSame(old) === mapPerson);
  });
  append(
    places,
    left.map((old) => before.people.indexOf(old)),
  );
  const absent: MapFeeling = { present: false };
  const removePlace = ({ span: _, ...feeling }: MapFeeling): MapFeeling => feeling;
  return {
    all,
    first: places[0] ?? -1,
    /** Returns no feelings for a removed moment: only the curve of the base shows them. */
    ofGone: () => places.map(() => absent),
    ofBoth: (is: readonly MapFeeling[], was: readonly MapFeeling[] | undefined) =>
      places.map((i, at): MapFeeling => {
        const [feeling, old] = [is[at], was?.[i]];
        if (feeling === undefined) return removePlace(old ?? absent);
        if (was === undefined || i < 0 || !feeling.present || feeling.score === old?.score) return feeling;
        return { ...feeling, was: old?.score === undefined ? {} : { score: old.score } };
      }),
  };
}

/**
 * Returns the first person's feelings in the base, as a curve over the columns of both versions; `undefined`
 * if nothing differs.
 */
function createBaseCurve(
  stages: readonly MapStage[],
  oldMoments: ReadonlyMap<MapMoment, MapMoment>,
  person: number,
  title: string,
): BaselineCurve | undefined {
  const moments = stages.flatMap((stage) => stage.moments);
  const differs = moments.some(
    ({ feelings, change }) => change !== undefined || feelings[0]?.was !== undefined,
  );
  if (!differs || person < 0) return undefined;
  const points = moments.flatMap((moment, at) => {
    const old = oldMoments.get(moment);
    if (old === undefined) return [];
    const score = old.feelings[person]?.score;
    return [{ title: old.title, at, ...(score === undefined ? {} : { score }) }];
  });
  return { title, points };
}

function listParts(map: JourneyMap): readonly Part[] {
  return [
    ...map.people.flatMap(({ card }) => card ?? []),
    ...map.items,
    ...map.stages.flatMap((stage) => [
      stage,
      ...stage.items,
      ...stage.moments.flatMap((moment) => [moment, ...moment.items]),
    ]),
  ];
}

function listItems(stage: MapStage, kind: MapMoment['kind']): readonly MapItem[] {
  return [...stage.items, ...stage.moments.flatMap((moment) => (moment.kind === kind ? moment.items : []))];
}

function convertToTitle({ title, span }: MapStage, first: MapMoment): MapMoment {
  const feelings = first.feelings.map((): MapFeeling => ({ present: false }));
  return { ...first, kind: 'stage', title, span, momentOfTruth: false, facts: [], items: [], feelings };
}
