export { type ComparedVersion, compareMaps } from './compare/compare-maps.ts';
export type { ComparedChange, ComparedPlace, Comparison } from './compare/comparison.ts';
export { applyDiff, collectContents } from './diff/apply-diff.ts';
export { drawChangedStages } from './diff/changed-stages.ts';
export { diffMaps } from './diff/diff-maps.ts';
export {
  type FilePlace,
  isAboutRules,
  type MapChange,
  type MapDiff,
  type Whereabouts,
} from './diff/map-change.ts';
export type { MapRules, MapVersion } from './diff/map-version.ts';
export { createUnreadRemoval, readAgain } from './diff/unread-changes.ts';
export type { ConflictStyle } from './merge/conflict-text.ts';
export { markMergedLines } from './merge/mark-merged-lines.ts';
export { type MergeTexts, mergeMaps } from './merge/merge-maps.ts';
export type { TextStatement } from './merge/text-item.ts';
