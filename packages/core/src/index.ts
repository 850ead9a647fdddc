export type { Change, NewFile, Refactoring, RefactoringContext } from './edits/refactor/refactoring.ts';
export { refactoringsAt } from './edits/refactor/refactorings-at.ts';
export { tidyImports } from './edits/refactor/tidy-imports.ts';
export { type Move, moveEdits } from './edits/rename/move-edits.ts';
export * from './edits/rename/rename-edits.ts';
export { applyEdits } from './edits/text-edits/apply-edits.ts';
export type { MapDraft } from './edits/text-edits/draft-writer.ts';
export { insertDeclaration, insertImport, quote } from './edits/text-edits/insert-at-top.ts';
export { insertStatement } from './edits/text-edits/insert-statement.ts';
export { nameAllocator } from './edits/text-edits/name-allocator.ts';
export { relativePath } from './edits/text-edits/relative-path.ts';
export { removeStatement } from './edits/text-edits/remove-statement.ts';
export type * from './interchange/import/import-problem.ts';
export { mapSchema } from './interchange/import/map-schema.ts';
export type { Scale } from './interchange/import/mermaid-scores.ts';
export { type MermaidReading, readMermaid } from './interchange/import/read-mermaid.ts';
export { readModelJson } from './interchange/import/read-model-json.ts';
export { updateDocument } from './interchange/import/update-document.ts';
export { isTableOfMap } from './interchange/table/read-rows.ts';
export { readTable, type TableReading } from './interchange/table/read-table.ts';
export type * from './interchange/table/table.ts';
export { columns, places } from './interchange/table/table.ts';
export { tableOf } from './interchange/table/table-of.ts';
export { entriesOf } from './interchange/write/entries-of.ts';
export type * from './interchange/write/entry.ts';
export { type BodyName, type Shape, type ShapeKind, shapes } from './interchange/write/shapes.ts';
export { writeDocument, writeStatement } from './interchange/write/write-document.ts';
export { writeEntries, writeEntry } from './interchange/write/write-entries.ts';
export { writtenNumber } from './interchange/write/written-value.ts';
export {
  type ChannelKind,
  type ChannelName,
  channelKindNames,
  isChannelKind,
} from './model/channel-kinds.ts';
export type * from './model/document.ts';
export type * from './model/finding.ts';
export { memoizeOnObject } from './model/memoize-on-object.ts';
export * from './model/source-position.ts';
export type * from './model/statements.ts';
export { describeInternalError, internalErrorMessage, unreadDocument } from './model/unread-document.ts';
export type * from './model/values.ts';
export * from './model/walk.ts';
export * from './protocol/compare-messages.ts';
export * from './protocol/cursor-messages.ts';
export * from './protocol/editor-tools.ts';
export { exampleMap } from './protocol/example-map.ts';
export { isFileMap } from './protocol/is-file-map.ts';
export * from './protocol/is-font-needed.ts';
export { isGetReport, isMapReport } from './protocol/is-map-report.ts';
export * from './protocol/is-page-message.ts';
export { isJourneyDiagram, isPicture, isReadFile } from './protocol/is-picture.ts';
export { isPictureChanged } from './protocol/is-picture-change.ts';
export * from './protocol/is-rule-message.ts';
export * from './protocol/new-map-messages.ts';
export * from './protocol/page-messages.ts';
export { changedPicture, pictureChange } from './protocol/picture-change/picture-change.ts';
export { moveSpans, textMove } from './protocol/picture-change/tree-change.ts';
export { mapFindings, pictureOf } from './protocol/picture-of.ts';
export * from './protocol/report-messages.ts';
export * from './protocol/rule-messages.ts';
export * from './protocol/server-messages.ts';
export * from './protocol/show-references.ts';
export * from './protocol/standalone-page.ts';
export type { CheckOptions, CheckResult } from './rules/engine/check-document.ts';
export { checkDocument } from './rules/engine/check-document.ts';
export {
  type FindingPlace,
  fingerprintsOf,
  placeOfFinding,
  statementPaths,
  subjectOf,
} from './rules/engine/fingerprint.ts';
export { internalErrorFinding } from './rules/engine/internal-error-finding.ts';
export type * from './rules/engine/rule.ts';
export * from './rules/engine/settings.ts';
export { suppressionsIn } from './rules/engine/suppressions.ts';
export { Workspace } from './rules/engine/workspace.ts';
export { overlayWorkspace } from './rules/engine/workspace-overlay.ts';
export { type Checker, type FixedText, fixTexts, type TextToFix } from './rules/fixes/fix-texts.ts';
export { type SuppressionEdit, suppressionEdit } from './rules/fixes/suppression-edit.ts';
export { markedLines } from './rules/pages/marked-lines.ts';
export {
  defaultOf,
  isFixable,
  presets,
  ruleCategories,
  settingExamples,
  valuesOf,
} from './rules/pages/rule-facts.ts';
export { rulePage } from './rules/pages/rule-page.ts';
export { rulesIndex } from './rules/pages/rules-index.ts';
export { rules } from './rules/rules/index.ts';
export { builtInChannels } from './semantics/link/built-in-channels.ts';
export type * from './semantics/link/document-provider.ts';
export { kindsOf, link } from './semantics/link/link.ts';
export type * from './semantics/link/linked-document.ts';
export * from './semantics/link/name-at.ts';
export * from './semantics/link/occurrences-of.ts';
export {
  type PicturePathProblem,
  pictureName,
  resolvePicturePath,
} from './semantics/pictures/picture-path.ts';
export { largestPicture, largestPictures, type PictureState } from './semantics/pictures/picture-state.ts';
export { daysBetween, isDay } from './semantics/queries/calendar.ts';
export { declarationOf } from './semantics/queries/declaration-of.ts';
export { fileName } from './semantics/queries/display-names.ts';
export { momentsWith } from './semantics/queries/emotion-curve.ts';
export { emotionOf, isEmotionScore } from './semantics/queries/emotion-of.ts';
export { findChannelKind } from './semantics/queries/find-channel-kind.ts';
export { findRemedies } from './semantics/queries/find-remedies.ts';
export type { Links } from './semantics/queries/links.ts';
export { type Moment, momentsOf } from './semantics/queries/moments-of.ts';
export { ownerOf } from './semantics/queries/owner-of.ts';
export { painsOf } from './semantics/queries/pains-of.ts';
export { isSamePerson, type Person, personaOf, titleOfPerson } from './semantics/queries/persona-of.ts';
export { personasOf } from './semantics/queries/personas-of.ts';
export { picturesOf } from './semantics/queries/pictures-of.ts';
export { primaryPersona } from './semantics/queries/primary-persona.ts';
export { titleOf } from './semantics/queries/title-of.ts';
export { titleOfMoment } from './semantics/queries/title-of-moment.ts';
export { touchpointsOf, touchpointsOfMoment } from './semantics/queries/touchpoints-of.ts';
export { JourneyCycles } from './semantics/workspace/journey-cycles.ts';
export type { WorkspaceFiles, WorkspaceView } from './semantics/workspace/workspace-view.ts';
export { completionExamples, exampleTexts, fixExamples, stageExamples } from './templates/example-texts.ts';
export { fileNameFromTitle, isReservedOnWindows } from './templates/file-name.ts';
export * from './templates/map-kinds.ts';
export { type DraftImport, type NewMapOptions, newMap } from './templates/new-map.ts';
export { practiceMap } from './templates/practice-map.ts';
export { closest, nearest } from './text/closest.ts';
export * from './text/files/disk-walk.ts';
export { type Glob, type GlobProblem, longestPattern, pathParts, readGlob } from './text/files/glob.ts';
export { isLfsPointer } from './text/files/lfs-pointer.ts';
export { isLeftOutByName } from './text/files/map-scope.ts';
export * from './text/files/walk-maps.ts';
export { firstSentence } from './text/first-sentence.ts';
export { initialsOf } from './text/initials.ts';
export {
  firstStrongDirection,
  hasLeftToRight,
  hasRightToLeft,
  isolated,
  isolatePieces,
  withNeededIsolates,
  withoutIsolates,
} from './text/isolated.ts';
export { append } from './text/lists/append.ts';
export { largest, smallest } from './text/lists/extremes.ts';
export { nameFromTitle } from './text/name-from-title.ts';
export { textSimilarity, wordsOf } from './text/similarity.ts';
export { type ComparedVersion, compareMaps } from './versions/compare/compare-maps.ts';
export type * from './versions/compare/comparison.ts';
export { applyDiff, contentsOf, type MapContents } from './versions/diff/apply-diff.ts';
export { changedStages, type LinkedMaps } from './versions/diff/changed-stages.ts';
export { diffMaps } from './versions/diff/diff-maps.ts';
export type * from './versions/diff/map-change.ts';
export { isAboutRules } from './versions/diff/map-change.ts';
export type { MapRules, MapVersion } from './versions/diff/map-version.ts';
export { readAgain, removedUnread } from './versions/diff/read-again.ts';
export type { ConflictStyle } from './versions/merge/conflict-text.ts';
export { markMergedLines } from './versions/merge/mark-merged-lines.ts';
export {
  type MergedMap,
  type MergeOptions,
  type MergeTexts,
  mergeMaps,
  type Unmergeable,
} from './versions/merge/merge-maps.ts';
export type { HeadPart, ReadText, TextStatement } from './versions/merge/text-item.ts';
export * from './views/brand/brand.ts';
export {
  type Colour,
  contrastBetween,
  leastContrast,
  parseColour,
  withContrast,
} from './views/brand/contrast.ts';
export type * from './views/diagram/diagram.ts';
export { diagramOf, diagramsOf } from './views/diagram/diagram-of.ts';
export { keepLastValid } from './views/diagram/last-valid.ts';
export { type InlayWords, inlayHintsOf } from './views/lens/inlay-hints-of.ts';
export { type Lens, lensesOf } from './views/lens/lenses-of.ts';
export {
  type Bend,
  bendsOf,
  curvePath,
  type Point,
  pointsOnBend,
  pointsOnCurve,
} from './views/map/curve-path.ts';
export { keepLastGoodMap } from './views/map/keep-last-good-map.ts';
export type * from './views/map/map.ts';
export { mapsOf } from './views/map/map-of.ts';
export { numberItems, type Reference } from './views/map/number-items.ts';
export { type MapRow, rowsOf } from './views/map/rows-of.ts';
export type { MarkdownOptions } from './views/markdown/diagram-markdown.ts';
export { mapMarkdown } from './views/markdown/map-markdown.ts';
export { markdownText } from './views/markdown/markdown-text.ts';
export { shortMarkdown } from './views/markdown/short-markdown.ts';
export { type MermaidOptions, type MermaidText, mermaidText } from './views/mermaid/mermaid-text.ts';
export { draftIn, mapParts } from './views/new-map/draft-in.ts';
export type * from './views/new-map/map-parts.ts';
export { capitalised } from './views/picture-words/capitalised.ts';
export { type PictureLanguage, pictureLanguage } from './views/picture-words/picture-language.ts';
export type {
  BlueprintLine,
  PictureWords,
} from './views/picture-words/picture-words.ts';
export type { PriorityQuadrant } from './views/picture-words/priority-quadrant.ts';
export { directionOf, languageOfWords, wordsFor } from './views/picture-words/words-for.ts';
export { type Paper, papers } from './views/pictures/paper.ts';
export { bytesOfType, pictureTypeOf } from './views/pictures/picture-type.ts';
export { withoutMetadata } from './views/pictures/without-metadata.ts';
export { type FindingCounts, type Health, healthOf, isSerious } from './views/report/health-of.ts';
export type * from './views/report/report.ts';
export { reportCsv } from './views/report/report-csv.ts';
export { reportJson } from './views/report/report-json.ts';
export { reportMarkdown } from './views/report/report-markdown.ts';
export { reportOf } from './views/report/report-of.ts';
export { reportText } from './views/report/report-text.ts';
export { reviewWords } from './views/report/report-words.ts';
export { type BubblePlaces, placeBubbles } from './views/slides/place-bubbles.ts';
export { planSlides, type SlideOptions } from './views/slides/plan-slides.ts';
export type * from './views/slides/slide.ts';
