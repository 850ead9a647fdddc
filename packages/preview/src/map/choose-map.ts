import type { FileMap } from '@journey-maps/core';
import { declarationsChoice, empathyMapChoice } from '../choices.ts';
import type { ShownMap } from './shown-map.ts';

/** What of a file is shown as a map, by the id of the choice; `undefined` where there is none of it. */
export function chooseMap(maps: FileMap, id: string | undefined): ShownMap | undefined {
  const journey = maps.journeys.find((map) => map.id === id);
  if (journey !== undefined) return { of: 'journey', map: journey };
  const empathy = maps.empathyMaps.find((map) => empathyMapChoice(map.id) === id);
  if (empathy !== undefined) return { of: 'empathy-map', map: empathy };
  return id === declarationsChoice ? { of: 'declarations', items: maps.declarations } : undefined;
}
