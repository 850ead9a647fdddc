import type { StageModel } from '@journey-maps/core';

/** The phases of a model as maps name them. */
export type Phased = Exclude<StageModel, 'own'>;

type Titles = Readonly<Record<Phased, readonly string[]>>;

/** In English, and in the languages that the texts of a map may be in and in which the words are settled. */
const titles: Readonly<Record<string, Titles>> = {
  en: {
    five: ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy'],
    four: ['Research', 'Comparison and decision', 'Purchase', 'Use'],
    six: ['Awareness', 'Interest', 'Desire', 'Evaluation', 'Conversion', 'Retention'],
  },
  da: {
    five: ['Kendskab', 'Overvejelse', 'Køb', 'Fastholdelse', 'Anbefaling'],
    four: ['Undersøgelse', 'Sammenligning og beslutning', 'Køb', 'Brug'],
    six: ['Kendskab', 'Interesse', 'Ønske', 'Vurdering', 'Køb', 'Fastholdelse'],
  },
  sv: {
    five: ['Kännedom', 'Övervägande', 'Köp', 'Lojalitet', 'Rekommendation'],
    four: ['Undersökning', 'Jämförelse och beslut', 'Köp', 'Användning'],
    six: ['Kännedom', 'Intresse', 'Önskan', 'Utvärdering', 'Köp', 'Lojalitet'],
  },
};

/**
 * The titles of the stages of a model.
 *
 * @param language the BCP 47 tag of the file, where it has one
 */
export function stageTitles(model: Phased, language = 'en'): readonly string[] {
  const [primary = ''] = language.toLowerCase().split('-');
  const known = Object.hasOwn(titles, primary) ? titles[primary] : undefined;
  return known?.[model] ?? titles['en']?.[model] ?? [];
}
