// Longer than most files: moving a declaration and adding its imports depend on each other.
import type { Import, JourneyDocument, TextEdit } from '../../model/document.ts';
import type { Entity } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { fileName } from '../../semantics/queries/display-names.ts';
import { importersOf } from '../../semantics/workspace/list-importers.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import { append } from '../../text/lists/append.ts';
import { quote } from '../../text/quote.ts';
import { relativePathEdits } from '../rename/move-edits.ts';
import { applyEdits } from '../text-edits/apply-edits.ts';
import { wholeLines } from '../text-edits/get-whole-lines.ts';
import { lineBreakAt, lineEnd } from '../text-edits/layout.ts';
import { relativePath } from '../text-edits/relative-path.ts';
import { changeImports } from './change-imports.ts';
import { isMovable, type MovableDeclaration, type MovedSet, movedSet } from './moved-set.ts';
import type { Change, Refactoring, RefactoringContext, RefactoringSource } from './refactoring.ts';
import { clashIn, declaredIn } from './visible-entities.ts';

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
 * Moves a top-level declaration, and everything in the file that it refers to, to an imported file or to the
 * one for its kind in the folder `shared`. Every file that used the declarations then imports them from
 * there.
 */
export const moveToSharedFile: RefactoringSource = (context, { statement, parent, stray }) => {
  if (parent !== undefined || stray || !isMovable(statement) || statement.name === undefined) return [];
  if ('meets' in statement && statement.meets !== undefined) return [];
  const { linked, workspace } = context;
  const { document } = linked;
  const moved = movedSet(linked, statement);
  if (
    linked.duplicates.some(
      ({ first, later }) => moved.contents.has(first.entity) || moved.contents.has(later),
    )
  )
    return [];
  // A statement that does not parse may extend further than it seems.
  if (document.problems.some(({ span }) => moved.declarations.some((one) => touches(one.span, span))))
    return [];
  if (moved.declarations.some(({ span }) => wholeLines(document, span) === undefined)) return [];
  let kept: readonly LinkedDocument[] | undefined;
  const users = () => (kept ??= usersOf(linked, workspace, moved));
  return targetsOf(context, statement.kind).flatMap((uri): readonly Refactoring[] => {
    const path = relativePath(document.uri, uri);
    if (path === undefined) return [];
    const refused = moved.obstacle ?? obstacleTo(context, moved, uri, users);
    return [
      {
        kind: 'move',
        title: titleOf(statement, moved, path, workspace.get(uri) === undefined),
        ...(refused === undefined ? {} : { refused }),
        change: () => changeFor(context, moved, uri),
      },
    ];
  });
};

/** Lists the files that this one imports, and the one for this kind in the folder `shared`. */
function targetsOf(
  { linked, workspace, mayCreateFiles }: RefactoringContext,
  kind: MovableDeclaration['kind'],
): readonly string[] {
  const own = linked.document.uri;
  const uris = new Set(linked.imports.flatMap(({ document }) => document?.uri ?? []));
  const shared = sharedUri(own, kind);
  if (shared !== undefined && (mayCreateFiles || workspace.get(shared) !== undefined)) uris.add(shared);
  uris.delete(own);
  return [...uris];
}

function titleOf(first: MovableDeclaration, moved: MovedSet, path: string, isNew: boolean): string {
  const others = moved.declarations.filter((one) => one !== first).map((one) => `\`${one.name?.value}\``);
  const along = others.length === 0 ? '' : ` and ${others.join(', ')}`;
  return `Move ${first.kind} \`${first.name?.value}\`${along} to \`${path}\`${isNew ? ', a new file' : ''}`;
}

/** Returns the reason why the declarations cannot move to a file. */
function obstacleTo(
  { linked, workspace }: RefactoringContext,
  moved: MovedSet,
  uri: string,
  users: () => readonly LinkedDocument[],
): string | undefined {
  const { document } = linked;
  const isGone = (entity: Entity) => moved.contents.has(entity);
  const clash = (name: string | undefined, file: string) =>
    name === undefined ? undefined : `\`${name}\` would mean two things in \`${fileName(file)}\`.`;
  const target = workspace.linked(uri);
  if (target === undefined) return undefined;
  const there = target.document;
  if (there.problems.length > 0)
    return `\`${fileName(uri)}\` has a text that cannot be read: fix that first.`;
  const [ours, theirs] = [document.language?.value, there.language?.value];
  if (ours !== theirs && ours !== undefined && theirs !== undefined)
    return `\`${fileName(uri)}\` is written in another language (${theirs}).`;
  // Checks the file itself and its importers, then the files that must import it, then the files that it must import.
  for (const one of [target, ...linkedImporters(workspace, uri)]) {
    const name = clashIn(one, moved.declarations);
    if (name !== undefined) return clash(name, one.document.uri);
  }
  for (const one of users()) {
    if (one.document.uri === uri || isImporting(one, uri)) continue;
    const name = clashIn(one, declaredIn(there), isGone);
    if (name !== undefined) return clash(name, one.document.uri);
  }
  for (const needed of neededBy(linked, moved)) {
    if (needed === uri || isImporting(target, needed)) continue;
    const found = workspace.get(needed);
    const name = found && clashIn(target, declaredIn(found), isGone);
    if (name !== undefined) return clash(name, uri);
  }
  return channelObstacle(linked, target, moved);
}

/** Finds a built-in channel whose name is another channel in the target. */
function channelObstacle(
  linked: LinkedDocument,
  there: LinkedDocument,
  { refs }: MovedSet,
): string | undefined {
  for (const ref of refs) {
    const entity = linked.target(ref)?.entity;
    if (entity === undefined || !('builtIn' in entity)) continue;
    const known = there
      .visibleAt(there.document.text.length, 'channel')
      .find(({ name }) => name === ref.name);
    if (known !== undefined && !('builtIn' in known.target.entity))
      return `\`${ref.name}\` is another channel in \`${fileName(there.document.uri)}\`.`;
  }
  return undefined;
}

function changeFor({ linked, workspace }: RefactoringContext, moved: MovedSet, uri: string): Change {
  const { document } = linked;
  const there = workspace.linked(uri);
  const cuts = moved.declarations.flatMap(({ span }) => wholeLines(document, span) ?? []);
  const lineBreak = lineBreakAt(there?.document.text ?? document.text, 0);
  // Relative paths depend on the file that contains them.
  const paths = relativePathEdits(document, (one) => (one === document.uri ? uri : one));
  const texts = cuts.map((cut) => textOfCut(document, cut, paths).replace(/\r\n|\n|\r/gu, lineBreak));
  const users = usersOf(linked, workspace, moved);
  const edits: TextEdit[] = [];
  for (const user of new Set([linked, ...users])) {
    if (user.document.uri === uri) continue;
    const gone =
      user === linked
        ? unusedWithout(user, moved, users.includes(linked) ? uri : undefined)
        : unusedAfter(user, document.uri, moved);
    const path =
      !users.includes(user) || isImporting(user, uri) ? undefined : relativePath(user.document.uri, uri);
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

  const needed = neededBy(linked, moved).filter((one) => one !== uri && !(there && isImporting(there, one)));
  const importPaths = needed.flatMap((one) => relativePath(uri, one) ?? []);
  if (there === undefined) {
    const language = document.language === undefined ? [] : [`language ${document.language.value}`];
    const imports = importPaths.map((path) => `import ${quote(path)}`);
    const head = [language, imports]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join(lineBreak));
    const text = [...head, joined(moved.declarations, texts, lineBreak)].join(lineBreak + lineBreak);
    return { edits, newFile: { uri, text: text + lineBreak } };
  }
  // A target that used the moved declarations may no longer need the file that they came from.
  const gone = unusedAfter(there, document.uri, moved);
  append(
    edits,
    changeImports(there.document, gone, importPaths).map((edit) => ({ ...edit, uri })),
  );
  edits.push({ ...appended(there.document, moved.declarations, texts, lineBreak), uri });
  return { edits };
}

/** Returns the text of a part of a file, with the edits inside it applied. */
function textOfCut({ text }: JourneyDocument, { start, end }: Span, edits: readonly TextEdit[]): string {
  const inside = edits.filter(({ span }) => span.start >= start && span.end <= end);
  const shifted = inside.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  const cut = text.slice(start, end);
  return applyEdits(cut, shifted) ?? cut;
}

/** Returns the import of a file if everything that was used from it has moved. */
function unusedAfter(
  { document, target, imports }: LinkedDocument,
  from: string,
  { contents }: MovedSet,
): readonly Import[] {
  const used = namesOf(document).sites.flatMap(({ ref }) => target(ref) ?? []);
  const ofFile = used.filter(({ uri }) => uri === from);
  if (ofFile.length === 0 || !ofFile.every(({ entity }) => contents.has(entity))) return [];
  return imports.flatMap((one) => (one.document?.uri === from ? [one.import] : []));
}

/**
 * Returns the imports that only the moved declarations used.
 *
 * @param kept a file that is still needed
 */
function unusedWithout(
  { document, target, imports }: LinkedDocument,
  { refs }: MovedSet,
  kept: string | undefined,
): readonly Import[] {
  const stays = new Set([kept]);
  const goes = new Set<string | undefined>();
  for (const { ref } of namesOf(document).sites) (refs.has(ref) ? goes : stays).add(target(ref)?.uri);
  return imports.flatMap(({ import: statement, document: found }) =>
    found !== undefined && goes.has(found.uri) && !stays.has(found.uri) ? [statement] : [],
  );
}

/** Lists the files that use the moved declarations, including the file that they leave if something else in it does. */
function usersOf(
  linked: LinkedDocument,
  workspace: WorkspaceFiles,
  moved: MovedSet,
): readonly LinkedDocument[] {
  const uses = ({ document, target }: LinkedDocument) =>
    namesOf(document).sites.some(({ ref }) => {
      const found = moved.refs.has(ref) ? undefined : target(ref);
      return found !== undefined && moved.contents.has(found.entity);
    });
  return [linked, ...linkedImporters(workspace, linked.document.uri)].filter(uses);
}

/** Lists the files that the moved declarations refer to. */
function neededBy({ document, target }: LinkedDocument, { refs }: MovedSet): readonly string[] {
  const uris = [...refs].flatMap((ref) => target(ref)?.uri ?? []);
  return [...new Set(uris)].filter((uri) => uri !== document.uri).sort();
}

function linkedImporters(workspace: WorkspaceFiles, uri: string): readonly LinkedDocument[] {
  return importersOf(workspace, uri).flatMap((other) => workspace.linked(other) ?? []);
}

function isImporting({ imports }: LinkedDocument, uri: string): boolean {
  return imports.some(({ document }) => document?.uri === uri);
}

/** Inserts the declarations below the last one of their kind, or at the end of the file. */
function appended(
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
  const lines = last && wholeLines(document, last.statement.span);
  const written = joined(declarations, texts, lineBreak);
  if (lines === undefined) {
    const end = text.length;
    const before = text.trim() === '' ? '' : /[\r\n]$/u.test(text) ? lineBreak : lineBreak + lineBreak;
    return { span: { start: end, end }, newText: before + written + lineBreak };
  }
  const gap =
    isOneLine(text.slice(lines.start, lines.end)) && isOneLine(texts[0] ?? '')
      ? lineBreak
      : lineBreak + lineBreak;
  const end = lineEnd(text, lines.end);
  return { span: { start: end, end }, newText: gap + written };
}

/** Joins declarations without an empty line between those of one line and one kind, and with one between all others. */
function joined(
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

function sharedUri(uri: string, kind: MovableDeclaration['kind']): string | undefined {
  if (uri.startsWith('untitled:') || !uri.includes('/')) return undefined;
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const name = `${sharedNames[kind]}.journey`;
  return folder.endsWith('/shared') ? `${folder}/${name}` : `${folder}/shared/${name}`;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
