import { resolve } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import type { ConflictStyle, MergeTexts } from '@journey-maps/core/versions';
import { runGit } from '../git/run-git.ts';
import type { Io } from '../io.ts';

/** Merges three files line by line with git, which changes no file. Returns the result, or the reason for a failure. */
export async function mergeLines(
  files: MergeTexts,
  { markerSize = 7, labels = {}, style = 'merge' }: ConflictStyle,
  { folder, env }: Pick<Io, 'folder' | 'env'>,
): Promise<Result<{ readonly output: Uint8Array; readonly conflicts: number }>> {
  const names = [labels.ours ?? 'ours', labels.base ?? 'base', labels.theirs ?? 'theirs'];
  const paths = [files.ours, files.base, files.theirs].map((file) => resolve(folder, file));
  const args = [
    // Overrides git's configured style, since the command has no option for the plain style.
    ...['-c', 'merge.conflictStyle=merge', 'merge-file', '-p', `--marker-size=${markerSize}`],
    ...(style === 'merge' ? [] : [`--${style}`]),
    ...names.flatMap((name) => ['-L', name]),
    ...['--', ...paths],
  ];
  const merged = await runGit(folder, args, { env, mayEndWith: mostConflicts });
  return isFailure(merged)
    ? { problem: merged.problem.replace(/^(?:error|fatal): /u, '') }
    : { output: merged.output, conflicts: merged.code };
}

/** Git exits with the number of conflicts, up to this limit; higher codes are failures. */
const mostConflicts = 127;
