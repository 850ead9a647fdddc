import { compareDates } from '../../semantics/queries/calendar.ts';
import { isolateText } from '../../text/isolate-text.ts';
import { groupBy } from '../../text/lists/group-by.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import { identifyEntity } from './identify-entity.ts';
import type { MapNode } from './map-node.ts';
import { convertToPlainValue } from './plain-value.ts';
import { getDisplayTitle } from './similarity.ts';

/** A change of a reading, and the metric that it belongs to in the version that has the reading. */
export interface ReadingChange {
  readonly change: UnmarkedChange;
  readonly reading: MapNode;
}

/**
 * Combines the changes of the readings of each metric into one: `“NPS” 26 → 28, 2 readings`. The order of readings has
 * no meaning, and their new order belongs to the change.
 *
 * @param findBefore returns the statement of the base that a statement of the head is paired with
 */
export function collapseReadings(
  changes: readonly UnmarkedChange[],
  readings: readonly ReadingChange[],
  findBefore: (node: MapNode) => MapNode | undefined,
  findAfter: (node: MapNode) => MapNode | undefined,
): readonly UnmarkedChange[] {
  const byMetric = groupBy(readings, ({ reading: { parent } }) => {
    if (parent === undefined) return undefined;
    return (findBefore(parent) === undefined ? findAfter(parent) : parent)?.at;
  });
  const collapsed = new Map<UnmarkedChange, UnmarkedChange>();
  const dropped = new Set<UnmarkedChange>();
  for (const list of byMetric.values()) {
    const [first] = list;
    const parent = first?.reading.parent;
    if (first === undefined || parent === undefined) continue;
    const before = findBefore(parent) ?? parent;
    const after = findAfter(before) ?? parent;
    for (const { change } of list) dropped.add(change);
    collapsed.set(first.change, combine(before, after, list, first.change));
  }
  return changes.flatMap((change) => collapsed.get(change) ?? (dropped.has(change) ? [] : change));
}

function combine(
  before: MapNode,
  after: MapNode,
  list: readonly ReadingChange[],
  first: UnmarkedChange,
): UnmarkedChange {
  const edits = list.flatMap(({ change }) => change.edits);
  const counted = new Set(list.map(({ reading }) => getDate(reading)));
  const [was, is] = [findNewest(before), findNewest(after)];
  const count = counted.size === 1 ? '1 reading' : `${counted.size} readings`;
  const title = isolateText(getDisplayTitle(after));
  if (list.every(({ change }) => change.kind === 'reordered'))
    return {
      ...createShared(before, after, first),
      kind: 'reordered',
      level: 'info',
      message: `The readings of “${title}” are in another order`,
      edits,
    };
  const isLost = list.some(({ change }) => change.kind === 'removed');
  const figures =
    was === undefined
      ? `now has ${is}`
      : is === undefined
        ? `had ${was}`
        : was === is
          ? `stays at ${is}`
          : `${was} → ${is}`;
  return {
    ...createShared(before, after, first),
    kind: 'changed',
    level: isLost ? 'warning' : 'info',
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
    message: `“${title}” ${figures}, ${count}`,
    edits,
  };
}

function createShared(
  before: MapNode,
  after: MapNode,
  { journey, stage, identity }: UnmarkedChange,
): Omit<UnmarkedChange, 'kind' | 'level' | 'message' | 'edits'> {
  const head = { file: after.file, span: after.head };
  return {
    entity: identifyEntity(after),
    ...(journey !== undefined && { journey }),
    ...(stage !== undefined && { stage }),
    ...(identity !== undefined && { identity }),
    field: 'reading',
    base: { file: before.file, span: before.head },
    head,
    anchor: head,
  };
}

/** Returns the figure of the newest reading, else the value of a metric. */
function findNewest(metric: MapNode): string | number | undefined {
  const newest = (metric.children['readings'] ?? [])
    .filter(({ values }) => values['value'] !== undefined && values['date'] !== undefined)
    .toSorted((a, b) => compareDates(getDate(a), getDate(b)))
    .at(-1);
  const value = newest?.values['value'] ?? metric.values['value'];
  return value === undefined ? undefined : (convertToPlainValue(value) as string | number);
}

function getDate({ values }: MapNode): string {
  const date = values['date'];
  return date === undefined ? '' : String(convertToPlainValue(date));
}
