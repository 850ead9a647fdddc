import type { Span } from '@journey-maps/core/model';
import type { JourneyMap, MapFinding, MapItem, MapStage } from '@journey-maps/core/views';

export interface PlacedFindings {
  /** The findings at a part (a stage, a moment or an item); findings at no part are under `undefined`. */
  readonly at: ReadonlyMap<object | undefined, readonly MapFinding[]>;
  /** All findings in a stage, at whichever of its parts. */
  readonly within: ReadonlyMap<MapStage, readonly MapFinding[]>;
}

/** Assigns each finding to the smallest part of the map that contains its span. */
export function assignFindings(map: JourneyMap, findings: readonly MapFinding[]): PlacedFindings {
  const at = new Map<object | undefined, MapFinding[]>();
  const within = new Map<MapStage, MapFinding[]>();
  for (const finding of findings) {
    if (!contains(map, finding)) continue;
    const stage = map.stages.find((mapStage) => contains(mapStage, finding));
    put(at, stage === undefined ? findSmallest(map.items, finding) : findPart(stage, finding), finding);
    if (stage !== undefined) put(within, stage, finding);
  }
  return { at, within };
}

function put<K>(lists: Map<K, MapFinding[]>, key: K, finding: MapFinding): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [finding]);
  else list.push(finding);
}

function findPart(stage: MapStage, finding: MapFinding): object {
  const moment = stage.moments.find((mapMoment) => contains(mapMoment, finding));
  if (moment === undefined) return findSmallest(stage.items, finding) ?? stage;
  // If a stage is its own moment, its items are in that moment. A touchpoint that is a moment is the moment's
  // first item.
  return findSmallest([...moment.items, ...stage.items], finding) ?? moment;
}

function findSmallest(items: readonly MapItem[], finding: MapFinding): MapItem | undefined {
  let smallest: MapItem | undefined;
  for (const item of items) {
    if (item.uri !== undefined || item.stale === true || !contains(item, finding)) continue;
    if (smallest === undefined || getLength(item.span) <= getLength(smallest.span)) smallest = item;
  }
  return smallest;
}

function contains({ span: outer }: { readonly span: Span }, { span: inner }: MapFinding): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function getLength({ start, end }: Span): number {
  return end - start;
}
