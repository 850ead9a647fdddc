import type { BodyName } from '../../model/properties/property.ts';
import type { FactName } from '../../views/map/map.ts';
import { capitalised } from '../../views/picture-words/capitalised.ts';
import type { PictureLanguage } from '../../views/picture-words/picture-language.ts';
import type { PictureWords } from '../../views/picture-words/picture-words.ts';
import { wordOf } from '../../views/picture-words/word-of.ts';

/**
 * Returns the label of a property in the words of a picture.
 *
 * @param field the property's keyword
 * @param type the type of its statement
 */
export function fieldLabel(field: string, type: BodyName, { facts, marks, items }: PictureWords): string {
  if (field === 'baseline') return type === 'journey' ? facts.baselineMap : facts.baselineValue;
  const mark = {
    'moment-of-truth': marks.momentOfTruth,
    assumption: marks.assumption,
    primary: marks.primaryPersona,
  };
  const item = Object.hasOwn(items, field) ? items[field as keyof typeof items].one : undefined;
  const name = {
    'accessible-title': 'accessibleTitle',
    'accessible-description': 'accessibleDescription',
  } as const;
  const fact = facts[wordOf(name, field) as FactName];
  // Properties that no picture shows have only their keyword.
  return fact ?? item ?? wordOf(mark, capitalised(field.replaceAll('-', ' ')));
}

/**
 * Returns the value of a property in the words of a picture. Translates keywords, dates and numbers; other
 * values stay unchanged.
 */
export function fieldValue(
  field: string,
  type: BodyName,
  value: string | number,
  { words, formats }: PictureLanguage,
): string {
  if (typeof value === 'number') return formats.number(value);
  const percent = /^(-?\d+(?:\.\d+)?)%$/u.exec(value)?.[1];
  if (percent !== undefined) return formats.percent(Number(percent));
  if (field === 'date' || field === 'due' || field === 'reviewed') return formats.date(value);
  const values = valuesOf(field, type, words);
  return values === undefined ? value : wordOf(values, value);
}

function valuesOf(
  field: string,
  type: BodyName,
  words: PictureWords,
): Readonly<Record<string, string>> | undefined {
  switch (field) {
    case 'severity':
      return words.severities;
    case 'state':
      return words.states;
    case 'review':
      return words.reviews;
    case 'method':
      return words.methods;
    case 'kind':
      return { journey: words.journeyKinds, lane: words.laneKinds, channel: words.channelKinds }[
        type as 'lane'
      ];
    case 'status':
      return {
        journey: words.journeyStatuses,
        pain: words.painStatuses,
        touchpoint: words.touchpointStatuses,
        opportunity: words.planStatuses,
        'action-item': words.planStatuses,
        resource: words.resourceStatuses,
      }[type as 'pain'];
    default:
      return undefined;
  }
}
