import { resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings that every run of git gets before its command. They override the repository's settings, so that
 * git runs nothing that a repository names: no hook, file system monitor, pager, credential helper, signature
 * program or maintenance.
 */
export const gitSettings: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.quotePath=false',
  'core.sshCommand=false',
  'credential.helper=',
  'diff.ignoreSubmodules=all',
  'gc.auto=0',
  'gpg.program=false',
  'log.showSignature=false',
  'maintenance.auto=false',
  'protocol.allow=never',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting]);

/**
 * Variables that every run of git gets.
 *
 * `GIT_ALLOW_PROTOCOL` stops a partial clone from fetching missing objects: git before 2.44 does not know
 * `GIT_NO_LAZY_FETCH`. Unlike `protocol.allow`, it overrides the settings of the repository.
 */
const gitVariables = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  // The command parses git's messages.
  LC_ALL: 'C',
};

/** Variables that name a repository. Git sets them for hooks and drivers. */
const repositoryVariables = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_WORK_TREE',
] as const;

/**
 * The repository that git works in. `here`: the one that the environment names, otherwise the one around the
 * folder. `there`: always the one around the folder. `nowhere`: none, so that no repository has any
 * influence.
 */
export type Where = 'here' | 'there' | 'nowhere';

/**
 * Returns the environment for a run of git.
 *
 * @param env the environment of this process
 * @param folder the working directory of git
 */
export function createGitEnvironment(env: Environment, folder: string, where: Where): Environment {
  const hardened = { ...env, ...gitVariables };
  if (where === 'here')
    return resolve(folder) === process.cwd() ? hardened : { ...hardened, ...resolvePaths(env) };
  const cleared = Object.fromEntries(repositoryVariables.map((name) => [name, undefined]));
  return { ...hardened, ...cleared, ...(where === 'nowhere' && { GIT_DIR: '/dev/null' }) };
}

/**
 * Resolves the paths in the variables. Git gives hooks relative paths, and uses the current folder as the
 * work tree if no other is set.
 */
function resolvePaths(env: Environment): Environment {
  const given = env['GIT_DIR'];
  if (given === undefined) return {};
  const paths = { GIT_DIR: given, GIT_WORK_TREE: env['GIT_WORK_TREE'] ?? '.' };
  const index = env['GIT_INDEX_FILE'];
  return Object.fromEntries(
    Object.entries({ ...paths, ...(index !== undefined && { GIT_INDEX_FILE: index }) }).map(
      ([name, path]) => [name, resolve(path)],
    ),
  );
}
