import {
  type Candidate,
  channelKindNames,
  fileName,
  type JourneyDocument,
  type LinkedDocument,
  type RefKind,
  titleOf,
} from '@journey-maps/core';
import type { Cursor, CursorStatement } from './cursor.ts';
import { targetsNear } from './near-targets.ts';
import type { Proposal } from './proposal.ts';
import { referenceKindOf } from './reference-kinds.ts';

/** A name that is to be written at the cursor, and what it leads to. */
export interface NamePlace {
  readonly to: RefKind;
  /** Names that stand there already, or would say nothing there. */
  readonly taken: ReadonlySet<string>;
  /** What has to follow the name: a comma, where another one stands behind it. */
  readonly suffix: '' | ',';
}

/** What the name at the cursor would lead to; undefined where there is none to be written, or a new one. */
export function namePlaceAt({ statement, is, siblings, around }: Cursor): NamePlace | undefined {
  if (!statement || is !== 'name') return undefined;
  const { head, before, after } = statement;
  const to = referenceKindOf(head);
  if (to === undefined || !isOpen(statement)) return undefined;
  // With a title it is a new one.
  if (head.refersTo === undefined && after.some((part) => part.is === 'text')) return undefined;
  const isFollowed = after[0]?.is === 'name';
  if (isFollowed && before.length === 0) return undefined;
  const listed = [...before, ...after].flatMap(({ is: kind, image }) => (kind === 'name' ? [image] : []));
  return {
    to,
    taken: new Set([
      ...(head.takesList ? listed : []),
      ...(head.type === 'Emotion' ? withEmotion(siblings) : []),
      ...(to === 'journey' ? journeysAround(around) : []),
    ]),
    suffix: isFollowed ? ',' : '',
  };
}

/** The names in sight that may stand there, the nearest first. */
export function visibleNames(place: NamePlace, linked: LinkedDocument, offset: number): readonly Candidate[] {
  return linked.visibleAt(offset, place.to).filter(({ name }) => !place.taken.has(name));
}

export function nameProposal(
  { name, target }: Candidate,
  { suffix }: NamePlace,
  span: Cursor['word'],
  uri: string,
): Proposal {
  const { entity } = target;
  const from = target.uri === undefined || target.uri === uri ? '' : fileName(target.uri);
  const title =
    'builtIn' in entity
      ? `${entity.label}, ${channelKindNames[entity.channelKind].toLowerCase()}`
      : titleOf(entity);
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

/** Proposes statements with a title alone; choosing one gives it a name. */
export function namelessProposals(place: NamePlace, document: JourneyDocument, cursor: Cursor): Proposal[] {
  return targetsNear(place.to, document, cursor).flatMap(({ entity, name, edits }): Proposal[] => {
    if (edits.length === 0) return [];
    const title = titleOf(entity);
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

/** A name stands first, or after a comma in a list. */
function isOpen({ head, before }: CursorStatement): boolean {
  return before.length === 0 || (head.takesList && before.at(-1)?.is === 'comma');
}

function withEmotion(siblings: Cursor['siblings']): string[] {
  return siblings.flatMap(({ keyword, parts: [first] }) =>
    keyword === 'emotion' && first?.is === 'name' ? [first.image] : [],
  );
}

/** A journey neither starts from itself nor describes a step of its own. */
export function journeysAround(around: Cursor['around']): string[] {
  return around.flatMap(({ keyword, parts: [name] }) =>
    keyword === 'journey' && name?.is === 'name' ? [name.image] : [],
  );
}
