import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { withSlashes } from '../files/find-maps.ts';
import { isMapName } from '../files/maps-below.ts';
import { kindOfPath, mapsOnDisk } from './disk-maps.ts';
import {
  commitOf,
  forkPoint,
  isShallow,
  mapsOfCommit,
  mapsOfWorkingTree,
  type Repository,
  repositoryOf,
} from './git-maps.ts';
import type { MapFiles } from './map-files.ts';

export interface TwoVersions {
  readonly base: MapFiles;
  readonly head: MapFiles;
  /** Whether a file, by its path in both, is to be compared; others are there for what is imported from them. */
  readonly isAsked: (key: string) => boolean;
}

/**
 * Reads the two versions that a comparison names.
 *
 * @param given a branch, tag or commit of git, a file or a folder; `A...B` is from where B left A
 * @param other the same, by default the working tree; behind a range a file or folder, to which that is limited
 */
export async function twoVersions(
  given: string,
  other: string | undefined,
  folder: string,
): Promise<TwoVersions | { readonly problems: readonly string[] }> {
  const range = /^(.*?)\.\.(\.?)(.*)$/su.exec(given);
  if (range !== null && !looksLikePath(given) && kindOfPath(given, folder) === undefined) {
    const [, from = '', third, to = ''] = range;
    const only = other === undefined ? undefined : await sideOf(other, folder);
    if (only !== undefined && 'problems' in only) return only;
    if (only?.is !== 'commit') return ofRange(from || 'HEAD', third === '.', to, folder, only);
    return {
      problems: [
        `${given} names both versions already, and ${other} is a third one. A file or folder may follow: of one that is called like a branch, write ./${other}.`,
      ],
    };
  }
  const [base, head] = [
    await sideOf(given, folder),
    other === undefined ? undefined : await sideOf(other, folder),
  ];
  for (const side of [base, head]) if (side !== undefined && 'problems' in side) return side;
  return read(base as Side, head as Side | undefined, folder);
}

/** One of the two, as far as it is known without reading it. */
type Side =
  | {
      readonly is: 'commit';
      readonly shown: string;
      readonly commit: string;
      readonly repository: Repository;
    }
  | {
      readonly is: 'file' | 'folder';
      readonly shown: string;
      /** It is not there now: a commit may have it. */
      readonly isGone?: true;
    };

type Path = Exclude<Side, { readonly is: 'commit' }>;

function isPath(side: Side | undefined): side is Path {
  return side !== undefined && side.is !== 'commit';
}

/** @param only what the comparison is limited to */
async function ofRange(from: string, isFork: boolean, to: string, folder: string, only: Path | undefined) {
  const base = await sideOf(from, folder, 'commit');
  const head = to === '' ? undefined : await sideOf(to, folder, 'commit');
  for (const side of [base, head]) if (side !== undefined && 'problems' in side) return side;
  const [start, end] = [base as Side, head as Side | undefined];
  if (!isFork || start.is !== 'commit') return read(start, end, folder, only);
  const tip = end?.is === 'commit' ? end.commit : 'HEAD';
  const commit = await forkPoint(start.commit, tip, folder);
  if (commit === undefined) {
    const shallow = (await isShallow(folder)) ? ` ${shallowAdvice}` : '';
    return { problems: [`git knows no commit that ${from} and ${to || 'HEAD'} have in common.${shallow}`] };
  }
  return read({ ...start, commit, shown: `${from}...` }, end, folder, only);
}

async function sideOf(
  given: string,
  folder: string,
  wanted?: 'commit',
): Promise<Side | { readonly problems: readonly string[] }> {
  const kind = kindOfPath(given, folder);
  if ((wanted === undefined && looksLikePath(given)) || (kind !== undefined && isAbsolute(given))) {
    if (kind !== undefined) return { is: kind, shown: given };
    return { is: given.endsWith('.journey') ? 'file' : 'folder', shown: given, isGone: true };
  }
  const repository = await repositoryOf(folder);
  const commit = 'problem' in repository ? undefined : await commitOf(given, folder);
  if (commit !== undefined && !('problem' in repository))
    return { is: 'commit', shown: given, commit, repository };
  if (kind !== undefined && wanted === undefined) return { is: kind, shown: given };
  if ('problem' in repository)
    return { problems: [`${given || '""'} is no file or folder, and ${repository.problem}.`] };
  const unknown = `git knows no branch, tag or commit ${given || '""'}`;
  if ((await commitOf('HEAD', folder)) === undefined) {
    return {
      problems: [
        `${unknown}: nothing has been committed here yet. Commit the maps first: \`git add\`, then \`git commit\`.`,
      ],
    };
  }
  const advice = (await isShallow(folder)) ? shallowAdvice : 'Check its name, or fetch it first.';
  return { problems: [`${unknown}. ${advice}`] };
}

/** Whether it cannot be meant as a name in git. */
function looksLikePath(given: string): boolean {
  return /^\.{0,2}\/|^\.{1,2}$|\/$|\.journey$/u.test(given);
}

export const shallowAdvice =
  'This clone is shallow: it has only the latest commits. Fetch the others with `git fetch --unshallow`, or, in a GitHub Action, check out with `fetch-depth: 0`.';

async function read(base: Side, head: Side | undefined, folder: string, only?: Path) {
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
    [base, head].map((side) =>
      side?.is === 'commit'
        ? mapsOfCommit(side.commit, side.shown, repository)
        : mapsOfWorkingTree(repository),
    ),
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
  if (path !== undefined && ![before, after].some(({ files }) => [...files.keys()].some(isAsked))) {
    return { problems: [whyNoMaps(path, inGit.shown)] };
  }
  return found;
}

function whyNoMaps({ is, shown, isGone }: Path, commit: string): string {
  if (isGone === true) {
    return `there is no file or folder ${shown}, and ${commit} has none of that name. Check the path.`;
  }
  if (is === 'folder')
    return `${shown} holds no maps, files that end in \`.journey\`, neither now nor in ${commit}.`;
  if (!isMapName(shown)) return `${shown} is no map: the name of a map ends in \`.journey\`.`;
  return `git keeps no ${shown}, neither now nor in ${commit}. Either it is ignored, or it is part of another repository: run \`journey diff\` there.`;
}

function onDisk(base: Side, head: Side | undefined, folder: string) {
  for (const side of [base, head]) {
    if (side !== undefined && 'isGone' in side)
      return { problems: [`there is no file or folder ${side.shown}. Check the path.`] };
  }
  if (head === undefined) {
    return {
      problems: [`say what to compare ${base.shown} with: a branch or commit of git, or another ${base.is}.`],
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
    if (side.files.size === 0)
      return { problems: [`${side.shown} holds no maps, files that end in \`.journey\`.`] };
  }
  return { base: before, head: after, isAsked: () => true };
}

/** The way from the top of a repository to a path; `undefined` where that lies outside. */
function wayTo(path: string, { top }: Repository, folder: string): string | undefined {
  const way = withSlashes(
    relative(realpathSync(top), join(realpathSync(folder), relative(folder, resolve(folder, path)))),
  );
  return way === '..' || way.startsWith('../') || isAbsolute(way) ? undefined : way;
}
