export { compareMetrics, type MetricComparison } from './figures/compare-metrics.ts';
export {
  computeExitFunnel,
  computeFunnel,
  computeSeriesFunnel,
  explainLoss,
  type Funnel,
  type FunnelLoss,
  type FunnelPoint,
  rankSeries,
} from './figures/compute-funnel.ts';
export { countProgress } from './figures/count-progress.ts';
export { createFunnelInput, type JourneyFunnelInput } from './figures/create-funnel-input.ts';
export { type FirstContact, findFirstContacts } from './figures/find-first-contacts.ts';
export type { Progress, ProgressPart, ProgressStep } from './figures/list-progress.ts';
export {
  type JourneyInFile,
  type RankedOpportunities,
  type RankedOpportunity,
  rankJourneyOpportunities,
} from './figures/rank-journey-opportunities.ts';
export { sortByRank } from './figures/rank-opportunities.ts';
export {
  type Confidence,
  type ConfidenceBasis,
  confidenceBases,
  shareConfidence,
} from './figures/rate-confidence.ts';
export { type MomentConfidence, rateMoments } from './figures/rate-moments.ts';
export { builtInChannels } from './link/built-in-channels.ts';
export { findName, listNames, type NameInText } from './link/find-name.ts';
export { findOccurrences } from './link/find-occurrences.ts';
export { kindsOf, link } from './link/link.ts';
export type {
  BuiltInChannel,
  Candidate,
  LinkedDocument,
  LinkedImport,
  Target,
} from './link/linked-document.ts';
export { listNamedFiles, listNamedFilesOfMap, type NamedUri } from './named-files/list-named-files.ts';
export {
  getTranscript,
  isSameFile,
  type NamedFile,
  type NamedFileKind,
  namedFileLimits,
  namedFileName,
} from './named-files/named-file.ts';
export {
  type PicturePathProblem,
  pictureName,
  resolveDataPath,
  resolvePicturePath,
  resolveTranscriptPath,
} from './pictures/picture-path.ts';
export { largestPicture, largestPictures, type PictureState } from './pictures/picture-state.ts';
export {
  compareDates,
  countDaysBetween,
  countDaysSince,
  getLastDay,
  getLocalDay,
  isDate,
  isDay,
  isFuture,
  isMonth,
} from './queries/calendar.ts';
export { getFileName } from './queries/display-names.ts';
export { listMomentsWithPerson } from './queries/emotion-curve.ts';
export { findChannelKind } from './queries/find-channel-kind.ts';
export { findEmotion, isEmotionScore } from './queries/find-emotion.ts';
export { findOwner } from './queries/find-owner.ts';
export { findPrimaryPersona } from './queries/find-primary-persona.ts';
export { findRemedies } from './queries/find-remedies.ts';
export { getDeclaration } from './queries/get-declaration.ts';
export { getMomentTitle } from './queries/get-moment-title.ts';
export { getTitle } from './queries/get-title.ts';
export { listMoments, type Moment } from './queries/list-moments.ts';
export { listPains } from './queries/list-pains.ts';
export { listPersonas } from './queries/list-personas.ts';
export { listPictures } from './queries/list-pictures.ts';
export { listTouchpoints } from './queries/list-touchpoints.ts';
export {
  type DatedReading,
  findMetricValue,
  hasFigures,
  listFigures,
  listReadings,
  type MetricValue,
} from './queries/metric-figures.ts';
export { getPersonTitle, type Person, resolvePersona } from './queries/resolve-persona.ts';
export { meantBuiltInChannels } from './synonyms/channel-synonyms.ts';
export {
  listSynonyms,
  type MeantKeywords,
  meantByTable,
  normalizeWord,
  resolveKeywordSynonym,
} from './synonyms/keyword-synonyms.ts';
export { getScoreOfWord, meantValues, resolveValueSynonym } from './synonyms/value-synonyms.ts';
export { followImports, followImportsLater } from './workspace/follow-imports.ts';
export { JourneyCycles } from './workspace/journey-cycles.ts';
export type { WorkspaceView } from './workspace/workspace-view.ts';
