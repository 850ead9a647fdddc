import type { Fix, Span } from '@journey-maps/core/model';
import { findNearest } from '@journey-maps/core/text';
import { createReplacement } from './context.ts';

/** Formats words as a list for a sentence: "`a`, `b` or `c`". */
export function formatList(words: Iterable<string>): string {
  const quoted = [...words].map((word) => `\`${word}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}

/** Suggests the word that was probably meant with its fix, if one is similar enough. */
export function suggestWord(
  word: string,
  words: Iterable<string>,
  span: Span,
): { meant: string; fix: Fix } | undefined {
  const meant = findNearest(word, words);
  if (meant === undefined) return undefined;
  return { meant, fix: { ...createReplacement(`Change to \`${meant}\``, span, meant), safe: false } };
}
