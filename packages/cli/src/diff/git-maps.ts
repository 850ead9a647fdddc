import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isMapName, skippedFolders } from '../files/maps-below.ts';
import { decodeMap, readMap } from '../files/read-map.ts';
import { git } from './git.ts';
import type { MapFile, MapFilesOr } from './map-files.ts';
import { whyNoRepository } from './why-no-repository.ts';

/** A repository, and where in it the command was called. */
export interface Repository {
  /** Its folder. */
  readonly top: string;
  /** The way from there to the current folder: empty, or with `/` at its end. */
  readonly prefix: string;
}

/** The repository around a folder, or why there is none. */
export async function repositoryOf(folder: string): Promise<Repository | { readonly problem: string }> {
  const found = await git(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if ('problem' in found) return { problem: whyNoRepository(found.problem) };
  const [top = '', prefix = ''] = found.output.toString('utf8').split('\n');
  return { top, prefix };
}

/** The commit that a branch, tag or other name stands for; `undefined` where git knows no such one. */
export async function commitOf(ref: string, folder: string): Promise<string | undefined> {
  if (ref === '') return undefined;
  const found = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  return 'problem' in found ? undefined : found.output.toString('utf8').trim();
}

/** The commit at which two parted. */
export async function forkPoint(one: string, other: string, folder: string): Promise<string | undefined> {
  const found = await git(folder, ['merge-base', one, other]);
  return 'problem' in found ? undefined : found.output.toString('utf8').trim();
}

/** Whether a clone has only the latest commits, so that others may be missing. */
export async function isShallow(folder: string): Promise<boolean> {
  const found = await git(folder, ['rev-parse', '--is-shallow-repository']);
  return 'output' in found && found.output.toString('utf8').trim() === 'true';
}

/** All maps of a commit, read from git's own store: the working tree is not touched. */
export async function mapsOfCommit(commit: string, shown: string, { top }: Repository): Promise<MapFilesOr> {
  const listed = await git(top, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if ('problem' in listed) return { problems: [`${shown} cannot be read: ${listed.problem}.`] };
  const entries = listed.output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/su.exec(line) ?? [];
      // Links are not followed: they may lead elsewhere.
      return mode.startsWith('100') && isMap(path) ? [{ id, path }] : [];
    });
  const read = await git(top, ['cat-file', '--batch'], {
    input: entries.map(({ id }) => `${id}\n`).join(''),
  });
  if ('problem' in read) return { problems: [`${shown} cannot be read: ${read.problem}.`] };
  const files = new Map<string, MapFile>();
  const problems: string[] = [];
  let at = 0;
  for (const { path } of entries) {
    const end = read.output.indexOf(10, at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/u.exec(read.output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) {
      problems.push(`${path} of ${shown} is not in this clone. Fetch all of it: \`git fetch --refetch\`.`);
      continue;
    }
    const map = decodeMap(read.output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
    if (map.text === undefined) problems.push(`${path} of ${shown} ${map.problem}.`);
    else files.set(path, { path: join(top, path), shown: path, text: map.text });
  }
  return problems.length > 0 ? { problems } : { shown, files, commit: { id: commit, top } };
}

/** The maps of the working tree, those that git does not know yet included, and those that it ignores left out. */
export async function mapsOfWorkingTree({ top }: Repository): Promise<MapFilesOr> {
  const listed = await git(top, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if ('problem' in listed) return { problems: [`the working tree cannot be read: ${listed.problem}.`] };
  const files = new Map<string, MapFile>();
  const problems: string[] = [];
  for (const path of new Set(listed.output.toString('utf8').split('\0').filter(isMap).sort())) {
    const absolute = join(top, path);
    if (!isFile(absolute)) continue;
    const map = readMap(absolute);
    if (map.text !== undefined) files.set(path, { path: absolute, shown: path, text: map.text });
    else if (!map.isMissing) problems.push(`${path} ${map.problem}.`);
  }
  return problems.length > 0 ? { problems } : { shown: 'the working tree', files, disk: top };
}

function isMap(path: string): boolean {
  const parts = path.split('/');
  // Hidden files are no maps, such as those that macOS puts beside them.
  if (parts.at(-1)?.startsWith('.') === true) return false;
  return isMapName(path) && !parts.some((part) => skippedFolders.has(part));
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}
