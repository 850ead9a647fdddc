import { type Namespace, namesOf } from '../link/names.ts';
import type { JourneyDocument, TextEdit } from '../model/document.ts';
import type { Entity } from '../model/statements.ts';

/** How something is referred to, and what must be written for that. */
export interface GivenName {
  readonly name: string;
  /** Writes the name, where it had none. */
  readonly edits: readonly TextEdit[];
}

/**
 * Gives names to what has only a title, so that a fix can refer to it: the first words of the title, and a number where
 * the name is taken. One that is given is taken from then on, so that two fixes can both be applied.
 */
export function nameGiver(document: JourneyDocument): (entity: Entity) => GivenName {
  const given = new Set<string>();
  /** The number that is tried next, by the name wanted: hundreds of titles may begin with the same words. */
  const numbers = new Map<string, number>();
  let met: ReadonlyMap<Namespace | undefined, ReadonlySet<string>> | undefined;
  return (entity) => {
    if (entity.name !== undefined) return { name: entity.name.value, edits: [] };
    const { start } = entity.span;
    const around = namesOf(document).namespaces.find(({ span }) => span.start <= start && start < span.end);
    const wanted = nameFromTitle(entity.title?.value ?? '') || entity.kind;
    met ??= metIn(document);
    const metHere = met.get(around);
    const isTaken = (name: string) =>
      given.has(name) ||
      around?.entities.has(name) === true ||
      metHere?.has(`${entity.kind} ${name}`) === true;
    let name = wanted;
    let number = numbers.get(wanted) ?? 2;
    while (isTaken(name)) name = `${wanted}-${number++}`;
    numbers.set(wanted, number);
    given.add(name);
    const at = start + (entity.kind === 'lane' ? entity.lane : entity.kind).length;
    return { name, edits: [{ span: { start: at, end: at }, newText: ` ${name}` }] };
  };
}

/**
 * The names that are referred to in each namespace, with their kinds: a touchpoint or metric of that name at the top of a
 * file would be hidden by one in the journey.
 */
function metIn(document: JourneyDocument): ReadonlyMap<Namespace | undefined, ReadonlySet<string>> {
  const met = new Map<Namespace | undefined, Set<string>>();
  for (const { ref, namespace } of namesOf(document).sites) {
    const here = met.get(namespace);
    if (here === undefined) met.set(namespace, new Set([`${ref.to} ${ref.name}`]));
    else here.add(`${ref.to} ${ref.name}`);
  }
  return met;
}

/** `The queue is too long` is called `the-queue-is`: a name is short, and begins with a letter. */
function nameFromTitle(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const first = words.findIndex((word) => /^\p{L}/u.test(word));
  return first < 0 ? '' : words.slice(first, first + 3).join('-');
}
