export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/svg+xml';

/** How many bytes of a file tell its type. */
export const bytesOfType = 1024;

/** Returns the type of a picture by its first bytes; undefined of a file that is none of those every browser shows. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const latin = Array.from(bytes.subarray(0, bytesOfType), (byte) => String.fromCharCode(byte)).join('');
  if (latin.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
  if (latin.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (/^GIF8[79]a/u.test(latin)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/u.test(latin)) return 'image/webp';
  return isSvg(latin) ? 'image/svg+xml' : undefined;
}

/** Tells whether a text begins with the element `svg`, after what may come before it. */
function isSvg(text: string): boolean {
  // A byte order mark may come first.
  let rest = text.replace(/^\u00EF\u00BB\u00BF/u, '').trimStart();
  for (const before of [/^<\?xml[^>]*\?>/u, /^<!--[^]*?-->/u, /^<!DOCTYPE\s+svg[^>[]*>/iu, /^<!--[^]*?-->/u])
    rest = rest.replace(before, '').trimStart();
  return /^<svg[\s/>]/u.test(rest);
}
