import type { MapKind, StageModel } from '../../templates/map-kinds.ts';

/** The declarations that a new map can build on. */
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

/** The answers to the questions of New Map. */
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
