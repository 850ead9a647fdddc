/** The reason why a path is not a picture of the workspace. */
export type PicturePathProblem = 'address' | 'absolute' | 'unusable' | 'format' | 'outside';

/** The file names of pictures, in the formats that every browser shows. */
export const pictureName = /\.(?:png|jpe?g|webp|gif|svg)$/iu;

/** The file names of transcripts. */
const transcriptName = /\.(?:txt|md|markdown|vtt)$/iu;

/** The file names of readings: tables as text. */
const dataFileName = /\.(?:csv|tsv|txt)$/iu;

type ResolvedPath = { readonly uri: string } | { readonly problem: PicturePathProblem };

/**
 * Resolves the path of a picture, which is relative to the file that names it and has `/` between its parts.
 *
 * @param from the URI of the file that names it
 * @returns the URI of the picture, or the reason for refusing the path
 */
export function resolvePicturePath(path: string, from: string): ResolvedPath {
  return resolvePath(path, from, pictureName);
}

/** Resolves the path of a file with readings, as that of a picture. */
export function resolveDataPath(path: string, from: string): ResolvedPath {
  return resolvePath(path, from, dataFileName);
}

/** Resolves the path of a transcript, as that of a picture. */
export function resolveTranscriptPath(path: string, from: string): ResolvedPath {
  return resolvePath(path, from, transcriptName);
}

function resolvePath(path: string, from: string, fileName: RegExp): ResolvedPath {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//iu.test(path)) return { problem: 'address' };
  if (/^(?:[a-z]:|[/\\~])/iu.test(path)) return { problem: 'absolute' };
  if (/[\\\p{Cc}]/u.test(path) || !path.isWellFormed()) return { problem: 'unusable' };
  if (!fileName.test(path)) return { problem: 'format' };
  const segments = from.split('/').slice(0, -1);
  // Keep the scheme and the host ("file:", "", "").
  const fewest = /^[a-z][a-z0-9+.-]*:\/\//iu.test(from) ? 3 : 0;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') segments.push(encodePart(part));
    else if (segments.length > fewest) segments.pop();
    else return { problem: 'outside' };
  }
  return { uri: segments.join('/') };
}

/** Encodes a part of a path as URIs are normalised here: everything except letters, digits, `-`, `.`, `_` and `~`. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
