import { largestPictures } from '@journey-maps/core/semantics';
import { readPicture } from '@journey-maps/server/files';
import { getUriPath } from '../files/file-uri.ts';
import { createWorkspaceRootFinder } from '../files/workspace-root.ts';

export interface ImageReader {
  /** Returns a picture of the workspace as a `data:` URL, if it can be read and the size limit allows it. */
  readonly getImage: (uri: string) => string | undefined;
  /** Returns the number of pictures that were left out because of the size limit. */
  readonly leftOut: () => number;
}

/**
 * Creates a reader for the pictures of an exported map, which reads each picture once.
 *
 * @param map the path of the map
 * @param folder the current folder
 */
export function createImageReader(map: string, folder: string): ImageReader {
  const root = createWorkspaceRootFinder(folder)(map);
  const images = new Map<string, string | undefined>();
  let bytes = 0;
  let leftOut = 0;
  return {
    getImage: (uri) => {
      if (!images.has(uri)) images.set(uri, read(uri));
      return images.get(uri);
    },
    leftOut: () => leftOut,
  };

  function read(uri: string): string | undefined {
    const path = getUriPath(uri);
    const image = path === undefined ? undefined : readPicture(root, path);
    if (image === undefined) return undefined;
    const size = (image.length * 3) / 4;
    if (bytes + size > largestPictures) {
      leftOut++;
      return undefined;
    }
    bytes += size;
    return image;
  }
}
