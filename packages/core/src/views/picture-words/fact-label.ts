import type { LabelLanguage } from '../../model/properties/property.ts';
import { bodyNames, properties } from '../../model/properties/property-table.ts';
import { capitalizeWord } from './capitalize-word.ts';
import { catalogue } from './get-picture-words.ts';
import type { PictureWords } from './picture-words.ts';
import { translateValue } from './translate-value.ts';

const labels = new Map(
  bodyNames.flatMap((body) =>
    properties[body].flatMap((property) =>
      property.labels === undefined ? [] : [[property.label, property.labels] as const],
    ),
  ),
);

const languages: ReadonlyMap<PictureWords, LabelLanguage> = new Map(
  Object.entries(catalogue).map(([language, words]) => [words, language as LabelLanguage]),
);

/**
 * Returns the label of a fact in the language of the words: one of the words, or the label in the table of
 * properties.
 *
 * @returns undefined for a name that is in neither of the two
 */
export function findFactLabel(name: string, words: PictureWords): string | undefined {
  if (Object.hasOwn(words.facts, name)) return translateValue(words.facts, name);
  return labels.get(name)?.[languages.get(words) ?? 'en'];
}

/** Returns the label of a fact; without one, its name as words. */
export function factLabel(name: string, words: PictureWords): string {
  return findFactLabel(name, words) ?? capitalizeWord(name.replaceAll('-', ' '));
}
