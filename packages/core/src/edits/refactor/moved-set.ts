import type { Declaration, Entity } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import { listChildren, listRefs } from '../../model/walk.ts';
import { findContainer } from '../../semantics/link/find-name.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';

/** A declaration that moves to another file, and the declarations that must move with it. */
export interface MovedSet {
  /** In the order of the text. */
  readonly declarations: readonly MovableDeclaration[];
  /** The declarations, and all statements inside them. */
  readonly contents: ReadonlySet<unknown>;
  /** The references inside the declarations. */
  readonly refs: ReadonlySet<Ref>;
  /** The reason why they cannot move, in a sentence. */
  readonly obstacle?: string;
}

export type MovableDeclaration = Extract<
  Declaration,
  { kind: 'persona' | 'owner' | 'channel' | 'evidence' | 'touchpoint' | 'metric' }
>;

const movable: ReadonlySet<string> = new Set([
  'persona',
  'owner',
  'channel',
  'evidence',
  'touchpoint',
  'metric',
]);

export function isMovable(entity: Entity | { readonly kind: string }): entity is MovableDeclaration {
  return movable.has(entity.kind);
}

/**
 * Collects a declaration and its references in the same file, directly or indirectly: a shared file must not
 * need the map that it came from.
 */
export function collectMovedSet(linked: LinkedDocument, first: MovableDeclaration): MovedSet {
  const { document } = linked;
  const declarations: MovableDeclaration[] = [first];
  const contents = new Set<unknown>();
  const refs = new Set<Ref>();
  for (const declaration of declarations) {
    for (const statement of listWithContents(declaration)) {
      contents.add(statement);
      for (const ref of listRefs(statement)) {
        refs.add(ref);
        const target = linked.target(ref);
        if (target === undefined || target.uri !== document.uri || 'builtIn' in target.entity) continue;
        const top = findContainer(document, target.entity) ?? target.entity;
        if (top === declaration || declarations.some((movableDeclaration) => movableDeclaration === top))
          continue;
        if (!isMovable(top)) {
          const obstacle = `It refers to \`${ref.name}\`, which is part of a map in this file.`;
          return { declarations, contents, refs, obstacle };
        }
        declarations.push(top);
      }
    }
  }
  declarations.sort((a, b) => a.span.start - b.span.start);
  return { declarations, contents, refs };
}

function listWithContents(statement: Parameters<typeof listChildren>[0]): readonly (typeof statement)[] {
  return [statement, ...listChildren(statement).flatMap(listWithContents)];
}
