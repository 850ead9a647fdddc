export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/svg+xml';

/** The number of bytes at the start of a file that determine its type. */
export const bytesOfType = 1024;

/** Returns the type of a picture by its first bytes; undefined for formats that not every browser shows. */
export function detectPictureType(bytes: Uint8Array): PictureType | undefined {
  const latin = Array.from(bytes.subarray(0, bytesOfType), (byte) => String.fromCharCode(byte)).join('');
  if (latin.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
  if (latin.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (/^GIF8[79]a/u.test(latin)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/u.test(latin)) return 'image/webp';
  return isSvg(latin) ? 'image/svg+xml' : undefined;
}

/** Returns whether a text begins with the element `svg`, after an optional prologue. */
function isSvg(text: string): boolean {
  // Skip a byte order mark.
  let rest = text.replace(/^\u00EF\u00BB\u00BF/u, '').trimStart();
  for (const before of [/^<\?xml[^>]*\?>/u, /^<!--[^]*?-->/u, /^<!DOCTYPE\s+svg[^>[]*>/iu, /^<!--[^]*?-->/u])
    rest = rest.replace(before, '').trimStart();
  return /^<svg[\s/>]/u.test(rest);
}
