import type { Import, JourneyDocument } from '../../model/document.ts';
import type { Entity, EntityKind } from '../../model/statements.ts';
import type { Ref, RefKind } from '../../model/values.ts';
import { computeOnce } from '../../text/compute-once.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import { builtInChannels } from './built-in-channels.ts';
import type { Library } from './document-provider.ts';
import { findDuplicates } from './duplicates.ts';
import type { Candidate, LinkedDocument, LinkedImport, Target } from './linked-document.ts';
import { type Names, type Namespace, namesOf, type RefSite } from './names.ts';

/** The kinds of entities that a reference can refer to. */
export const kindsOf: Readonly<Record<RefKind, readonly EntityKind[]>> = {
  persona: ['persona'],
  owner: ['owner'],
  channel: ['channel'],
  evidence: ['evidence'],
  journey: ['journey'],
  touchpoint: ['touchpoint'],
  metric: ['metric'],
  finding: ['pain', 'gain'],
  reason: ['opportunity', 'pain', 'gain'],
  moment: ['stage', 'step'],
};

const builtIns = new Map<string, Target>(builtInChannels.map((channel) => [channel.id, { entity: channel }]));

/** A file in scope: the document itself or one of its imports. */
interface Source {
  readonly uri: string;
  readonly names: Names;
}

/**
 * Resolves the references of a document. Searches the enclosing journey (or other declaration), then the
 * file's own declarations, then those of its imports, then the built-in channels. An entity of another kind
 * never hides a fitting one: a stage and an owner can have the same name. Imports are not transitive. Takes
 * time in proportion to the document and its imports.
 */
export function link(document: JourneyDocument, library: Library): LinkedDocument {
  const imports = resolveImports(document, library);
  const own: Source = { uri: document.uri, names: namesOf(document) };
  const sources = [
    own,
    ...imports.flatMap(({ document: journeyDocument }) =>
      journeyDocument === undefined ? [] : [{ uri: journeyDocument.uri, names: namesOf(journeyDocument) }],
    ),
  ];
  const targets = new Map<Ref, Target>();
  const unresolvedSites = new Map<Ref, RefSite>();
  for (const site of own.names.sites) {
    const target = resolve(site.ref.name, kindsOf[site.ref.to], site.namespace, sources);
    if (target === undefined) unresolvedSites.set(site.ref, site);
    else targets.set(site.ref, target);
  }

  const visible = memoise2((namespace: Namespace | undefined, to: RefKind): readonly Candidate[] => {
    const kinds = kindsOf[to];
    // Most journeys declare nothing of a kind. All of them share the list of the file and its imports.
    const isShared = namespace === undefined || !holds(namespace, kinds);
    return isShared && namespace !== undefined
      ? visible(undefined, to)
      : listVisibleNames(namespace, kinds, sources);
  });
  const getNamespaceAt = (offset: number) => findNamespace(own.names.namespaces, offset);
  const createSite = computeOnce(() => new Map(own.names.sites.map((site) => [site.ref, site])));
  const referred = computeOnce(() => collectReferredEntities(targets, sources));
  const duplicates = computeOnce(() => findDuplicates(document, imports));
  const unused = computeOnce(() => listUnusedImports(imports, targets.values()));
  const unresolved = [...unresolvedSites.values()]
    .filter((site) => !site.place.stray)
    .map((site) => site.ref)
    .sort((a, b) => a.span.start - b.span.start);

  return Object.assign(new LazyLists(duplicates, unused), {
    document,
    imports,
    unresolved,
    target: (ref: Ref) => targets.get(ref),
    ofOtherKind: (ref: Ref) => {
      const site = unresolvedSites.get(ref);
      return site && resolve(ref.name, undefined, site.namespace, sources);
    },
    candidates: (ref: Ref) => visible(createSite().get(ref)?.namespace, ref.to),
    listVisibleAt: (offset: number, to: RefKind) => visible(getNamespaceAt(offset), to),
    refersTo: (entity: Entity) => referred().has(entity),
  });
}

/**
 * The lists of a linked document that are computed on demand. This is a class, since V8 creates a hidden
 * class for each object with getters of its own. That class would keep the whole map in memory until the next
 * full garbage collection.
 */
class LazyLists implements Pick<LinkedDocument, 'duplicates' | 'unusedImports'> {
  readonly #duplicates: () => LinkedDocument['duplicates'];
  readonly #unusedImports: () => LinkedDocument['unusedImports'];

  constructor(
    duplicates: () => LinkedDocument['duplicates'],
    unusedImports: () => LinkedDocument['unusedImports'],
  ) {
    this.#duplicates = duplicates;
    this.#unusedImports = unusedImports;
  }

  get duplicates(): LinkedDocument['duplicates'] {
    return this.#duplicates();
  }

  get unusedImports(): LinkedDocument['unusedImports'] {
    return this.#unusedImports();
  }
}

function resolveImports(document: JourneyDocument, library: Library): readonly LinkedImport[] {
  const seen = new Set<string>();
  return document.imports.map((statement): LinkedImport => {
    const { uri } = statement;
    if (!statement.path.value.endsWith('.journey')) return { import: statement, state: 'other-file' };
    if (uri === undefined) return { import: statement, state: 'unusable' };
    if (uri === document.uri) return { import: statement, state: 'itself' };
    if (seen.has(uri)) return { import: statement, state: 'repeated' };
    seen.add(uri);
    const journeyDocument = library.get(uri);
    if (journeyDocument === undefined) {
      const similar = library.similar?.(uri);
      return { import: statement, state: 'missing', ...(similar !== undefined && { similar }) };
    }
    if (journeyDocument.uri === document.uri) return { import: statement, state: 'itself' };
    if (journeyDocument.uri !== uri && seen.has(journeyDocument.uri))
      return { import: statement, state: 'repeated' };
    seen.add(journeyDocument.uri);
    return { import: statement, state: 'found', document: journeyDocument };
  });
}

/**
 * Resolves a name.
 *
 * @param kinds the kinds that fit; all of them by default
 */
function resolve(
  name: string,
  kinds: readonly EntityKind[] | undefined,
  namespace: Namespace | undefined,
  sources: readonly Source[],
): Target | undefined {
  const dot = name.indexOf('.');
  if (dot >= 0) return resolveQualified(name.slice(0, dot), name.slice(dot + 1), kinds, sources);
  const uri = sources[0]?.uri;
  const inside = namespace && findFitting(namespace, name, kinds);
  if (inside !== undefined && uri !== undefined) return { entity: inside, uri };
  for (const source of sources) {
    for (const kind of kinds ?? source.names.top.keys()) {
      const entity = source.names.top.get(kind)?.get(name);
      if (entity !== undefined) return { entity, uri: source.uri };
    }
  }
  return kinds === undefined || kinds.includes('channel') ? builtIns.get(name) : undefined;
}

function resolveQualified(
  qualifier: string,
  name: string,
  kinds: readonly EntityKind[] | undefined,
  sources: readonly Source[],
): Target | undefined {
  for (const { uri, names } of sources) {
    for (const namespace of names.qualifiers.get(qualifier) ?? []) {
      const entity = findFitting(namespace, name, kinds);
      if (entity !== undefined) return { entity, uri };
    }
  }
  return undefined;
}

function findFitting(
  namespace: Namespace,
  name: string,
  kinds: readonly EntityKind[] | undefined,
): Entity | undefined {
  return namespace.entities.get(name)?.find(({ kind }) => kinds === undefined || kinds.includes(kind));
}

/** Returns whether a namespace contains an entity of these kinds. */
function holds({ entities }: Namespace, kinds: readonly EntityKind[]): boolean {
  for (const list of entities.values()) if (list.some(({ kind }) => kinds.includes(kind))) return true;
  return false;
}

/** Finds the first namespace around an offset. Namespaces are in the order of the text, and do not nest. */
function findNamespace(namespaces: readonly Namespace[], offset: number): Namespace | undefined {
  const namespace = namespaces[countLeading(namespaces, ({ span }) => span.end < offset)];
  return namespace !== undefined && namespace.span.start <= offset ? namespace : undefined;
}

function listVisibleNames(
  namespace: Namespace | undefined,
  kinds: readonly EntityKind[],
  sources: readonly Source[],
): readonly Candidate[] {
  const names = new Map<string, Target>();
  const add = (name: string, target: Target) => {
    if (!names.has(name)) names.set(name, target);
  };
  const addContents = (contents: Namespace, uri: string, prefix: string) => {
    for (const name of contents.entities.keys()) {
      const entity = findFitting(contents, name, kinds);
      if (entity !== undefined) add(prefix + name, { entity, uri });
    }
  };
  const own = sources[0];
  if (namespace !== undefined && own !== undefined) addContents(namespace, own.uri, '');
  for (const { uri, names } of sources) {
    for (const kind of kinds) {
      for (const [name, entity] of names.top.get(kind) ?? []) add(name, { entity, uri });
    }
  }
  if (kinds.includes('channel')) for (const [name, target] of builtIns) add(name, target);
  for (const { uri, names } of sources) {
    for (const other of names.namespaces) {
      if (other !== namespace && other.name !== undefined) addContents(other, uri, `${other.name}.`);
    }
  }
  return [...names].map(([name, target]) => ({ name, target }));
}

/** Returns the targets of references, and the declarations that qualify their names, as in `counter.queue`. */
function collectReferredEntities(
  targets: ReadonlyMap<Ref, Target>,
  sources: readonly Source[],
): ReadonlySet<Target['entity']> {
  const referred = new Set<Target['entity']>();
  for (const [ref, { entity, uri }] of targets) {
    referred.add(entity);
    const dot = ref.name.indexOf('.');
    if (dot < 0) continue;
    const source = sources.find((candidate) => candidate.uri === uri);
    for (const kind of ['journey', 'empathy-map', 'touchpoint'] as const) {
      const namespace = source?.names.top.get(kind)?.get(ref.name.slice(0, dot));
      if (namespace !== undefined) referred.add(namespace);
    }
  }
  return referred;
}

function listUnusedImports(imports: readonly LinkedImport[], targets: Iterable<Target>): readonly Import[] {
  const used = new Set<string>();
  for (const { uri } of targets) if (uri !== undefined) used.add(uri);
  return imports.flatMap(({ import: statement, state, document }) =>
    state === 'repeated' || (state === 'found' && !used.has(document?.uri ?? '')) ? [statement] : [],
  );
}

function memoise2<A, B, T>(compute: (a: A, b: B) => T): (a: A, b: B) => T {
  const cache = new Map<A, Map<B, T>>();
  return (a, b) => {
    let row = cache.get(a);
    if (row === undefined) cache.set(a, (row = new Map()));
    let value = row.get(b);
    if (value === undefined) row.set(b, (value = compute(a, b)));
    return value;
  };
}
