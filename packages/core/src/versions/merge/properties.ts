import { groupBy } from '../../text/lists/group-by.ts';
import { measureTextSimilarity, splitIntoWords } from '../../text/similarity.ts';
import { createPartsKey } from './content-key.ts';
import type { Comparison } from './pair-by-similarity.ts';
import type { TextItem } from './text-item.ts';

/** Returns whether an item is compared as a separate statement, and not as a property of its parent. */
export function hasOwnBody({ shape }: TextItem): boolean {
  return shape?.type === 'statement';
}

/** Groups the children without a body by kind and keyword. */
export function groupProperties(item: TextItem): ReadonlyMap<string, readonly TextItem[]> {
  return groupBy(item.body?.children ?? [], (child) =>
    hasOwnBody(child) ? undefined : `${child.kind} ${child.keyword}`,
  );
}

/** The minimum number of different words of a distinctive text: a shorter one can occur in two bodies by chance. */
const fewestTellingWords = 3;

/** Compares properties that a body can have several times. */
export const propertyComparison: Omit<Comparison<TextItem>, 'enough'> = {
  similarity: (textItem, other) => {
    if (getPersonName(textItem) !== getPersonName(other)) return 0;
    // The first of the two texts is the identity of the property.
    if (isPair(textItem)) return textItem.parts[0]?.image === other.parts[0]?.image ? 1 : 0;
    return measureTextSimilarity(getItemText(textItem), getItemText(other));
  },
  words: ({ parts }) => parts.flatMap(({ image }) => splitIntoWords(image)),
};

/**
 * Returns the persona of an emotion or a thought, the evidence of a feeling or a count, and the first metric of a
 * promise.
 */
export function getPersonName({ parts, shape }: TextItem): string {
  const isCount = shape?.type === 'sourced-number';
  const isPromise = shape?.type === 'promise';
  const isWhose = (role: string) =>
    role === 'persona' ||
    role === 'evidence' ||
    (isCount && role === 'source') ||
    (isPromise && role === 'refs');
  return parts.find(({ role }) => isWhose(role))?.image ?? '';
}

/** Returns whether a body has a property once for each persona, piece of evidence or metric: similarity never matches these. */
export function isOncePerPerson({ shape }: TextItem): boolean {
  return shape?.type === 'emotion' || shape?.type === 'sourced-number' || shape?.type === 'promise';
}

/** Returns the content of a property without its persona. */
export function createKeyWithoutPerson({ parts }: TextItem): string {
  return createPartsKey(parts.filter(({ role }) => role !== 'persona'));
}

/**
 * Returns whether a property has a value that another value can replace. Imports and former names have no such
 * value.
 */
export function isValue({ shape }: TextItem): boolean {
  return shape?.type !== 'import' && shape?.type !== 'former-name';
}

function isPair({ shape }: TextItem): boolean {
  return shape?.type === 'link' || shape?.type === 'pair';
}

/** Returns whether a property can occur several times in a body, with a text that people reword. */
export function canBeReworded(item: TextItem): boolean {
  return item.shape?.many === true && !isOncePerPerson(item) && isValue(item);
}

/** Returns the text of a property: its last part. */
export function getItemText({ parts }: TextItem): string {
  return parts.at(-1)?.image ?? '';
}

/** Returns whether a text is long enough to be recognised in another body. */
export function isTelling(text: string): boolean {
  return new Set(splitIntoWords(text)).size >= fewestTellingWords;
}
