import type { JourneyDocument } from '../../model/document.ts';
import type { Text } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import { listPictures } from '../../semantics/queries/list-pictures.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import { quote } from '../../text/quote.ts';
import { getRelativePath } from '../text-edits/relative-path.ts';
import type { FileEdit } from './rename-edits.ts';

/** The old and the new URI of a file or a folder. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * Returns the edits that keep imports, pictures, and relative paths in `link` and `source` valid when files
 * or folders move or get new names. The edits apply to the files before the move. Leaves a path alone that
 * stays valid as written, and keeps the author's style otherwise: with or without `./`.
 */
export function moveEdits(workspace: WorkspaceFiles, moves: readonly Move[]): readonly FileEdit[] {
  const applyAllMoves = (uri: string) => applyMoves(moves, uri);
  return [...workspace.uris()].sort().flatMap((uri) => {
    const document = workspace.get(uri);
    return document === undefined ? [] : createFileEdits(document, applyAllMoves);
  });
}

function createFileEdits(document: JourneyDocument, getMoved: (uri: string) => string): readonly FileEdit[] {
  const imports = document.imports.flatMap(({ path, uri: target }) =>
    rewrite(document, getMoved, path, target, (after) => matchPathStyle(path, after)),
  );
  return [...imports, ...updateRelativePaths(document, getMoved)];
}

/**
 * Returns the edits that keep the pictures of a document valid, and the relative paths in its links and
 * sources of evidence.
 *
 * @param moved returns the new URI of a file
 */
export function updateRelativePaths(
  document: JourneyDocument,
  getMoved: (uri: string) => string,
): readonly FileEdit[] {
  const { uri } = document;
  return walk(document).flatMap(({ statement }) => {
    const source = statement.kind === 'evidence' ? statement.source : undefined;
    const urls = [...statement.links.map(({ url }) => url), ...(source === undefined ? [] : [source])];
    const pictures = listPictures(statement).flatMap(({ path, uri: target }) =>
      rewrite(document, getMoved, path, target, (after) => matchPathStyle(path, after)),
    );
    const links = urls.flatMap((url) => {
      const [path, rest] = splitUrl(url.value);
      // Only a text that begins with a dot is certainly a path: `interviews.pdf` may be the name of a page.
      if (!/^\.\.?\//u.test(path)) return [];
      const isEncoded = path.includes('%');
      return rewrite(
        document,
        getMoved,
        url,
        resolveRelativePath(uri, path),
        (after) => (isEncoded ? encodeURI(after) : after) + rest,
      );
    });
    return [...pictures, ...links];
  });
}

function rewrite(
  { uri }: JourneyDocument,
  getMoved: (uri: string) => string,
  path: Text,
  target: string | undefined,
  write: (path: string) => string,
): readonly FileEdit[] {
  const before = target === undefined ? undefined : getRelativePath(uri, target);
  const after = target === undefined ? undefined : getRelativePath(getMoved(uri), getMoved(target));
  if (after === undefined || after === before) return [];
  return [{ uri, span: path.span, newText: quote(write(after)) }];
}

/** Keeps or leaves out `./`, as its author did. */
function matchPathStyle(path: Text, after: string): string {
  return path.value.startsWith('.') ? after : after.replace(/^\.\//u, '');
}

/** Returns the new URI of a file. If several moves contain it, the nearest one counts. */
function applyMoves(moves: readonly Move[], uri: string): string {
  let nearest: Move | undefined;
  for (const move of moves) {
    const isPart = uri === move.oldUri || uri.startsWith(`${move.oldUri}/`);
    if (isPart && (nearest === undefined || move.oldUri.length > nearest.oldUri.length)) nearest = move;
  }
  return nearest === undefined ? uri : nearest.newUri + uri.slice(nearest.oldUri.length);
}

/** Splits a URL into its path, and the `?…` or `#…` after it. */
function splitUrl(url: string): readonly [path: string, rest: string] {
  const end = url.search(/[?#]/u);
  return end < 0 ? [url, ''] : [url.slice(0, end), url.slice(end)];
}

/** Resolves a relative path to a URI; `undefined` if it leads above the root. */
function resolveRelativePath(from: string, path: string): string | undefined {
  const segments = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') segments.pop();
    else if (part !== '.' && part !== '') segments.push(encodeSegment(part));
  }
  // The scheme and the host ("file:", "", "") stay.
  return segments.length > 3 ? segments.join('/') : undefined;
}

/** Encodes a segment as all URIs here are: everything except ASCII letters, digits, `-`, `.`, `_` and `~`, once. */
function encodeSegment(segment: string): string {
  let plain = segment;
  try {
    plain = decodeURIComponent(segment);
  } catch {
    // A stray `%` stands for itself.
  }
  return encodeURIComponent(plain).replaceAll(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
