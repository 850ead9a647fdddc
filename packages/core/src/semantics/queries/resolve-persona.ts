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

export type PersonKey = Persona | string;

/** Returns the same key for references to the same person, declared or not. */
export function getPersonKey(person: Person): PersonKey {
  return 'to' in person ? person.name : person;
}

export function isSamePerson(a: Person, b: Person): boolean {
  return getPersonKey(a) === getPersonKey(b);
}

/** Resolves references to personas, and returns each person once. */
export function listDistinctPeople(refs: readonly Ref[], linked: Links): readonly Person[] {
  const people = new Map<PersonKey, Person>();
  for (const ref of refs) {
    const person = resolvePersona(ref, linked);
    const key = getPersonKey(person);
    if (!people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}

/** Returns the name or title to display. */
export function getPersonTitle(person: Person): string {
  return 'to' in person ? person.name : getTitle(person);
}
