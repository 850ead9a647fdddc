import { resolve } from 'node:path';
import type { ConflictStyle, MergeTexts } from '@journey-maps/core';
import { git } from '../git/run-git.ts';
import type { Io } from '../io.ts';

/** The lines of three files merged by git, which changes no file, or why it cannot. */
export async function mergeLines(
  files: MergeTexts,
  { markerSize = 7, labels = {}, style = 'merge' }: ConflictStyle,
  { folder, env }: Pick<Io, 'folder' | 'env'>,
): Promise<{ readonly output: Uint8Array; readonly conflicts: number } | { readonly problem: string }> {
  const names = [labels.ours ?? 'ours', labels.base ?? 'base', labels.theirs ?? 'theirs'];
  const paths = [files.ours, files.base, files.theirs].map((file) => resolve(folder, file));
  const args = [
    // Git is set to a style, perhaps, and its command has no option to ask for the plain one.
    ...['-c', 'merge.conflictStyle=merge', 'merge-file', '-p', `--marker-size=${markerSize}`],
    ...(style === 'merge' ? [] : [`--${style}`]),
    ...names.flatMap((name) => ['-L', name]),
    ...['--', ...paths],
  ];
  const merged = await git(folder, args, { env, mayEndWith: mostConflicts });
  return 'problem' in merged
    ? { problem: merged.problem.replace(/^(?:error|fatal): /u, '') }
    : { output: merged.output, conflicts: merged.code };
}

/** Git ends with the number of conflicts, as far as that goes: what is above are failures. */
const mostConflicts = 127;
