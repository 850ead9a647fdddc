import { distinctIds } from '../../text/distinct-ids.ts';
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
import { findByPlace, keyOfPlace, type PartPairs, type PartPlace } from './pair-parts.ts';

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
  const ids = distinctIds();
  for (const { id } of partsOf(now)) ids(id);
  const there = new Set(partsOf(now).map(keyOfPlace));
  const cameFrom = new Set(partsOf(before).map((part) => pairs.nowOf(keyOfPlace(part))));
  const people = mergePeople(before, now, context, ids);
  const oldMoments = new Map<MapMoment, MapMoment>();

  const gone = <T extends Part>(part: T): T => {
    return { ...part, id: ids(`before ${part.id}`), change: 'removed', uri: context.olderAddress(part.uri) };
  };
  const nowOf = (part: PartPlace) => pairs.nowOf(keyOfPlace(part));
  const isElsewhereNow = (part: PartPlace) => part.uri === undefined && there.has(nowOf(part) ?? '');
  const goneItems = (items: readonly MapItem[]) =>
    items.filter((item) => !isElsewhereNow(item)).map((item) => gone(item));
  const items = (old: readonly MapItem[], is: readonly MapItem[]) =>
    mergeItems(old, is, {
      ...context,
      gone: (item) => (isElsewhereNow(item) ? undefined : gone(item)),
      isNew: (item) => item.uri !== undefined || !cameFrom.has(keyOfPlace(item)),
    });
  /** The columns of the base by their counterparts, since a column can move to another stage. */
  const movedHere = new Map(
    before.stages
      .flatMap(({ moments }) => moments)
      .flatMap((moment) => (moment.kind === 'stage' ? [] : [[nowOf(moment) ?? '', moment] as const])),
  );
  const goneMoment = (moment: MapMoment): MapMoment => {
    const shown: MapMoment = {
      ...gone(moment),
      items: goneItems(moment.items),
      feelings: people.ofGone(),
    };
    oldMoments.set(shown, moment);
    return shown;
  };
  const goneStage = (stage: MapStage): MapStage => {
    const left = stage.moments.filter((moment) => moment.kind === 'stage' || !isElsewhereNow(moment));
    const [first] = stage.moments;
    // If all of its moments are elsewhere now, only its title is left.
    const moments = left.length > 0 || first === undefined ? left : [asTitle(stage, first)];
    return { ...gone(stage), moments: moments.map(goneMoment), items: goneItems(stage.items) };
  };

  const mergeMoments = (stage: MapStage, old: MapStage | undefined): MapStage => {
    const isNew = old === undefined;
    const isTitle = (one: MapStage | undefined) =>
      one?.moments.every(({ kind }) => kind === 'stage') ?? false;
    // A stage without steps has its contents in its only column. If the other version has steps, these
    // contents belong to the stage.
    const lifted = old !== undefined && isTitle(old) !== isTitle(stage);
    const oldItems = old === undefined ? [] : lifted ? allItems(old, 'stage') : old.items;
    const oldColumns = lifted
      ? (old?.moments.filter(({ kind }) => kind !== 'stage') ?? [])
      : (old?.moments ?? []);
    const columnAt = findByPlace(stage.moments);
    const moments = mergeInOrder(oldColumns, stage.moments, {
      sameAs: (one) => columnAt(nowOf(one)),
      gone: (one) => (isElsewhereNow(one) ? undefined : goneMoment(one)),
      both: (is, here) => {
        const was = here ?? (is.kind === 'stage' ? undefined : movedHere.get(keyOfPlace(is)));
        const ofStage = lifted && is.kind === 'stage' ? oldItems : [];
        const merged: MapMoment = {
          ...is,
          ...(isNew ||
          (was === undefined && !(lifted && is.kind === 'stage') && !cameFrom.has(keyOfPlace(is)))
            ? { change: 'added' }
            : {}),
          items: items([...(was?.items ?? []), ...ofStage], is.items),
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
      items: items(lifted && isTitle(stage) ? [] : oldItems, stage.items),
    };
  };

  const stageAt = findByPlace(now.stages);
  const stages = mergeInOrder(before.stages, now.stages, {
    sameAs: (old) => stageAt(nowOf(old)),
    gone: goneStage,
    both: mergeMoments,
  });
  const baseline =
    olderCurve(stages, oldMoments, people.first, context.words.map.before(context.olderName)) ?? now.baseline;
  return {
    ...now,
    people: people.all,
    stages,
    items: items(before.items, now.items),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** Marks all parts of a journey that was added or removed. */
export function wholeJourney(
  map: JourneyMap,
  change: 'added' | 'removed',
  { olderAddress }: Pick<MergeContext, 'olderAddress'>,
): JourneyMap {
  const mark = <T extends Part>(part: T): T =>
    change === 'added' ? { ...part, change } : { ...part, change, uri: olderAddress(part.uri) };
  return {
    ...map,
    change,
    people: map.people.map((one) => (one.card === undefined ? one : { ...one, card: mark(one.card) })),
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
  const keyOf = (kind: string, key: string | undefined) => `${kind} ${key}`;
  const byKey = new Map<string, MapItem[]>();
  for (const item of now) {
    const key = keyOf(item.kind, keyOfPlace(item));
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return mergeInOrder(before, now, {
    sameAs: (old) => byKey.get(keyOf(old.kind, pairs.nowOf(keyOfPlace(old))))?.shift(),
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
  const placeOf = ({ card }: MapPerson) => card && keyOfPlace(card);
  const sameAs = (old: MapPerson) =>
    now.people.find((one) => one.id === old.id) ??
    now.people.find((one) => {
      const place = placeOf(old);
      return place !== undefined && placeOf(one) !== undefined && placeOf(one) === context.pairs.nowOf(place);
    });
  // A journey without people still has one feeling per moment, so people of the base cannot be placed beside
  // it.
  const left = now.people.length === 0 ? [] : before.people.filter((old) => sameAs(old) === undefined);
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
  const known = new Set(before.people.map(sameAs));
  const all: readonly MapPerson[] = [
    ...now.people.map(
      (one): MapPerson =>
        known.has(one) || before.people.length === 0 || one.card === undefined
          ? one
          : { ...one, card: { ...one.card, change: 'added' } },
    ),
    ...gone,
  ];
  /** For each merged person, the index among the people of the base. */
  const places = (now.people.length === 0 ? [undefined] : now.people).map((one) => {
    if (one === undefined || before.people.length === 0) return 0;
    return before.people.findIndex((old) => sameAs(old) === one);
  });
  append(
    places,
    left.map((old) => before.people.indexOf(old)),
  );
  const absent: MapFeeling = { present: false };
  const withoutPlace = ({ span: _, ...feeling }: MapFeeling): MapFeeling => feeling;
  return {
    all,
    first: places[0] ?? -1,
    /** Returns no feelings for a removed moment: only the curve of the base shows them. */
    ofGone: () => places.map(() => absent),
    ofBoth: (is: readonly MapFeeling[], was: readonly MapFeeling[] | undefined) =>
      places.map((i, at): MapFeeling => {
        const [feeling, old] = [is[at], was?.[i]];
        if (feeling === undefined) return withoutPlace(old ?? absent);
        if (was === undefined || i < 0 || !feeling.present || feeling.score === old?.score) return feeling;
        return { ...feeling, was: old?.score === undefined ? {} : { score: old.score } };
      }),
  };
}

/**
 * Returns the first person's feelings in the base, as a curve over the columns of both versions; `undefined`
 * if nothing differs.
 */
function olderCurve(
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

function partsOf(map: JourneyMap): readonly Part[] {
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

function allItems(stage: MapStage, kind: MapMoment['kind']): readonly MapItem[] {
  return [...stage.items, ...stage.moments.flatMap((moment) => (moment.kind === kind ? moment.items : []))];
}

function asTitle({ title, span }: MapStage, first: MapMoment): MapMoment {
  const feelings = first.feelings.map((): MapFeeling => ({ present: false }));
  return { ...first, kind: 'stage', title, span, momentOfTruth: false, facts: [], items: [], feelings };
}
