import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { whyNoRepository } from '../diff/why-no-repository.ts';

/** Paths that differ from a version, or why nobody can tell. */
export type ChangedSince = { readonly paths: ReadonlySet<string> } | { readonly problem: string };

const run = promisify(execFile);

/**
 * The files that changed since a version in git: since the branch of now left it, where the two have gone different
 * ways. What is not committed counts, files that git does not know yet included; so does what was removed.
 *
 * @param ref a branch, tag or commit
 * @param folder one in the repository
 * @returns absolute paths
 */
export async function changedSince(ref: string, folder: string): Promise<ChangedSince> {
  const git = async (...args: string[]): Promise<string> => {
    // Nothing that a repository's own settings name is run.
    const options = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
    const { stdout } = await run('git', [...options, ...args], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      maxBuffer: 2 ** 28,
    });
    return stdout;
  };
  let top: string;
  try {
    top = (await git('rev-parse', '--show-toplevel')).replace(/\n$/u, '');
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    const why = whyNoRepository(code === 'ENOENT' ? 'git is not installed' : stderr);
    return { problem: `--since ${ref}: ${why}.` };
  }
  let commit: string;
  try {
    commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)).trim();
  } catch {
    return { problem: `--since ${ref}: git knows no such branch, tag or commit.` };
  }
  const base = await git('merge-base', commit, 'HEAD').then(
    (found) => found.trim(),
    () => commit,
  );
  try {
    const lists = await Promise.all([
      git(
        '-C',
        top,
        'diff',
        '--no-ext-diff',
        '--no-textconv',
        '--no-renames',
        '--name-only',
        '-z',
        base,
        '--',
      ),
      git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z'),
    ]);
    const names = lists.flatMap((list) => list.split('\0')).filter((name) => name !== '');
    return { paths: new Set(names.flatMap((name) => [join(top, name), join(realpathSync(top), name)])) };
  } catch (error) {
    const [line = ''] = (error as { stderr?: string }).stderr?.split('\n') ?? [];
    return { problem: `--since ${ref}: git failed: ${line || String(error)}` };
  }
}
