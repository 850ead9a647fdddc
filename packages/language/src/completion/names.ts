import { channelKindNames, type JourneyDocument, type RefKind } from '@journey-maps/core/model';
import { type Candidate, getFileName, getTitle, type LinkedDocument } from '@journey-maps/core/semantics';
import type { Cursor, CursorStatement } from './cursor.ts';
import { findNearTargets } from './near-targets.ts';
import type { Proposal } from './proposal.ts';
import { getConnectiveKind, getReferenceKind } from './reference-kinds.ts';

/** A reference that can be written at the cursor. */
export interface NamePlace {
  readonly to: RefKind;
  /** Names that the list already contains, or that would be pointless here. */
  readonly taken: ReadonlySet<string>;
  /** The text after the name: a comma if another name follows. */
  readonly suffix: '' | ',';
}

/** Returns the reference at the cursor, or undefined if the header takes none here or takes a new name. */
export function findNamePlace({
  statement,
  is,
  connective,
  siblings,
  around,
}: Cursor): NamePlace | undefined {
  if (!statement || is !== 'name') return undefined;
  const { head, before, after } = statement;
  if (connective !== undefined) {
    const to = getConnectiveKind(connective);
    return to && { to, taken: new Set(), suffix: '' };
  }
  const to = getReferenceKind(head);
  if (to === undefined || !isOpen(statement)) return undefined;
  // A statement with a title declares a new name.
  if (head.refersTo === undefined && after.some((part) => part.is === 'text')) return undefined;
  const isFollowed = after[0]?.is === 'name';
  if (isFollowed && before.length === 0) return undefined;
  const listed = [...before, ...after].flatMap(({ is: kind, image }) => (kind === 'name' ? [image] : []));
  return {
    to,
    taken: new Set([
      ...(head.takesList ? listed : []),
      ...(head.type === 'Emotion' || head.type === 'Felt'
        ? listNamesWithFeeling(siblings, statement.keyword)
        : []),
      ...(to === 'journey' ? listEnclosingJourneys(around) : []),
    ]),
    suffix: isFollowed ? ',' : '',
  };
}

/** Returns the names in scope that the reference accepts, the nearest first. */
export function listVisibleNames(
  place: NamePlace,
  linked: LinkedDocument,
  offset: number,
): readonly Candidate[] {
  return linked.listVisibleAt(offset, place.to).filter(({ name }) => !place.taken.has(name));
}

export function createNameProposal(
  { name, target }: Candidate,
  { suffix }: NamePlace,
  span: Cursor['word'],
  uri: string,
): Proposal {
  const { entity } = target;
  const from = target.uri === undefined || target.uri === uri ? '' : getFileName(target.uri);
  const title =
    'builtIn' in entity
      ? `${entity.label}, ${channelKindNames[entity.channelKind].toLowerCase()}`
      : getTitle(entity);
  return {
    label: name,
    kind: entity.kind,
    span,
    snippet: name + suffix,
    plain: name + suffix,
    description: [title, from].filter((part) => part !== '' && part !== name).join(' – '),
    filter: `${name} ${title}`,
  };
}

/** Proposes statements with a title but no name; the proposal adds the name. */
export function proposeNameless(place: NamePlace, document: JourneyDocument, cursor: Cursor): Proposal[] {
  return findNearTargets(place.to, document, cursor).flatMap(({ entity, name, edits }): Proposal[] => {
    if (edits.length === 0) return [];
    const title = getTitle(entity);
    return [
      {
        label: name,
        kind: entity.kind,
        span: cursor.word,
        snippet: name + place.suffix,
        plain: name + place.suffix,
        description: title,
        filter: `${name} ${title}`,
        edits,
      },
    ];
  });
}

/** Returns whether a name can come next: at the beginning, or after a comma in a list. */
function isOpen({ head, before }: CursorStatement): boolean {
  return before.length === 0 || (head.takesList && before.at(-1)?.is === 'comma');
}

function listNamesWithFeeling(siblings: Cursor['siblings'], feeling: string): string[] {
  return siblings.flatMap(({ keyword, parts: [first] }) =>
    keyword === feeling && first?.is === 'name' ? [first.image] : [],
  );
}

/**
 * Returns the names of the enclosing journeys. A journey is never its own baseline, nor the details of its own steps.
 */
export function listEnclosingJourneys(around: Cursor['around']): string[] {
  return around.flatMap(({ keyword, parts: [name] }) =>
    keyword === 'journey' && name?.is === 'name' ? [name.image] : [],
  );
}
