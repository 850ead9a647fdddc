import type { MapDraft } from '../edits/text-edits/draft-writer.ts';
import { mapKinds, stageModels } from '../templates/map-kinds.ts';
import type { DraftMap, MapPart, MapParts } from '../views/new-map/map-parts.ts';
import { isSpan } from './is-span.ts';
import { isListOf, isObjectOf, isOneOf, isOptional, isString, type Shape } from './shape.ts';

/** A request for the declarations that a new map can build on. The response is `MapParts`. */
export const listMapParts = 'journey/listMapParts';

/**
 * A request for the text of a new map. The response is `MapDraft`, or `null` if a declaration that it builds
 * on no longer exists.
 */
export const draftMap = 'journey/draftMap';

/** A request for a practice map. The response is `MapDraft`, with a placeholder at the span of its only finding. */
export const getPracticeMap = 'journey/getPracticeMap';

const isDeclared = isObjectOf<Pick<MapPart, 'uri' | 'name'>>({ uri: isString, name: isString });

const areParts = isListOf(isObjectOf<MapPart>({ uri: isString, name: isString, title: isString }));

/** Checks a response to `listMapParts`. */
export const isMapParts: Shape<MapParts> = isObjectOf<MapParts>({ personas: areParts, journeys: areParts });

export const isDraftMap: Shape<DraftMap> = isObjectOf<DraftMap>({
  uri: isString,
  kind: isOneOf(mapKinds.map(({ kind }) => kind)),
  title: isString,
  persona: (value): value is DraftMap['persona'] => isString(value) || isDeclared(value),
  stages: isOptional(isOneOf(stageModels.map(({ model }) => model))),
  phases: isOptional(isListOf(isString)),
  baseline: isOptional(isDeclared),
  owner: isOptional(isString),
});

/** Checks a response to `draftMap` or `getPracticeMap`. */
export const isMapDraft: Shape<MapDraft> = isObjectOf<MapDraft>({
  text: isString,
  placeholders: isListOf(isSpan),
  stops: isListOf(isSpan),
});
