export { collectExampleTexts, exampleReason } from './example-texts.ts';
export { deriveFileName, isReservedOnWindows } from './file-name.ts';
export { type MapKind, mapKinds, type StageModel, stageModels } from './map-kinds.ts';
export { type DraftImport, draftNewMap, type NewMapOptions } from './new-map.ts';
export { draftPracticeMap } from './practice-map.ts';
