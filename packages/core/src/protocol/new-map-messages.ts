import * as v from 'valibot';
import { mapKinds, stageModels } from '../templates/map-kinds.ts';
import type { DraftMap, MapPart } from '../views/new-map/map-parts.ts';
import { guard, list, maybe, objectOf } from './schema.ts';

const declared = objectOf<Pick<MapPart, 'uri' | 'name'>>({ uri: v.string(), name: v.string() });

const draftRequest = objectOf<DraftMap>({
  uri: v.string(),
  kind: v.picklist(mapKinds.map(({ kind }) => kind)),
  title: v.string(),
  persona: v.union([v.string(), declared]),
  stages: maybe(v.picklist(stageModels.map(({ model }) => model))),
  phases: maybe(list(v.string())),
  baseline: maybe(declared),
  owner: maybe(v.string()),
});

/** Checks a request for the text of a new map. */
export const isDraftMap = guard<DraftMap>(draftRequest);
