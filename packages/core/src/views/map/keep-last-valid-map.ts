import type { Span } from '../../model/values.ts';
import { mergeInPlace } from '../diagram/merge-in-place.ts';
import type { EmpathyMapView, FileMap, JourneyMap, MapItem, MapMoment, MapStage } from './map.ts';

/**
 * Returns the maps to show while a text has a syntax error. They are the current ones, completed by the
 * journeys, stages, moments and cards of the last valid version that are missing now, in their places and
 * marked `stale`. An emotion that vanished keeps its last value.
 *
 * @param lastGood the maps of the last valid version, not an earlier result of this function.
 * @param broken whether something may be missing from `current`; if not, `current` is returned.
 */
export function keepLastValidMap(lastGood: FileMap | undefined, current: FileMap, broken: boolean): FileMap {
  if (!broken || lastGood === undefined) return current;
  return {
    ...current,
    journeys: mergeInPlace<JourneyMap>(lastGood.journeys, current.journeys, {
      key: ({ id }) => id,
      similarity: (old, now) => scoreSamePlace(old, now) + countShared(old.stages, now.stages),
      both: mergeJourneys,
      missing: (old) => ({
        ...old,
        stages: old.stages.map((stage) => markStageStale(stage, stage.moments)),
        items: old.items.map(markStale),
        stale: true,
      }),
    }),
    empathyMaps: mergeInPlace<EmpathyMapView>(lastGood.empathyMaps, current.empathyMaps, {
      key: ({ id }) => id,
      similarity: scoreSamePlace,
      both: (_, now) => now,
      missing: markStale,
    }),
    declarations: mergeItems(lastGood.declarations, current.declarations, new Set()),
  };
}

function mergeJourneys(before: JourneyMap, now: JourneyMap): JourneyMap {
  // A part that moved to another stage is not missing from its former stage.
  const drawn = new Set(
    now.stages.flatMap((stage) => [...stage.moments, ...listItems(stage)].flatMap(createKeys)),
  );
  for (const item of now.items) for (const key of createKeys(item)) drawn.add(key);
  const stages = mergeInPlace<MapStage>(before.stages, now.stages, {
    key: ({ id }) => id,
    similarity: (old, fresh) => scoreSamePlace(old, fresh) + countShared(old.moments, fresh.moments),
    both: (old, fresh) => mergeStages(old, fresh, drawn),
    missing: (old) => {
      const moments = old.moments.filter((moment) => !createKeys(moment).some((key) => drawn.has(key)));
      return moments.length === 0 ? undefined : markStageStale(old, moments);
    },
  });
  return {
    ...now,
    stages,
    items: mergeItems(before.items, now.items, drawn),
  };
}

function mergeStages(before: MapStage, now: MapStage, drawn: ReadonlySet<string>): MapStage {
  // A stage whose last step broke does not become its own moment: only a stage without steps does.
  const kind = (['step', 'touchpoint', 'stage'] as const).find((otherKind) =>
    [...before.moments, ...now.moments].some((moment) => moment.kind === otherKind),
  );
  const here = new Set(now.moments.flatMap(createKeys));
  const isOfKind = (moment: MapMoment) => moment.kind === kind;
  const isStillDrawn = (moment: MapMoment) =>
    createKeys(moment).some((key) => here.has(key)) || !createKeys(moment).some((key) => drawn.has(key));
  return {
    ...now,
    moments: mergeInPlace<MapMoment>(
      before.moments.filter((moment) => isOfKind(moment) && isStillDrawn(moment)),
      now.moments.filter(isOfKind),
      {
        key: (moment, side) => removePrefix(moment.id, side === 'old' ? before.id : now.id),
        similarity: scoreSamePlace,
        both: (old, fresh) => ({
          ...fresh,
          feelings: fresh.feelings.map((feeling, i) =>
            feeling.present && feeling.score === undefined && fresh.feelings.length === old.feelings.length
              ? (old.feelings[i] ?? feeling)
              : feeling,
          ),
          items: mergeItems(old.items, fresh.items, drawn),
        }),
        missing: (old) => ({ ...old, items: old.items.map(markStale), stale: true }),
      },
    ),
    items: mergeItems(before.items, now.items, drawn),
  };
}

function mergeItems(
  before: readonly MapItem[],
  now: readonly MapItem[],
  drawn: ReadonlySet<string>,
): readonly MapItem[] {
  const here = new Set(now.flatMap(createKeys));
  const isStillDrawn = (item: MapItem) =>
    createKeys(item).some((key) => here.has(key)) || !createKeys(item).some((key) => drawn.has(key));
  return mergeInPlace<MapItem>(before.filter(isStillDrawn), now, {
    key: (item) => `${item.kind} ${item.id}`,
    similarity: (old, fresh) => (old.kind === fresh.kind ? scoreSamePlace(old, fresh) : -1),
    both: (_, fresh) => fresh,
    missing: markStale,
  });
}

function markStageStale(stage: MapStage, moments: readonly MapMoment[]): MapStage {
  return {
    ...stage,
    moments: moments.map((moment) => ({ ...moment, items: moment.items.map(markStale), stale: true })),
    items: stage.items.map(markStale),
    stale: true,
  };
}

function markStale<T extends { readonly stale?: boolean }>(part: T): T {
  return { ...part, stale: true };
}

function listItems(stage: MapStage): readonly MapItem[] {
  return [...stage.items, ...stage.moments.flatMap(({ items }) => items)];
}

/** Returns the keys that identify a part: its id, and its start with its title. */
function createKeys(part: { readonly id: string; readonly title: string; readonly span: Span }): string[] {
  return [part.id, JSON.stringify([part.span.start, part.title])];
}

function removePrefix(id: string, stage: string): string {
  return id.startsWith(`${stage}/`) ? id.slice(stage.length) : id;
}

function scoreSamePlace(old: { readonly span: Span }, now: { readonly span: Span }): number {
  return old.span.start === now.span.start ? 1_000_000 : 0;
}

function countShared(
  some: readonly { readonly title: string }[],
  others: readonly { readonly title: string }[],
): number {
  const known = new Set(some.map(({ title }) => title));
  return others.filter(({ title }) => known.has(title)).length;
}
