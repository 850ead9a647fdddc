export { builtInChannels } from './link/built-in-channels.ts';
export { type NameInText, nameAt, namesIn } from './link/find-name.ts';
export { occurrencesOf } from './link/find-occurrences.ts';
export { kindsOf, link } from './link/link.ts';
export type {
  BuiltInChannel,
  Candidate,
  LinkedDocument,
  LinkedImport,
  Target,
} from './link/linked-document.ts';
export { type PicturePathProblem, pictureName, resolvePicturePath } from './pictures/picture-path.ts';
export { largestPicture, largestPictures, type PictureState } from './pictures/picture-state.ts';
export { daysBetween, isDay, localDay } from './queries/calendar.ts';
export { fileName } from './queries/display-names.ts';
export { momentsWith } from './queries/emotion-curve.ts';
export { findChannelKind } from './queries/find-channel-kind.ts';
export { emotionOf, isEmotionScore } from './queries/find-emotion.ts';
export { ownerOf } from './queries/find-owner.ts';
export { primaryPersona } from './queries/find-primary-persona.ts';
export { findRemedies } from './queries/find-remedies.ts';
export { declarationOf } from './queries/get-declaration.ts';
export { titleOfMoment } from './queries/get-moment-title.ts';
export { titleOf } from './queries/get-title.ts';
export { type Moment, momentsOf } from './queries/list-moments.ts';
export { painsOf } from './queries/list-pains.ts';
export { personasOf } from './queries/list-personas.ts';
export { picturesOf } from './queries/list-pictures.ts';
export { touchpointsOf } from './queries/list-touchpoints.ts';
export { type Person, personaOf, titleOfPerson } from './queries/resolve-persona.ts';
export { meantBuiltInChannels } from './synonyms/channel-synonyms.ts';
export {
  type MeantKeywords,
  meantByTable,
  meantKeywords,
  plainWord,
  synonymsOf,
} from './synonyms/keyword-synonyms.ts';
export { meantValue, meantValues, scoreOfWord } from './synonyms/value-synonyms.ts';
export { followImports, followImportsLater } from './workspace/follow-imports.ts';
export { JourneyCycles } from './workspace/journey-cycles.ts';
export type { WorkspaceView } from './workspace/workspace-view.ts';
