import { isAbsolute, relative } from 'node:path';
import { isFailure } from '@journey-maps/core/text';
import type { MapRules } from '@journey-maps/core/versions';
import { createConfigResolver } from '@journey-maps/language';
import { createFileUri, getUriPath } from '../files/file-uri.ts';
import { convertToSlashes } from '../files/find-maps.ts';
import { decodeMap, readMap } from '../files/read-map.ts';
import { runGit } from '../git/run-git.ts';
import type { OwnRules } from './compare-versions.ts';
import type { MapFiles } from './map-files.ts';

/** The greatest depth of `extends` that is followed. */
const mostRounds = 20;

/**
 * Reads each map's own rule settings from its version: from its commit if the version is a commit, otherwise
 * from disk.
 *
 * @param root the folder that paths of configuration files are relative to
 */
export async function readOwnRules({ files, commit }: MapFiles, root: string): Promise<OwnRules> {
  const texts = new Map<string, string | undefined>();
  for (let round = 0; ; round++) {
    const paths = new Set<string>();
    const resolver = createConfigResolver({
      read: (uri) => {
        const path = getUriPath(uri);
        if (path === undefined) return undefined;
        const inCommit = commit && getPathInside(commit.top, path);
        if (inCommit === undefined) return readMap(path).text;
        if (!texts.has(inCommit)) paths.add(inCommit);
        return texts.get(inCommit);
      },
    });
    const rules = new Map(
      [...files].map(([key, { path }]) => {
        const [file] = resolver.listFilesFor(createFileUri(path)).map((uri) => getUriPath(uri) ?? uri);
        const settings = resolver.getSettingsFor(createFileUri(path));
        const ignoring = resolver.ignoredBy(createFileUri(path));
        const ignoredBy = ignoring && (getUriPath(ignoring) ?? ignoring);
        const shown = (config: string) => getPathInside(root, config) ?? config;
        const rules: MapRules = {
          settings,
          ...(file !== undefined && { file: shown(file) }),
          ...(ignoredBy !== undefined && { ignoredBy: shown(ignoredBy) }),
        };
        return [key, rules];
      }),
    );
    if (paths.size === 0 || commit === undefined || round === mostRounds) return rules;
    await readFiles([...paths], commit, texts);
  }
}

async function readFiles(
  paths: readonly string[],
  { id, top }: NonNullable<MapFiles['commit']>,
  texts: Map<string, string | undefined>,
): Promise<void> {
  for (const path of paths) texts.set(path, undefined);
  const named = paths.filter((path) => !path.includes('\n'));
  const read = await runGit(top, ['cat-file', '--batch'], {
    input: named.map((path) => `${id}:${path}\n`).join(''),
  });
  if (isFailure(read)) return;
  let at = 0;
  for (const path of named) {
    const end = read.output.indexOf(10, at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/u.exec(read.output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(path, decodeMap(read.output.subarray(at, at + Number(size))).text);
    at += Number(size) + 1;
  }
}

/** Returns the path of a file relative to a folder, or undefined for a file outside it. */
function getPathInside(folder: string, path: string): string | undefined {
  const way = convertToSlashes(relative(folder, path));
  return way === '..' || way.startsWith('../') || isAbsolute(way) ? undefined : way;
}
