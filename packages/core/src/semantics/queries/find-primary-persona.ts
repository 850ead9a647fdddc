import type { Journey } from '../../model/statements.ts';
import type { Links } from './links.ts';
import { type Person, personaOf } from './resolve-persona.ts';

/**
 * Returns the persona whose emotions the diagram draws: the journey's first one marked primary, else its
 * first; `undefined` for a journey without personas.
 */
export function primaryPersona(journey: Journey, linked: Links): Person | undefined {
  const people = journey.personas.map((ref) => personaOf(ref, linked));
  return people.find((person) => 'primary' in person && person.primary !== undefined) ?? people[0];
}
