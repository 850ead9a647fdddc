import { getRelativePath } from '@journey-maps/core/edits';
import type { JourneyDocument } from '@journey-maps/core/model';
import type { Keyword } from '../lexer/generated/keywords.ts';
import { resolveImport } from '../lowering/import-uri.ts';
import { type Cursor, type CursorInText, type CursorStatement, findCursor, findText } from './cursor.ts';
import type { MapFiles } from './map-files.ts';
import type { Completions, Proposal } from './proposal.ts';
import { escapeSnippet } from './snippet-stops.ts';

/** Returns the paths of the other maps, relative to this one, the nearest first. */
export function listPaths(
  document: JourneyDocument,
  files: MapFiles,
  { withoutImported }: { readonly withoutImported: boolean },
): readonly string[] {
  const imported = new Set(withoutImported ? document.imports.flatMap(({ uri }) => uri ?? []) : []);
  const others = files.uris().filter((uri) => uri !== document.uri && !imported.has(uri));
  return sortByDistance(listRelativePaths(document, others));
}

function listRelativePaths({ uri: own }: JourneyDocument, uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) => getRelativePath(own, uri) ?? []);
}

function sortByDistance(paths: readonly string[]): readonly string[] {
  const distance = (path: string) => path.split('/').length + (path.startsWith('..') ? 100 : 0);
  return [...paths].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
}

/**
 * Returns whether the cursor is in the path of a picture. Only then does the server list
 * the pictures of the workspace.
 */
export function asksForPictures(text: string, offset: number): boolean {
  const cursor = findCursor(text, offset) ?? findText(text, offset)?.cursor;
  return cursor?.statement?.keyword === 'picture' && cursor.statement.before.length === 0;
}

/** The limit of proposals: a longer list is narrowed by typing a part of the path. */
const most = 200;

/** Proposes paths inside the quotes around the cursor. */
export function proposePathsInText(
  inText: CursorInText,
  document: JourneyDocument,
  files: MapFiles,
): Completions {
  const { span, offset, isClosed, cursor } = inText;
  const { statement } = cursor;
  const written = document.text.slice(span.start, span.end);
  if (!statement || !takesPath(statement) || /^[a-z][a-z0-9+.-]*:/i.test(written)) {
    return { proposals: [], incomplete: false };
  }
  const own = resolveImport(written, document.uri);
  const paths = listPathsForKeyword(statement, document, files, own);
  const typed = document.text
    .slice(span.start, offset)
    .replace(/^[./]+/, '')
    .toLowerCase();
  const listed = paths.length > most ? paths.filter((path) => path.toLowerCase().includes(typed)) : paths;
  return {
    proposals: listed.slice(0, most).map((path) => createProposal(path, span, isClosed ? path : `${path}"`)),
    incomplete: paths.length > most,
  };
}

/** Proposes quoted paths for a statement that has no path yet. */
export function proposePathsAfterKeyword(
  cursor: Cursor,
  document: JourneyDocument,
  files: MapFiles,
): Proposal[] {
  const { statement, word } = cursor;
  if (!statement || !takesPath(statement) || statement.after.length > 0) return [];
  return listPathsForKeyword(statement, document, files).map((path) =>
    createProposal(path, word, `"${path}"`),
  );
}

const pathKeywords: ReadonlySet<string> = new Set<Keyword>(['import', 'link', 'source', 'picture']);

function takesPath({ keyword, before }: CursorStatement): boolean {
  return before.length === 0 && pathKeywords.has(keyword);
}

/** @param own the file that the path at the cursor names; it stays in the list */
function listPathsForKeyword(
  { keyword }: CursorStatement,
  document: JourneyDocument,
  files: MapFiles,
  own?: string,
): readonly string[] {
  if (keyword === 'picture') return sortByDistance(listRelativePaths(document, files.pictures?.() ?? []));
  if (keyword !== 'import') return listPaths(document, files, { withoutImported: false });
  const imports = document.imports.filter(({ uri }) => uri !== own);
  return listPaths({ ...document, imports }, files, { withoutImported: true });
}

function createProposal(path: string, span: Proposal['span'], written: string): Proposal {
  const escaped = written === path ? escapeQuotes(path) : written.replace(path, () => escapeQuotes(path));
  return { label: path, kind: 'file', span, snippet: escapeSnippet(escaped), plain: escaped };
}

function escapeQuotes(path: string): string {
  return path.replaceAll(/[\\"]/g, '\\$&');
}
