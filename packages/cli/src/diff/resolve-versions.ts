import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { isFailure } from '@journey-maps/core/text';
import { convertToSlashes } from '../files/find-maps.ts';
import { isMapName } from '../files/find-maps-below.ts';
import { explainNoCommonCommit, explainUnknownVersion } from '../git/explain-unknown-version.ts';
import { type GitRange, parseRange } from '../git/git-range.ts';
import { findForkPoint, findRepository, type Repository, resolveCommit } from '../git/repository.ts';
import { getPathKind, readMapsOnDisk } from './disk-maps.ts';
import { readMapsOfCommit, readMapsOfWorkingTree } from './git-maps.ts';
import type { MapFiles } from './map-files.ts';

export interface VersionLabels {
  readonly base?: string;
  readonly head?: string;
}

export interface ResolvedVersions {
  readonly base: MapFiles;
  readonly head: MapFiles;
  /**
   * Returns whether to compare a file, by its path in both versions. Other files are read only for imports.
   */
  readonly isAsked: (key: string) => boolean;
}

/**
 * Reads the two versions of a comparison.
 *
 * @param given a branch, tag or commit of git, a file or a folder; `A...B` starts from the merge base of A
 *   and B
 * @param other the same, by default the working tree; after a range, the file or folder to compare
 * @param labels the labels of the two versions in messages, instead of the given names
 */
export async function resolveVersions(
  given: string,
  other: string | undefined,
  folder: string,
  labels: VersionLabels = {},
): Promise<ResolvedVersions | { readonly problems: readonly string[] }> {
  // The repository is looked up once for both.
  let repository: ReturnType<typeof findRepository> | undefined;
  const find = () => (repository ??= findRepository(folder));
  const range = parseRange(given);
  if (range !== undefined && !isLikePath(given) && getPathKind(given, folder) === undefined) {
    const only = other === undefined ? undefined : await resolveSide(other, folder, find);
    if (only !== undefined && 'problems' in only) return only;
    if (only?.is !== 'commit') return resolveRange(range, folder, find, labels, only);
    return {
      problems: [
        `${given} already names both versions, so ${other} must be a file or folder. If its name is also the name of a branch, write ./${other}.`,
      ],
    };
  }
  const [base, head] = [
    await resolveSide(given, folder, find),
    other === undefined ? undefined : await resolveSide(other, folder, find),
  ];
  for (const side of [base, head]) if (side !== undefined && 'problems' in side) return side;
  return read(base as Side, head as Side | undefined, folder, labels);
}

/** One of the two versions, before it is read. */
type Side =
  | {
      readonly is: 'commit';
      readonly shown: string;
      /** The label for programs. */
      readonly ref: string;
      readonly commit: string;
      readonly repository: Repository;
    }
  | {
      readonly is: 'file' | 'folder';
      readonly shown: string;
      /** The path does not exist on disk, but may exist in a commit. */
      readonly isGone?: true;
    };

type Path = Exclude<Side, { readonly is: 'commit' }>;

function isPath(side: Side | undefined): side is Path {
  return side !== undefined && side.is !== 'commit';
}

/** @param only the file or folder to compare */
async function resolveRange(
  { from, isFork, to }: GitRange,
  folder: string,
  find: FindRepository,
  labels: VersionLabels,
  only: Path | undefined,
) {
  const base = await resolveSide(from, folder, find, 'commit');
  const head = to === undefined ? undefined : await resolveSide(to, folder, find, 'commit');
  for (const side of [base, head]) if (side !== undefined && 'problems' in side) return side;
  const [start, end] = [base as Side, head as Side | undefined];
  if (!isFork || start.is !== 'commit') return read(start, end, folder, labels, only);
  const tip = end?.is === 'commit' ? end.commit : 'HEAD';
  const commit = await findForkPoint(start.commit, tip, folder);
  if (commit === undefined) return { problems: [await explainNoCommonCommit(from, to ?? 'HEAD', folder)] };
  return read({ ...start, commit, ref: `${from}...` }, end, folder, labels, only);
}

type FindRepository = () => ReturnType<typeof findRepository>;

async function resolveSide(
  given: string,
  folder: string,
  find: FindRepository,
  expectedKind?: 'commit',
): Promise<Side | { readonly problems: readonly string[] }> {
  const kind = getPathKind(given, folder);
  if ((expectedKind === undefined && isLikePath(given)) || (kind !== undefined && isAbsolute(given))) {
    if (kind !== undefined) return { is: kind, shown: given };
    return { is: given.endsWith('.journey') ? 'file' : 'folder', shown: given, isGone: true };
  }
  const repository = await find();
  const commit = isFailure(repository) ? undefined : await resolveCommit(given, folder);
  if (commit !== undefined && !isFailure(repository))
    return { is: 'commit', shown: given, ref: given, commit, repository };
  if (kind !== undefined && expectedKind === undefined) return { is: kind, shown: given };
  if (isFailure(repository))
    return { problems: [`${given || '""'} is not a file or folder, and ${repository.problem}.`] };
  return { problems: [await explainUnknownVersion(given, folder)] };
}

/** Returns whether the argument can only be a path, not a name in git. */
function isLikePath(given: string): boolean {
  return /^\.{0,2}\/|^\.{1,2}$|\/$|\.journey$/u.test(given);
}

async function read(base: Side, head: Side | undefined, folder: string, labels: VersionLabels, only?: Path) {
  const inGit = [base, head].find((side) => side?.is === 'commit');
  if (inGit?.is !== 'commit') return onDisk(base, head, folder);
  const { repository } = inGit;
  const path = only ?? [base, head].find(isPath);
  const asked = path === undefined ? repository.prefix : getPathFromTop(path.shown, repository, folder);
  if (asked === undefined) {
    return {
      problems: [
        `${path?.shown} is not in the repository of ${inGit.shown}, so there is nothing to compare it with.`,
      ],
    };
  }
  const sides = await Promise.all(
    (
      [
        ['base', base],
        ['head', head],
      ] as const
    ).map(async ([which, side]) => {
      if (side?.is !== 'commit') return readMapsOfWorkingTree(repository);
      const shown = getVersionName(which, side.shown, labels);
      const maps = await readMapsOfCommit(side.commit, shown, repository);
      return 'problems' in maps ? maps : { ...maps, ref: side.ref };
    }),
  );
  const problems = sides.flatMap((side) => ('problems' in side ? side.problems : []));
  const [before, after] = sides;
  if (before === undefined || after === undefined || 'problems' in before || 'problems' in after)
    return { problems };
  const isAsked = (key: string) =>
    path?.is === 'file'
      ? key === asked
      : asked === '' || key.startsWith(asked.endsWith('/') ? asked : `${asked}/`);
  const versions = { base: before, head: after, isAsked };
  if (
    path !== undefined &&
    ![before, after].some(({ files, unreadable }) => [...files.keys(), ...unreadable.keys()].some(isAsked))
  ) {
    return {
      problems: [explainNoMaps(path, getVersionName(inGit === base ? 'base' : 'head', inGit.shown, labels))],
    };
  }
  return versions;
}

/** Returns the label of a version. Build systems pass full commit hashes, which tell readers little. */
function getVersionName(which: 'base' | 'head', given: string, labels: VersionLabels): string {
  const isHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(given);
  return labels[which] ?? (isHash ? unnamed[which] : given);
}

const unnamed = { base: 'the base', head: 'the head' } as const;

function explainNoMaps({ is, shown, isGone }: Path, commit: string): string {
  if (isGone === true) {
    return `there is no file or folder ${shown}, neither here nor in ${commit}. Check the path.`;
  }
  if (is === 'folder')
    return `${shown} has no maps (files that end in \`.journey\`), neither now nor in ${commit}.`;
  if (!isMapName(shown)) return `${shown} is not a map: the name of a map ends in \`.journey\`.`;
  return `git does not track ${shown}, neither now nor in ${commit}. Git ignores it, or it is part of another repository: run \`journey diff\` there.`;
}

function onDisk(base: Side, head: Side | undefined, folder: string) {
  for (const side of [base, head]) {
    if (side !== undefined && 'isGone' in side)
      return { problems: [`there is no file or folder ${side.shown}. Check the path.`] };
  }
  if (head === undefined) {
    return {
      problems: [
        `name what to compare ${base.shown} with: a branch or commit of git, or another ${base.is}.`,
      ],
    };
  }
  if (base.is === 'commit' || head.is === 'commit' || base.is !== head.is) {
    return {
      problems: [
        `${base.shown} is a ${base.is} and ${head.shown} a ${head.is}: name two files, or two folders.`,
      ],
    };
  }
  const [before, after] = [base, head].map((side) => readMapsOnDisk(side.shown, base.is, folder, head.shown));
  const problems = [before, after].flatMap((side) =>
    side !== undefined && 'problems' in side ? side.problems : [],
  );
  if (before === undefined || after === undefined || 'problems' in before || 'problems' in after)
    return { problems };
  for (const side of [before, after]) {
    if (side.files.size + side.unreadable.size === 0)
      return { problems: [`${side.shown} has no maps (files that end in \`.journey\`).`] };
  }
  return { base: before, head: after, isAsked: () => true };
}

/** Returns the path relative to the top of a repository, or `undefined` for a path outside it. */
function getPathFromTop(path: string, { top }: Repository, folder: string): string | undefined {
  const way = convertToSlashes(
    relative(realpathSync(top), join(realpathSync(folder), relative(folder, resolve(folder, path)))),
  );
  return way === '..' || way.startsWith('../') || isAbsolute(way) ? undefined : way;
}
