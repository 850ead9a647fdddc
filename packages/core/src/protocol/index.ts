export {
  type CompareWithBaseline,
  isCompareWithBaseline,
  isListBaselines,
  isListConfigs,
  isListImports,
  isOlderVersion,
  type JourneyWithBaseline,
  type ListBaselines,
  type ListConfigs,
  type ListImports,
  type OlderText,
  type OlderTexts,
  type OlderVersion,
} from './compare-messages.ts';
export { createPicture, mapFindings } from './create-picture.ts';
export { type CursorMoved, type CursorPlace, isCursorMoved } from './cursor-messages.ts';
export {
  type EditorTools,
  isEditorTools,
} from './editor-tools.ts';
export { exampleMap } from './example-map.ts';
export { isFileMap } from './file-map.ts';
export { type FromPage, isFromPage } from './from-page.ts';
export { isFontNeeded } from './is-font-needed.ts';
export {
  compareWithBaseline,
  cursorMoved,
  draftMap,
  explainRule,
  getPracticeMap,
  getQuestions,
  getReport,
  getRulePage,
  getSuppression,
  ignoreFinding,
  listBaselines,
  listConfigs,
  listImports,
  listMapParts,
  listRules,
  openPreviewToSide,
  openReport,
  showReferences,
} from './names.ts';
export { isDraftMap } from './new-map-messages.ts';
export { ownTokenTypes } from './own-token-types.ts';
export { isJourneyDiagram, isPicture, isReadFile } from './picture.ts';
export { applyPictureChange, diffPictures } from './picture-change/picture-change.ts';
export { findTextMove, moveSpans } from './picture-change/tree-change.ts';
export {
  type GetQuestions,
  type GetReport,
  isGetQuestions,
  isGetReport,
  type MapReport,
} from './report-messages.ts';
export {
  type GetRulePage,
  type GetSuppression,
  type IgnoreFinding,
  isGetRulePage,
  isGetSuppression,
  isIgnoreFinding,
  type RuleSummary,
  type SuppressionText,
} from './rule-messages.ts';
export {
  type GetPicture,
  getPicture,
  listFiles,
  type Picture,
  type PictureChange,
  type PictureChanged,
  type PictureShown,
  pictureChanged,
  pictureShown,
  readFile,
  type UnwatchPicture,
  unwatchPicture,
} from './server-messages.ts';
export { isShowReferences, type ShowReferences } from './show-references.ts';
export { isStandaloneData, type StandaloneData } from './standalone-data.ts';
export { createStandaloneData, fillStandalonePage } from './standalone-page.ts';
export { isToPage, type PreviewDefaults, type ToPage } from './to-page.ts';
