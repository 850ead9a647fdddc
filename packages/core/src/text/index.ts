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
export { type Glob, type GlobProblem, longestPattern, pathParts, readGlob } from './files/glob.ts';
export { isLfsPointer } from './files/lfs-pointer.ts';
export { isLeftOutByName } from './files/map-scope.ts';
export { filterWalked, type WalkedMaps, type WalkOptions, walkMaps } from './files/walk-maps.ts';
export { closest, nearest } from './find-closest.ts';
export { firstSentence } from './first-sentence.ts';
export { initialsOf } from './initials.ts';
export {
  firstStrongDirection,
  hasLeftToRight,
  hasRightToLeft,
  isolated,
  isolatePieces,
  withoutIsolates,
} from './isolate-text.ts';
export { append } from './lists/append.ts';
export { largest, smallest } from './lists/extremes.ts';
export * from './lists/group-by.ts';
export { groupBy } from './lists/group-by.ts';
export { nameFromTitle } from './name-from-title.ts';
export { quote } from './quote.ts';
export { type Failure, isFailure, type Result } from './result.ts';
export { textSimilarity, wordsOf } from './similarity.ts';
export { looksLikeFormula } from './spreadsheet-formula.ts';
export { withoutTemplates } from './without-templates.ts';
