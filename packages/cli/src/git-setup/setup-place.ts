import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { git } from '../git/run-git.ts';
import { whyNoRepository } from '../git/why-no-repository.ts';
import type { Io } from '../io.ts';

/** Where git reads settings and attributes from, for one repository or for all of a person's. */
export interface SetupPlace {
  readonly config: string;
  readonly attributes: string;
  /** Where attributes may be that were set when git was configured otherwise. */
  readonly otherAttributes: readonly string[];
  /** A folder that is not ours to remove, however empty. */
  readonly stop: string;
}

export async function setupPlace(
  isGlobal: boolean,
  io: Pick<Io, 'folder' | 'env'>,
): Promise<SetupPlace | { readonly problem: string }> {
  return isGlobal ? globalPlace(io) : localPlace(io);
}

/** In a further working tree and in a submodule, these are elsewhere than in `.git`: git knows. */
async function localPlace({ folder, env }: Pick<Io, 'folder' | 'env'>) {
  const paths: string[] = [];
  for (const name of ['config', 'info/attributes']) {
    const found = await git(folder, ['rev-parse', '--git-path', name], { env });
    if ('problem' in found) {
      const isNone = found.problem.includes('not a git repository');
      return { problem: isNone ? noRepository : `${whyNoRepository(found.problem)}.` };
    }
    paths.push(resolve(folder, found.output.toString('utf8').replace(/\n$/u, '')));
  }
  const [config = '', attributes = ''] = paths;
  return { config, attributes, otherAttributes: [], stop: dirname(config) };
}

const noRepository =
  'this folder is in no git repository. Go to one, or set git up for all of yours with `journey git-setup --global`.';

/** As `git config --global` chooses; see FILES in https://git-scm.com/docs/git-config and `core.attributesFile`. */
async function globalPlace({ folder, env }: Pick<Io, 'folder' | 'env'>) {
  const installed = await git(folder, ['--version'], { env });
  if ('problem' in installed) return { problem: `${installed.problem}.` };
  const home = env['HOME'] || homedir();
  const shared = join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'git');
  const own = join(home, '.gitconfig');
  const config =
    env['GIT_CONFIG_GLOBAL'] || (!existsSync(own) && existsSync(join(shared, 'config')))
      ? env['GIT_CONFIG_GLOBAL'] || join(shared, 'config')
      : own;
  const usual = join(shared, 'attributes');
  for (const scope of ['--global', '--system']) {
    const named = await git(
      folder,
      ['config', scope, '--includes', '--type=path', '-z', '--get', 'core.attributesFile'],
      { env },
    );
    const path = 'problem' in named ? '' : named.output.toString('utf8').replace(/\0$/u, '');
    if (path !== '') {
      return { config, attributes: resolve(home, path), otherAttributes: [usual], stop: home };
    }
  }
  return { config, attributes: usual, otherAttributes: [], stop: home };
}
