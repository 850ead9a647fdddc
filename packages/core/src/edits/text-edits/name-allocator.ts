import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import type { Entity } from '../../model/statements.ts';
import { type Namespace, namesOf } from '../../semantics/link/names.ts';

/** A name to refer to an entity by. */
export interface AllocatedName {
  readonly name: string;
  /** The edits that write the name; empty if the entity already had one. */
  readonly edits: readonly TextEdit[];
}

/**
 * Returns a function that gives names to entities with only a title, so that a quick fix can refer to them. A
 * name consists of the first words of the title, and a number if that name is taken. The function never gives
 * the same name twice, so two fixes can both be applied.
 */
export function createNameAllocator(document: JourneyDocument): (entity: Entity) => AllocatedName {
  const given = new Set<string>();
  /** The next number to try for each name: hundreds of titles may begin with the same words. */
  const numbers = new Map<string, number>();
  let met: ReadonlyMap<Namespace | undefined, ReadonlySet<string>> | undefined;
  return (entity) => {
    if (entity.name !== undefined) return { name: entity.name.value, edits: [] };
    const { start } = entity.span;
    const around = namesOf(document).namespaces.find(({ span }) => span.start <= start && start < span.end);
    const candidateName = deriveNameFromTitle(entity.title?.value ?? '') || entity.kind;
    met ??= collectReferredNames(document);
    const metHere = met.get(around);
    const isTaken = (name: string) =>
      given.has(name) ||
      around?.entities.has(name) === true ||
      metHere?.has(`${entity.kind} ${name}`) === true;
    let name = candidateName;
    let number = numbers.get(candidateName) ?? 2;
    while (isTaken(name)) name = `${candidateName}-${number++}`;
    numbers.set(candidateName, number);
    given.add(name);
    const at = start + (entity.kind === 'lane' ? entity.lane : entity.kind).length;
    return { name, edits: [{ span: { start: at, end: at }, newText: ` ${name}` }] };
  };
}

/**
 * Returns the names referred to in each namespace, each after its kind. A new name in a journey must not shadow
 * a top-level touchpoint or metric to which the journey refers.
 */
function collectReferredNames(
  document: JourneyDocument,
): ReadonlyMap<Namespace | undefined, ReadonlySet<string>> {
  const met = new Map<Namespace | undefined, Set<string>>();
  for (const { ref, namespace } of namesOf(document).sites) {
    const here = met.get(namespace);
    if (here === undefined) met.set(namespace, new Set([`${ref.to} ${ref.name}`]));
    else here.add(`${ref.to} ${ref.name}`);
  }
  return met;
}

/** Returns a short name that begins with a letter: `the-queue-is` for `The queue is too long`. */
function deriveNameFromTitle(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const first = words.findIndex((word) => /^\p{L}/u.test(word));
  return first < 0 ? '' : words.slice(first, first + 3).join('-');
}
