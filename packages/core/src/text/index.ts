export { Emitter, type Event } from './emitter.ts';
export { escapeMarkup } from './escape-markup.ts';
export {
  type DiskAnswer,
  type DiskEntry,
  type DiskQuestion,
  type FileKind,
  runWalk,
  runWalkLater,
} from './files/disk-walk.ts';
export { type Glob, type GlobProblem, longestPattern, readGlob, splitPath } from './files/glob.ts';
export { isLfsPointer } from './files/lfs-pointer.ts';
export { isLeftOutByName } from './files/map-scope.ts';
export { filterWalked, type WalkedMaps, type WalkOptions, walkMaps } from './files/walk-maps.ts';
export { findClosest, findNearest } from './find-closest.ts';
export { getFirstSentence } from './first-sentence.ts';
export { assignInitials } from './initials.ts';
export {
  detectDirection,
  hasLeftToRight,
  hasRightToLeft,
  isolatePieces,
  isolateText,
  removeIsolates,
} from './isolate-text.ts';
export { append } from './lists/append.ts';
export { countLeading } from './lists/count-leading.ts';
export { findLargest, findSmallest } from './lists/extremes.ts';
export { groupBy } from './lists/group-by.ts';
export { deriveName } from './name-from-title.ts';
export { quote } from './quote.ts';
export { type Failure, isFailure, type Result } from './result.ts';
export { measureTextSimilarity, splitIntoWords } from './similarity.ts';
export { isLikeFormula } from './spreadsheet-formula.ts';
export { withoutTemplates } from './without-templates.ts';
