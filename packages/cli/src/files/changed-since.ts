import { createHash } from 'node:crypto';
import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { filesOfCommit, filesOfWorkingTree, type GitFiles } from '../git/git-files.ts';
import { rangeIn } from '../git/git-range.ts';
import { commitOf, forkPoint, type Repository, repositoryOf } from '../git/repository.ts';
import { noCommonCommit, unknownVersion } from '../git/unknown-version.ts';
import { withSlashes } from './find-maps.ts';

/** Whether files differ from a version, by their absolute paths, or why nobody can tell. */
export type ChangedSince = { readonly isChanged: (path: string) => boolean } | { readonly problem: string };

/**
 * Finds out which files changed since a version in git. The files on disk are compared with git's objects here and not by
 * git, which would run the filters of the repository and believe its index. Not committed changes count, and so do files
 * that git does not track yet and those that were removed.
 *
 * @param ref as `journey diff` takes it: a branch, tag or commit, since the branch of now left it; `A..`, since that
 *   commit itself; `A..B` or `A...B`, what changed between two versions
 * @param folder one in the repository
 */
export async function changedSince(ref: string, folder: string): Promise<ChangedSince> {
  const found = await commitsOf(ref, folder);
  if ('problem' in found) return { problem: `--since ${ref}: ${found.problem}` };
  const { repository, base, head } = found;
  const before = await filesOfCommit(base, repository);
  const after = await (head === undefined ? filesOfWorkingTree(repository) : filesOfCommit(head, repository));
  for (const files of [before, after])
    if ('problem' in files) return { problem: `--since ${ref}: git failed: ${files.problem}` };
  const differs = head === undefined ? differsOnDisk : differsInGit;
  return { isChanged: changeFinder(repository, before as GitFiles, after as GitFiles, differs) };
}

async function commitsOf(ref: string, folder: string) {
  const repository = await repositoryOf(folder);
  if ('problem' in repository) return { problem: `${repository.problem}.` };
  const range = rangeIn(ref);
  const { from, isFork, to } = range ?? { from: ref, isFork: true };
  if (to === undefined && !repository.hasWorkingTree)
    return { problem: 'this repository has no working tree. Go to one that has, such as a clone of it.' };
  const commits: string[] = [];
  for (const name of [from, to ?? 'HEAD']) {
    const commit = await commitOf(name, folder);
    if (commit === undefined) return { problem: await unknownVersion(name, folder) };
    commits.push(commit);
  }
  const [start = '', end = ''] = commits;
  const parted = isFork ? await forkPoint(start, end, folder) : start;
  // Of a branch that has nothing in common with this one, all that differs counts, unless that was asked for.
  if (parted === undefined && range !== undefined)
    return { problem: await noCommonCommit(from, to ?? 'HEAD', folder) };
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
      const way = withSlashes(relative(folder, path));
      return way !== '' && !way.startsWith('../') && !isAbsolute(way) && isChanged(way);
    });
  // A link changes with the file that it leads to.
  return (path) => isChangedAt(path) || isChangedAt(realPath(path));
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** In a submodule whose older or newer files are not in this clone: they may have changed. */
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
  const content = contentAt(join(top, way));
  // One that is not there because its owner told git so has the content that git keeps.
  if (content === undefined) return now?.isSkipped === true ? old?.id !== now.id : old !== undefined;
  // A file that git ignores and never had is none of its changes.
  if (old === undefined) return now !== undefined;
  return (old.mode === linkMode) !== content.isLink || !hasId(content.bytes, old.id);
};

const linkMode = '120000';

function contentAt(path: string): { readonly bytes: Buffer; readonly isLink: boolean } | undefined {
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

/** Whether git would keep these bytes under this id, as they are or with the line ends that it keeps. */
function hasId(bytes: Buffer, id: string): boolean {
  if (blobId(bytes, id.length) === id) return true;
  return bytes.includes('\r\n') && blobId(withoutReturns(bytes), id.length) === id;
}

function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** Source: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects; repositories of SHA-256 have longer ids. */
function blobId(bytes: Buffer, length: number): string {
  const algorithm = length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
