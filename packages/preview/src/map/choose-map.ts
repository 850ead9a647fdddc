import type { FileMap } from '@journey-maps/core/views';
import { createEmpathyMapChoiceId, declarationsChoice } from '../choices.ts';
import type { ShownMap } from './shown-map.ts';

/** Returns the part of a file to show as a map, by the id of the choice; `undefined` if the file has no such part. */
export function chooseMap(maps: FileMap, id: string | undefined): ShownMap | undefined {
  const journey = maps.journeys.find((map) => map.id === id);
  if (journey !== undefined) return { of: 'journey', map: journey };
  const empathy = maps.empathyMaps.find((map) => createEmpathyMapChoiceId(map.id) === id);
  if (empathy !== undefined) return { of: 'empathy-map', map: empathy };
  return id === declarationsChoice ? { of: 'declarations', items: maps.declarations } : undefined;
}
