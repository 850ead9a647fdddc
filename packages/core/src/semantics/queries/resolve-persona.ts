import type { Persona } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { titleOf } from './get-title.ts';
import type { Links } from './links.ts';

/** A persona, or an unresolved reference to one: a map without its imports still has people. */
export type Person = Persona | Ref;

/** Resolves a reference to a persona. */
export function personaOf(ref: Ref, linked: Links): Person {
  const found = linked.target(ref)?.entity;
  return found?.kind === 'persona' ? found : ref;
}

export function isSamePerson(a: Person, b: Person): boolean {
  return a === b || ('to' in a && 'to' in b && a.name === b.name);
}

/** Returns the name or title to display. */
export function titleOfPerson(person: Person): string {
  return 'to' in person ? person.name : titleOf(person);
}
