export { exampleReason, exampleTexts } from './example-texts.ts';
export { fileNameFromTitle, isReservedOnWindows } from './file-name.ts';
export { type MapKind, mapKinds, type StageModel, stageModels } from './map-kinds.ts';
export { type DraftImport, type NewMapOptions, newMap } from './new-map.ts';
export { practiceMap } from './practice-map.ts';
