import type { PictureFile } from '@journey-maps/core';

/** Returns what pictures show; of one without a text, its path. */
export function pictureTexts(pictures: readonly PictureFile[]): readonly string[] {
  return pictures.map(({ path, alternative }) => alternative?.value ?? path.value);
}
