// Longer than most files: moving a declaration and adding its imports depend on each other.
import type { Import, JourneyDocument, TextEdit } from '../../model/document.ts';
import type { Entity } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { getFileName } from '../../semantics/queries/display-names.ts';
import { listImporters } from '../../semantics/workspace/list-importers.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import { append } from '../../text/lists/append.ts';
import { quote } from '../../text/quote.ts';
import { updateRelativePaths } from '../rename/move-edits.ts';
import { applyEdits } from '../text-edits/apply-edits.ts';
import { getWholeLines } from '../text-edits/get-whole-lines.ts';
import { detectLineBreak, getLineEnd } from '../text-edits/layout.ts';
import { getRelativePath } from '../text-edits/relative-path.ts';
import { changeImports } from './change-imports.ts';
import { collectMovedSet, isMovable, type MovableDeclaration, type MovedSet } from './moved-set.ts';
import type { Change, Refactoring, RefactoringContext, RefactoringSource } from './refactoring.ts';
import { findClash, listDeclaredEntities } from './visible-entities.ts';

/** The names of new files for declarations, by kind. */
const sharedNames: Readonly<Record<MovableDeclaration['kind'], string>> = {
  persona: 'people',
  owner: 'teams',
  channel: 'channels',
  evidence: 'research',
  touchpoint: 'touchpoints',
  metric: 'metrics',
};

/**
 * Moves a top-level declaration, and everything in the file that it refers to, to an imported file, or to the
 * file for its kind in the folder `shared`. Every file that used the declarations then imports them from there.
 */
export const moveToSharedFile: RefactoringSource = (context, { statement, parent, stray }) => {
  if (parent !== undefined || stray || !isMovable(statement) || statement.name === undefined) return [];
  if ('meets' in statement && statement.meets !== undefined) return [];
  const { linked, workspace } = context;
  const { document } = linked;
  const moved = collectMovedSet(linked, statement);
  if (
    linked.duplicates.some(
      ({ first, later }) => moved.contents.has(first.entity) || moved.contents.has(later),
    )
  )
    return [];
  // A statement that does not parse may extend further than it seems.
  if (
    document.problems.some(({ span }) =>
      moved.declarations.some((declaration) => touches(declaration.span, span)),
    )
  )
    return [];
  if (moved.declarations.some(({ span }) => getWholeLines(document, span) === undefined)) return [];
  let remaining: readonly LinkedDocument[] | undefined;
  const getUsers = () => (remaining ??= listUsers(linked, workspace, moved));
  return listTargets(context, statement.kind).flatMap((uri): readonly Refactoring[] => {
    const path = getRelativePath(document.uri, uri);
    if (path === undefined) return [];
    const refused = moved.obstacle ?? findObstacle(context, moved, uri, getUsers);
    return [
      {
        kind: 'move',
        title: formatTitle(statement, moved, path, workspace.get(uri) === undefined),
        ...(refused === undefined ? {} : { refused }),
        change: () => changeFor(context, moved, uri),
      },
    ];
  });
};

/** Lists the files that this file imports, and the file for this kind in the folder `shared`. */
function listTargets(
  { linked, workspace, mayCreateFiles }: RefactoringContext,
  kind: MovableDeclaration['kind'],
): readonly string[] {
  const own = linked.document.uri;
  const uris = new Set(linked.imports.flatMap(({ document }) => document?.uri ?? []));
  const shared = getSharedUri(own, kind);
  if (shared !== undefined && (mayCreateFiles || workspace.get(shared) !== undefined)) uris.add(shared);
  uris.delete(own);
  return [...uris];
}

function formatTitle(first: MovableDeclaration, moved: MovedSet, path: string, isNew: boolean): string {
  const others = moved.declarations
    .filter((declaration) => declaration !== first)
    .map((declaration) => `\`${declaration.name?.value}\``);
  const along = others.length === 0 ? '' : ` and ${others.join(', ')}`;
  return `Move ${first.kind} \`${first.name?.value}\`${along} to \`${path}\`${isNew ? ', a new file' : ''}`;
}

/** Returns the reason why the declarations cannot move to a file. */
function findObstacle(
  { linked, workspace }: RefactoringContext,
  moved: MovedSet,
  uri: string,
  getUsers: () => readonly LinkedDocument[],
): string | undefined {
  const { document } = linked;
  const isGone = (entity: Entity) => moved.contents.has(entity);
  const describeClash = (name: string | undefined, file: string) =>
    name === undefined ? undefined : `\`${name}\` would mean two things in \`${getFileName(file)}\`.`;
  const target = workspace.linked(uri);
  if (target === undefined) return undefined;
  const targetDocument = target.document;
  if (targetDocument.problems.length > 0)
    return `\`${getFileName(uri)}\` has a text that cannot be read: fix that first.`;
  const [ours, theirs] = [document.language?.value, targetDocument.language?.value];
  if (ours !== theirs && ours !== undefined && theirs !== undefined)
    return `\`${getFileName(uri)}\` is written in another language (${theirs}).`;
  // Checks the file itself and its importers, then the files that must import it, then the files that it must import.
  for (const other of [target, ...listLinkedImporters(workspace, uri)]) {
    const name = findClash(other, moved.declarations);
    if (name !== undefined) return describeClash(name, other.document.uri);
  }
  for (const linkedUser of getUsers()) {
    if (linkedUser.document.uri === uri || isImporting(linkedUser, uri)) continue;
    const name = findClash(linkedUser, listDeclaredEntities(targetDocument), isGone);
    if (name !== undefined) return describeClash(name, linkedUser.document.uri);
  }
  for (const needed of listNeededFiles(linked, moved)) {
    if (needed === uri || isImporting(target, needed)) continue;
    const neededDocument = workspace.get(needed);
    const name = neededDocument && findClash(target, listDeclaredEntities(neededDocument), isGone);
    if (name !== undefined) return describeClash(name, uri);
  }
  return findChannelObstacle(linked, target, moved);
}

/** Finds a built-in channel whose name is another channel in the target. */
function findChannelObstacle(
  linked: LinkedDocument,
  targetFile: LinkedDocument,
  { refs }: MovedSet,
): string | undefined {
  for (const ref of refs) {
    const entity = linked.target(ref)?.entity;
    if (entity === undefined || !('builtIn' in entity)) continue;
    const known = targetFile
      .listVisibleAt(targetFile.document.text.length, 'channel')
      .find(({ name }) => name === ref.name);
    if (known !== undefined && !('builtIn' in known.target.entity))
      return `\`${ref.name}\` is another channel in \`${getFileName(targetFile.document.uri)}\`.`;
  }
  return undefined;
}

function changeFor({ linked, workspace }: RefactoringContext, moved: MovedSet, uri: string): Change {
  const { document } = linked;
  const targetFile = workspace.linked(uri);
  const cuts = moved.declarations.flatMap(({ span }) => getWholeLines(document, span) ?? []);
  const lineBreak = detectLineBreak(targetFile?.document.text ?? document.text, 0);
  // Relative paths depend on the file that contains them.
  const paths = updateRelativePaths(document, (otherUri) => (otherUri === document.uri ? uri : otherUri));
  const texts = cuts.map((cut) => extractText(document, cut, paths).replace(/\r\n|\n|\r/gu, lineBreak));
  const users = listUsers(linked, workspace, moved);
  const edits: TextEdit[] = [];
  for (const user of new Set([linked, ...users])) {
    if (user.document.uri === uri) continue;
    const gone =
      user === linked
        ? listImportsOnlyUsedBy(user, moved, users.includes(linked) ? uri : undefined)
        : listImportsUnusedAfterMove(user, document.uri, moved);
    const path =
      !users.includes(user) || isImporting(user, uri) ? undefined : getRelativePath(user.document.uri, uri);
    const changed = changeImports(
      user.document,
      gone,
      path === undefined ? [] : [path],
      user === linked ? cuts : [],
    );
    append(
      edits,
      changed.map((edit) => ({ ...edit, uri: user.document.uri })),
    );
  }

  const needed = listNeededFiles(linked, moved).filter(
    (otherUri) => otherUri !== uri && !(targetFile && isImporting(targetFile, otherUri)),
  );
  const importPaths = needed.flatMap((otherUri) => getRelativePath(uri, otherUri) ?? []);
  if (targetFile === undefined) {
    const language = document.language === undefined ? [] : [`language ${document.language.value}`];
    const imports = importPaths.map((path) => `import ${quote(path)}`);
    const head = [language, imports]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join(lineBreak));
    const text = [...head, joinDeclarations(moved.declarations, texts, lineBreak)].join(
      lineBreak + lineBreak,
    );
    return { edits, newFile: { uri, text: text + lineBreak } };
  }
  // A target that used the moved declarations may no longer need the file that they came from.
  const gone = listImportsUnusedAfterMove(targetFile, document.uri, moved);
  append(
    edits,
    changeImports(targetFile.document, gone, importPaths).map((edit) => ({ ...edit, uri })),
  );
  edits.push({ ...appendDeclarations(targetFile.document, moved.declarations, texts, lineBreak), uri });
  return { edits };
}

/** Returns the text of a part of a file, with the edits inside it applied. */
function extractText({ text }: JourneyDocument, { start, end }: Span, edits: readonly TextEdit[]): string {
  const inside = edits.filter(({ span }) => span.start >= start && span.end <= end);
  const shifted = inside.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  const cut = text.slice(start, end);
  return applyEdits(cut, shifted) ?? cut;
}

/** Returns the import of a file if everything that was used from it has moved. */
function listImportsUnusedAfterMove(
  { document, target, imports }: LinkedDocument,
  from: string,
  { contents }: MovedSet,
): readonly Import[] {
  const used = namesOf(document).sites.flatMap(({ ref }) => target(ref) ?? []);
  const ofFile = used.filter(({ uri }) => uri === from);
  if (ofFile.length === 0 || !ofFile.every(({ entity }) => contents.has(entity))) return [];
  return imports.flatMap((other) => (other.document?.uri === from ? [other.import] : []));
}

/**
 * Returns the imports that only the moved declarations used.
 *
 * @param kept a file that is still needed
 */
function listImportsOnlyUsedBy(
  { document, target, imports }: LinkedDocument,
  { refs }: MovedSet,
  remainingUri: string | undefined,
): readonly Import[] {
  const stays = new Set([remainingUri]);
  const goes = new Set<string | undefined>();
  for (const { ref } of namesOf(document).sites) (refs.has(ref) ? goes : stays).add(target(ref)?.uri);
  return imports.flatMap(({ import: statement, document: journeyDocument }) =>
    journeyDocument !== undefined && goes.has(journeyDocument.uri) && !stays.has(journeyDocument.uri)
      ? [statement]
      : [],
  );
}

/**
 * Lists the files that use the moved declarations. This includes the file that they leave, if anything that
 * stays there uses them.
 */
function listUsers(
  linked: LinkedDocument,
  workspace: WorkspaceFiles,
  moved: MovedSet,
): readonly LinkedDocument[] {
  const uses = ({ document, target }: LinkedDocument) =>
    namesOf(document).sites.some(({ ref }) => {
      const stationaryTarget = moved.refs.has(ref) ? undefined : target(ref);
      return stationaryTarget !== undefined && moved.contents.has(stationaryTarget.entity);
    });
  return [linked, ...listLinkedImporters(workspace, linked.document.uri)].filter(uses);
}

/** Lists the files that the moved declarations refer to. */
function listNeededFiles({ document, target }: LinkedDocument, { refs }: MovedSet): readonly string[] {
  const uris = [...refs].flatMap((ref) => target(ref)?.uri ?? []);
  return [...new Set(uris)].filter((uri) => uri !== document.uri).sort();
}

function listLinkedImporters(workspace: WorkspaceFiles, uri: string): readonly LinkedDocument[] {
  return listImporters(workspace, uri).flatMap((other) => workspace.linked(other) ?? []);
}

function isImporting({ imports }: LinkedDocument, uri: string): boolean {
  return imports.some(({ document }) => document?.uri === uri);
}

/** Inserts the declarations below the last one of their kind, or at the end of the file. */
function appendDeclarations(
  document: JourneyDocument,
  declarations: readonly MovableDeclaration[],
  texts: readonly string[],
  lineBreak: string,
): TextEdit {
  const { text } = document;
  const kind = declarations[0]?.kind;
  const last = walk(document).findLast(
    (place) => place.parent === undefined && place.statement.kind === kind,
  );
  const lines = last && getWholeLines(document, last.statement.span);
  const written = joinDeclarations(declarations, texts, lineBreak);
  if (lines === undefined) {
    const end = text.length;
    const before = text.trim() === '' ? '' : /[\r\n]$/u.test(text) ? lineBreak : lineBreak + lineBreak;
    return { span: { start: end, end }, newText: before + written + lineBreak };
  }
  const gap =
    isOneLine(text.slice(lines.start, lines.end)) && isOneLine(texts[0] ?? '')
      ? lineBreak
      : lineBreak + lineBreak;
  const end = getLineEnd(text, lines.end);
  return { span: { start: end, end }, newText: gap + written };
}

/** Joins declarations with empty lines between them, except between one-line declarations of the same kind. */
function joinDeclarations(
  declarations: readonly MovableDeclaration[],
  texts: readonly string[],
  lineBreak: string,
): string {
  return texts.reduce((before, text, i) => {
    if (i === 0) return text;
    const isNext =
      declarations[i]?.kind === declarations[i - 1]?.kind && isOneLine(text) && isOneLine(texts[i - 1] ?? '');
    return before + (isNext ? lineBreak : lineBreak + lineBreak) + text;
  }, '');
}

function isOneLine(text: string): boolean {
  return !/[\r\n]/u.test(text);
}

function getSharedUri(uri: string, kind: MovableDeclaration['kind']): string | undefined {
  if (uri.startsWith('untitled:') || !uri.includes('/')) return undefined;
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const name = `${sharedNames[kind]}.journey`;
  return folder.endsWith('/shared') ? `${folder}/${name}` : `${folder}/shared/${name}`;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
