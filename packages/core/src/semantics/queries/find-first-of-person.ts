import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { Persona } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import type { Links } from './links.ts';
import { type Person, resolvePersona } from './resolve-persona.ts';

type Key = Persona | string;

/**
 * Finds the first item of a list about a person. A list is indexed once, not searched for each of several
 * hundred people.
 */
export function findFirstOfPerson<T extends object>(
  items: readonly T[],
  getRef: (item: T) => Ref | undefined,
  person: Person,
  linked: Links,
): T | undefined {
  const indexes = indexesFor(linked);
  let index = indexes.get(items);
  if (index === undefined) {
    index = new Map<Key, object>();
    for (const item of items) {
      const ref = getRef(item);
      const key = ref && getPersonKey(resolvePersona(ref, linked));
      if (key !== undefined && !index.has(key)) index.set(key, item);
    }
    indexes.set(items, index);
  }
  return index.get(getPersonKey(person)) as T | undefined;
}

/** The indexes of each list. They are kept with the links, since the links resolve the references. */
const indexesFor = memoizeOnObject((_: Links) => new Map<readonly object[], Map<Key, object>>());

/** Returns the same key for two people whom `isSamePerson` takes for one. */
function getPersonKey(person: Person): Key {
  return 'to' in person ? person.name : person;
}
