import type { JourneyDocument } from '../../model/document.ts';
import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { Entity, EntityKind } from '../../model/statements.ts';
import type { Ref, Span } from '../../model/values.ts';
import { listRefs, type StatementContext, walk } from '../../model/walk.ts';

/** The contents of a declaration with named contents: a journey, an empathy map, or a touchpoint of a file. */
export interface Namespace {
  readonly span: Span;
  readonly name?: string;
  /** In the order of the text. A name has several entities only if the map declares it twice. */
  readonly entities: Map<string, Entity[]>;
}

/** A reference with its statement context. */
export interface RefSite {
  readonly ref: Ref;
  readonly place: StatementContext;
  readonly namespace?: Namespace;
}

/** Two entities of one file with equal names, where names must differ. */
interface OwnDuplicate {
  readonly later: Entity;
  readonly first: Entity;
}

/** The names that one file declares and uses. Nothing here depends on other files. */
export interface Names {
  /** The entities at the top level of the file, by kind and name. */
  readonly top: ReadonlyMap<EntityKind, ReadonlyMap<string, Entity>>;
  readonly namespaces: readonly Namespace[];
  /** The namespaces that have a name, by that name. */
  readonly qualifiers: ReadonlyMap<string, readonly Namespace[]>;
  readonly sites: readonly RefSite[];
  readonly duplicates: readonly OwnDuplicate[];
}

/** Returns the names of a file. Cached per document, since a hundred files may import it. */
export const namesOf: (document: JourneyDocument) => Names = memoizeOnObject(collect);

function collect(document: JourneyDocument): Names {
  const top = new Map<EntityKind, Map<string, Entity>>();
  const namespaces: Namespace[] = [];
  const qualifiers = new Map<string, Namespace[]>();
  const sites: RefSite[] = [];
  const duplicates: OwnDuplicate[] = [];
  const namespaceOf = new Map<StatementContext, Namespace>();
  const getNamespaceAt = new Map<number, Namespace>();
  const strayWithin = new Map(document.strays.map((stray) => [stray.entity, stray.within]));

  const places = walk(document);
  for (const place of places) {
    const { statement } = place;
    if (place.parent === undefined && !place.stray && hasNamedContents(statement.kind)) {
      const name = getName(statement)?.value;
      const namespace: Namespace = {
        span: statement.span,
        ...(name === undefined ? {} : { name }),
        entities: new Map(),
      };
      namespaces.push(namespace);
      namespaceOf.set(place, namespace);
      getNamespaceAt.set(statement.span.start, namespace);
      if (name !== undefined) push(qualifiers, name, namespace);
    } else if (place.parent !== undefined) {
      const around = namespaceOf.get(place.parent);
      if (around !== undefined) namespaceOf.set(place, around);
    } else if (place.stray) {
      const within = strayWithin.get(statement as Entity);
      const around = within === undefined ? undefined : getNamespaceAt.get(within.start);
      if (around !== undefined) namespaceOf.set(place, around);
    }
  }
  // Adds entities of the map first, so that a stray never hides one.
  for (const wantStrays of [false, true]) {
    for (const place of places) {
      if (place.stray !== wantStrays || !isEntity(place)) continue;
      const entity = place.statement as Entity;
      const name = getName(entity)?.value;
      if (name === undefined) continue;
      const namespace = namespaceOf.get(place);
      let first: Entity | undefined;
      if (namespace !== undefined && (place.parent !== undefined || place.stray)) {
        first = namespace.entities.get(name)?.[0];
        push(namespace.entities, name, entity);
      } else {
        let ofKind = top.get(entity.kind);
        if (ofKind === undefined) top.set(entity.kind, (ofKind = new Map()));
        first = ofKind.get(name);
        if (first === undefined) ofKind.set(name, entity);
      }
      if (first !== undefined && !place.stray) duplicates.push({ later: entity, first });
    }
  }
  for (const place of places) {
    const namespace = namespaceOf.get(place);
    for (const ref of listRefs(place.statement)) {
      sites.push(namespace === undefined ? { ref, place } : { ref, place, namespace });
    }
  }
  return { top, namespaces, qualifiers, sites, duplicates };
}

/** Returns whether the contents of a declaration have names of their own, written as `declaration.name`. */
export function hasNamedContents(kind: string): boolean {
  return kind === 'journey' || kind === 'empathy-map' || kind === 'touchpoint';
}

function isEntity({ statement }: StatementContext): boolean {
  return !nameless.has(statement.kind);
}

/** The statements that no reference can name. */
const nameless: ReadonlySet<string> = new Set(['handover', 'next', 'exit', 'reading']);

function getName(statement: StatementContext['statement']): Entity['name'] {
  return 'name' in statement ? statement.name : undefined;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
