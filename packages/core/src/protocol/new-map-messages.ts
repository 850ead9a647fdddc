import type { MapDraft } from '../templates/draft-writer.ts';
import { type MapKind, mapKinds, type StageModel, stageModels } from '../templates/map-kinds.ts';
import { isSpan } from './is-span.ts';
import { isListOf, isObjectOf, isOneOf, isOptional, isString, type Shape } from './shape.ts';

/** A request for the declarations that a new map can build on. The response is `MapParts`. */
export const listMapParts = 'journey/listMapParts';
export interface MapParts {
  readonly personas: readonly MapPart[];
  /** Current journeys, which can be the baseline of a future map. */
  readonly journeys: readonly MapPart[];
}

/** A declaration of a file in the workspace. */
export interface MapPart {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
}

/**
 * A request for the text of a new map. The response is `MapDraft`, or `null` if a declaration that it builds
 * on no longer exists.
 */
export const draftMap = 'journey/draftMap';
export interface DraftMap {
  /** The URI under which the map will be saved; its imports are relative to it. */
  readonly uri: string;
  readonly kind: MapKind;
  readonly title: string;
  /** The title of a new persona, or an existing persona. */
  readonly persona: string | Pick<MapPart, 'uri' | 'name'>;
  readonly stages?: StageModel;
  /** Titles of custom stages, in place of the model's. */
  readonly phases?: readonly string[];
  /** The baseline of a future map, which requires one. */
  readonly baseline?: Pick<MapPart, 'uri' | 'name'>;
  /** The title of the map's owner. */
  readonly owner?: string;
}

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
