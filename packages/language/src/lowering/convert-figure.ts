import { normalizeWord } from '@journey-maps/core/semantics';
import type { MeantPart } from './converted-part.ts';

/** The keywords with a scale from 1 to 5, on which words are common elsewhere. */
const scales: ReadonlySet<string> = new Set(['importance', 'value', 'effort']);

const onScale: Readonly<Record<string, string>> = {
  verylow: '1',
  low: '2',
  small: '2',
  medium: '3',
  moderate: '3',
  high: '4',
  large: '4',
  veryhigh: '5',
  critical: '5',
};

/**
 * Converts a number in quotes, a number on a scale such as `4/5`, or a word on a scale from 1 to 5.
 *
 * @param keyword the keyword before the number
 */
export function convertFigure(keyword: string, written: string): MeantPart | undefined {
  if (/^[+-]?\d+(?:\.\d+)?\s?%?$/u.test(written))
    return { newText: written.replace(/\s/u, ''), certain: true };
  if (!scales.has(keyword)) return undefined;
  const ofFive = /^([1-5])\s?\/\s?5$/u.exec(written)?.[1];
  if (ofFive !== undefined) return { newText: ofFive, certain: true };
  const word = normalizeWord(written);
  // A word has no exact place on a scale.
  return Object.hasOwn(onScale, word) ? { newText: onScale[word] ?? '', certain: false } : undefined;
}
