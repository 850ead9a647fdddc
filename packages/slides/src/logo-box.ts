import { imageSize } from 'image-size';
import type { Box } from './pen.ts';

/**
 * Returns the box for a logo: as large as possible within a box, with its own proportions, right-aligned and
 * vertically centred.
 *
 * @param logo a `data:` URL
 */
export function fitLogo(logo: string, box: Box): Box {
  const { width, height } = readImageSize(logo) ?? box;
  const scale = Math.min(box.width / width, box.height / height);
  const own = { width: width * scale, height: height * scale };
  return { x: box.x + box.width - own.width, y: box.y + (box.height - own.height) / 2, ...own };
}

/** Reads the size of an image; returns undefined for an image without a size, such as some SVGs. */
function readImageSize(logo: string): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(decodeDataUri(logo));
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function decodeDataUri(address: string): Uint8Array {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
