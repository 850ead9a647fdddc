import { isFailure } from '@journey-maps/core/text';
import type { MapChange } from '@journey-maps/core/versions';
import { type Comparison, compareVersions, type ParsedTexts } from '../diff/compare-versions.ts';
import { getJourneys } from '../diff/diff-report.ts';
import type { MapFile, MapFiles } from '../diff/map-files.ts';
import type { ParsedVersion } from '../diff/parsed-version.ts';
import type { BlobReader } from './blob-reader.ts';
import { type Commit, type CommittedFile, listMapsChangedBy } from './list-commits.ts';
import { readMapAtCommit } from './read-map-at-commit.ts';

/** The paths of a file before and after a commit; absent if it did not exist. */
interface Paths {
  readonly base: string | undefined;
  readonly head: string | undefined;
}

/** Another file that the journeys of a file come from. */
export interface Origin {
  readonly path: string;
  /** Their names and titles. */
  readonly journeys: readonly string[];
}

interface Source {
  readonly top: string;
  readonly reader: BlobReader;
  readonly parsed: ParsedTexts;
}

/**
 * Compares a file before and after a commit. If top-level statements were added or removed, they may come
 * from another file of the commit, or have moved there. In that case all maps of the commit are compared.
 */
export async function compareInContext(
  commit: Commit,
  { base, head }: { readonly base: MapFiles; readonly head: MapFiles },
  source: Source,
): Promise<Comparison> {
  const paths = { base: commit.before?.path, head: commit.after?.path };
  const alone = compareVersions({ base, head, isAsked: isAmong(paths) }, undefined, source.parsed);
  if (!alone.changes.some(mayComeFromElsewhere)) return alone;
  const others = await listMapsChangedBy(commit.id, source.top);
  if (isFailure(others)) return alone;
  const keys = new Set([paths.base, paths.head]);
  const addOthers = async (version: MapFiles, files: readonly CommittedFile[], at: string) => {
    const all = new Map<string, MapFile>(version.files);
    for (const file of files) {
      if (file.path === paths.base || file.path === paths.head) continue;
      const map = await readMapAtCommit(file, at, version.shown, source);
      if ('problems' in map || !map.isParsed) continue;
      keys.add(file.path);
      for (const [key, mapFile] of map.files) if (!all.has(key)) all.set(key, mapFile);
    }
    return { ...version, files: all };
  };
  const versions = {
    base: await addOthers(base, others.before, `${commit.id}^`),
    head: await addOthers(head, others.after, commit.id),
  };
  return compareVersions({ ...versions, isAsked: (key) => keys.has(key) }, undefined, source.parsed);
}

export function isAmong({ base, head }: Paths): (key: string) => boolean {
  return (key) => key === base || key === head;
}

/** Returns whether a change belongs to this file, not to another file of the comparison. */
export function concerns({ base, head, anchor, after }: MapChange, paths: Paths): boolean {
  if (Array.isArray(after) && after.includes(paths.head)) return true;
  if (base !== undefined && base.file === paths.base) return true;
  return [head?.file, anchor?.file].some((file) => file !== undefined && file === paths.head);
}

/** Returns the file that most journeys of a new file come from; `undefined` if they are new. */
export function findOrigin(
  changes: readonly MapChange[],
  { maps }: ParsedVersion,
  path: string | undefined,
): Origin | undefined {
  const own = new Set(
    (maps.get(path ?? '')?.journeys ?? []).flatMap(({ name, title }) => [
      ...(name === undefined ? [] : [name.value]),
      ...(title === undefined ? [] : [title.value]),
    ]),
  );
  const origins = new Map<string, string[]>();
  for (const change of changes) {
    const { kind, entity, base } = change;
    if (kind !== 'moved' || base === undefined || base.file === path) continue;
    if (entity.type !== 'journey' && entity.type !== 'file') continue;
    const names = getJourneys(change).flatMap(({ id, title }) => [id, title]);
    const moved = names.filter((name) => own.has(name));
    if (moved.length > 0) origins.set(base.file, [...(origins.get(base.file) ?? []), ...moved]);
  }
  const [most] = [...origins].sort(([, a], [, b]) => b.length - a.length);
  return most && { path: most[0], journeys: most[1] };
}

function mayComeFromElsewhere({ kind, entity }: MapChange): boolean {
  return (kind === 'added' || kind === 'removed') && topLevel.has(entity.type);
}

const topLevel: ReadonlySet<string> = new Set([
  'channel',
  'empathy-map',
  'evidence',
  'file',
  'journey',
  'metric',
  'owner',
  'persona',
]);
