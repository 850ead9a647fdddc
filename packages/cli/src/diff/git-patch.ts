import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { isFailure, type Result } from '@journey-maps/core/text';
import { type GitAnswer, runGit } from '../git/run-git.ts';
import { headings } from '../git-setup/drivers.ts';
import type { Io } from '../io.ts';

/** A file of one version, as git passes it to a diff driver. */
export interface GitSide {
  /** The path in the repository. */
  readonly path: string;
  /** The path of the file with the content. */
  readonly file: string;
  /** The ID of git's object; all zeros for a file of the working tree. */
  readonly id: string;
  /** `.` for a missing file. */
  readonly mode: string;
}

export interface GitChange {
  readonly before: GitSide;
  readonly after: GitSide;
  /** For a renamed file: the lines of git for the heading of the patch. */
  readonly about: string;
}

/** Returns the changed lines, as a patch that `git apply` accepts. */
export async function createGitPatch(
  { before, after, about }: GitChange,
  { folder, env }: Pick<Io, 'folder' | 'env'>,
): Promise<Result<Buffer>> {
  const compared = await diffFiles(before, after, folder, env);
  if (isFailure(compared)) return compared;
  // Git's headings name the temporary files of the versions.
  const start = /^(?:@@ |Binary files )/mu.exec(compared.output.toString('latin1'))?.index;
  const hunks = start === undefined ? Buffer.alloc(0) : compared.output.subarray(start);
  const isBinary = hunks.subarray(0, 2).toString('latin1') === 'Bi';
  const [old, now] = [formatPath('a/', before), formatPath('b/', after)];
  const heading = [
    `diff --git ${quotePath('a/', before)} ${quotePath('b/', after)}`,
    ...describeModes(before, after),
    // For a renamed file, git includes the index line itself.
    ...(about.includes('\nindex ') ? [] : index(before, after)),
    ...(about === '' ? [] : stripVTControlCharacters(about).trimEnd().split('\n')),
    ...(hunks.length === 0 || isBinary ? [] : [`--- ${old}`, `+++ ${now}`]),
    ...(isBinary ? [`Binary files ${old} and ${now} differ`] : []),
  ];
  return Buffer.concat([Buffer.from(`${heading.join('\n')}\n`), ...(isBinary ? [] : [hunks])]);
}

/**
 * Compares two files outside any repository. Inside one, git would run the repository's filter on the file of
 * the working tree.
 */
async function diffFiles(
  before: GitSide,
  after: GitSide,
  folder: string,
  env: Io['env'],
): Promise<GitAnswer> {
  const files = [before, after].map(({ file }) => (file === '/dev/null' ? file : resolve(folder, file)));
  const ends = (await hasGitsLineEnds(after, folder, env)) ? 'input' : 'false';
  const settings = [`diff.default.xfuncname=${headings}`, `core.autocrlf=${ends}`, 'core.safecrlf=false'];
  const plain = ['--no-index', '--no-ext-diff', '--no-textconv', '--no-color'];
  return runGit(
    folder,
    [...settings.flatMap((setting) => ['-c', setting]), 'diff', ...plain, '--', ...files],
    {
      mayEndWith: 1,
      where: 'nowhere',
      env,
    },
  );
}

/** Returns whether git normalises the line endings of a file in the working tree. */
async function hasGitsLineEnds({ path, id }: GitSide, folder: string, env: Io['env']): Promise<boolean> {
  // A file of the working tree has no object ID.
  if (/[^0]/u.test(id)) return false;
  const set = await runGit(folder, ['config', '--get', 'core.autocrlf'], { env });
  const isSet = 'output' in set && /^(?:true|input)$/u.test(set.output.toString('utf8').trim());
  const attributes = await runGit(folder, ['check-attr', '-z', 'text', 'eol', '--', path], { env });
  // The path, the attribute and its value, twice.
  const fields = 'output' in attributes ? attributes.output.toString('utf8').split('\0') : [];
  const [text = 'unspecified', eol = 'unspecified'] = [fields[2], fields[5]];
  if (text === 'unset') return false;
  return isSet || text === 'set' || text === 'auto' || eol !== 'unspecified';
}

function describeModes({ mode: old }: GitSide, { mode: now }: GitSide): readonly string[] {
  if (old === now) return [];
  if (old === '.') return [`new file mode ${now}`];
  return now === '.' ? [`deleted file mode ${old}`] : [`old mode ${old}`, `new mode ${now}`];
}

function index(before: GitSide, after: GitSide): readonly string[] {
  if (!isKnown(before) || !isKnown(after) || before.id === after.id) return [];
  const mode = before.mode === after.mode ? ` ${after.mode}` : '';
  return [`index ${expandId(before.id, after.id)}..${expandId(after.id, before.id)}${mode}`];
}

function isKnown({ id, mode }: GitSide): boolean {
  return mode === '.' || /[^0]/u.test(id);
}

/** Returns a full ID. For a missing file, git passes a dot instead of zeros. */
function expandId(id: string, other: string): string {
  return id === '.' ? '0'.repeat(other.length) : id;
}

function formatPath(prefix: string, { path, mode }: GitSide): string {
  if (mode === '.') return '/dev/null';
  const quotedName = quotePath(prefix, { path });
  // A tab ends a name that contains blanks.
  return quotedName.startsWith('"') || !path.includes(' ') ? quotedName : `${quotedName}\t`;
}

/** Quotes a path as git does if it contains special characters. */
function quotePath(prefix: string, side: Pick<GitSide, 'path'>): string {
  // With `git diff --no-index`, the path may be absolute.
  const path = prefix + side.path.replace(/^\/+/u, '');
  if (!/["\\\p{Cc}]/u.test(path)) return path;
  const inner = path.replace(/["\\]|\p{Cc}/gu, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`;
    return [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  });
  return `"${inner}"`;
}
