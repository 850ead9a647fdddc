export { type Brand, type BrandLogo, type PictureBrand, pictureBrand } from './brand/brand.ts';
export { type Colour, contrastBetween, leastContrast, parseColour, withContrast } from './brand/contrast.ts';
export { diagramOf, diagramsOf } from './diagram/create-diagram.ts';
export type { DiagramSection, DiagramTask, DiagramWay, JourneyDiagram } from './diagram/diagram.ts';
export { keepLastValid } from './diagram/last-valid.ts';
export { describeLeftOut, extraFacts, type ShownContent } from './left-out/describe-left-out.ts';
export { inlayHintsOf } from './lens/list-inlay-hints.ts';
export { type Lens, lensesOf } from './lens/list-lenses.ts';
export { mapsOf } from './map/create-map.ts';
export { type MapRow, rowsOf } from './map/create-rows.ts';
export { type Bend, bendsOf, curvePath, type Point, pointsOnBend, pointsOnCurve } from './map/curve-path.ts';
export { keepLastGoodMap } from './map/keep-last-valid-map.ts';
export type {
  EmpathyMapView,
  FactName,
  FileMap,
  JourneyMap,
  MapFact,
  MapFeeling,
  MapFinding,
  MapItem,
  MapItemKind,
  MapMark,
  MapMoment,
  MapStage,
  MetricFigures,
} from './map/map.ts';
export { numberItems, type Reference } from './map/number-items.ts';
export { mapMarkdown } from './markdown/map-markdown.ts';
export { markdownText } from './markdown/markdown-text.ts';
export { shortMarkdown } from './markdown/short-markdown.ts';
export { mermaidText } from './mermaid/mermaid-text.ts';
export { draftIn, mapParts } from './new-map/draft-in-workspace.ts';
export type { DraftMap, MapPart, MapParts } from './new-map/map-parts.ts';
export { capitalised } from './picture-words/capitalize-word.ts';
export { directionOf, languageOfWords, wordsFor } from './picture-words/get-picture-words.ts';
export { type PictureLanguage, pictureLanguage } from './picture-words/picture-language.ts';
export type { PictureWords } from './picture-words/picture-words.ts';
export type { PriorityQuadrant } from './picture-words/priority-quadrant.ts';
export { type Paper, papers } from './pictures/paper.ts';
export { bytesOfType, pictureTypeOf } from './pictures/picture-type.ts';
export { withoutMetadata } from './pictures/remove-metadata.ts';
export { healthOf, isSerious } from './report/compute-health.ts';
export { reportOf } from './report/create-report.ts';
export type { JourneyReport, Report } from './report/report.ts';
export { reportCsv } from './report/report-csv.ts';
export { reportJson } from './report/report-json.ts';
export { reportMarkdown } from './report/report-markdown.ts';
export { reportText } from './report/report-text.ts';
export { reviewWords } from './report/report-words.ts';
export { type BubblePlaces, placeBubbles } from './slides/place-bubbles.ts';
export { planSlides, type SlideOptions } from './slides/plan-slides.ts';
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
} from './slides/slide.ts';
