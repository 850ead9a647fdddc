import type { StageModel } from '@journey-maps/core/templates';

/** A stage model with fixed phases. */
export type Phased = Exclude<StageModel, 'own'>;

type Titles = Readonly<Record<Phased, readonly string[]>>;

/** Titles in English, and in the languages of maps that have settled terms for the phases. */
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
 * Returns the titles of the stages of a model.
 *
 * @param language the BCP 47 tag of the file, if it has one
 */
export function listStageTitles(model: Phased, language = 'en'): readonly string[] {
  const [primary = ''] = language.toLowerCase().split('-');
  const known = Object.hasOwn(titles, primary) ? titles[primary] : undefined;
  return known?.[model] ?? titles['en']?.[model] ?? [];
}
