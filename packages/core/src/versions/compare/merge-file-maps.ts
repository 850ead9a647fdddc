import { createDistinctIds } from '../../text/distinct-ids.ts';
import type { EmpathyMapView, FileMap, MapItem, MapText } from '../../views/map/map.ts';
import { mergeInOrder } from './merge-in-order.ts';
import { type MergeContext, markWholeJourney, mergeItems, mergeJourneys } from './merge-journeys.ts';
import { createPlaceKey, findByPlace, type PartPlace } from './pair-parts.ts';

/** Merges all maps of both versions of a file into one view model: see `mergeJourneys`. */
export function mergeFileMaps(before: FileMap, now: FileMap, context: MergeContext): FileMap {
  const { pairs, olderAddress } = context;
  const getCurrentKey = (part: PartPlace) => pairs.getCurrentKey(createPlaceKey(part));
  const [ids, itemIds] = [createDistinctIds(), createDistinctIds()];
  for (const { id } of [...now.journeys, ...now.empathyMaps]) ids(id);
  for (const { id } of now.declarations) itemIds(id);
  const [journeyAt, empathyMapAt] = [findByPlace(now.journeys), findByPlace(now.empathyMaps)];
  return {
    ...now,
    journeys: mergeInOrder(before.journeys, now.journeys, {
      sameAs: (old) => journeyAt(getCurrentKey(old)),
      gone: (old) => ({ ...markWholeJourney(old, 'removed', context), id: ids(`before ${old.id}`) }),
      both: (map, old) =>
        old === undefined ? markWholeJourney(map, 'added', context) : mergeJourneys(old, map, context),
    }),
    empathyMaps: mergeInOrder(before.empathyMaps, now.empathyMaps, {
      sameAs: (old) => empathyMapAt(getCurrentKey(old)),
      gone: (old): EmpathyMapView => ({
        ...mergeEmpathyMaps(old, emptyQuadrants(old), context),
        id: ids(`before ${old.id}`),
        change: 'removed',
        uri: olderAddress(undefined),
      }),
      both: (map, old) => ({
        ...mergeEmpathyMaps(old ?? emptyQuadrants(map), map, context),
        ...(old === undefined ? { change: 'added' } : {}),
      }),
    }),
    declarations: mergeItems(before.declarations, now.declarations, {
      pairs,
      gone: (item) => ({
        ...item,
        id: itemIds(`before ${item.id}`),
        change: 'removed',
        uri: olderAddress(item.uri),
      }),
      isNew: () => true,
    }),
  };
}

function mergeEmpathyMaps(old: EmpathyMapView, now: EmpathyMapView, context: MergeContext): EmpathyMapView {
  const { pairs, olderAddress } = context;
  const ids = createDistinctIds();
  for (const { id } of [...now.pains, ...now.gains]) ids(id);
  const mergeItemLists = (was: readonly MapItem[], is: readonly MapItem[]) =>
    mergeItems(was, is, {
      pairs,
      gone: (item) => ({
        ...item,
        id: ids(`before ${item.id}`),
        change: 'removed',
        uri: olderAddress(item.uri),
      }),
      isNew: () => true,
    });
  const mergeTexts = (was: readonly MapText[], is: readonly MapText[]) => {
    const getTextAt = findByPlace(is);
    return mergeInOrder(was, is, {
      sameAs: (text) => getTextAt(pairs.getCurrentKey(createPlaceKey(text))),
      gone: (text): MapText => ({ ...text, change: 'removed', uri: olderAddress(undefined) }),
      both: (text, before): MapText => {
        if (before === undefined) return { ...text, change: 'added' };
        return before.text === text.text ? text : { ...text, change: 'changed' };
      },
    });
  };
  const { says, thinks, does, feels } = now.quadrants;
  return {
    ...now,
    quadrants: {
      says: mergeTexts(old.quadrants.says, says),
      thinks: mergeTexts(old.quadrants.thinks, thinks),
      does: mergeTexts(old.quadrants.does, does),
      feels: mergeTexts(old.quadrants.feels, feels),
    },
    pains: mergeItemLists(old.pains, now.pains),
    gains: mergeItemLists(old.gains, now.gains),
  };
}

function emptyQuadrants(map: EmpathyMapView): EmpathyMapView {
  const quadrants = { says: [], thinks: [], does: [], feels: [] };
  return { ...map, quadrants, pains: [], gains: [] };
}
