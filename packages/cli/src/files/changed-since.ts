import { createHash } from 'node:crypto';
import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { explainNoCommonCommit, explainUnknownVersion } from '../git/explain-unknown-version.ts';
import { type GitFiles, listFilesOfCommit, listFilesOfWorkingTree } from '../git/git-files.ts';
import { parseRange } from '../git/git-range.ts';
import { findForkPoint, findRepository, type Repository, resolveCommit } from '../git/repository.ts';
import { convertToSlashes } from './find-maps.ts';

/** A predicate for changed files, by absolute path, or the reason why the changes cannot be found. */
export type ChangedSince = Result<{ readonly isChanged: (path: string) => boolean }>;

/**
 * Finds the files that changed since a version in git. Compares the files on disk with git's objects
 * directly: git itself would run the repository's filters and trust its index. Uncommitted changes, untracked
 * files and removed files count as well.
 *
 * @param ref as in `journey diff`: for a branch, tag or commit, since the merge base with the current branch;
 *   for `A..`, since that commit itself; for `A..B` or `A...B`, between two versions
 * @param folder a folder in the repository
 */
export async function findChangedSince(ref: string, folder: string): Promise<ChangedSince> {
  const commits = await resolveCommits(ref, folder);
  if (isFailure(commits)) return { problem: `--since ${ref}: ${commits.problem}` };
  const { repository, base, head } = commits;
  const before = await listFilesOfCommit(base, repository);
  const after = await (head === undefined
    ? listFilesOfWorkingTree(repository)
    : listFilesOfCommit(head, repository));
  for (const files of [before, after])
    if (isFailure(files)) return { problem: `--since ${ref}: git failed: ${files.problem}` };
  const differs = head === undefined ? differsOnDisk : differsInGit;
  return { isChanged: changeFinder(repository, before as GitFiles, after as GitFiles, differs) };
}

async function resolveCommits(ref: string, folder: string) {
  const repository = await findRepository(folder);
  if (isFailure(repository)) return { problem: `${repository.problem}.` };
  const range = parseRange(ref);
  const { from, isFork, to } = range ?? { from: ref, isFork: true };
  if (to === undefined && !repository.hasWorkingTree)
    return { problem: 'this repository has no working tree. Go to a clone that has one.' };
  const commits: string[] = [];
  for (const name of [from, to ?? 'HEAD']) {
    const commit = await resolveCommit(name, folder);
    if (commit === undefined) return { problem: await explainUnknownVersion(name, folder) };
    commits.push(commit);
  }
  const [start = '', end = ''] = commits;
  const parted = isFork ? await findForkPoint(start, end, folder) : start;
  // For a branch without a common commit, all differences count, unless the user gave a range.
  if (parted === undefined && range !== undefined)
    return { problem: await explainNoCommonCommit(from, to ?? 'HEAD', folder) };
  return { repository, base: parted ?? start, ...(to !== undefined && { head: end }) };
}

type Differs = (top: string, path: string, before: GitFiles, after: GitFiles) => boolean;

function changeFinder(
  { top }: Repository,
  before: GitFiles,
  after: GitFiles,
  differs: Differs,
): (path: string) => boolean {
  const tops = [top, realpathSync(top)];
  const known = new Map<string, boolean>();
  const isChanged = (way: string): boolean => {
    let answer = known.get(way);
    if (answer === undefined) {
      answer = isInOtherSubmodule(way, before, after) || differs(top, way, before, after);
      known.set(way, answer);
    }
    return answer;
  };
  const isChangedAt = (path: string) =>
    tops.some((folder) => {
      const way = convertToSlashes(relative(folder, path));
      return way !== '' && !way.startsWith('../') && !isAbsolute(way) && isChanged(way);
    });
  // A link changes together with its target.
  return (path) => isChangedAt(path) || isChangedAt(resolveRealPath(path));
}

function resolveRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Returns whether a path is in a submodule at another commit whose files are not in this clone. Such files
 * may have changed.
 */
function isInOtherSubmodule(way: string, before: GitFiles, after: GitFiles): boolean {
  const paths = new Set([...before.missing.keys(), ...after.missing.keys()]);
  return [...paths].some(
    (path) => way.startsWith(`${path}/`) && before.missing.get(path) !== after.missing.get(path),
  );
}

const differsInGit: Differs = (_, way, before, after) => {
  const [old, now] = [before.files.get(way), after.files.get(way)];
  return old?.id !== now?.id || old?.mode !== now?.mode;
};

const differsOnDisk: Differs = (top, way, before, after) => {
  const [old, now] = [before.files.get(way), after.files.get(way)];
  const content = readContent(join(top, way));
  // A file that git skips in the working tree (sparse checkout) has the content of git's copy.
  if (content === undefined) return now?.isSkipped === true ? old?.id !== now.id : old !== undefined;
  // An ignored file that git never tracked does not count as changed.
  if (old === undefined) return now !== undefined;
  return (old.mode === linkMode) !== content.isLink || !hasId(content.bytes, old.id);
};

const linkMode = '120000';

function readContent(path: string): { readonly bytes: Buffer; readonly isLink: boolean } | undefined {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return { bytes: readlinkSync(path, 'buffer'), isLink: true };
    if (!stats.isFile()) return undefined;
    const { bytes } = readRegularFileSync(path, sizeLimits.map);
    return bytes && { bytes: Buffer.from(bytes), isLink: false };
  } catch {
    return undefined;
  }
}

/** Returns whether git would store these bytes under this ID, either as they are or with normalised line endings. */
function hasId(bytes: Buffer, id: string): boolean {
  if (hashBlob(bytes, id.length) === id) return true;
  return bytes.includes('\r\n') && hashBlob(removeCarriageReturns(bytes), id.length) === id;
}

function removeCarriageReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/**
 * Returns the ID of a git blob. Repositories with SHA-256 have longer IDs. Source:
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
function hashBlob(bytes: Buffer, length: number): string {
  const algorithm = length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
