export { findConfigWorkspace, mayExtend } from './config-workspace.ts';
export { findMapsBelow } from './find-maps-below.ts';
export { describeFsError } from './fs-error-text.ts';
export { isInside, isReallyInside } from './is-inside.ts';
export { readNamedFile } from './named-files.ts';
export { findPictureState, readPicture } from './picture-files.ts';
export { confineReads, isReadBoundary } from './read-boundary.ts';
export { type FileBytes, readRegularFileSync, sizeLimits } from './regular-file.ts';
