import type { JourneyDocument } from '../../model/document.ts';
import type { Entity, EntityKind } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import type { Duplicate, LinkedImport } from './linked-document.ts';
import { namesOf } from './names.ts';

/**
 * Finds entities with equal names where names must differ: of any kind within a journey or another
 * declaration, and per kind at the top level of a file and its imports. Reports the later one: a declaration
 * rather than an imported one, and the later of two imports.
 */
export function findDuplicates(
  document: JourneyDocument,
  imports: readonly LinkedImport[],
): readonly Duplicate[] {
  const duplicates: Duplicate[] = [];
  const add = (later: Entity, span: Span, first: Entity, uri: string) => {
    const name = later.name?.value ?? '';
    duplicates.push({ name, span, later, first: { entity: first, uri } });
  };

  const own = namesOf(document);
  for (const { later, first } of own.duplicates) add(later, getNameSpan(later), first, document.uri);

  const imported = new Map<EntityKind, Map<string, { readonly entity: Entity; readonly uri: string }>>();
  for (const { import: statement, document: journeyDocument } of imports) {
    if (journeyDocument === undefined) continue;
    for (const [kind, entities] of namesOf(journeyDocument).top) {
      let ofKind = imported.get(kind);
      if (ofKind === undefined) imported.set(kind, (ofKind = new Map()));
      for (const [name, entity] of entities) {
        const first = ofKind.get(name);
        if (first === undefined) ofKind.set(name, { entity, uri: journeyDocument.uri });
        else add(entity, statement.path.span, first.entity, first.uri);
      }
    }
  }
  const strays = new Set(document.strays.map((stray) => stray.entity));
  for (const [kind, entities] of own.top) {
    for (const [name, entity] of entities) {
      const first = imported.get(kind)?.get(name);
      if (first !== undefined && !strays.has(entity))
        add(entity, getNameSpan(entity), first.entity, first.uri);
    }
  }
  return duplicates.sort((a, b) => a.span.start - b.span.start);
}

function getNameSpan(entity: Entity): Span {
  return entity.name?.span ?? entity.head;
}
