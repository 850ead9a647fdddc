import type { WalkStep } from '@journey-maps/core/edits';
import type { UnfinishedWalk, WalkState } from '@journey-maps/core/protocol';
import { largestPicture, largestPictures } from '@journey-maps/core/semantics';
import { detectPictureType, removeMetadata } from '@journey-maps/core/views';

/** A walk, with its photos by their ids. */
export interface StoredWalk extends UnfinishedWalk {
  readonly photos: ReadonlyMap<string, Uint8Array>;
}

/** The walks that a server has received. Its methods return HTTP statuses. */
export interface WalkStore {
  /** In bytes. */
  readonly largestPhoto: number;
  readonly putAnswers: (state: WalkState) => number;
  readonly putPhoto: (walk: string, id: string, bytes: Uint8Array) => number;
  readonly getPhoto: (walk: string, id: string) => Uint8Array | undefined;
  /** Lists the interrupted walks that are not continued yet. */
  readonly listUnclaimed: () => readonly UnfinishedWalk[];
  readonly listWalks: () => readonly StoredWalk[];
  /** Returns whether there are walks in this run, all of them finished. */
  readonly isEveryWalkFinished: () => boolean;
}

/** The maximum number of walks at the same time. */
const mostWalks = 20;

/**
 * Creates a store for the walks of one journey.
 *
 * @param steps the steps of new walks
 * @param interrupted walks that people can continue
 * @param save called after each change
 */
export function createWalkStore(
  steps: readonly WalkStep[],
  interrupted: readonly StoredWalk[],
  save: (walks: readonly StoredWalk[]) => void,
): WalkStore {
  const walks = new Map(interrupted.map((walk) => [walk.state.walk, walk]));
  const claimed = new Set<string>();

  function put(walk: StoredWalk): number {
    walks.set(walk.state.walk, walk);
    claimed.add(walk.state.walk);
    save([...walks.values()]);
    return 204;
  }

  function getOrBegin(id: string): StoredWalk | undefined {
    const walk = walks.get(id);
    if (walk !== undefined || walks.size >= mostWalks) return walk;
    return { steps, state: { walk: id, walker: '', answers: [], isFinished: false }, photos: new Map() };
  }

  return {
    largestPhoto: largestPicture,
    putAnswers: (state) => {
      const walk = getOrBegin(state.walk);
      if (walk === undefined) return 429;
      if (state.answers.some(({ step }) => step >= walk.steps.length)) return 400;
      // The page repeats its last message if the answer was lost.
      if (walk.state.isFinished && claimed.has(state.walk)) return state.isFinished ? 204 : 409;
      return put({ ...walk, state });
    },
    putPhoto: (id, photo, bytes) => {
      if (!isId(id) || !isId(photo)) return 400;
      const walk = getOrBegin(id);
      if (walk === undefined) return 429;
      if (walk.photos.has(photo)) return 204;
      const type = detectPictureType(bytes);
      const plain = type === 'image/jpeg' ? removeMetadata(bytes, type) : undefined;
      if (plain === undefined) return 415;
      const size = [...walk.photos.values()].reduce((sum, { length }) => sum + length, plain.length);
      if (size > largestPictures) return 413;
      return put({ ...walk, photos: new Map([...walk.photos, [photo, plain]]) });
    },
    getPhoto: (id, photo) => walks.get(id)?.photos.get(photo),
    listUnclaimed: () =>
      [...walks.values()].flatMap(({ steps, state }) =>
        claimed.has(state.walk) ? [] : [{ steps, state: { ...state, isFinished: false } }],
      ),
    listWalks: () => [...walks.values()],
    isEveryWalkFinished: () => {
      const ofNow = [...walks.values()].filter(({ state }) => claimed.has(state.walk));
      return ofNow.length > 0 && ofNow.every(({ state }) => state.isFinished);
    },
  };
}

function isId(text: string): boolean {
  return /^[0-9a-f]{32}$/u.test(text);
}
