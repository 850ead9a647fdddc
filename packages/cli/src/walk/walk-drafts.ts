import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUnfinishedWalk } from '@journey-maps/core/protocol';
import { readRegularFileSync } from '@journey-maps/server/files';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { StoredWalk } from './walk-store.ts';

/** A file with the walks that were interrupted, outside the repository. */
export interface WalkDrafts {
  readonly load: () => readonly StoredWalk[];
  /** Replaces the walks. Without walks, removes the file. Returns the reason for a failure. */
  readonly save: (walks: readonly StoredWalk[]) => string | undefined;
}

/** Photos have at most 20 MB a walk, and a third more as text. */
const largestDraft = 600_000_000;
/** The maximum number of interrupted walks to offer: the newest. */
const mostWalks = 10;

/**
 * Returns the drafts of a journey and a persona.
 *
 * @param folder the folder of all drafts
 * @param key the map, the journey and the persona
 */
export function createWalkDrafts(folder: string, key: readonly string[]): WalkDrafts {
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
  const file = join(folder, `walk-${hash}.json`);
  return {
    load: () => {
      const { bytes } = readRegularFileSync(file, largestDraft);
      return bytes === undefined ? [] : parseWalks(Buffer.from(bytes).toString()).slice(-mostWalks);
    },
    save: (walks) => {
      try {
        if (walks.length === 0) {
          rmSync(file, { force: true });
          return undefined;
        }
        mkdirSync(dirname(file), { recursive: true });
      } catch (error) {
        return (error as Error).message;
      }
      const content = walks.map(({ steps, state, photos }) => ({
        steps,
        state,
        photos: [...photos].map(([id, bytes]) => [id, Buffer.from(bytes).toString('base64')]),
      }));
      const problem = writeFileAtomic(file, JSON.stringify(content));
      // Photos and remarks are for their writer only.
      if (problem === undefined) chmodSync(file, 0o600);
      return problem;
    },
  };
}

function parseWalks(text: string): readonly StoredWalk[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(content)) return [];
  return content.flatMap((walk: unknown): readonly StoredWalk[] => {
    if (!isUnfinishedWalk(walk) || !('photos' in walk) || !Array.isArray(walk.photos)) return [];
    const photos = walk.photos.filter(isStoredPhoto);
    return [
      {
        steps: walk.steps,
        state: walk.state,
        photos: new Map(photos.map(([id, base64]) => [id, Buffer.from(base64, 'base64')])),
      },
    ];
  });
}

function isStoredPhoto(photo: unknown): photo is readonly [id: string, base64: string] {
  return Array.isArray(photo) && photo.length === 2 && photo.every((part) => typeof part === 'string');
}
