import { distinctIds } from '../../text/distinct-ids.ts';
import type { EmpathyMapView, FileMap, MapItem, MapText } from '../../views/map/map.ts';
import { mergeInOrder } from './merge-in-order.ts';
import { type MergeContext, mergeItems, mergeJourneys, wholeJourney } from './merge-journeys.ts';
import { findByPlace, keyOfPlace, type PartPlace } from './pair-parts.ts';

/** Merges all maps of both versions of a file into one view model: see `mergeJourneys`. */
export function mergeFileMaps(before: FileMap, now: FileMap, context: MergeContext): FileMap {
  const { pairs, olderAddress } = context;
  const nowOf = (part: PartPlace) => pairs.nowOf(keyOfPlace(part));
  const [ids, itemIds] = [distinctIds(), distinctIds()];
  for (const { id } of [...now.journeys, ...now.empathyMaps]) ids(id);
  for (const { id } of now.declarations) itemIds(id);
  const [journeyAt, empathyMapAt] = [findByPlace(now.journeys), findByPlace(now.empathyMaps)];
  return {
    ...now,
    journeys: mergeInOrder(before.journeys, now.journeys, {
      sameAs: (old) => journeyAt(nowOf(old)),
      gone: (old) => ({ ...wholeJourney(old, 'removed', context), id: ids(`before ${old.id}`) }),
      both: (map, old) =>
        old === undefined ? wholeJourney(map, 'added', context) : mergeJourneys(old, map, context),
    }),
    empathyMaps: mergeInOrder(before.empathyMaps, now.empathyMaps, {
      sameAs: (old) => empathyMapAt(nowOf(old)),
      gone: (old): EmpathyMapView => ({
        ...mergeEmpathyMaps(old, withoutContents(old), context),
        id: ids(`before ${old.id}`),
        change: 'removed',
        uri: olderAddress(undefined),
      }),
      both: (map, old) => ({
        ...mergeEmpathyMaps(old ?? withoutContents(map), map, context),
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
  const ids = distinctIds();
  for (const { id } of [...now.pains, ...now.gains]) ids(id);
  const items = (was: readonly MapItem[], is: readonly MapItem[]) =>
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
  const texts = (was: readonly MapText[], is: readonly MapText[]) => {
    const textAt = findByPlace(is);
    return mergeInOrder(was, is, {
      sameAs: (text) => textAt(pairs.nowOf(keyOfPlace(text))),
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
      says: texts(old.quadrants.says, says),
      thinks: texts(old.quadrants.thinks, thinks),
      does: texts(old.quadrants.does, does),
      feels: texts(old.quadrants.feels, feels),
    },
    pains: items(old.pains, now.pains),
    gains: items(old.gains, now.gains),
  };
}

function withoutContents(map: EmpathyMapView): EmpathyMapView {
  const quadrants = { says: [], thinks: [], does: [], feels: [] };
  return { ...map, quadrants, pains: [], gains: [] };
}
