import type { FactName, MapFact, MapItem } from '@journey-maps/core/views';

/** A persona as introduced in the header of a map. */
export interface PlannedPersona {
  /** The portrait, as a `data:` URL, if the picture is readable. */
  readonly portrait?: MapFact;
  /** The description, after the age unless the description begins with it. */
  readonly who: readonly MapFact[];
  readonly quotes: readonly MapFact[];
  readonly wants: readonly MapFact[];
  readonly frustrations: readonly MapFact[];
  /** Shown at the density "everything". */
  readonly rest: readonly MapFact[];
}

/** Sorts the facts of a persona. */
export function planPersona({ facts }: MapItem): PlannedPersona {
  const named = (name: FactName) => facts.filter((fact) => fact.name === name);
  const portrait = facts.find(({ name, image }) => name === 'picture' && image !== undefined);
  // Labels of traits are free text; this recognises the age in all languages of the catalogue.
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
