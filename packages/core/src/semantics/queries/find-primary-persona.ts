import type { Journey } from '../../model/statements.ts';
import type { Links } from './links.ts';
import { type Person, resolvePersona } from './resolve-persona.ts';

/**
 * Returns the persona whose emotions the diagram draws: the journey's first one marked primary, else its
 * first; `undefined` for a journey without personas.
 */
export function findPrimaryPersona(journey: Journey, linked: Links): Person | undefined {
  const people = journey.personas.map((ref) => resolvePersona(ref, linked));
  return people.find((person) => 'primary' in person && person.primary !== undefined) ?? people[0];
}
