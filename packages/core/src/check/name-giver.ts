import { namesOf } from '../link/names.ts';
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
  return (entity) => {
    if (entity.name !== undefined) return { name: entity.name.value, edits: [] };
    const { start } = entity.span;
    const around = namesOf(document).namespaces.find(({ span }) => span.start <= start && start < span.end);
    const wanted = nameFromTitle(entity.title?.value ?? '') || entity.kind;
    // A touchpoint or metric of that name at the top of a file would be hidden by one in the journey.
    const isMet = (name: string) =>
      namesOf(document).sites.some(
        ({ ref, namespace }) => namespace === around && ref.to === entity.kind && ref.name === name,
      );
    let name = wanted;
    for (let i = 2; given.has(name) || around?.entities.has(name) === true || isMet(name); i++) {
      name = `${wanted}-${i}`;
    }
    given.add(name);
    const at = start + (entity.kind === 'lane' ? entity.lane : entity.kind).length;
    return { name, edits: [{ span: { start: at, end: at }, newText: ` ${name}` }] };
  };
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
