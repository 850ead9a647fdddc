import type { JourneyMap, MapFinding, MapItem, Span } from '@journey-maps/core';

/** The findings of each part of a map, by the part; those that no part holds are under `undefined`. */
export type PlacedFindings = ReadonlyMap<object | undefined, readonly MapFinding[]>;

/** Puts each finding where it belongs: at the smallest part of the map that its place lies in. */
export function placeFindings(map: JourneyMap, findings: readonly MapFinding[]): PlacedFindings {
  const own = (items: readonly MapItem[]) =>
    items.filter((item) => item.uri === undefined && item.stale !== true);
  const parts: { readonly span: Span }[] = [
    ...map.stages.flatMap((stage) => [
      stage,
      ...own(stage.items),
      ...stage.moments.flatMap((moment) => [moment, ...own(moment.items)]),
    ]),
    ...own(map.items),
  ];
  const placed = new Map<object | undefined, MapFinding[]>();
  for (const finding of findings) {
    if (!contains(map.span, finding.span)) continue;
    let found: { readonly span: Span } | undefined;
    for (const part of parts) {
      // Of two as small the later one is the inner one: an item comes behind the moment that it is.
      if (
        contains(part.span, finding.span) &&
        (found === undefined || length(part.span) <= length(found.span))
      )
        found = part;
    }
    const there = placed.get(found);
    if (there === undefined) placed.set(found, [finding]);
    else there.push(finding);
  }
  return placed;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function length({ start, end }: Span): number {
  return end - start;
}
