/**
 * The state of the file of a picture: `outside` is outside the workspace, `other-format` is not a picture,
 * judging by its first bytes, and `ignored` is missing at a path that git ignores.
 */
export type PictureState = 'found' | 'missing' | 'ignored' | 'outside' | 'too-large' | 'other-format';

/** The maximum size of a picture file, in bytes. */
export const largestPicture = 2_000_000;

/** The maximum total size of the pictures of one map, in bytes. */
export const largestPictures = 20_000_000;
