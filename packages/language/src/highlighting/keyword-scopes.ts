import { bodyNames, properties } from '@journey-maps/core/model';

/**
 * The group of a keyword, which decides its colour: a keyword creates a part of the map (`structure`) or describes a
 * part (`property`).
 */
export type KeywordGroup = 'structure' | 'property';

const parts: ReadonlySet<string> = new Set(
  bodyNames.flatMap((body) => properties[body].flatMap(({ keyword, isPart }) => (isPart ? [keyword] : []))),
);

/** Returns the group of a keyword. */
export function findKeywordGroup(keyword: string): KeywordGroup {
  return parts.has(keyword) ? 'structure' : 'property';
}
