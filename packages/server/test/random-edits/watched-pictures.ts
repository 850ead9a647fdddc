import {
  changedPicture,
  getPicture,
  isPicture,
  type Picture,
  type PictureChanged,
  pictureChanged,
} from '@journey-maps/core';
import type { Editor } from '../editor.ts';

/** The pictures of files as a preview has them that asked once, and was told since what changed. */
export interface WatchedPictures {
  watch(uri: string): Promise<void>;
  /** What is seen of a file; where it is not watched, what is seen by whoever asks now. */
  seen(uri: string): Promise<unknown>;
}

export function watchedPictures(editor: Editor): WatchedPictures {
  const pictures = new Map<string, Picture | undefined>();
  let heard = 0;

  const ask = async (uri: string, watch: boolean) => {
    const picture = await editor.request<Picture | null>(getPicture, { uri, watch });
    if (watch) pictures.set(uri, picture ?? undefined);
    return picture ?? undefined;
  };

  /** Takes in what was told until now. */
  const hear = async () => {
    const all = editor.received(pictureChanged) as PictureChanged[];
    const told = all.slice(heard);
    heard = all.length;
    const lost = new Set<string>();
    for (const { uri, change } of told) {
      if (!pictures.has(uri)) continue;
      const picture = pictures.get(uri);
      if (change === undefined || picture === undefined) lost.add(uri);
      else if (change.from > picture.revision)
        throw new Error(`A change of the picture of ${uri} is missing.`);
      else if (change.from === picture.revision) {
        const next = changedPicture(picture, structuredClone(change));
        if (!isPicture(next)) throw new Error(`No picture of ${uri} comes out of a change.`);
        pictures.set(uri, next);
      }
    }
    for (const uri of lost) await ask(uri, true);
  };

  return {
    watch: async (uri) => {
      await hear();
      if (!pictures.has(uri)) await ask(uri, true);
    },
    seen: async (uri) => {
      await hear();
      const { version: _, revision: __, ...seen } = pictures.get(uri) ?? (await ask(uri, false)) ?? {};
      return seen;
    },
  };
}
