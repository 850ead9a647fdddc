import type { JourneyDocument } from '../../model/document.ts';
import { LineIndex } from '../../model/source-position.ts';
import type { Entity } from '../../model/statements.ts';
import { walk } from '../../model/walk.ts';
import { listNames } from '../../semantics/link/find-name.ts';
import { link } from '../../semantics/link/link.ts';
import type { LinkedDocument, Target } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { describeKind, getFileName } from '../../semantics/queries/display-names.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import { isEqualIgnoringNames, moveSpan, type NameChange } from './equal-ignoring-names.ts';
import { listFilesThatMayClash, parseFilesAgain } from './find-files-to-check.ts';
import type { PlannedRename } from './planned-rename.ts';

/**
 * Finds an unwanted effect of a rename: another entity has the new name where names must differ, or a
 * reference changes its meaning. Returns a sentence about it, or `undefined` if the rename has no such
 * effect.
 */
export function renameClash(rename: PlannedRename): string | undefined {
  const { workspace, edits, newName } = rename;
  const doubtful = listFilesThatMayClash(rename);
  const changed = parseFilesAgain(rename, doubtful);
  for (const [uri, after] of changed) {
    const before = workspace.get(uri);
    const own = edits.get(uri) ?? [];
    if (before === undefined || isEqualIgnoringNames(before, after, own)) continue;
    const at = findChangeNotReadAsName(after, own)?.span.start ?? 0;
    return `\`${newName}\` would not be read as a name ${describePosition(rename, uri, at)}, where the map uses this word for something else. Choose another name.`;
  }
  const original = createOriginalLookup(workspace, changed);
  const library = { get: (uri: string) => changed.get(uri) ?? workspace.get(uri) };
  const pairs = doubtful.flatMap((uri) => {
    const before = workspace.linked(uri);
    const document = library.get(uri);
    return before && document ? [{ before, after: link(document, library) }] : [];
  });
  for (const { after } of pairs) {
    const clash = findDuplicate(rename, after, original);
    if (clash !== undefined) return clash;
  }
  for (const { before, after } of pairs) {
    const clash = findChangedMeaning(rename, before, after, original);
    if (clash !== undefined) return clash;
  }
  return undefined;
}

/**
 * Returns the first change that does not parse as a name afterwards. If all of them do, returns the first
 * change.
 */
function findChangeNotReadAsName(
  after: JourneyDocument,
  changes: readonly NameChange[],
): NameChange | undefined {
  const read = [
    ...namesOf(after).sites.map(({ ref }) => ref.span),
    ...walk(after).flatMap(({ statement }) =>
      'name' in statement && statement.name !== undefined ? [statement.name.span] : [],
    ),
  ];
  const isRead = (change: NameChange) => {
    const { start, end } = moveSpan(change.span, changes);
    return read.some((span) => span.start <= start && end <= span.end);
  };
  return changes.find((change) => !isRead(change)) ?? changes[0];
}

/** Returns the original of an entity in a changed file; an entity of another file is its own original. */
type Original = (entity: Target['entity'] | undefined) => Target['entity'] | undefined;

function createOriginalLookup(
  workspace: WorkspaceFiles,
  changed: ReadonlyMap<string, JourneyDocument>,
): Original {
  const before = new Map<unknown, Entity>();
  for (const [uri, document] of changed) {
    const old = workspace.get(uri);
    const places = old === undefined ? [] : walk(old);
    // Both versions have the same content, so they have the same statements in the same order.
    for (const [i, { statement }] of walk(document).entries()) {
      const place = places[i];
      if (place !== undefined) before.set(statement, place.statement as Entity);
    }
  }
  return (entity) => before.get(entity) ?? entity;
}

function findDuplicate(rename: PlannedRename, after: LinkedDocument, original: Original): string | undefined {
  const { target, newName } = rename;
  for (const { later, first } of after.duplicates) {
    const pair = [original(later), original(first.entity)];
    const other = pair.find((entity) => entity !== target.entity);
    // Equal names of other entities are not an effect of the rename.
    if (other === undefined || pair[0] === pair[1] || !pair.includes(target.entity)) continue;
    const collectSeen = after.document.uri;
    const both = collectSeen === target.uri ? '' : `, and \`${getFileName(collectSeen)}\` sees both`;
    return `\`${newName}\` is already the name of ${describeEntity(rename, other)}${both}. The name would be ambiguous: choose another name.`;
  }
  return undefined;
}

function findChangedMeaning(
  rename: PlannedRename,
  before: LinkedDocument,
  after: LinkedDocument,
  original: Original,
): string | undefined {
  const names = listNames(after);
  for (const [i, { span, target: meant }] of listNames(before).entries()) {
    const name = names[i];
    const means = original(name?.target?.entity);
    if (means === meant?.entity) continue;
    const what = `\`${name?.name ?? rename.newName}\` ${describePosition(rename, before.document.uri, span.start)}`;
    if (meant === undefined) {
      return `${what} is not declared now, and would then mean ${describeEntity(rename, means)}. Correct it first, or choose another name.`;
    }
    const then = means === undefined ? 'refer to nothing' : `mean ${describeEntity(rename, means)}`;
    return `${what} would then ${then} instead of ${describeEntity(rename, meant.entity)}. Choose another name.`;
  }
  return undefined;
}

/** Describes an entity and the position of its declaration: `a stage on line 3 of `buying.journey``. */
function describeEntity(rename: PlannedRename, entity: Target['entity'] | undefined): string {
  if (entity === undefined) return 'nothing';
  const what = describeKind(entity);
  if (entity === rename.target.entity) return what.replace(/^an? /u, 'this ');
  if ('builtIn' in entity) return 'the built-in channel';
  const uri = rename.workspace.uris().find((otherUri) => declares(rename.workspace.get(otherUri), entity));
  return uri === undefined
    ? what
    : `${what} ${describePosition(rename, uri, entity.name?.span.start ?? entity.span.start)}`;
}

function declares(document: JourneyDocument | undefined, entity: Entity): boolean {
  return document !== undefined && walk(document).some(({ statement }) => statement === entity);
}

function describePosition({ workspace, uri: here }: PlannedRename, uri: string, offset: number): string {
  const { line } = new LineIndex(workspace.get(uri)?.text ?? '').positionAt(offset);
  return uri === here ? `on line ${line}` : `on line ${line} of \`${getFileName(uri)}\``;
}
