import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { Ref } from '../../model/values.ts';
import type { Links } from './links.ts';
import { getPersonKey, type Person, type PersonKey, resolvePersona } from './resolve-persona.ts';

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
    index = new Map<PersonKey, object>();
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
const indexesFor = memoizeOnObject((_: Links) => new Map<readonly object[], Map<PersonKey, object>>());
