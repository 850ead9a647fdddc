import type { FactName, MapFact, MapItem } from '@journey-maps/core';

/** A persona as the header of a map introduces them. */
export interface PlannedPersona {
  /** The image of them, as a `data:` address, if their picture could be read. */
  readonly portrait?: MapFact;
  /** Their description: their age first, where nothing else begins with it. */
  readonly who: readonly MapFact[];
  readonly quotes: readonly MapFact[];
  readonly wants: readonly MapFact[];
  readonly frustrations: readonly MapFact[];
  /** For those who want to know everything. */
  readonly rest: readonly MapFact[];
}

/** Sorts what is known of a persona. */
export function planPersona({ facts }: MapItem): PlannedPersona {
  const named = (name: FactName) => facts.filter((fact) => fact.name === name);
  const portrait = facts.find(({ name, image }) => name === 'picture' && image !== undefined);
  // Traits have labels of the map's own; the age of a person is one in all of them.
  const age = facts.filter(({ name, label, value }) => name === undefined && isAge(label, value));
  const about = named('about');
  const isSaid = ({ value }: MapFact) => about.some((text) => text.value.startsWith(value));
  const shown = new Set([
    ...(portrait === undefined ? [] : [portrait]),
    ...age,
    ...(['about', 'quote', 'goal', 'frustration'] as const).flatMap(named),
  ]);
  return {
    ...(portrait === undefined ? {} : { portrait }),
    who: [...age.filter((fact) => !isSaid(fact)), ...about],
    quotes: named('quote'),
    wants: named('goal'),
    frustrations: named('frustration'),
    rest: facts.filter((fact) => !shown.has(fact)),
  };
}

/** The word for age in the languages of the catalogue. */
const ages: ReadonlySet<string> = new Set(['age', 'alder', 'ålder', 'alter', 'leeftijd', 'âge', 'edad']);

function isAge(label: string, value: string): boolean {
  return ages.has(label.trim().toLocaleLowerCase()) && /^\d{1,3}\b/u.test(value);
}
