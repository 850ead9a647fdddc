import { resolve } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import { explainNoRepository } from './explain-no-repository.ts';
import type { Where } from './git-environment.ts';
import { runGit } from './run-git.ts';

/** A repository, and the folder in it where the command was called. */
export interface Repository {
  /** The top folder; for a bare repository, the git directory. */
  readonly top: string;
  /** The path from the top to the current folder: empty, or with a final `/`. */
  readonly prefix: string;
  readonly hasWorkingTree: boolean;
  /** How git finds the repository from its top. */
  readonly where: Where;
}

/** Finds the repository around a folder, or returns the reason why it cannot. */
export async function findRepository(folder: string): Promise<Result<Repository>> {
  const gitAnswer = await runGit(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (!isFailure(gitAnswer)) {
    const [top = '', prefix = ''] = gitAnswer.output.toString('utf8').split('\n');
    return { top, prefix, hasWorkingTree: true, where: 'here' };
  }
  if (gitAnswer.problem.includes('must be run in a work tree')) {
    const bare = await runGit(folder, ['rev-parse', '--absolute-git-dir']);
    if (!isFailure(bare)) {
      const top = bare.output.toString('utf8').replace(/\n$/u, '');
      return { top, prefix: '', hasWorkingTree: false, where: 'here' };
    }
  }
  return { problem: explainNoRepository(gitAnswer.problem) };
}

/** Returns the commit of a branch, tag or other name; `undefined` if git does not know it. */
export async function resolveCommit(ref: string, folder: string, where?: Where): Promise<string | undefined> {
  if (ref === '') return undefined;
  const gitAnswer = await runGit(
    folder,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    {
      ...(where !== undefined && { where }),
    },
  );
  return isFailure(gitAnswer) ? undefined : gitAnswer.output.toString('utf8').trim();
}

/** Returns the merge base of two commits. */
export async function findForkPoint(
  base: string,
  other: string,
  folder: string,
): Promise<string | undefined> {
  const gitAnswer = await runGit(folder, ['merge-base', base, other]);
  return isFailure(gitAnswer) ? undefined : gitAnswer.output.toString('utf8').trim();
}

/** Returns whether a clone is shallow, so that older commits may be missing. */
export async function isShallow(folder: string): Promise<boolean> {
  const gitAnswer = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  return 'output' in gitAnswer && gitAnswer.output.toString('utf8').trim() === 'true';
}

/** Returns the folder that all working trees of a repository share, with the objects and the submodules. */
export async function findCommonFolder({ top, where }: Repository): Promise<string | undefined> {
  const gitAnswer = await runGit(top, ['rev-parse', '--git-common-dir'], { where });
  return isFailure(gitAnswer)
    ? undefined
    : resolve(top, gitAnswer.output.toString('utf8').replace(/\n$/u, ''));
}
