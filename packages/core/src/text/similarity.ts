/**
 * Returns the similarity of two texts, from 0 to 1: Dice's coefficient of their words' trigrams, without case
 * and punctuation.
 */
export function measureTextSimilarity(a: string, b: string): number {
  const plainA = joinWords(a);
  const plainB = joinWords(b);
  if (plainA === plainB) return 1;
  return measureBagSimilarity(countTrigrams(plainA), countTrigrams(plainB));
}

/**
 * Returns the similarity of two bags, from 0 to 1: twice their common size, divided by the sum of their
 * sizes. Two empty bags have 1.
 */
export function measureBagSimilarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const whole = countBag(a) + countBag(b);
  if (whole === 0) return 1;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [key, count] of small) shared += Math.min(count, large.get(key) ?? 0);
  return (2 * shared) / whole;
}

/** Returns the words of a text, in lower case. */
export function splitIntoWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function joinWords(text: string): string {
  return splitIntoWords(text).join(' ') || text;
}

function countTrigrams(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Blanks at the ends give weight to short words and first letters.
  const padded = `  ${text} `;
  for (let i = 0; i + 3 <= padded.length; i++) {
    const trigram = padded.slice(i, i + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}

function countBag(bag: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}
