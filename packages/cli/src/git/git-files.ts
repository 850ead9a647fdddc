import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import { isReallyInside } from '../files/workspace-root.ts';
import { findCommonFolder, type Repository, resolveCommit } from './repository.ts';
import { runGit } from './run-git.ts';

/** A file that git knows. */
export interface GitFile {
  readonly path: string;
  /** Such as `100644`; empty for an untracked file. */
  readonly mode: string;
  /** The object ID of its content; empty for an untracked file. */
  readonly id: string;
  /** The repository with that object. */
  readonly repository: Repository;
  /** The index says not to look at it on disk: `skip-worktree`, as in a sparse checkout, or `assume-unchanged`. */
  readonly isSkipped?: boolean;
}

export interface GitFiles {
  /** By the path from the top of the outermost repository, including the files of submodules. */
  readonly files: ReadonlyMap<string, GitFile>;
  /** Submodules whose files are not in this clone: their commits by their paths. */
  readonly missing: ReadonlyMap<string, string>;
}

type FilesOr = Result<GitFiles>;

/** Lists the files of a commit, including files of submodules. */
export async function listFilesOfCommit(commit: string, repository: Repository, depth = 0): Promise<FilesOr> {
  const { top, where } = repository;
  const listed = await runGit(top, ['ls-tree', '-r', '-z', '--full-tree', commit], { where });
  if (isFailure(listed)) return listed;
  const lines = splitLines(listed.output).map((line) => /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/su.exec(line));
  const entries = lines.flatMap((line) => {
    const [, mode = '', id = '', path = ''] = line ?? [];
    return isSafe(path) ? [{ mode, id, path, repository }] : [];
  });
  return addSubmodules(entries, repository, depth, async (submodule, id) =>
    (await resolveCommit(id, submodule.top, 'there')) === undefined
      ? undefined
      : listFilesOfCommit(id, submodule, depth + 1),
  );
}

/**
 * Lists the files of the working tree, including files of submodules: all tracked files, whether or not they
 * exist on disk, and all untracked files that are not ignored. Does not compare them with the disk, so that
 * no filter runs and the index stays unchanged.
 */
export async function listFilesOfWorkingTree(repository: Repository, depth = 0): Promise<FilesOr> {
  const { top, where } = repository;
  const options = ['-z', '-v', '--stage', '--cached', '--others', '--exclude-standard'];
  const listed = await runGit(top, ['ls-files', ...options], { where });
  if (isFailure(listed)) return listed;
  const entries = splitLines(listed.output).flatMap((line): readonly GitFile[] => {
    // The path of a folder with another repository ends in `/`.
    if (line.startsWith('? ')) return [{ path: line.slice(2), mode: '', id: '', repository }];
    const [, tag = '', mode = '', id = '', path = ''] =
      /^(\S) (\d+) ([0-9a-f]+) \d\t(.*)$/su.exec(line) ?? [];
    if (!isSafe(path)) return [];
    return [{ path, mode, id, repository, isSkipped: /[a-zS]/u.test(tag) }];
  });
  return addSubmodules(entries, repository, depth, async (submodule, id) => {
    // A submodule that is not checked out has the files of its commit in the index.
    if (submodule.hasWorkingTree) return listFilesOfWorkingTree(submodule, depth + 1);
    const files = await listFilesOfCommit(id, submodule, depth + 1);
    return isFailure(files) ? undefined : markSkipped(files);
  });
}

/** Reads files from git's object store; `undefined` for each file that is not in this clone. */
export async function readContents(
  files: readonly GitFile[],
): Promise<Result<ReadonlyMap<GitFile, Buffer | undefined>>> {
  const contents = new Map<GitFile, Buffer | undefined>();
  for (const repository of new Set(files.map((file) => file.repository))) {
    const { top, where } = repository;
    const group = files.filter((file) => file.repository === repository);
    const input = group.map(({ id }) => `${id}\n`).join('');
    // `cat-file` exits with an error at an object that it would have to fetch; the output before that is
    // valid.
    const read = await runGit(top, ['cat-file', '--batch'], { input, where, mayEndWith: 255 });
    if (isFailure(read)) return read;
    const { output } = read;
    let at = 0;
    for (const file of group) {
      const end = output.indexOf(10, at);
      const [, size] = /^[0-9a-f]+ blob (\d+)$/u.exec(output.toString('utf8', at, end)) ?? [];
      const start = end + 1;
      contents.set(file, size === undefined ? undefined : output.subarray(start, start + Number(size)));
      if (end < 0) continue;
      at = size === undefined ? start : start + Number(size) + 1;
    }
  }
  return contents;
}

function splitLines(output: Buffer): readonly string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}

/** Returns whether a path stays inside the repository. A commit that git did not make may contain any path. */
function isSafe(path: string): boolean {
  return path !== '' && !/(?:^|[\\/])\.{0,2}(?:[\\/]|$)/u.test(path);
}

/** The greatest depth of submodules: a hostile submodule may contain itself. */
const mostDepth = 8;

/** @param read returns the files of a submodule; `undefined` if they are not in this clone */
async function addSubmodules(
  entries: readonly GitFile[],
  repository: Repository,
  depth: number,
  read: (submodule: Repository, id: string) => Promise<FilesOr | undefined>,
): Promise<FilesOr> {
  const files = new Map<string, GitFile>();
  const missing = new Map<string, string>();
  for (const entry of entries) {
    if (entry.mode !== submoduleMode) {
      files.set(entry.path, entry);
      continue;
    }
    const { path, id } = entry;
    const submodule = depth < mostDepth ? await findSubmodule(path, repository) : undefined;
    const submoduleFiles = submodule && (await read(submodule, id));
    if (submoduleFiles === undefined) missing.set(path, id);
    else if (isFailure(submoduleFiles)) return submoduleFiles;
    else {
      for (const [inner, file] of submoduleFiles.files)
        files.set(`${path}/${inner}`, { ...file, path: `${path}/${inner}` });
      for (const [inner, other] of submoduleFiles.missing) missing.set(`${path}/${inner}`, other);
    }
  }
  return { files, missing };
}

const submoduleMode = '160000';

/** Returns the repository of a submodule: its checkout, or git's own copy if it is not checked out. */
async function findSubmodule(path: string, repository: Repository): Promise<Repository | undefined> {
  const { top, hasWorkingTree } = repository;
  const checkedOut = join(top, path);
  if (hasWorkingTree && existsSync(join(checkedOut, '.git')) && isReallyInside(top, checkedOut))
    return { top: checkedOut, prefix: '', hasWorkingTree: true, where: 'there' };
  const common = await findCommonFolder(repository);
  const store = common === undefined ? undefined : join(common, 'modules', path);
  return store !== undefined && existsSync(join(store, 'HEAD'))
    ? { top: store, prefix: '', hasWorkingTree: false, where: 'there' }
    : undefined;
}

function markSkipped({ files, missing }: GitFiles): GitFiles {
  const marked = [...files].map(([path, file]) => [path, { ...file, isSkipped: true }] as const);
  return { files: new Map(marked), missing };
}
