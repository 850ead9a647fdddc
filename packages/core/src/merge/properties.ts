import { groupBy } from '../lists/group-by.ts';
import { textSimilarity, wordsOf } from '../text/similarity.ts';
import type { Comparison } from './pair-by-similarity.ts';
import { saidByParts } from './said-by.ts';
import type { TextItem } from './text-item.ts';

/** Returns true for what is compared as a statement of its own, and not as a property of the one around it. */
export function hasOwnBody({ shape }: TextItem): boolean {
  return shape?.kind === 'statement';
}

/** Groups what a body holds that has no body of its own by kind and keyword. */
export function propertiesIn(item: TextItem): ReadonlyMap<string, readonly TextItem[]> {
  return groupBy(item.body?.children ?? [], (child) =>
    hasOwnBody(child) ? undefined : `${child.kind} ${child.keyword}`,
  );
}

/** A text of fewer words can occur in two places by chance. */
const fewestTellingWords = 3;

/** Compares properties of which a body has several. */
export const propertyComparison: Omit<Comparison<TextItem>, 'enough'> = {
  similarity: (one, other) => {
    if (personOf(one) !== personOf(other)) return 0;
    // The first of two texts that belong together identifies them.
    if (isPair(one)) return one.parts[0]?.image === other.parts[0]?.image ? 1 : 0;
    return textSimilarity(textOf(one), textOf(other));
  },
  words: ({ parts }) => parts.flatMap(({ image }) => wordsOf(image)),
};

/** Returns the person of an emotion or a thought. */
export function personOf({ parts }: TextItem): string {
  return parts.find(({ role }) => role === 'persona')?.image ?? '';
}

/** Returns a property's words without its person. */
export function withoutPerson({ parts }: TextItem): string {
  return saidByParts(parts.filter(({ role }) => role !== 'persona'));
}

/** Returns true if another value may take its place; a name is no other name. */
export function isValue({ shape }: TextItem): boolean {
  return shape?.kind !== 'import' && shape?.kind !== 'former-name';
}

function isPair({ shape }: TextItem): boolean {
  return shape?.kind === 'link' || shape?.kind === 'pair';
}

/** Returns true for a property that a body can have several times and that people reword. */
export function canBeReworded(item: TextItem): boolean {
  return item.shape?.many === true && item.shape.kind !== 'emotion' && isValue(item);
}

/** The text of a property: its last part. */
export function textOf({ parts }: TextItem): string {
  return parts.at(-1)?.image ?? '';
}

/** Returns true for a text that is long enough to be recognised in another body. */
export function isTelling(text: string): boolean {
  return new Set(wordsOf(text)).size >= fewestTellingWords;
}
