import { builtInChannels } from '../link/built-in-channels.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { namesOf } from '../link/names.ts';
import type { JourneyDocument } from '../model/document.ts';
import type { Entity } from '../model/statements.ts';

/** What a file sees under a kind and a name at the top of itself or of a file that it imports. */
export function seenIn(linked: LinkedDocument, { kind, name }: Entity): readonly Entity[] {
  const documents = [linked.document, ...linked.imports.flatMap(({ document }) => document ?? [])];
  return documents.flatMap(
    (document) =>
      namesOf(document)
        .top.get(kind)
        ?.get(name?.value ?? '') ?? [],
  );
}

/**
 * A name that would mean something else, or two things, in a file once these declarations came into its sight;
 * `undefined` where none would.
 *
 * @param isGone whether one that is there now will not be.
 */
export function clashIn(
  linked: LinkedDocument,
  coming: Iterable<Entity>,
  isGone: (entity: Entity) => boolean = () => false,
): string | undefined {
  for (const entity of coming) {
    const there = seenIn(linked, entity);
    if (there.some((one) => one !== entity && !isGone(one))) return entity.name?.value;
    // A channel of the map's own takes the place of one that every file has.
    if (there.length === 0 && isBuiltIn(entity) && mentions(linked.document, entity))
      return entity.name?.value;
  }
  return undefined;
}

/** What a file declares at its top. */
export function declaredIn(document: JourneyDocument): readonly Entity[] {
  return [...namesOf(document).top.values()].flatMap((entities) => [...entities.values()]);
}

const builtIns: ReadonlySet<string> = new Set(builtInChannels.map(({ id }) => id));

function isBuiltIn({ kind, name }: Entity): boolean {
  return kind === 'channel' && name !== undefined && builtIns.has(name.value);
}

function mentions(document: JourneyDocument, { name }: Entity): boolean {
  return namesOf(document).sites.some(({ ref }) => ref.to === 'channel' && ref.name === name?.value);
}
