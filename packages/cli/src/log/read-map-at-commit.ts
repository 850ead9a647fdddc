import { isAbsolute, join, relative } from 'node:path';
import { followImportsLater } from '@journey-maps/core/semantics';
import { type ParsedTexts, parseOnce } from '../diff/compare-versions.ts';
import type { MapFile, MapFiles } from '../diff/map-files.ts';
import { createFileUri, getUriPath } from '../files/file-uri.ts';
import { convertToSlashes } from '../files/find-maps.ts';
import { decodeMap } from '../files/read-map.ts';
import type { BlobReader } from './blob-reader.ts';
import type { CommittedFile } from './list-commits.ts';

/** A map at a commit, with its imports. */
export interface MapAt extends MapFiles {
  /** The map parses without problems, so that it can be compared. */
  readonly isParsed: boolean;
}

/**
 * Reads a map from git's object store, with its imports at that commit.
 *
 * @param commit any name that git resolves to a commit
 * @param shown the label of the version in messages
 */
export async function readMapAtCommit(
  file: CommittedFile,
  commit: string,
  shown: string,
  {
    top,
    reader,
    parsed,
  }: { readonly top: string; readonly reader: BlobReader; readonly parsed: ParsedTexts },
): Promise<MapAt | { readonly problems: readonly string[] }> {
  const { path, blob, isLink } = file;
  if (isLink) return { problems: [`${path} of ${shown} is a link, so there is no map to compare.`] };
  const bytes = await reader.read(blob);
  if (bytes === undefined) {
    return {
      problems: [`${path} of ${shown} is not in this clone. Fetch all of it: \`git fetch --refetch\`.`],
    };
  }
  const map = decodeMap(bytes);
  if (map.text === undefined) return { problems: [`${path} of ${shown} ${map.problem}.`] };
  const files = new Map<string, MapFile>();
  const add = (key: string, text: string) => {
    files.set(key, { path: join(top, key), shown: key, text });
    return parseOnce(text, createFileUri(join(top, key)), parsed);
  };
  const document = add(path, map.text);
  await followImportsLater([document], async (uri) => {
    const key = getPathInside(top, uri);
    const content = key === undefined ? undefined : await reader.read(`${commit}:${key}`);
    const imported = content === undefined ? undefined : decodeMap(content);
    return key === undefined || imported?.text === undefined ? undefined : add(key, imported.text);
  });
  return { shown, files, unreadable: new Map(), isParsed: document.problems.length === 0 };
}

/** Returns the path relative to the top of a repository, or `undefined` for a file outside it. */
function getPathInside(top: string, uri: string): string | undefined {
  const path = getUriPath(uri);
  if (path === undefined) return undefined;
  const way = convertToSlashes(relative(top, path));
  return way === '..' || way.startsWith('../') || isAbsolute(way) ? undefined : way;
}
