import type { JourneyDocument } from '../../model/document.ts';
import type { Entity } from '../../model/statements.ts';
import { builtInChannels } from '../../semantics/link/built-in-channels.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';

/** Lists the top-level entities of a kind and a name that a file sees, in itself or in its imports. */
export function listVisibleEntities(linked: LinkedDocument, { kind, name }: Entity): readonly Entity[] {
  const documents = [linked.document, ...linked.imports.flatMap(({ document }) => document ?? [])];
  return documents.flatMap(
    (document) =>
      namesOf(document)
        .top.get(kind)
        ?.get(name?.value ?? '') ?? [],
  );
}

/**
 * Finds a name that would change its meaning, or become ambiguous, in a file that newly sees these
 * declarations. Returns `undefined` if there is no such name.
 *
 * @param isGone returns whether an entity that the file sees now will be gone
 */
export function findClash(
  linked: LinkedDocument,
  coming: Iterable<Entity>,
  isGone: (entity: Entity) => boolean = () => false,
): string | undefined {
  for (const entity of coming) {
    const visible = listVisibleEntities(linked, entity);
    if (visible.some((otherEntity) => otherEntity !== entity && !isGone(otherEntity)))
      return entity.name?.value;
    // A channel that the map declares replaces the built-in one.
    if (visible.length === 0 && isBuiltIn(entity) && mentions(linked.document, entity))
      return entity.name?.value;
  }
  return undefined;
}

/** Lists the top-level entities that a file declares. */
export function listDeclaredEntities(document: JourneyDocument): readonly Entity[] {
  return [...namesOf(document).top.values()].flatMap((entities) => [...entities.values()]);
}

const builtIns: ReadonlySet<string> = new Set(builtInChannels.map(({ id }) => id));

function isBuiltIn({ kind, name }: Entity): boolean {
  return kind === 'channel' && name !== undefined && builtIns.has(name.value);
}

function mentions(document: JourneyDocument, { name }: Entity): boolean {
  return namesOf(document).sites.some(({ ref }) => ref.to === 'channel' && ref.name === name?.value);
}
