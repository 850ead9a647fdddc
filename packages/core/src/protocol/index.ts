export {
  areJourneysWithBaseline,
  type CompareWithBaseline,
  compareWithBaseline,
  isListBaselines,
  isListConfigs,
  isListImports,
  isOlderVersion,
  type JourneyWithBaseline,
  type ListBaselines,
  type ListConfigs,
  type ListImports,
  listBaselines,
  listConfigs,
  listImports,
  type OlderText,
  type OlderTexts,
  type OlderVersion,
} from './compare-messages.ts';
export { type CursorMoved, type CursorPlace, cursorMoved, isCursorMoved } from './cursor-messages.ts';
export {
  type EditorTools,
  explainRule,
  ignoreFinding,
  openPreviewToSide,
  openReport,
} from './editor-tools.ts';
export { exampleMap } from './example-map.ts';
export { isFileMap } from './is-file-map.ts';
export { isFontNeeded } from './is-font-needed.ts';
export { isFromPage } from './is-from-page.ts';
export { isGetReport, isMapReport } from './is-map-report.ts';
export { isJourneyDiagram, isPicture, isReadFile } from './is-picture.ts';
export { isPictureChanged } from './is-picture-change.ts';
export {
  isEditorTools,
  isGetRulePage,
  isGetSuppression,
  isIgnoreFinding,
  isRuleList,
  isSuppressionText,
} from './is-rule-message.ts';
export { isToPage } from './is-to-page.ts';
export {
  draftMap,
  getPracticeMap,
  isDraftMap,
  isMapDraft,
  isMapParts,
  listMapParts,
} from './new-map-messages.ts';
export { ownTokenTypes } from './own-token-types.ts';
export type { FromPage, PreviewDefaults, ToPage } from './page-messages.ts';
export { changedPicture, pictureChange } from './picture-change/picture-change.ts';
export { moveSpans, textMove } from './picture-change/tree-change.ts';
export { mapFindings, pictureOf } from './picture-of.ts';
export { type GetReport, getReport, type MapReport } from './report-messages.ts';
export {
  type GetRulePage,
  type GetSuppression,
  getRulePage,
  getSuppression,
  type IgnoreFinding,
  listRules,
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
export { isShowReferences, type ShowReferences, showReferences } from './show-references.ts';
export { isStandaloneData, type StandaloneData, standaloneData, standaloneHtml } from './standalone-page.ts';
