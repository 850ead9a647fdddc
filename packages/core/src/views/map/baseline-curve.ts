import type { Journey } from '../../model/statements.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import { findPrimaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { listMoments, type Moment } from '../../semantics/queries/list-moments.ts';
import type { BaselineCurve, MapStage } from './map.ts';
import { getContext, type MapContext } from './map-context.ts';

/**
 * Returns the curve of a future journey's baseline, placed over the moments of the future journey.
 * Moments with the same name or title share a position; those between them are spread evenly.
 */
export function createBaselineCurve(
  journey: Journey,
  stages: readonly MapStage[],
  context: MapContext,
): BaselineCurve | undefined {
  const target = journey.baseline && context.linked.target(journey.baseline);
  if (target === undefined || target.entity.kind !== 'journey' || target.entity === journey) return undefined;
  const { linked } = getContext(context, target.uri);
  const baseline = target.entity;
  const person = findPrimaryPersona(baseline, linked);
  const before = baseline.stages.flatMap(listMoments);
  const now = stages.flatMap((stage) => stage.moments);
  const places = spread(
    before.map((moment) => findCounterpart(moment, now, getMomentTitle(moment, linked))),
    now.length,
  );
  return {
    title: getTitle(baseline),
    points: before.map((moment, i) => {
      const score = findEmotion(moment, person, linked)?.score.value;
      return {
        title: getMomentTitle(moment, linked),
        ...(score === undefined ? {} : { score }),
        at: places[i] ?? 0,
      };
    }),
  };
}

function findCounterpart(
  { node }: Moment,
  now: readonly { readonly id: string; readonly title: string }[],
  title: string,
): number | undefined {
  const name = node.name?.value;
  const byName = name === undefined ? -1 : now.findIndex(({ id }) => id === name);
  const index = byName >= 0 ? byName : now.findIndex((moment) => moment.title === title && title !== '');
  return index >= 0 ? index : undefined;
}

/**
 * Returns a position from 0 to count - 1 for each moment, never left of its predecessor.
 * Known positions stay; the others are spread between them.
 */
function spread(known: readonly (number | undefined)[], count: number): readonly number[] {
  const last = Math.max(0, count - 1);
  const anchors: { readonly index: number; readonly place: number }[] = [];
  known.forEach((place, index) => {
    // A moment that moved towards the start of the map gets a position between its neighbours, so that the
    // curve never turns back.
    if (place !== undefined && place >= (anchors.at(-1)?.place ?? 0)) anchors.push({ index, place });
  });
  const [first] = anchors;
  if (first === undefined) anchors.push({ index: 0, place: 0 });
  else if (first.index > 0) anchors.unshift({ index: 0, place: Math.max(0, first.place - first.index) });
  const end = anchors.at(-1);
  if (end !== undefined && end.index < known.length - 1)
    anchors.push({ index: known.length - 1, place: last });
  return known.map((_, index) => {
    const right = anchors.find((anchor) => anchor.index >= index);
    const left = anchors.findLast((anchor) => anchor.index <= index);
    if (left === undefined || right === undefined || left === right) return (left ?? right)?.place ?? 0;
    const part = (index - left.index) / (right.index - left.index);
    return left.place + (right.place - left.place) * part;
  });
}
