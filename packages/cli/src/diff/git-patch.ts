import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type GitAnswer, git } from '../git/run-git.ts';
import { headings } from '../git-setup/drivers.ts';
import type { Io } from '../io.ts';

/** A file of one version, as git hands it to a diff driver. */
export interface GitSide {
  /** In the repository. */
  readonly path: string;
  /** Where its content is. */
  readonly file: string;
  /** Of git's object; only zeros for a file of the working tree. */
  readonly id: string;
  /** `.` where there is no file. */
  readonly mode: string;
}

export interface GitChange {
  readonly before: GitSide;
  readonly after: GitSide;
  /** Of a file that was renamed: what git says of it in a patch's heading. */
  readonly about: string;
}

/** The lines that changed, as a patch that `git apply` takes. */
export async function gitPatch(
  { before, after, about }: GitChange,
  { folder, env }: Pick<Io, 'folder' | 'env'>,
): Promise<Buffer | { readonly problem: string }> {
  const compared = await diffFiles(before, after, folder, env);
  if ('problem' in compared) return compared;
  // The headings name the files in which git put the versions for us.
  const start = /^(?:@@ |Binary files )/mu.exec(compared.output.toString('latin1'))?.index;
  const hunks = start === undefined ? Buffer.alloc(0) : compared.output.subarray(start);
  const isBinary = hunks.subarray(0, 2).toString('latin1') === 'Bi';
  const [old, now] = [name('a/', before), name('b/', after)];
  const heading = [
    `diff --git ${quoted('a/', before)} ${quoted('b/', after)}`,
    ...modes(before, after),
    // Of a file that was renamed, git says this itself.
    ...(about.includes('\nindex ') ? [] : index(before, after)),
    ...(about === '' ? [] : stripVTControlCharacters(about).trimEnd().split('\n')),
    ...(hunks.length === 0 || isBinary ? [] : [`--- ${old}`, `+++ ${now}`]),
    ...(isBinary ? [`Binary files ${old} and ${now} differ`] : []),
  ];
  return Buffer.concat([Buffer.from(`${heading.join('\n')}\n`), ...(isBinary ? [] : [hunks])]);
}

/**
 * Compares two files outside of any repository: in one, git would hand the file of the working tree to the filter that
 * the repository names.
 */
async function diffFiles(
  before: GitSide,
  after: GitSide,
  folder: string,
  env: Io['env'],
): Promise<GitAnswer> {
  const files = [before, after].map(({ file }) => (file === '/dev/null' ? file : resolve(folder, file)));
  const input = await withGitsLineEnds(before, after, folder, env);
  const settings = ['-c', `diff.default.xfuncname=${headings}`, '-c', 'core.autocrlf=false'];
  const plain = ['--no-index', '--no-ext-diff', '--no-textconv', '--no-color'];
  return git(
    folder,
    [...settings, 'diff', ...plain, '--', ...(input === undefined ? files : files.with(1, '-'))],
    { mayEndWith: 1, where: 'nowhere', env, ...(input !== undefined && { input }) },
  );
}

/**
 * Returns a file of the working tree with the line ends that git would keep it with, if those are others and git is set
 * to change them.
 */
async function withGitsLineEnds(
  { file: older }: GitSide,
  { path, file, id }: GitSide,
  folder: string,
  env: Io['env'],
): Promise<Buffer | undefined> {
  if (/[^0]/u.test(id) || older === '/dev/null' || file === '/dev/null') return undefined;
  const [before, now] = [older, file].map((name) => bytesAt(resolve(folder, name)));
  if (before?.includes('\r\n') !== false || now?.includes('\r\n') !== true) return undefined;
  const set = await git(folder, ['config', '--get', 'core.autocrlf'], { env });
  const attributes = await git(folder, ['check-attr', '-z', 'text', 'eol', '--', path], { env });
  const [text, eol] =
    'output' in attributes
      ? attributes.output
          .toString('utf8')
          .split('\0')
          .filter((_, at) => at % 3 === 2)
      : [];
  const isText = text === 'set' || text === 'auto' || (eol !== undefined && eol !== 'unspecified');
  const isSet = 'output' in set && /^(?:true|input)$/u.test(set.output.toString('utf8').trim());
  if (text === 'unset' || !(isText || isSet)) return undefined;
  return Buffer.from(now.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function modes({ mode: old }: GitSide, { mode: now }: GitSide): readonly string[] {
  if (old === now) return [];
  if (old === '.') return [`new file mode ${now}`];
  return now === '.' ? [`deleted file mode ${old}`] : [`old mode ${old}`, `new mode ${now}`];
}

function index(before: GitSide, after: GitSide): readonly string[] {
  if (!isKnown(before) || !isKnown(after) || before.id === after.id) return [];
  const mode = before.mode === after.mode ? ` ${after.mode}` : '';
  return [`index ${full(before.id, after.id)}..${full(after.id, before.id)}${mode}`];
}

function isKnown({ id, mode }: GitSide): boolean {
  return mode === '.' || /[^0]/u.test(id);
}

/** Where there is no file git gives a dot instead of zeros. */
function full(id: string, other: string): string {
  return id === '.' ? '0'.repeat(other.length) : id;
}

function name(prefix: string, { path, mode }: GitSide): string {
  if (mode === '.') return '/dev/null';
  const quotedName = quoted(prefix, { path });
  // A tab ends a name with blanks in it.
  return quotedName.startsWith('"') || !path.includes(' ') ? quotedName : `${quotedName}\t`;
}

/** As git writes names in which a character would be misread. */
function quoted(prefix: string, side: Pick<GitSide, 'path'>): string {
  // With `git diff --no-index` it may be an absolute one.
  const path = prefix + side.path.replace(/^\/+/u, '');
  if (!/["\\\p{Cc}]/u.test(path)) return path;
  const inner = path.replace(/["\\]|\p{Cc}/gu, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`;
    return [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  });
  return `"${inner}"`;
}
