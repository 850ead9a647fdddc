import type { JourneyDocument } from '../../model/document.ts';
import type { BodyStatement, Entity } from '../../model/statements.ts';
import type { RefKind, Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import type { LinkedDocument, Target } from './linked-document.ts';
import { hasNamedContents, namesOf } from './names.ts';

/** A name in a text, in a declaration or a reference. */
export interface NameInText {
  /** The span of the name alone: one of the parts of `journey.name`. */
  readonly span: Span;
  /** As written there, in Unicode normalisation form C. */
  readonly name: string;
  readonly role: 'declaration' | 'reference';
  /** The kind of a reference; absent for a declaration, and for the first part of `journey.name`. */
  readonly to?: RefKind;
  /** Its target; a declaration is its own target. `undefined` if nothing in scope declares the name. */
  readonly target: Target | undefined;
}

/** Returns the name at an offset, including its end; `undefined` if there is no name. */
export function findName(linked: LinkedDocument, offset: number): NameInText | undefined {
  return listNames(linked).find(({ span }) => span.start <= offset && offset <= span.end);
}

const keptNames = new WeakMap<LinkedDocument, readonly NameInText[]>();

/** Lists all names of a document in the order of the text, declared or referred to. Cached per document. */
export function listNames(linked: LinkedDocument): readonly NameInText[] {
  let names = keptNames.get(linked);
  if (names === undefined) keptNames.set(linked, (names = collect(linked)));
  return names;
}

const keptContainers = new WeakMap<JourneyDocument, ReadonlyMap<BodyStatement, Entity>>();

/** Returns the declaration whose body contains an entity: the `journey` of `journey.name`. */
export function findContainer(document: JourneyDocument, entity: Entity): Entity | undefined {
  let containers = keptContainers.get(document);
  if (containers === undefined) keptContainers.set(document, (containers = mapContainers(document)));
  return containers.get(entity);
}

function mapContainers(document: JourneyDocument): ReadonlyMap<BodyStatement, Entity> {
  const containers = new Map<BodyStatement, Entity>();
  for (const { statement, parent } of walk(document)) {
    if (parent === undefined) continue;
    const around = containers.get(parent.statement) ?? (parent.statement as Entity);
    if (hasNamedContents(around.kind)) containers.set(statement, around);
  }
  return containers;
}

function collect(linked: LinkedDocument): readonly NameInText[] {
  const { document } = linked;
  const names: NameInText[] = [];
  for (const { statement } of walk(document)) {
    if (!('name' in statement) || statement.name === undefined) continue;
    const { span, value } = statement.name;
    names.push({
      span,
      name: value,
      role: 'declaration',
      target: { entity: statement, uri: document.uri },
    });
  }
  for (const { ref } of namesOf(document).sites) {
    const target = linked.target(ref);
    const { start, end } = ref.span;
    const dot = document.text.slice(start, end).indexOf('.');
    const split = ref.name.indexOf('.');
    if (dot >= 0 && split >= 0) {
      const name = ref.name.slice(0, split);
      const container = findQualifier(linked, target);
      names.push({ span: { start, end: start + dot }, name, role: 'reference', target: container });
    }
    names.push({
      span: { start: start + dot + 1, end },
      name: ref.name.slice(split + 1),
      role: 'reference',
      to: ref.to,
      target,
    });
  }
  return names.sort((a, b) => a.span.start - b.span.start);
}

function findQualifier(linked: LinkedDocument, target: Target | undefined): Target | undefined {
  if (target === undefined || target.uri === undefined || 'builtIn' in target.entity) return undefined;
  const { entity, uri } = target;
  const document = [linked.document, ...linked.imports.map((linkedImport) => linkedImport.document)].find(
    (journeyDocument) => journeyDocument?.uri === uri,
  );
  const container = document && findContainer(document, entity);
  return container && { entity: container, uri };
}
