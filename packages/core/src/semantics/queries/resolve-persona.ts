import type { Persona } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { getTitle } from './get-title.ts';
import type { Links } from './links.ts';

/** A persona, or an unresolved reference to one: a map without its imports still has people. */
export type Person = Persona | Ref;

/** Resolves a reference to a persona. */
export function resolvePersona(ref: Ref, linked: Links): Person {
  const entity = linked.target(ref)?.entity;
  return entity?.kind === 'persona' ? entity : ref;
}

export function isSamePerson(a: Person, b: Person): boolean {
  return a === b || ('to' in a && 'to' in b && a.name === b.name);
}

/** Returns the name or title to display. */
export function getPersonTitle(person: Person): string {
  return 'to' in person ? person.name : getTitle(person);
}
