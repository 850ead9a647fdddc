/**
 * What is known of the file of a picture: `outside` leads out of the workspace, `other-format` is no picture by its first
 * bytes.
 */
export type PictureState = 'found' | 'missing' | 'outside' | 'too-large' | 'other-format';

/** How many bytes the file of a picture may have. */
export const largestPicture = 2_000_000;

/** How many bytes the pictures of one map may have together. */
export const largestPictures = 20_000_000;
