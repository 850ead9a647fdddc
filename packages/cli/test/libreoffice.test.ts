import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { columns, createEntries, createTable, readTable, writeEntries } from '@journey-maps/core/interchange';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { findLibreOffice } from '../../../scripts/find-libreoffice.ts';
import { textsOfSheets } from '../../core/test/hostile-texts.ts';
import { everything } from '../../language/test/every-construct.ts';
import { read } from '../../language/test/read.ts';
import { readCsv, writeCsv } from '../src/table/csv.ts';
import { readXlsx } from '../src/table/read-xlsx.ts';
import { writeXlsx } from '../src/table/write-xlsx.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Converts a file with LibreOffice to another format, into `out`. */
function convert(folder: string, to: string, file: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  mkdirSync(join(folder, 'out'), { recursive: true });
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', 'out'];
  // These are the import options that LibreOffice proposes in its dialogue.
  if (file.endsWith('.csv')) args.push('--infilter=CSV:44,34,76,1');
  execFileSync(findLibreOffice(), [...args, file], { cwd: folder, stdio: 'pipe' });
}

/** Exports every sheet as it is shown, as CSV in UTF-8 with commas. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

test('LibreOffice opens a spreadsheet with the right cells, and what it saves is the same map', async () => {
  const entries = createEntries(read(everything));
  // Texts that LibreOffice shows unchanged: it converts Windows line endings.
  const notes = textsOfSheets
    .filter((text) => !text.includes('\r'))
    .map((text) => ({ keyword: 'note', names: [], text, body: [] }));
  const rows = createTable([...entries, { keyword: 'persona', names: ['hostile'], body: notes }]);
  const written = await writeXlsx(rows);
  if ('problem' in written) throw new Error(written.problem);
  const folder = temporaryFolder({ 'map.xlsx': written.bytes });
  convert(folder, asCsv, 'map.xlsx');
  convert(folder, 'xlsx', 'map.xlsx');

  const shown = Papa.parse<string[]>(readFileSync(join(folder, 'out/map-Map.csv'), 'utf8'), {
    delimiter: ',',
  }).data;
  const meant = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      switch (cell?.type) {
        case undefined:
          return '';
        case 'text':
          return cell.text;
        case 'number':
          return String(cell.number);
        case 'percent':
          return `${cell.number}%`;
        case 'date':
          return cell.date;
        case 'yes':
          return 'TRUE';
        case 'error':
          return cell.error;
      }
    }),
  );
  expect(shown.slice(1, -1)).toEqual(meant);

  const saved = readXlsx(readFileSync(join(folder, 'out/map.xlsx')));
  if ('problem' in saved) throw new Error(saved.problem);
  const { entries: again, problems } = readTable(saved.sheets[0]?.cells ?? [], { fractions: true });
  expect(problems).toEqual([]);
  const hostile = again.find(({ names }) => names[0] === 'hostile');
  expect(hostile?.body.map(({ text }) => text)).toEqual(notes.map(({ text }) => text));
  expect(writeEntries(again.filter((entry) => entry !== hostile))).toBe(writeEntries(entries));
});

test('LibreOffice opens CSV without a formula in it, and what it saves is the same map', () => {
  const notes = ['=1+1', '+1', '-1', '@SUM(1)', "'=1"].map((text) => ({
    keyword: 'note',
    names: [],
    text,
    body: [],
  }));
  const entries = [
    { keyword: 'persona', names: ['hostile'], body: notes },
    ...createEntries(read(everything)).slice(3),
  ];
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'map.csv'), writeCsv(createTable(entries)));
  convert(folder, asCsv, 'map.csv');
  const { sheet } = readCsv(readFileSync(join(folder, 'out/map-map.csv'), 'utf8'));
  const { entries: again, problems } = readTable(sheet, { fractions: false });
  expect(problems).toEqual([]);
  expect(writeEntries(again)).toBe(writeEntries(entries));
});
