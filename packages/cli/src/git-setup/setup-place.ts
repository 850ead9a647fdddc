import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import { explainNoRepository } from '../git/explain-no-repository.ts';
import { runGit } from '../git/run-git.ts';
import type { Io } from '../io.ts';

/** The files of git's settings and attributes, for one repository or for all repositories of a user. */
export interface SetupPlace {
  readonly config: string;
  readonly attributes: string;
  /** Other files that may contain our attributes from before git was configured differently. */
  readonly otherAttributes: readonly string[];
  /** A folder that must not be removed even if it is empty. */
  readonly stop: string;
}

export async function findSetupPlace(
  isGlobal: boolean,
  io: Pick<Io, 'folder' | 'env'>,
): Promise<Result<SetupPlace>> {
  return isGlobal ? findGlobalPlace(io) : findLocalPlace(io);
}

/**
 * Returns the files of one repository. Asks git for the paths, since linked worktrees and submodules do not
 * have them in `.git`.
 */
async function findLocalPlace({ folder, env }: Pick<Io, 'folder' | 'env'>) {
  const paths: string[] = [];
  for (const name of ['config', 'info/attributes']) {
    const gitAnswer = await runGit(folder, ['rev-parse', '--git-path', name], { env });
    if (isFailure(gitAnswer)) {
      const isNone = gitAnswer.problem.includes('not a git repository');
      return { problem: isNone ? noRepository : `${explainNoRepository(gitAnswer.problem)}.` };
    }
    paths.push(resolve(folder, gitAnswer.output.toString('utf8').replace(/\n$/u, '')));
  }
  const [config = '', attributes = ''] = paths;
  return { config, attributes, otherAttributes: [], stop: dirname(config) };
}

const noRepository =
  'this folder is not in a git repository. Go to one, or set up git for all your repositories with `journey git-setup --global`.';

/**
 * Returns the files that `git config --global` uses. See FILES in https://git-scm.com/docs/git-config and
 * `core.attributesFile`.
 */
async function findGlobalPlace({ folder, env }: Pick<Io, 'folder' | 'env'>) {
  const installed = await runGit(folder, ['--version'], { env });
  if (isFailure(installed)) return { problem: `${installed.problem}.` };
  const home = env['HOME'] || homedir();
  const shared = join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'git');
  const own = join(home, '.gitconfig');
  const config =
    env['GIT_CONFIG_GLOBAL'] || (!existsSync(own) && existsSync(join(shared, 'config')))
      ? env['GIT_CONFIG_GLOBAL'] || join(shared, 'config')
      : own;
  const usual = join(shared, 'attributes');
  for (const scope of ['--global', '--system']) {
    const named = await runGit(
      folder,
      ['config', scope, '--includes', '--type=path', '-z', '--get', 'core.attributesFile'],
      { env },
    );
    const path = isFailure(named) ? '' : named.output.toString('utf8').replace(/\0$/u, '');
    if (path !== '') {
      return { config, attributes: resolve(home, path), otherAttributes: [usual], stop: home };
    }
  }
  return { config, attributes: usual, otherAttributes: [], stop: home };
}
