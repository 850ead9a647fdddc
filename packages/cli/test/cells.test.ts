/** Checks that every kind of cell in a spreadsheet is read, or is reported if a map cannot contain it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '@journey-maps/core/interchange';
import { describe, expect, it, test } from 'vitest';
import { readCsv } from '../src/table/csv.ts';
import { readXlsx } from '../src/table/read-xlsx.ts';
import { type HandMadeXlsx, handMadeXlsx, row } from './hand-made-xlsx.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const text = (value: string): Cell => ({ type: 'text', text: value });
const error = (value: string): Cell => ({ type: 'error', error: value });

/** Returns the cells of the first sheet. */
function cells(made: HandMadeXlsx) {
  const read = readXlsx(handMadeXlsx(made));
  return 'problem' in read ? read.problem : read.sheets[0]?.cells;
}

const formats = [
  14,
  22,
  20,
  49,
  'dd\\.mm\\.yyyy',
  '[$-409]d/m/yy;@',
  'h:mm',
  '0.0E+00',
  '"d"0',
  'mmm',
  31,
  9,
];
const strings =
  '<si><t>shared</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space="preserve"> text</t></r></si>' +
  '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si><si><t/></si><si><t>a_x000D_b &amp; c</t></si>';

describe('a cell of XLSX', () => {
  it.each<[kind: string, xml: string, cell: Cell | undefined]>([
    ['a number', '<c><v>61.5</v></c>', { type: 'number', number: 61.5 }],
    ['a number with an exponent', '<c><v>1.5E-3</v></c>', { type: 'number', number: 0.0015 }],
    ['an empty one', '<c s="1"/>', undefined],
    ['a shared string', '<c t="s"><v>0</v></c>', text('shared')],
    ['rich text', '<c t="s"><v>1</v></c>', text('rich  text')],
    ['text with a reading', '<c t="s"><v>2</v></c>', text('課')],
    ['a shared empty string', '<c t="s"><v>3</v></c>', undefined],
    ['an escaped carriage return and an entity', '<c t="s"><v>4</v></c>', text('a\rb & c')],
    ['an inline string', '<c t="inlineStr"><is><t>in</t></is></c>', text('in')],
    [
      'inline rich text',
      '<c t="inlineStr"><is><r><t>in </t></r><r><t>line</t></r></is></c>',
      text('in line'),
    ],
    ['an inline empty string', '<c t="inlineStr"><is><t></t></is></c>', undefined],
    ['CDATA', '<c t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', text('a < b')],
    ['a truth', '<c t="b"><v>1</v></c>', { type: 'yes', yes: true }],
    ['an untruth', '<c t="b"><v>0</v></c>', { type: 'yes', yes: false }],
    ['an error', '<c t="e"><v>#DIV/0!</v></c>', error('#DIV/0!')],
    ['an error of a formula', '<c t="e"><f>B9</f><v>#REF!</v></c>', error('#REF!')],
    ['a text that looks like an error', '<c t="inlineStr"><is><t>#REF!</t></is></c>', text('#REF!')],
    ['a formula with a number', '<c><f>1+1</f><v>2</v></c>', { type: 'number', number: 2 }],
    ['a formula with a text', '<c t="str"><f>A1</f><v>a_x0041_</v></c>', text('aA')],
    ['a formula with an empty text', '<c t="str"><f>""</f><v></v></c>', undefined],
    ['a formula with a truth', '<c t="b"><f>1=1</f><v>1</v></c>', { type: 'yes', yes: true }],
    ['a formula without a result', '<c><f>A1</f></c>', error('')],
    ['a formula with an empty result', '<c><f>A1</f><v></v></c>', error('')],
    ['a formula of text without a result', '<c t="str"><f>A1</f></c>', error('')],
    ['a shared formula without a result', '<c><f t="shared" si="0"/></c>', error('')],
    ['a day', '<c s="1"><v>46266</v></c>', { type: 'date', date: '2026-09-01' }],
    ['a day with a time', '<c s="2"><v>46266.75</v></c>', { type: 'date', date: '2026-09-01' }],
    ['a time', '<c s="3"><v>0.75</v></c>', { type: 'number', number: 0.75 }],
    ['a number shown as text', '<c s="4"><v>46266</v></c>', { type: 'number', number: 46266 }],
    ['a day in a format of its own', '<c s="5"><v>46266</v></c>', { type: 'date', date: '2026-09-01' }],
    ['a day in a format of a country', '<c s="6"><v>46266</v></c>', { type: 'date', date: '2026-09-01' }],
    ['a time in a format of its own', '<c s="7"><v>0.5</v></c>', { type: 'number', number: 0.5 }],
    ['a number in powers of ten', '<c s="8"><v>3</v></c>', { type: 'number', number: 3 }],
    ['a number beside a letter', '<c s="9"><v>3</v></c>', { type: 'number', number: 3 }],
    ['a month', '<c s="10"><v>46266</v></c>', { type: 'date', date: '2026-09-01' }],
    ['a day of East Asia', '<c s="11"><v>46266</v></c>', { type: 'date', date: '2026-09-01' }],
    ['a percentage', '<c s="12"><v>0.61</v></c>', { type: 'number', number: 0.61 }],
    ['a day by its name', '<c t="d"><v>2026-09-01T00:00:00Z</v></c>', { type: 'date', date: '2026-09-01' }],
    ['a day before March 1900', '<c s="1"><v>1</v></c>', { type: 'date', date: '1900-01-01' }],
    ['a number too large for a day', '<c s="1"><v>99999999</v></c>', { type: 'number', number: 99999999 }],
  ])('%s', (_, xml, cell) => {
    expect(cells({ sheets: { Map: row('x', xml) }, strings, formats })).toEqual([
      [text('x'), cell].slice(0, cell ? 2 : 1),
    ]);
  });

  it('may count its days from 1904', () => {
    const made = { sheets: { Map: row('<c s="1"><v>44804</v></c>') }, formats: [14], countsFrom1904: true };
    expect(cells(made)).toEqual([[{ type: 'date', date: '2026-09-01' }]]);
  });

  it('may be anywhere, with its address or without', () => {
    const sheet =
      '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c r="B4"><v>3</v></c></row><row><c><v>4</v></c></row>';
    const number = (value: number): Cell => ({ type: 'number', number: value });
    expect(cells({ sheets: { Map: sheet } })).toEqual([
      [],
      [],
      [undefined, undefined, number(1), number(2)],
      [undefined, number(3)],
      [number(4)],
    ]);
  });

  it('has the value of the first one where cells are merged, down but not across', () => {
    const sheet =
      row('a', 'b', 'c') + row('<c/>', '<c/>', 'd') + row('<c/>', '<c/>', '<c/>') + row('e', '<c/>', 'f');
    const behind =
      '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/><mergeCell ref="Z9"/></mergeCells>';
    expect(cells({ sheets: { Map: sheet }, behind })).toEqual([
      [text('a'), text('b'), text('c')],
      [text('a'), undefined, text('d')],
      [],
      [text('e'), undefined, text('f')],
    ]);
  });

  it('may be named with a prefix', () => {
    const bytes = handMadeXlsx({ sheets: { Map: '<x:row><x:c><x:v>1</x:v></x:c></x:row>' } });
    const read = readXlsx(bytes);
    expect('sheets' in read && read.sheets[0]?.cells).toEqual([[{ type: 'number', number: 1 }]]);
  });

  it('is not read from a damaged file', () => {
    const bytes = handMadeXlsx({ sheets: { Map: '<row><c><v>1</v>' } });
    expect(readXlsx(bytes)).toEqual({ problem: expect.stringContaining('or a damaged one') });
    expect(readXlsx(bytes.slice(0, 300))).toEqual({ problem: expect.stringContaining('or a damaged one') });
  });
});

test('CSV knows the errors of spreadsheets from texts like them', () => {
  const values = ['#REF!', '#N/A', '#NAME?', '#DIV/0!', 'Err:502', "'#REF!", '#REF', '# REF!', "'x"];
  expect(readCsv(values.join('\r\n')).sheet.map(([cell]) => cell)).toEqual([
    ...values.slice(0, 5).map(error),
    text('#REF!'),
    text('#REF'),
    text('# REF!'),
    text("'x"),
  ]);
});

const map = `persona ann "Ann"

journey bike "Buying a bike" {
  persona ann

  stage "Pays" {
    pain slow "The form is slow" { severity high }
    action-item fix "Fix the form" { due 2026-12-15 }
  }
}
`;

/** Returns the map's table as XLSX and CSV, with one cell replaced. */
async function withCell(cell: {
  readonly row: number;
  readonly column: string;
  readonly xml: string;
  readonly csv: string;
}) {
  const folder = temporaryFolder({ 'a.journey': map });
  const { stdout } = await runInProcess(folder, ['render', 'a.journey', '--format', 'csv']);
  const rows = readCsv(stdout).sheet.map((cellsOfRow) =>
    cellsOfRow.map((otherCell) => (otherCell?.type === 'text' ? otherCell.text : '')),
  );
  const column = rows[0]?.indexOf(cell.column) ?? -1;
  const changed = (instead: string) =>
    rows.map((cellsOfRow, i) =>
      cellsOfRow.map((otherCell, j) => (i === cell.row - 1 && j === column ? instead : otherCell)),
    );
  writeFileSync(
    join(folder, 'a.csv'),
    changed(cell.csv)
      .map((otherCells) => otherCells.join(','))
      .join('\r\n'),
  );
  const sheet = changed(cell.xml)
    .map((otherCells) => row(...otherCells))
    .join('');
  writeFileSync(join(folder, 'a.xlsx'), handMadeXlsx({ sheets: { Map: sheet } }));
  return folder;
}

describe.each(['a.xlsx', 'a.csv'])('an error in %s', (file) => {
  test.each([
    ['a value', 9, 'Value'],
    ['a title', 6, 'Title'],
    ['a name', 6, 'Name'],
    ['a kind', 6, 'Kind'],
    ['a property', 7, 'Property'],
    ['a title that is repeated', 7, 'Title'],
  ])('that is %s leaves the map as it is', async (_, at, column) => {
    const folder = await withCell({ row: at, column, xml: '<c t="e"><v>#DIV/0!</v></c>', csv: '#DIV/0!' });
    const { code, stderr } = await runInProcess(folder, ['import', file, '--onto', 'a.journey']);
    expect({ code, map: readFileSync(join(folder, 'a.journey'), 'utf8') }).toEqual({ code: 2, map });
    expect(stderr).toContain(
      `journey: ${file}, row ${at}, column ${column}: has the error “#DIV/0!”, which is left out. Fix its formula, or type the value.\n`,
    );
    expect(stderr).toContain('journey: a.journey was not changed.');
  });

  test('that is a title becomes no other title', async () => {
    const folder = await withCell({
      row: 6,
      column: 'Title',
      xml: '<c t="e"><v>#NAME?</v></c>',
      csv: '#NAME?',
    });
    const { code, stdout } = await runInProcess(folder, ['import', file]);
    expect(code).toBe(1);
    expect(stdout).toContain('pain slow "#NAME?"');
  });
});

test('a formula without a result is reported', async () => {
  const folder = await withCell({ row: 9, column: 'Value', xml: '<c><f>TODAY()</f></c>', csv: '' });
  const { code, stderr } = await runInProcess(folder, ['import', 'a.xlsx', '--onto', 'a.journey']);
  expect(code).toBe(2);
  expect(stderr).toContain(
    'row 9, column Value: has a formula without a result, which is left out. Open the table in a spreadsheet program and save it.',
  );
});

test('carriage returns in cells become line breaks, and that is reported once', async () => {
  for (const file of ['a.xlsx', 'a.csv']) {
    const folder = await withCell({
      row: 6,
      column: 'Title',
      xml: '<c t="inlineStr"><is><t>The form_x000D_&#10;is&#13;slow</t></is></c>',
      csv: '"The form\r\nis\rslow"',
    });
    const { code, stderr } = await runInProcess(folder, ['import', file, '--onto', 'a.journey']);
    expect(code).toBe(0);
    expect(stderr).toContain(`${file}, row 6: has carriage returns, which become line breaks.\n`);
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe(
      map.replace('The form is slow', String.raw`The form\nis\nslow`),
    );
  }
});

describe('the sheet that is read', () => {
  const headings = row('Kind', 'Name', 'Title', 'Property', 'Value');
  const owner = (name: string) => headings + row('owner', name, '', '', '');
  const notes = row('Please fill in by Friday');

  test.each<[name: string, sheets: Record<string, string>, read: string, code: number, says: string[]]>([
    [
      'is the one called Map',
      { Notes: notes, Map: owner('web') },
      'web',
      0,
      ['sheet “Notes”: is left out, since it is not the table of a map.'],
    ],
    ['is that, whatever its case', { Notes: notes, ' MAP': owner('web') }, 'web', 0, ['sheet “Notes”']],
    [
      'is the first that is a table of a map',
      { Notes: notes, Sheet2: owner('web'), Sheet3: notes },
      'web',
      0,
      ['sheet “Notes”', 'sheet “Sheet3”'],
    ],
    [
      'leaves out another map',
      { Map: owner('web'), Old: owner('shop') },
      'web',
      1,
      ['sheet “Old”: is left out: the command reads one sheet, here “Map”.'],
    ],
    ['may be among empty ones', { Sheet1: '', Map: owner('web'), Sheet3: '' }, 'web', 0, []],
  ])('%s', async (_, sheets, read, code, says) => {
    const folder = temporaryFolder({ 'a.xlsx': handMadeXlsx({ sheets }) });
    const ran = await runInProcess(folder, ['import', 'a.xlsx']);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: `owner ${read}\n` });
    for (const part of says) expect(ran.stderr).toContain(part);
    if (says.length === 0) expect(ran.stderr).toBe('');
  });

  test('may have titles above its headings', async () => {
    const sheet = row('Our map') + row('') + row('', 'of 2026') + owner('web');
    const folder = temporaryFolder({ 'a.xlsx': handMadeXlsx({ sheets: { Map: sheet } }) });
    expect(await runInProcess(folder, ['import', 'a.xlsx'])).toEqual({
      code: 0,
      stdout: 'owner web\n',
      stderr:
        'journey: a.xlsx, row 1: is above the headings, and is left out.\njourney: a.xlsx, row 3: is above the headings, and is left out.\n',
    });
  });
});

describe('CSV with something above its headings', () => {
  const table = (separator: string) =>
    [
      ['Kind', 'Name', 'Title', 'Property', 'Value'],
      ['owner', 'web', '', '', ''],
      ['owner', 'web', '', 'nothing', 'x'],
    ]
      .map((cellsOfRow) => cellsOfRow.join(separator))
      .join('\r\n');
  const wrong = (line: number) =>
    `row ${line}: cannot be read: there is nothing called “nothing” on a map. It is left out.`;

  test.each<[text: string, line: number, above: number]>([
    [`sep=;\r\n${table(';')}`, 4, 0],
    [`"sep=;"\r\n${table(';')}`, 4, 0],
    [`\uFEFFSEP=\t\n${table('\t')}`, 4, 0],
    [`sep=|\n${table('|')}`, 4, 0],
    [`"A title; with, commas, and more, of them, and more"\r\n\r\n${table(';')}`, 5, 1],
    [`A title,,,,\r\n${table(',')}`, 4, 1],
  ])('%j is read, with the right rows in its reports', async (csv, line, above) => {
    const folder = temporaryFolder({ 'a.csv': csv });
    const { code, stdout, stderr } = await runInProcess(folder, ['import', 'a.csv']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'owner web\n' });
    expect(stderr).toContain(wrong(line));
    expect(stderr.split('is above the headings')).toHaveLength(above + 1);
  });

  test('far above them asks for it to be removed', async () => {
    const folder = temporaryFolder({ 'a.csv': `${'note\r\n'.repeat(30)}${table(',')}` });
    const { code, stderr } = await runInProcess(folder, ['import', 'a.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('If their headings are further down, remove the rows above them.');
  });

  test('that is there twice is reported', async () => {
    const folder = temporaryFolder({
      'a.csv': 'Kind,Name,Title,Property,Value,Value\r\nowner,web,,contact,a,b\r\n'.replace('contact', ''),
    });
    const { code, stderr } = await runInProcess(folder, ['import', 'a.csv']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'row 1, column 6: there is a column “Value” already, so its content is left out.',
    );
  });
});
