import type { JourneyMap, MapFinding, MapItem, Span } from '@journey-maps/core';

/** The findings of each part of a map, by the part; those that no part holds are under `undefined`. */
export type PlacedFindings = ReadonlyMap<object | undefined, readonly MapFinding[]>;

/** Puts each finding where it belongs: at the smallest part of the map that its place lies in. */
export function placeFindings(map: JourneyMap, findings: readonly MapFinding[]): PlacedFindings {
  const placed = new Map<object | undefined, MapFinding[]>();
  for (const finding of findings) {
    if (!contains(map, finding)) continue;
    const part = partFor(map, finding);
    const there = placed.get(part);
    if (there === undefined) placed.set(part, [finding]);
    else there.push(finding);
  }
  return placed;
}

function partFor(map: JourneyMap, finding: MapFinding): object | undefined {
  const stage = map.stages.find((one) => contains(one, finding));
  if (stage === undefined) return smallest(map.items, finding);
  const moment = stage.moments.find((one) => contains(one, finding));
  if (moment === undefined) return smallest(stage.items, finding) ?? stage;
  // A stage that is its own moment has its items there; a touchpoint that is a moment is its first item.
  return smallest([...moment.items, ...stage.items], finding) ?? moment;
}

function smallest(items: readonly MapItem[], finding: MapFinding): MapItem | undefined {
  let found: MapItem | undefined;
  for (const item of items) {
    if (item.uri !== undefined || item.stale === true || !contains(item, finding)) continue;
    if (found === undefined || length(item.span) <= length(found.span)) found = item;
  }
  return found;
}

function contains({ span: outer }: { readonly span: Span }, { span: inner }: MapFinding): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function length({ start, end }: Span): number {
  return end - start;
}
