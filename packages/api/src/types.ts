import type { ModelJson } from '@journey-maps/core/interchange';
import type { Position as CorePosition } from '@journey-maps/core/model';
import type { FindingJson, FindingRange, FixJson } from '@journey-maps/core/rules';

/** A position in a text: line and column from 1, columns in UTF-16 code units. */
export type Position = CorePosition;

/** A range of a text, with an exclusive end. */
export type Range = FindingRange;

/** A rule's report about a map. */
export type Finding = FindingJson;

/** A fix of a finding. */
export type Fix = FixJson;

/** The content of a map as JSON, described by `schema`. */
export type MapJson = ModelJson;
