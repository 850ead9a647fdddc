import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from '../real-editor/paths.ts';

/** Browsers and other programs first: the many short files that follow fill the time in which the last one ends. */
const projects = ['programs', 'alone', 'replacing'];

/**
 * The files that take longest in CI, the longest first. Vitest knows the times only of earlier runs, and takes
 * the size of a file instead. But long tests often have few lines.
 */
export const longest: readonly string[] = [
  'packages/markdown/test/sites-in-chromium.test.ts',
  'packages/preview/test/measured-in-chromium.test.ts',
  'packages/preview/test/looks.test.ts',
  'packages/preview/test/focus-in-chromium.test.ts',
  'packages/preview/test/map.test.ts',
  'packages/preview/test/sheets-in-chromium.test.ts',
  'packages/preview/test/diagram-ways-in-chromium.test.ts',
  'packages/action/test/recipes.test.ts',
  'packages/server/test/random-edits/random-edits.test.ts',
  'packages/language/test/diff.test.ts',
  'packages/language/test/merge-histories.test.ts',
  'packages/language/test/langium.test.ts',
  'packages/language/test/messy-merges.test.ts',
  'packages/language/test/formatting.test.ts',
  'packages/language/test/completion-places.test.ts',
  'packages/language/test/completion-stops.test.ts',
  'packages/language/test/generated-merges.test.ts',
  'packages/language/test/refactorings.test.ts',
  'packages/cli/test/git-setup.test.ts',
  'packages/cli/test/git-states.test.ts',
  'packages/cli/test/history/history.test.ts',
];

/** Starts long test files before short ones, so that no worker waits for the last file of another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (a, b) =>
        projects.indexOf(a.project.name) - projects.indexOf(b.project.name) ||
        rank(a.moduleId) - rank(b.moduleId),
    );
  }
}

function rank(file: string): number {
  const position = longest.indexOf(relative(root, file).replaceAll('\\', '/'));
  return position === -1 ? longest.length : position;
}
