import type { MapDraft } from '../templates/draft-writer.ts';
import { type MapKind, mapKinds, type StageModel, stageModels } from '../templates/map-kinds.ts';
import { isSpan } from './is-span.ts';
import { isListOf, isObjectOf, isOneOf, isOptional, isString, type Shape } from './shape.ts';

/** A request for what a new map can build on: the answer is `MapParts`. */
export const listMapParts = 'journey/listMapParts';
export interface MapParts {
  readonly personas: readonly MapPart[];
  /** Those of today, which a map of the future can start from. */
  readonly journeys: readonly MapPart[];
}

/** Something that a file of the workspace declares. */
export interface MapPart {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
}

/** A request for the text of a new map: the answer is `MapDraft`, or `null` where what it builds on is not there any more. */
export const draftMap = 'journey/draftMap';
export interface DraftMap {
  /** Where the map shall be saved: its imports are seen from there. */
  readonly uri: string;
  readonly kind: MapKind;
  readonly title: string;
  /** The title of a new one, or one that there is. */
  readonly persona: string | Pick<MapPart, 'uri' | 'name'>;
  readonly stages?: StageModel;
  /** The titles of somebody's own stages, in place of the model's. */
  readonly phases?: readonly string[];
  /** What a map of the future starts from: it has one. */
  readonly baseline?: Pick<MapPart, 'uri' | 'name'>;
  /** The title of whoever looks after the map. */
  readonly owner?: string;
}

/** A request for a map to practise with: the answer is `MapDraft`, whose one placeholder is where its one finding lies. */
export const getPracticeMap = 'journey/getPracticeMap';

const isDeclared = isObjectOf<Pick<MapPart, 'uri' | 'name'>>({ uri: isString, name: isString });

const areParts = isListOf(isObjectOf<MapPart>({ uri: isString, name: isString, title: isString }));

/** Checks an answer to `listMapParts`. */
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

/** Checks an answer to `draftMap` or `getPracticeMap`. */
export const isMapDraft: Shape<MapDraft> = isObjectOf<MapDraft>({
  text: isString,
  placeholders: isListOf(isSpan),
  stops: isListOf(isSpan),
});
