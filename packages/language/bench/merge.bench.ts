/**
 * Counts the conflicts between two authors who changed a map independently, merged by lines with git and by
 * statements. Run it with `npm run bench -- merge`.
 */
import { mergeFigures } from './merge/merge-figures.ts';

const { merges, git, maps, leftToGit, mistakes, time } = mergeFigures(500);
const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
console.log(`${merges} merges of two versions of an example, each with one to five edits`);
console.log(`git merge-file: ${git.conflicts} conflicts, ${git.clean} merges without conflict`);
console.log(
  `journey merge:  ${maps.conflicts} conflicts (${percent(1 - maps.conflicts / git.conflicts)} fewer), ${maps.clean} merges without conflict`,
);
console.log(`left to git: ${leftToGit}; lost or wrong: ${mistakes.length}; ${time.toFixed(1)} ms a merge`);
for (const mistake of mistakes.slice(0, 20)) console.log(`  ${mistake}`);
