import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { LineIndex } from '@journey-maps/core/model';
import { createConfigResolver } from '@journey-maps/language';
import { configWorkspace, findPictureState, mayExtend, sizeLimits } from '@journey-maps/server/files';
import { fileUri, pathOfUri } from '../files/file-uri.ts';
import { type ReadMap, readMap } from '../files/read-map.ts';
import type { MapSettings } from './settings-of-maps.ts';

const outside = 'is a link to a place outside this workspace, so it is not read. Replace it with a file';

/**
 * Returns the settings from the configuration files on this machine. Imported on demand: reading them needs
 * libraries that a check without configuration does not.
 */
export function configFiles(folder: string): MapSettings {
  const looked = new Map<string, string | undefined>();
  const unreadable = new Map<string, string>();
  const resolver = createConfigResolver({
    read: (uri) => {
      const path = pathOfUri(uri);
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
      const [path, other] = [uri, extended].map(pathOfUri);
      return path !== undefined && other !== undefined && mayExtend(path, other, [folder]);
    },
    pictureState: (logo, config) => {
      const [path, own] = [logo, config].map(pathOfUri);
      return path !== undefined && own !== undefined
        ? findPictureState(configWorkspace(own, [folder]), path)
        : undefined;
    },
  });
  const sentences = (paths: readonly string[], level: 'warning' | undefined): string[] => {
    const uris = new Set(paths.flatMap((path) => resolver.filesFor(fileUri(path))));
    return [...uris].flatMap((uri) => {
      const lines = new LineIndex(resolver.textOf(uri) ?? '');
      const problems = resolver.problemsOf(uri).filter((problem) => problem.level === level);
      return problems.map(({ span, message }) => {
        const { line, column } = lines.positionAt(span.start);
        return `${shown(pathOfUri(uri) ?? uri)}:${line}:${column}: ${message}`;
      });
    });
  };
  return {
    settingsFor: (path) => resolver.settingsFor(fileUri(path)),
    filesFor: (path) => resolver.filesFor(fileUri(path)).map((uri) => pathOfUri(uri) ?? uri),
    brandFor: (path) => resolver.brandFor(fileUri(path)),
    problemsFor: (paths) => [
      ...sentences(paths, undefined),
      ...[...unreadable].map(([path, problem]) => `${shown(path)} ${problem}.`),
    ],
    warningsFor: (paths) => sentences(paths, 'warning'),
    looked,
  };

  function shown(path: string): string {
    const way = relative(folder, path);
    return way === '' || way.startsWith('..') ? path : way;
  }
}
