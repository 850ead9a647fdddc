import { keptWith } from '../model/kept-with.ts';
import type { Persona } from '../model/statements.ts';
import type { Ref } from '../model/values.ts';
import type { Links } from './links.ts';
import { type Person, personaOf } from './persona-of.ts';

type Key = Persona | string;

/** Finds items of a list by the person they are about: lists of a few hundred people are looked through once, not for each. */
export function firstOfPerson<T extends object>(
  items: readonly T[],
  refOf: (item: T) => Ref | undefined,
  person: Person,
  linked: Links,
): T | undefined {
  const indexes = indexesFor(linked);
  let index = indexes.get(items);
  if (index === undefined) {
    index = new Map<Key, object>();
    for (const item of items) {
      const ref = refOf(item);
      const key = ref && keyOf(personaOf(ref, linked));
      if (key !== undefined && !index.has(key)) index.set(key, item);
    }
    indexes.set(items, index);
  }
  return index.get(keyOf(person)) as T | undefined;
}

/** Kept with the links, by list: what a reference leads to depends on them. */
const indexesFor = keptWith((_: Links) => new Map<readonly object[], Map<Key, object>>());

/** The same for two people that `isSamePerson` takes for one. */
function keyOf(person: Person): Key {
  return 'to' in person ? person.name : person;
}
