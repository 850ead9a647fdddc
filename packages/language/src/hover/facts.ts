import type { SourcedText, Text } from '@journey-maps/core/model';
import type { Fact } from './content.ts';
import { listWords } from './list-words.ts';
import { shorten } from './shorten.ts';

/** Returns several texts as one fact, or nothing if all are empty. */
export function createFacts(
  label: string,
  texts: readonly (Text | SourcedText | string)[],
  most?: number,
): readonly Fact[] {
  const lines = texts.map((text) => {
    if (typeof text === 'string') return text;
    return 'text' in text ? text.text.value : text.value;
  });
  return createFact(
    label,
    listWords(
      lines.filter((text) => text.trim() !== ''),
      most,
    ),
  );
}

/** Returns one fact, or nothing if the text is missing or empty. */
export function createFact(label: string, text: string | undefined): readonly Fact[] {
  return text === undefined || text.trim() === '' ? [] : [{ label, text: shorten(text, 400) }];
}
