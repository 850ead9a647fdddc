import type { PictureFile } from '@journey-maps/core/model';

/** Returns the text alternatives of pictures, or their paths. */
export function listPictureTexts(pictures: readonly PictureFile[]): readonly string[] {
  return pictures.map(({ path, alternative }) => alternative?.value ?? path.value);
}
