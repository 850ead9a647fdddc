import {
  type Imported,
  type ImportProblem,
  isTableOfMap,
  type MermaidReading,
  readMermaid,
  readModelJson,
  readTable,
} from '@journey-maps/core/interchange';
import { isFailure, type Result } from '@journey-maps/core/text';
import { decodeMap, findLfsProblem } from '../files/read-map.ts';
import type { Sheet } from '../table/read-xlsx.ts';
import type { ImportFormat } from './formats.ts';

/**
 * The content of a file, or the reason why it cannot be imported: a sentence that follows the file's name,
 * without its full stop.
 */
export type ReadImport = Result<Imported>;

/** Reads a file in another format. Its libraries are loaded on demand. */
export async function readImport(
  bytes: Uint8Array,
  format: ImportFormat,
  options: MermaidReading = {},
): Promise<ReadImport> {
  const pointer = findLfsProblem(bytes);
  if (pointer !== undefined) return { problem: pointer };
  if (format === 'xlsx') return readSpreadsheet(bytes);
  const { text, ...failed } = decodeMap(bytes);
  if (text === undefined) return { problem: isFailure(failed) ? failed.problem : '' };
  switch (format) {
    case 'csv':
      return readCommaSeparated(text);
    case 'json':
      return readModelJson(text);
    case 'mermaid':
      return readMermaid(text, options);
  }
}

async function readSpreadsheet(bytes: Uint8Array): Promise<ReadImport> {
  const { readXlsx } = await import('../table/read-xlsx.ts');
  const read = readXlsx(bytes);
  if (isFailure(read)) return read;
  const isMap = ({ name }: Sheet) => name.trim().toLowerCase() === 'map';
  const { sheets } = read;
  const chosen = sheets.find(isMap) ?? sheets.find(({ cells }) => isTableOfMap(cells)) ?? sheets[0];
  if (chosen === undefined) return { problem: 'has no sheet' };
  const { entries, problems } = readTable(chosen.cells, { fractions: true });
  const others = sheets.filter((sheet) => sheet !== chosen && sheet.cells.length > 0);
  return { entries, problems: [...others.map((sheet) => reportLeftOut(sheet, chosen)), ...problems] };
}

function reportLeftOut({ name, cells }: Sheet, chosen: Sheet): ImportProblem {
  const isLost = isTableOfMap(cells);
  const message = isLost
    ? `is left out: the command reads one sheet, here “${chosen.name}”.`
    : 'is left out, since it is not the table of a map.';
  return { from: `sheet “${name}”`, message, isLost };
}

async function readCommaSeparated(text: string): Promise<ReadImport> {
  const { readCsv } = await import('../table/csv.ts');
  const { sheet, problems: ofText } = readCsv(text);
  const { entries, problems } = readTable(sheet, { fractions: false });
  const first = ofText.map(({ row, message }) => ({ from: `row ${row}`, message, isLost: true }));
  return { entries, problems: [...first, ...problems] };
}
