import { existsSync, rmSync } from 'node:fs';
import { type Failure, isFailure } from '@journey-maps/core/text';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { type GitAnswer, runGit } from '../git/run-git.ts';
import type { OwnSetting } from './drivers.ts';
import { readBytewise } from './read-bytewise.ts';

export interface ConfigFile {
  readonly path: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The setting that remembers how to restore the file: `none` if there was no file, or its length if it had no
 * final newline.
 */
const memory = 'merge.journey.fileBefore';

/**
 * Sets the settings with `git config`.
 *
 * @returns whether a setting changed
 */
export async function setAll(file: ConfigFile, settings: readonly OwnSetting[]): Promise<boolean | Failure> {
  const before = readBytewise(file.path);
  if (typeof before === 'object') return before;
  let hasChanged = false;
  for (const { key, value } of settings) {
    const values = await readValues(file, key);
    if (values.length === 1 && values[0] === value) continue;
    const done = await runGitConfig(file, ['--replace-all', key, value]);
    if (isFailure(done)) return done;
    hasChanged = true;
  }
  const isOurs = (await readValues(file, memory)).length > 0;
  if (!isOurs && hasChanged && (before === undefined || !/^$|\n$/u.test(before))) {
    const done = await runGitConfig(file, [memory, before === undefined ? 'none' : String(before.length)]);
    if (isFailure(done)) return done;
  }
  return hasChanged;
}

/**
 * Removes our settings and restores the file.
 *
 * @returns whether the file had our settings
 */
export async function unsetAll(
  file: ConfigFile,
  settings: readonly OwnSetting[],
): Promise<boolean | Failure> {
  if (!existsSync(file.path)) return false;
  const [remembered] = await readValues(file, memory);
  let hasChanged = false;
  for (const { key, isOwn } of [...settings, { key: memory, isOwn: () => true }]) {
    const values = await readValues(file, key);
    if (values.length === 0 || !values.every(isOwn)) continue;
    const done = await runGitConfig(file, ['--unset-all', key]);
    if (isFailure(done)) return done;
    hasChanged = true;
  }
  return hasChanged ? restore(file.path, remembered) : false;
}

/** Returns all values of a setting in a file; without a file, in all files that git reads. */
export async function readValues(
  { path, folder, env }: Omit<ConfigFile, 'path'> & { readonly path?: string },
  key: string,
): Promise<readonly string[]> {
  const where = path === undefined ? [] : ['--file', path];
  const gitAnswer = await runGit(folder, ['config', ...where, '-z', '--get-all', key], { env });
  return isFailure(gitAnswer) ? [] : gitAnswer.output.toString('utf8').split('\0').slice(0, -1);
}

function runGitConfig({ path, folder, env }: ConfigFile, args: readonly string[]): Promise<GitAnswer> {
  return runGit(folder, ['config', '--file', path, ...args], { env });
}

/** Restores the file. Git keeps the header of a section after a comment, and the newlines that it added. */
function restore(path: string, remembered: string | undefined): true | Failure {
  const text = readBytewise(path);
  if (typeof text !== 'string') return text ?? true;
  if (remembered === 'none' && text === '') {
    rmSync(path, { force: true });
    return true;
  }
  let restored = removeEmptySections(text);
  if (restored.length === Number(remembered) + 1 && restored.endsWith('\n')) restored = restored.slice(0, -1);
  const problem = restored === text ? undefined : writeFileAtomic(path, Buffer.from(restored, 'latin1'));
  return problem === undefined ? true : { problem };
}

/** Returns the text without our empty sections. */
function removeEmptySections(text: string): string {
  const lines = text.split(/(?<=\n)/u);
  return lines
    .filter((line, at) => {
      if (!/^\[(?:diff|merge) "journey"\]\r?\n?$/u.test(line)) return true;
      const next = lines.slice(at + 1).find((other) => !/^\s*(?:[#;].*)?$/u.test(other.trim()));
      return next !== undefined && !next.trimStart().startsWith('[');
    })
    .join('');
}
