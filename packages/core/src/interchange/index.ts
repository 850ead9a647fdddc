export type { Imported, ImportProblem } from './import/import-problem.ts';
export { mapSchema } from './import/map-schema.ts';
export type { Scale } from './import/mermaid-scores.ts';
export { type MermaidReading, readMermaid } from './import/read-mermaid.ts';
export { readModelJson } from './import/read-model-json.ts';
export { updateDocument } from './import/update-document.ts';
export { createTable } from './table/create-table.ts';
export { isTableOfMap } from './table/read-rows.ts';
export { readTable } from './table/read-table.ts';
export { type Cell, type Column, columns, type TableRow } from './table/table.ts';
export { createEntries } from './write/create-entries.ts';
export type { Entry } from './write/entry.ts';
export {
  type AsJson,
  createModelJson,
  type JsonRange,
  type JsonTarget,
  type ModelJson,
} from './write/model-json.ts';
export { writeDocument, writeStatement } from './write/write-document.ts';
export { writeEntries } from './write/write-entries.ts';
export { writeNumber } from './write/write-value.ts';
