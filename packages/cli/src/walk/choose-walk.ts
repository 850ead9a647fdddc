import type { Journey } from '@journey-maps/core/model';
import { getPersonTitle, type LinkedDocument, type Person } from '@journey-maps/core/semantics';
import { findNearest, isFailure, type Result } from '@journey-maps/core/text';
import { chooseJourney } from '../render/choose-journey.ts';

/** The arguments that choose the journey, the persona and the owner of a walk. */
export interface WalkChoices {
  /** The name or title of the persona. */
  readonly as?: string;
  readonly journey?: string;
  /** The name or title of the owner who makes the walk. */
  readonly owner?: string;
}

/** A declaration that the map can refer to. */
export interface Named {
  readonly name: string;
  readonly title: string;
}

export interface ChosenWalk {
  readonly journey: Journey;
  readonly persona: Named & { readonly person: Person };
  readonly owner?: Named;
}

/** Finds the journey, the persona and the owner of a walk, or returns a sentence for the user. */
export function chooseWalk(
  linked: LinkedDocument,
  file: string,
  { as, journey: journeyName, owner: ownerName }: WalkChoices,
): Result<ChosenWalk> {
  const journey = chooseJourney(linked.document, file, journeyName);
  if (typeof journey === 'string') return { problem: journey };
  const personas = listVisible(linked, 'persona');
  const ofJourney = journey.personas.map(({ name }) => name);
  const [only, ...others] = personas.filter(({ name }) => ofJourney.length === 0 || ofJourney.includes(name));
  if (as === undefined && (only === undefined || others.length > 0)) {
    return {
      problem:
        only === undefined
          ? `${file} has no persona with a name. Declare one, such as \`persona anna "Anna"\`.`
          : `choose the persona with --as: ${[only, ...others].map(({ name }) => name).join(', ')}.`,
    };
  }
  const persona = as === undefined ? (only ?? { problem: '' }) : find(personas, as, 'persona', file);
  if (isFailure(persona)) return persona;
  const owner =
    ownerName === undefined ? undefined : find(listVisible(linked, 'owner'), ownerName, 'owner', file);
  if (isFailure(owner)) return owner;
  return { journey, persona, ...(owner === undefined ? {} : { owner }) };
}

type Visible = Named & { readonly person: Person };

function listVisible(linked: LinkedDocument, kind: 'persona' | 'owner'): readonly Visible[] {
  const atEnd = linked.document.text.length;
  return linked.listVisibleAt(atEnd, kind).flatMap(({ name, target: { entity } }) => {
    if (entity.kind !== kind || 'builtIn' in entity) return [];
    const person = entity as Person;
    return [{ name, title: getPersonTitle(person), person }];
  });
}

function find(
  all: readonly Visible[],
  text: string,
  kind: 'persona' | 'owner',
  file: string,
): Result<Visible> {
  const givenName = text.normalize('NFC').trim();
  const match =
    all.find(({ name }) => name === givenName) ??
    all.find(({ title }) => title.normalize('NFC').toLowerCase() === givenName.toLowerCase());
  if (match !== undefined) return match;
  const names = all.map(({ name }) => name);
  const nearest = findNearest(givenName, names);
  const advice =
    nearest === undefined
      ? names.length === 0
        ? `Declare it in the map first.`
        : `It has: ${names.slice(0, 8).join(', ')}.`
      : `Did you mean ${nearest}?`;
  return { problem: `${file} has no ${kind} ${text || '""'}. ${advice}` };
}
