import type { BodyName } from '../../model/properties/property.ts';
import { findProperty } from '../../model/properties/property-table.ts';
import { capitalizeWord } from '../../views/picture-words/capitalize-word.ts';
import { findFactLabel } from '../../views/picture-words/fact-label.ts';
import type { PictureLanguage } from '../../views/picture-words/picture-language.ts';
import type { PictureWords } from '../../views/picture-words/picture-words.ts';
import { translateValue } from '../../views/picture-words/translate-value.ts';
import { wordsOfValues } from '../../views/picture-words/value-words.ts';

/**
 * Returns the label of a property in the words of a picture.
 *
 * @param field the property's keyword
 * @param type the type of its statement
 */
export function getFieldLabel(field: string, type: BodyName, words: PictureWords): string {
  const { marks, items } = words;
  const mark = {
    'moment-of-truth': marks.momentOfTruth,
    assumption: marks.assumption,
    primary: marks.primaryPersona,
  };
  const item = Object.hasOwn(items, field) ? items[field as keyof typeof items].one : undefined;
  const label = findProperty(type, field)?.label ?? field;
  const fact = findFactLabel(field, words) ?? findFactLabel(label, words);
  // Properties that no picture shows have only their keyword.
  return fact ?? item ?? translateValue(mark, capitalizeWord(field.replaceAll('-', ' ')));
}

/**
 * Returns the value of a property in the words of a picture. Translates keywords, dates and numbers; other
 * values stay unchanged.
 */
export function formatFieldValue(
  field: string,
  type: BodyName,
  value: string | number,
  { words, formats }: PictureLanguage,
): string {
  if (typeof value === 'number') return formats.number(value);
  const percent = /^(-?\d+(?:\.\d+)?)%$/u.exec(value)?.[1];
  if (percent !== undefined) return formats.percent(Number(percent));
  if (field === 'date' || field === 'due' || field === 'reviewed') return formats.date(value);
  const values = wordsOfValues(field, type, words);
  return values === undefined ? value : translateValue(values, value);
}
