import { resolve } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import { whyNoRepository } from './explain-no-repository.ts';
import type { Where } from './git-environment.ts';
import { git } from './run-git.ts';

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
export async function repositoryOf(folder: string): Promise<Result<Repository>> {
  const found = await git(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (!isFailure(found)) {
    const [top = '', prefix = ''] = found.output.toString('utf8').split('\n');
    return { top, prefix, hasWorkingTree: true, where: 'here' };
  }
  if (found.problem.includes('must be run in a work tree')) {
    const bare = await git(folder, ['rev-parse', '--absolute-git-dir']);
    if (!isFailure(bare)) {
      const top = bare.output.toString('utf8').replace(/\n$/u, '');
      return { top, prefix: '', hasWorkingTree: false, where: 'here' };
    }
  }
  return { problem: whyNoRepository(found.problem) };
}

/** Returns the commit of a branch, tag or other name; `undefined` if git does not know it. */
export async function commitOf(ref: string, folder: string, where?: Where): Promise<string | undefined> {
  if (ref === '') return undefined;
  const found = await git(
    folder,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    {
      ...(where !== undefined && { where }),
    },
  );
  return isFailure(found) ? undefined : found.output.toString('utf8').trim();
}

/** Returns the merge base of two commits. */
export async function forkPoint(one: string, other: string, folder: string): Promise<string | undefined> {
  const found = await git(folder, ['merge-base', one, other]);
  return isFailure(found) ? undefined : found.output.toString('utf8').trim();
}

/** Returns whether a clone is shallow, so that older commits may be missing. */
export async function isShallow(folder: string): Promise<boolean> {
  const found = await git(folder, ['rev-parse', '--is-shallow-repository']);
  return 'output' in found && found.output.toString('utf8').trim() === 'true';
}

/** Returns the folder that all working trees of a repository share, with the objects and the submodules. */
export async function commonFolder({ top, where }: Repository): Promise<string | undefined> {
  const found = await git(top, ['rev-parse', '--git-common-dir'], { where });
  return isFailure(found) ? undefined : resolve(top, found.output.toString('utf8').replace(/\n$/u, ''));
}
