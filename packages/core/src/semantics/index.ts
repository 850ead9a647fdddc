export { builtInChannels } from './link/built-in-channels.ts';
export { kindsOf, link } from './link/link.ts';
export type {
  BuiltInChannel,
  Candidate,
  LinkedDocument,
  LinkedImport,
  Target,
} from './link/linked-document.ts';
export { type NameInText, nameAt, namesIn } from './link/name-at.ts';
export { occurrencesOf } from './link/occurrences-of.ts';
export { type PicturePathProblem, pictureName, resolvePicturePath } from './pictures/picture-path.ts';
export { largestPicture, largestPictures, type PictureState } from './pictures/picture-state.ts';
export { daysBetween, isDay, localDay } from './queries/calendar.ts';
export { declarationOf } from './queries/declaration-of.ts';
export { fileName } from './queries/display-names.ts';
export { momentsWith } from './queries/emotion-curve.ts';
export { emotionOf, isEmotionScore } from './queries/emotion-of.ts';
export { findChannelKind } from './queries/find-channel-kind.ts';
export { findRemedies } from './queries/find-remedies.ts';
export { type Moment, momentsOf } from './queries/moments-of.ts';
export { ownerOf } from './queries/owner-of.ts';
export { painsOf } from './queries/pains-of.ts';
export { type Person, personaOf, titleOfPerson } from './queries/persona-of.ts';
export { personasOf } from './queries/personas-of.ts';
export { picturesOf } from './queries/pictures-of.ts';
export { primaryPersona } from './queries/primary-persona.ts';
export { titleOf } from './queries/title-of.ts';
export { titleOfMoment } from './queries/title-of-moment.ts';
export { touchpointsOf } from './queries/touchpoints-of.ts';
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
