import {
  applyPictureChange,
  getPicture,
  isPicture,
  type Picture,
  type PictureChanged,
  pictureChanged,
} from '@journey-maps/core/protocol';
import type { Editor } from '../editor.ts';

/** The view models of files in a preview that requested them once and has applied their changes since. */
export interface WatchedPictures {
  watch(uri: string): Promise<void>;
  /** Returns the view model of a file. If the file is not watched, requests it now. */
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

  /** Applies all changes received so far. */
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
        throw new Error(`A change to the picture of ${uri} is missing.`);
      else if (change.from === picture.revision) {
        const next = applyPictureChange(picture, structuredClone(change));
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
