import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { LineIndex } from '@journey-maps/core/model';
import { createConfigResolver } from '@journey-maps/language';
import { findConfigWorkspace, findPictureState, mayExtend, sizeLimits } from '@journey-maps/server/files';
import { createFileUri, getUriPath } from '../files/file-uri.ts';
import { type ReadMap, readMap } from '../files/read-map.ts';
import type { MapSettings } from './settings-of-maps.ts';

const outside = 'is a link to a place outside this workspace, so it is not read. Replace it with a file';

/**
 * Returns the settings from the configuration files on this machine. Imported on demand: reading them needs
 * libraries that a check without configuration does not.
 */
export function createConfigFiles(folder: string): MapSettings {
  const looked = new Map<string, string | undefined>();
  const unreadable = new Map<string, string>();
  const resolver = createConfigResolver({
    read: (uri) => {
      const path = getUriPath(uri);
      if (path === undefined) return undefined;
      // A link in an untrusted repository may lead to any file on this machine.
      const read: ReadMap =
        existsSync(path) && !mayExtend(path, path, [folder])
          ? { problem: outside, isMissing: false }
          : readMap(path, sizeLimits.config);
      looked.set(path, read.text);
      if (read.text === undefined && !read.isMissing) unreadable.set(path, read.problem);
      return read.text;
    },
    mayExtend: (uri, extended) => {
      const [path, other] = [uri, extended].map(getUriPath);
      return path !== undefined && other !== undefined && mayExtend(path, other, [folder]);
    },
    pictureState: (logo, config) => {
      const [path, own] = [logo, config].map(getUriPath);
      return path !== undefined && own !== undefined
        ? findPictureState(findConfigWorkspace(own, [folder]), path)
        : undefined;
    },
  });
  const describeProblems = (paths: readonly string[], level: 'warning' | undefined): string[] => {
    const uris = new Set(paths.flatMap((path) => resolver.listFilesFor(createFileUri(path))));
    return [...uris].flatMap((uri) => {
      const lines = new LineIndex(resolver.getText(uri) ?? '');
      const problems = resolver.listProblems(uri).filter((problem) => problem.level === level);
      return problems.map(({ span, message }) => {
        const { line, column } = lines.positionAt(span.start);
        return `${shortenPath(getUriPath(uri) ?? uri)}:${line}:${column}: ${message}`;
      });
    });
  };
  return {
    getSettingsFor: (path) => resolver.getSettingsFor(createFileUri(path)),
    listFilesFor: (path) => resolver.listFilesFor(createFileUri(path)).map((uri) => getUriPath(uri) ?? uri),
    getBrandFor: (path) => resolver.getBrandFor(createFileUri(path)),
    listProblemsFor: (paths) => [
      ...describeProblems(paths, undefined),
      ...[...unreadable].map(([path, problem]) => `${shortenPath(path)} ${problem}.`),
    ],
    listWarningsFor: (paths) => describeProblems(paths, 'warning'),
    looked,
  };

  function shortenPath(path: string): string {
    const way = relative(folder, path);
    return way === '' || way.startsWith('..') ? path : way;
  }
}
