import type { Fix, Span } from '@journey-maps/core';
import { nearest } from '@journey-maps/core';
import { replacement } from './context.ts';

/** Words as a sentence lists them: "`a`, `b` or `c`". */
export function listed(words: Iterable<string>): string {
  const quoted = [...words].map((word) => `\`${word}\``);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}

/** The fix that writes the word that was probably meant, where one is close enough. */
export function didYouMean(
  word: string,
  words: Iterable<string>,
  span: Span,
): { meant: string; fix: Fix } | undefined {
  const meant = nearest(word, words);
  if (meant === undefined) return undefined;
  return { meant, fix: { ...replacement(`Change to \`${meant}\``, span, meant), safe: false } };
}
