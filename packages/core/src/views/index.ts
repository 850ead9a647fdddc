export {
  type ConfidenceBasis,
  confidenceBases,
  shareConfidence,
} from '../semantics/figures/rate-confidence.ts';
export type { Backlog } from './backlog/backlog.ts';
export { backlogColumns, listBacklogRows } from './backlog/backlog-table.ts';
export { createBacklog } from './backlog/create-backlog.ts';
export { backlogCsv, backlogJson, backlogMarkdown, backlogText } from './backlog/write-backlog.ts';
export { type Brand, type BrandLogo, createPictureBrand, type PictureBrand } from './brand/brand.ts';
export {
  adjustContrast,
  type Colour,
  computeContrast,
  leastContrast,
  parseColour,
} from './brand/contrast.ts';
export { createDiagram, createDiagrams } from './diagram/create-diagram.ts';
export type { DiagramSection, DiagramTask, DiagramWay, JourneyDiagram } from './diagram/diagram.ts';
export { keepLastValid } from './diagram/last-valid.ts';
export { describeLeftOut, extraFacts, type ShownContent } from './left-out/describe-left-out.ts';
export { listInlayHints } from './lens/list-inlay-hints.ts';
export { type Lens, listLenses } from './lens/list-lenses.ts';
export { createFileMap } from './map/create-map.ts';
export { createRows, type MapRow } from './map/create-rows.ts';
export {
  type Bend,
  computeBends,
  createCurvePath,
  listPointsOnBend,
  listPointsOnCurve,
  type Point,
} from './map/curve-path.ts';
export { describeFunnelBar } from './map/describe-funnel-bar.ts';
export { keepLastValidMap } from './map/keep-last-valid-map.ts';
export type {
  EmpathyMapView,
  FactName,
  FileMap,
  FunnelBar,
  JourneyMap,
  MapConfidence,
  MapFact,
  MapFeeling,
  MapFelt,
  MapFinding,
  MapItem,
  MapItemKind,
  MapMark,
  MapMoment,
  MapStage,
  MapWalk,
  MetricFigures,
  MetricReading,
} from './map/map.ts';
export { numberItems, type Reference } from './map/number-items.ts';
export { mapMarkdown } from './markdown/map-markdown.ts';
export { escapeMarkdown } from './markdown/markdown-text.ts';
export { writeShortMarkdown } from './markdown/short-markdown.ts';
export { writeMermaidText } from './mermaid/mermaid-text.ts';
export { draftInWorkspace, mapParts } from './new-map/draft-in-workspace.ts';
export type { DraftMap, MapPart, MapParts } from './new-map/map-parts.ts';
export { capitalizeWord } from './picture-words/capitalize-word.ts';
export { chooseWordsLanguage, getDirection, getPictureWords } from './picture-words/get-picture-words.ts';
export { getPictureLanguage, type PictureLanguage } from './picture-words/picture-language.ts';
export type { PictureWords } from './picture-words/picture-words.ts';
export type { PriorityQuadrant } from './picture-words/priority-quadrant.ts';
export { type Paper, papers } from './pictures/paper.ts';
export { bytesOfType, detectPictureType } from './pictures/picture-type.ts';
export { removeMetadata } from './pictures/remove-metadata.ts';
export { createQuestions } from './questions/create-questions.ts';
export type { JourneyQuestions, QuestionGuide } from './questions/question-guide.ts';
export { questionsCsv, questionsMarkdown } from './questions/write-questions.ts';
export { computeHealth, isSerious } from './report/compute-health.ts';
export { createReport } from './report/create-report.ts';
export type { JourneyReport, Report } from './report/report.ts';
export { reportCsv } from './report/report-csv.ts';
export { reportJson } from './report/report-json.ts';
export { reportMarkdown } from './report/report-markdown.ts';
export { reportText } from './report/report-text.ts';
export { describeReview } from './report/report-words.ts';
export { type BubblePlaces, positionBubbles } from './slides/place-bubbles.ts';
export { planSlides, type SlideOptions } from './slides/plan-slides.ts';
export { explainPriorities, rankPriorities } from './slides/priorities.ts';
export type {
  ActionsSlide,
  Audience,
  HappensCard,
  MatrixSlide,
  OverviewSlide,
  Priority,
  Slide,
  SlideCard,
  SlideCards,
  StageSlide,
  TitleSlide,
  UnratedOpportunity,
} from './slides/slide.ts';
