import {
  type Imported,
  type MermaidReading,
  readMermaid,
  readModelJson,
  readTable,
} from '@journey-maps/core';
import { decodeMap, lfsProblem } from '../files/read-map.ts';
import type { ImportFormat } from './formats.ts';

/** What a file says, or why nothing can be made of it: a sentence that begins behind its name, without its end. */
export type ReadImport = Imported | { readonly problem: string };

/** Reads a file of another format. The libraries that it takes are loaded when they are needed. */
export async function readImport(
  bytes: Uint8Array,
  format: ImportFormat,
  options: MermaidReading = {},
): Promise<ReadImport> {
  const pointer = lfsProblem(bytes);
  if (pointer !== undefined) return { problem: pointer };
  if (format === 'xlsx') return readSpreadsheet(bytes);
  const { text, ...failed } = decodeMap(bytes);
  if (text === undefined) return { problem: 'problem' in failed ? failed.problem : '' };
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
  const read = await readXlsx(bytes);
  if ('problem' in read) return read;
  const { entries, problems } = readTable(read.sheet, { fractions: true });
  const others = read.others.map((name) => ({
    from: `sheet “${name}”`,
    message: 'is left out: a map is one sheet, the one called Map or else the first.',
    isLost: true,
  }));
  return { entries, problems: [...others, ...problems] };
}

async function readCommaSeparated(text: string): Promise<ReadImport> {
  const { readCsv } = await import('../table/csv.ts');
  const { sheet, problems: ofText } = readCsv(text);
  const { entries, problems } = readTable(sheet, { fractions: false });
  const first = ofText.map(({ row, message }) => ({ from: `row ${row}`, message, isLost: true }));
  return { entries, problems: [...first, ...problems] };
}
