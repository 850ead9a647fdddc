import { resolve } from 'node:path';
import { readMap } from '../files/read-map.ts';
import type { Colours } from '../terminal/colours.ts';
import { escapeControls } from '../terminal/escape-controls.ts';
import { compareVersions } from './compare-versions.ts';
import { diffReport } from './diff-report.ts';
import type { GitChange, GitSide } from './git-patch.ts';
import type { MapFiles } from './map-files.ts';
import { pretty } from './pretty.ts';

/**
 * Describes the change to one file in words.
 *
 * @returns `isEnough` is true if the words describe the whole change, so that readers do not need the line diff
 */
export function describeChange(
  { before, after }: GitChange,
  colours: Colours,
  folder: string,
): { readonly text: string; readonly isEnough: boolean } {
  const base = createMapFiles(before, 'the older version', folder);
  const head = createMapFiles(after, 'the newer version', folder);
  // Without rules: most rules read other files, and git does not reveal which version of these files to read.
  const { changes, problems, ...compared } = compareVersions({ base, head, isAsked: () => true });
  const failure = problems.map((problem) => `${escapeControls(problem)}\n`).join('');
  if (changes.length > 0) {
    const text = pretty(diffReport({ ...compared, changes, problems }, changes), colours);
    return { text: failure + text, isEnough: failure === '' };
  }
  const same = 'No change to the map’s content: only comments, formatting or the file itself changed.\n';
  return { text: failure || same, isEnough: false };
}

/**
 * Resolves references to other files in the working tree, for both versions: changes to other files are shown
 * with those files.
 */
function createMapFiles({ path, file, mode }: GitSide, shown: string, folder: string): MapFiles {
  const version = { shown, files: new Map(), unreadable: new Map(), disk: folder };
  if (mode === '.') return version;
  const createUnreadable = (problem: string) => ({
    ...version,
    unreadable: new Map([[path, { shown: path, problem, content: file }]]),
  });
  if (mode === '120000') return createUnreadable('is a link, so there is no map to compare');
  const map = readMap(resolve(folder, file));
  if (map.text === undefined) return createUnreadable(map.problem);
  const known = { path: resolve(folder, path), shown: path, text: map.text };
  return { ...version, files: new Map([[path, known]]) };
}
