export * from './brand/brand.ts';
export {
  type Colour,
  contrastBetween,
  leastContrast,
  parseColour,
  withContrast,
} from './brand/contrast.ts';
export { daysBetween, isDay } from './check/calendar.ts';
export type { CheckOptions, CheckResult } from './check/check-document.ts';
export { checkDocument } from './check/check-document.ts';
export { fileName } from './check/display-names.ts';
export { momentsWith } from './check/emotion-curve.ts';
export { findRemedies } from './check/find-remedies.ts';
export type * from './check/finding.ts';
export {
  type FindingPlace,
  fingerprintsOf,
  placeOfFinding,
  statementPaths,
  subjectOf,
} from './check/fingerprint.ts';
export { internalErrorFinding } from './check/internal-error-finding.ts';
export { JourneyCycles } from './check/journey-cycles.ts';
export { nameAllocator } from './check/name-allocator.ts';
export type * from './check/rule.ts';
export { rules } from './check/rules/index.ts';
export * from './check/settings.ts';
export { type SuppressionEdit, suppressionEdit } from './check/suppression-edit.ts';
export { suppressionsIn } from './check/suppressions.ts';
export { type ComparedVersion, compareMaps } from './compare/compare-maps.ts';
export type * from './compare/comparison.ts';
export type * from './diagram/diagram.ts';
export { diagramOf, diagramsOf } from './diagram/diagram-of.ts';
export { keepLastValid } from './diagram/last-valid.ts';
export { applyDiff, contentsOf, type MapContents } from './diff/apply-diff.ts';
export { changedStages, type LinkedMaps } from './diff/changed-stages.ts';
export { diffMaps, type MapVersion } from './diff/diff-maps.ts';
export type * from './diff/map-change.ts';
export { isAboutRules } from './diff/map-change.ts';
export { readAgain, removedUnread } from './diff/read-again.ts';
export type { MapRules } from './diff/rule-changes.ts';
export { applyEdits } from './edit/apply-edits.ts';
export { insertDeclaration, insertImport, quote } from './edit/insert-at-top.ts';
export { insertStatement } from './edit/insert-statement.ts';
export { relativePath } from './edit/relative-path.ts';
export { removeStatement } from './edit/remove-statement.ts';
export * from './files/disk-walk.ts';
export { type Glob, type GlobProblem, longestPattern, pathParts, readGlob } from './files/glob.ts';
export { isLfsPointer } from './files/lfs-pointer.ts';
export { isLeftOutByName } from './files/map-scope.ts';
export * from './files/walk-maps.ts';
export { type Checker, type FixedText, fixTexts, type TextToFix } from './fix/fix-texts.ts';
export type * from './import/import-problem.ts';
export { mapSchema } from './import/map-schema.ts';
export type { Scale } from './import/mermaid-scores.ts';
export { type MermaidReading, readMermaid } from './import/read-mermaid.ts';
export { readModelJson } from './import/read-model-json.ts';
export { updateDocument } from './import/update-document.ts';
export { type InlayWords, inlayHintsOf } from './lens/inlay-hints-of.ts';
export { type Lens, lensesOf } from './lens/lenses-of.ts';
export { builtInChannels } from './link/built-in-channels.ts';
export type * from './link/document-provider.ts';
export { kindsOf, link } from './link/link.ts';
export type * from './link/linked-document.ts';
export * from './link/name-at.ts';
export * from './link/occurrences-of.ts';
export { append } from './lists/append.ts';
export { largest, smallest } from './lists/extremes.ts';
export { type Bend, bendsOf, curvePath, type Point, pointsOnBend, pointsOnCurve } from './map/curve-path.ts';
export { keepLastGoodMap } from './map/keep-last-good-map.ts';
export type * from './map/map.ts';
export { mapsOf } from './map/map-of.ts';
export { numberItems, type Reference } from './map/number-items.ts';
export { mapFindings, pictureOf } from './map/picture-of.ts';
export { type MapRow, rowsOf } from './map/rows-of.ts';
export type { MarkdownOptions } from './markdown/diagram-markdown.ts';
export { mapMarkdown } from './markdown/map-markdown.ts';
export { markdownText } from './markdown/markdown-text.ts';
export { shortMarkdown } from './markdown/short-markdown.ts';
export type { ConflictStyle } from './merge/conflict-text.ts';
export { markMergedLines } from './merge/mark-merged-lines.ts';
export {
  type MergedMap,
  type MergeOptions,
  type MergeTexts,
  mergeMaps,
  type Unmergeable,
} from './merge/merge-maps.ts';
export type { HeadPart, ReadText, TextStatement } from './merge/text-item.ts';
export { type MermaidOptions, type MermaidText, mermaidText } from './mermaid/mermaid-text.ts';
export { type ChannelKind, channelKindNames, isChannelKind } from './model/channel-kinds.ts';
export type * from './model/document.ts';
export { memoizeOnObject } from './model/memoize-on-object.ts';
export * from './model/source-position.ts';
export type * from './model/statements.ts';
export { describeInternalError, internalErrorMessage, unreadDocument } from './model/unread-document.ts';
export type * from './model/values.ts';
export * from './model/walk.ts';
export { changedPicture, pictureChange } from './picture-change/picture-change.ts';
export { moveSpans, textMove } from './picture-change/tree-change.ts';
export { capitalised } from './picture-words/capitalised.ts';
export { type PictureLanguage, pictureLanguage } from './picture-words/picture-language.ts';
export type {
  BlueprintLine,
  ChannelName,
  FactName,
  PictureWords,
  PriorityQuadrant,
} from './picture-words/picture-words.ts';
export { directionOf, languageOfWords, wordsFor } from './picture-words/words-for.ts';
export { type Paper, papers } from './pictures/paper.ts';
export { type PicturePathProblem, pictureName, resolvePicturePath } from './pictures/picture-path.ts';
export { largestPicture, largestPictures, type PictureState } from './pictures/picture-state.ts';
export { bytesOfType, pictureTypeOf } from './pictures/picture-type.ts';
export { withoutMetadata } from './pictures/without-metadata.ts';
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
export * from './protocol/report-messages.ts';
export * from './protocol/rule-messages.ts';
export * from './protocol/server-messages.ts';
export * from './protocol/show-references.ts';
export * from './protocol/standalone-page.ts';
export { declarationOf } from './queries/declaration-of.ts';
export { emotionOf, isEmotionScore } from './queries/emotion-of.ts';
export { findChannelKind } from './queries/find-channel-kind.ts';
export type { Links } from './queries/links.ts';
export { type Moment, momentsOf } from './queries/moments-of.ts';
export { ownerOf } from './queries/owner-of.ts';
export { painsOf } from './queries/pains-of.ts';
export { isSamePerson, type Person, personaOf, titleOfPerson } from './queries/persona-of.ts';
export { personasOf } from './queries/personas-of.ts';
export { picturesOf } from './queries/pictures-of.ts';
export { primaryPersona } from './queries/primary-persona.ts';
export { titleOf } from './queries/title-of.ts';
export { titleOfMoment } from './queries/title-of-moment.ts';
export { touchpointsOf, touchpointsOfMoment } from './queries/touchpoints-of.ts';
export type { Change, NewFile, Refactoring, RefactoringContext } from './refactor/refactoring.ts';
export { refactoringsAt } from './refactor/refactorings-at.ts';
export { tidyImports } from './refactor/tidy-imports.ts';
export { type Move, moveEdits } from './rename/move-edits.ts';
export * from './rename/rename-edits.ts';
export { type FindingCounts, type Health, healthOf, isSerious } from './report/health-of.ts';
export type * from './report/report.ts';
export { reportCsv } from './report/report-csv.ts';
export { reportJson } from './report/report-json.ts';
export { reportMarkdown } from './report/report-markdown.ts';
export { reportOf } from './report/report-of.ts';
export { reportText } from './report/report-text.ts';
export { reviewWords } from './report/report-words.ts';
export { markedLines } from './rule-pages/marked-lines.ts';
export {
  defaultOf,
  isFixable,
  presets,
  ruleCategories,
  settingExamples,
  valuesOf,
} from './rule-pages/rule-facts.ts';
export { rulePage } from './rule-pages/rule-page.ts';
export { rulesIndex } from './rule-pages/rules-index.ts';
export { type BubblePlaces, placeBubbles } from './slides/place-bubbles.ts';
export { planSlides, type SlideOptions } from './slides/plan-slides.ts';
export type * from './slides/slide.ts';
export { isTableOfMap } from './table/read-rows.ts';
export { readTable, type TableReading } from './table/read-table.ts';
export type * from './table/table.ts';
export { columns, places } from './table/table.ts';
export { tableOf } from './table/table-of.ts';
export { draftIn, mapParts } from './templates/draft-in.ts';
export type { MapDraft } from './templates/draft-writer.ts';
export { completionExamples, exampleTexts, fixExamples, stageExamples } from './templates/example-texts.ts';
export { fileNameFromTitle, isReservedOnWindows } from './templates/file-name.ts';
export * from './templates/map-kinds.ts';
export { nameFromTitle } from './templates/name-from-title.ts';
export { type DraftImport, type NewMapOptions, newMap } from './templates/new-map.ts';
export { practiceMap } from './templates/practice-map.ts';
export { closest, nearest } from './text/closest.ts';
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
export { textSimilarity, wordsOf } from './text/similarity.ts';
export type { WorkspaceView } from './workspace/workspace.ts';
export { Workspace } from './workspace/workspace.ts';
export { overlayWorkspace } from './workspace/workspace-overlay.ts';
export { entriesOf } from './write/entries-of.ts';
export type * from './write/entry.ts';
export { type BodyName, type Shape, type ShapeKind, shapes } from './write/shapes.ts';
export { writeDocument, writeStatement } from './write/write-document.ts';
export { writeEntries, writeEntry } from './write/write-entries.ts';
export { writtenNumber } from './write/written-value.ts';
