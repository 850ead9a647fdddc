import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { isFailure } from '@journey-maps/core/text';
import { withSlashes } from '../files/find-maps.ts';
import { isMapName } from '../files/find-maps-below.ts';
import { noCommonCommit, unknownVersion } from '../git/explain-unknown-version.ts';
import { type GitRange, rangeIn } from '../git/git-range.ts';
import { commitOf, forkPoint, type Repository, repositoryOf } from '../git/repository.ts';
import { kindOfPath, mapsOnDisk } from './disk-maps.ts';
import { mapsOfCommit, mapsOfWorkingTree } from './git-maps.ts';
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
  let repository: ReturnType<typeof repositoryOf> | undefined;
  const find = () => (repository ??= repositoryOf(folder));
  const range = rangeIn(given);
  if (range !== undefined && !looksLikePath(given) && kindOfPath(given, folder) === undefined) {
    const only = other === undefined ? undefined : await sideOf(other, folder, find);
    if (only !== undefined && 'problems' in only) return only;
    if (only?.is !== 'commit') return ofRange(range, folder, find, labels, only);
    return {
      problems: [
        `${given} already names both versions, so ${other} must be a file or folder. If its name is also the name of a branch, write ./${other}.`,
      ],
    };
  }
  const [base, head] = [
    await sideOf(given, folder, find),
    other === undefined ? undefined : await sideOf(other, folder, find),
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
async function ofRange(
  { from, isFork, to }: GitRange,
  folder: string,
  find: FindRepository,
  labels: VersionLabels,
  only: Path | undefined,
) {
  const base = await sideOf(from, folder, find, 'commit');
  const head = to === undefined ? undefined : await sideOf(to, folder, find, 'commit');
  for (const side of [base, head]) if (side !== undefined && 'problems' in side) return side;
  const [start, end] = [base as Side, head as Side | undefined];
  if (!isFork || start.is !== 'commit') return read(start, end, folder, labels, only);
  const tip = end?.is === 'commit' ? end.commit : 'HEAD';
  const commit = await forkPoint(start.commit, tip, folder);
  if (commit === undefined) return { problems: [await noCommonCommit(from, to ?? 'HEAD', folder)] };
  return read({ ...start, commit, ref: `${from}...` }, end, folder, labels, only);
}

type FindRepository = () => ReturnType<typeof repositoryOf>;

async function sideOf(
  given: string,
  folder: string,
  find: FindRepository,
  wanted?: 'commit',
): Promise<Side | { readonly problems: readonly string[] }> {
  const kind = kindOfPath(given, folder);
  if ((wanted === undefined && looksLikePath(given)) || (kind !== undefined && isAbsolute(given))) {
    if (kind !== undefined) return { is: kind, shown: given };
    return { is: given.endsWith('.journey') ? 'file' : 'folder', shown: given, isGone: true };
  }
  const repository = await find();
  const commit = isFailure(repository) ? undefined : await commitOf(given, folder);
  if (commit !== undefined && !isFailure(repository))
    return { is: 'commit', shown: given, ref: given, commit, repository };
  if (kind !== undefined && wanted === undefined) return { is: kind, shown: given };
  if (isFailure(repository))
    return { problems: [`${given || '""'} is not a file or folder, and ${repository.problem}.`] };
  return { problems: [await unknownVersion(given, folder)] };
}

/** Returns whether the argument can only be a path, not a name in git. */
function looksLikePath(given: string): boolean {
  return /^\.{0,2}\/|^\.{1,2}$|\/$|\.journey$/u.test(given);
}

async function read(base: Side, head: Side | undefined, folder: string, labels: VersionLabels, only?: Path) {
  const inGit = [base, head].find((side) => side?.is === 'commit');
  if (inGit?.is !== 'commit') return onDisk(base, head, folder);
  const { repository } = inGit;
  const path = only ?? [base, head].find(isPath);
  const asked = path === undefined ? repository.prefix : wayTo(path.shown, repository, folder);
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
      if (side?.is !== 'commit') return mapsOfWorkingTree(repository);
      const shown = nameOf(which, side.shown, labels);
      const maps = await mapsOfCommit(side.commit, shown, repository);
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
  const found = { base: before, head: after, isAsked };
  if (
    path !== undefined &&
    ![before, after].some(({ files, unreadable }) => [...files.keys(), ...unreadable.keys()].some(isAsked))
  ) {
    return { problems: [whyNoMaps(path, nameOf(inGit === base ? 'base' : 'head', inGit.shown, labels))] };
  }
  return found;
}

/** Returns the label of a version. Build systems pass full commit hashes, which tell readers little. */
function nameOf(which: 'base' | 'head', given: string, labels: VersionLabels): string {
  const isHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(given);
  return labels[which] ?? (isHash ? unnamed[which] : given);
}

const unnamed = { base: 'the base', head: 'the head' } as const;

function whyNoMaps({ is, shown, isGone }: Path, commit: string): string {
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
  const [before, after] = [base, head].map((side) => mapsOnDisk(side.shown, base.is, folder, head.shown));
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
function wayTo(path: string, { top }: Repository, folder: string): string | undefined {
  const way = withSlashes(
    relative(realpathSync(top), join(realpathSync(folder), relative(folder, resolve(folder, path)))),
  );
  return way === '..' || way.startsWith('../') || isAbsolute(way) ? undefined : way;
}
