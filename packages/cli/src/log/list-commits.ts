import { isFailure, type Result } from '@journey-maps/core/text';
import { isMapName } from '../files/find-maps-below.ts';
import { notInstalled, runGit, startGit, waitForEnd } from '../git/run-git.ts';

/** A commit that changed a file. */
export interface Commit {
  readonly id: string;
  readonly shortId: string;
  readonly author: string;
  /** The author date in ISO 8601, in the author's time zone. */
  readonly date: string;
  readonly subject: string;
  /** Absent if the commit added the file. */
  readonly before?: CommittedFile;
  /** Absent if the commit removed the file. */
  readonly after?: CommittedFile;
}

export interface CommittedFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  /** The ID of the git object, abbreviated to a unique prefix. */
  readonly blob: string;
  readonly isLink: boolean;
}

export interface CommitRange {
  /** Any revision or range that git accepts. */
  readonly revision: string;
  readonly since?: Date;
  readonly until?: Date;
}

/**
 * Yields the commits that changed a file, the newest first, as `git log --follow` finds them: across renames,
 * and without merge commits, which add no changes of their own. Yields each commit as soon as git finds it.
 * Git ends when the consumer stops.
 *
 * If git fails, the last value is a problem.
 */
export async function* listCommits(
  path: string,
  top: string,
  { revision, since, until }: CommitRange,
): AsyncGenerator<Result<Commit>, void> {
  const args = [
    ...['-c', 'log.showRoot=true', '--literal-pathspecs'],
    ...['log', '--follow', '--no-merges', '--raw', '-z', '--no-color', '--encoding=UTF-8'],
    ...['--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-notes', '-O/dev/null'],
    '--format=%H%x00%h%x00%aN%x00%aI%x00%s',
    ...(since === undefined ? [] : [`--since=${formatTimestamp(since)}`]),
    ...(until === undefined ? [] : [`--until=${formatTimestamp(until)}`]),
    ...['--end-of-options', revision, '--', path],
  ];
  const child = startGit(top, args, { env: { ...process.env, GIT_PRINT_SHA1_ELLIPSIS: 'no' } });
  if (child === undefined) {
    yield { problem: notInstalled };
    return;
  }
  child.stdin.end();
  const ended = waitForEnd(child);
  try {
    const fields: string[] = [];
    for await (const field of readFields(child.stdout)) {
      fields.push(field);
      const commit = parseCommit(fields);
      if (commit === undefined) continue;
      fields.length = 0;
      yield commit;
    }
    const { code, problem } = await ended;
    if (code !== 0) yield { problem };
  } finally {
    child.kill();
  }
}

/** Returns the maps that a commit changed, before and after it. */
export async function listMapsChangedBy(
  commit: string,
  top: string,
): Promise<
  | { readonly before: readonly CommittedFile[]; readonly after: readonly CommittedFile[] }
  | { readonly problem: string }
> {
  const options = ['--raw', '-r', '-z', '--root', '--no-commit-id', '--no-renames'];
  const listed = await runGit(top, ['diff-tree', ...options, commit]);
  if (isFailure(listed)) return listed;
  const fields = listed.output.toString('utf8').split('\0');
  const before: CommittedFile[] = [];
  const after: CommittedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, oldMode = '', newMode = '', oldBlob = '', newBlob = ''] =
      /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /u.exec(fields[at] ?? '') ?? [];
    const path = fields[at + 1] ?? '';
    if (!isMapName(path)) continue;
    if (oldMode.startsWith('100')) before.push({ path, blob: oldBlob, isLink: false });
    if (newMode.startsWith('100')) after.push({ path, blob: newBlob, isLink: false });
  }
  return { before, after };
}

/**
 * Formats a time as a Unix timestamp: git rejects dates in some years, and has no times before 1970.
 */
function formatTimestamp(time: Date): string {
  return `@${Math.max(0, Math.floor(time.getTime() / 1000))} +0000`;
}

/** Yields the fields between null bytes, which neither paths nor commit messages contain. */
async function* readFields(stream: NodeJS.ReadableStream): AsyncGenerator<string, void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0, start)) {
      yield rest.toString('utf8', start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
}

/**
 * Parses a commit: five fields of the format, then git's `--raw` output with modes, objects, a letter, and
 * one or two paths.
 */
function parseCommit(fields: readonly string[]): Commit | undefined {
  const [id = '', shortId = '', author = '', date = '', subject = '', raw, path, newPath] = fields;
  const change = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/u.exec(raw ?? '');
  if (change === null || path === undefined) return undefined;
  const [, oldMode = '', newMode = '', oldBlob = '', newBlob = '', letter = ''] = change;
  const hasTwoPaths = letter === 'R' || letter === 'C';
  if (hasTwoPaths && newPath === undefined) return undefined;
  // For a copy, the history begins here, so both sides have the new path.
  const before = { path: letter === 'C' ? (newPath ?? path) : path, blob: oldBlob, isLink: oldMode === link };
  const after = { path: newPath ?? path, blob: newBlob, isLink: newMode === link };
  return {
    id,
    shortId,
    author,
    date,
    subject,
    ...(letter !== 'A' && { before }),
    ...(letter !== 'D' && { after }),
  };
}

const link = '120000';
