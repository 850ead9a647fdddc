import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../../scripts/test/runs.ts';
import { anyMap, bare, ofReturns, withoutReturns } from '../../../test/any-map.ts';
import { writeEntries } from '../write/write-entries.ts';
import { createTable } from './create-table.ts';
import { readTable } from './read-table.ts';
import { type Cell, type Column, columns, type TableRow } from './table.ts';

const text = (otherText: string): Cell => ({ type: 'text', text: otherText });

/** Returns a sheet with its headings. */
function getSheet(rows: readonly TableRow[]): (Cell | undefined)[][] {
  return [columns.map(text), ...rows.map((row) => columns.map((column) => row[column]))];
}

/** Returns a sheet with rows of texts, such as `{ Kind: 'pain', Title: 'Too dear' }`. */
function sheet(...rows: Partial<Record<Column, string | number>>[]): (Cell | undefined)[][] {
  return getSheet(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          typeof value === 'number' ? { type: 'number', number: value } : text(value),
        ]),
      ),
    ),
  );
}

/** Converts percentages to fractions, as spreadsheets store them. */
function asFractions(cells: (Cell | undefined)[][]): (Cell | undefined)[][] {
  return cells.map((row) =>
    row.map((cell) => (cell?.type === 'percent' ? { type: 'number', number: cell.number / 100 } : cell)),
  );
}

function read(cells: (Cell | undefined)[][], fractions = false) {
  const { entries, problems } = readTable(cells, { fractions });
  return {
    text: writeEntries(entries),
    problems: problems.map(({ from, message, isLost }) => `${from} ${message}${isLost ? '' : ' (kept)'}`),
  };
}

describe('any map', () => {
  it('is the same after a trip through a table', () => {
    fc.assert(
      fc.property(anyMap, fc.boolean(), (entries, fractions) => {
        const cells = getSheet(createTable(entries));
        const again = readTable(fractions ? asFractions(cells) : cells, { fractions });
        expect(again.problems.filter(({ message }) => message !== ofReturns)).toEqual([]);
        expect(bare(again.entries)).toEqual(bare(withoutReturns(entries)));
      }),
      { numRuns: runs(200) },
    );
  });

  it('is the same however its table is sorted, and its columns are', () => {
    fc.assert(
      fc.property(anyMap, fc.array(fc.double({ noNaN: true })), fc.boolean(), (entries, keys, mirrored) => {
        const [headings = [], ...rows] = getSheet(createTable(entries));
        const sorted = rows
          .map((row, i) => ({ row, key: keys[i % (keys.length || 1)] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const cells = [headings, ...sorted.map(({ row }) => row)];
        const again = readTable(mirrored ? cells.map((row) => row.toReversed()) : cells, {
          fractions: false,
        });
        expect(again.problems.filter(({ message }) => message !== ofReturns)).toEqual([]);
        expect(bare(again.entries)).toEqual(bare(withoutReturns(entries)));
      }),
    );
  });
});

test('one row a fact, which says where it stands and what it is about', () => {
  const pain = {
    keyword: 'pain',
    names: ['late'],
    text: 'Late',
    body: [{ keyword: 'severity', names: [], value: { type: 'word' as const, value: 'high' }, body: [] }],
  };
  const stage = { keyword: 'stage', names: [], text: 'Pays', body: [pain] };
  expect(createTable([{ keyword: 'journey', names: ['buy'], text: 'Buys', body: [stage] }])).toEqual([
    { Row: text('r1'), Map: text('Buys'), Kind: text('journey'), Name: text('buy'), Title: text('Buys') },
    { Row: text('r1.1'), Map: text('Buys'), Stage: text('Pays'), Kind: text('stage'), Title: text('Pays') },
    {
      Row: text('r1.1.1'),
      Map: text('Buys'),
      Stage: text('Pays'),
      Kind: text('pain'),
      Name: text('late'),
      Title: text('Late'),
    },
    {
      Row: text('r1.1.1.1'),
      Map: text('Buys'),
      Stage: text('Pays'),
      Kind: text('pain'),
      Name: text('late'),
      Title: text('Late'),
      Property: text('severity'),
      Value: text('high'),
    },
  ]);
});

const place = { Map: 'Buys', Stage: 'Pays' };
const known = [
  { Row: 'r1', Map: 'Buys', Kind: 'journey', Name: 'buy', Title: 'Buys' },
  { Row: 'r1.1', ...place, Kind: 'stage', Title: 'Pays' },
  { Row: 'r1.1.1', ...place, Kind: 'pain', Title: 'Late' },
  { Row: 'r1.1.1.1', ...place, Kind: 'pain', Title: 'Late', Property: 'severity', Value: 'high' },
] as const;
const inStage = (...lines: string[]) =>
  `journey buy "Buys" {\n  stage "Pays" {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`;

describe('rows that somebody added', () => {
  test('come after the row above them', () => {
    const added = { ...place, Kind: 'pain', Title: 'Dear' };
    const late2 = { Row: 'r1.1.2', ...place, Kind: 'pain', Title: 'Last' };
    expect(read(sheet(...known, added, { ...added, Property: 'owner', Value: 'web' }, late2))).toEqual({
      text: inStage('pain "Late" { severity high }', 'pain "Dear" { owner web }', 'pain "Last"'),
      problems: [],
    });
  });

  test('may be copies with the ids of what they were copied from', () => {
    const [, , pain, severity] = known;
    const copies = [
      { ...pain, Title: 'Dear' },
      { ...severity, Title: 'Dear', Value: 'low' },
    ];
    expect(read(sheet(...known, ...copies))).toEqual({
      text: inStage('pain "Late" { severity high }', 'pain "Dear" { severity low }'),
      problems: [],
    });
  });

  test('need no ids at all', () => {
    const rows = known.map(({ Row: _, ...row }) => row);
    expect(
      read(sheet(...rows, { Kind: 'owner', Name: 'web' }, { Property: 'language', Value: 'da' })),
    ).toEqual({
      text: `language da\n\nowner web\n\n${inStage('pain "Late" { severity high }')}`,
      problems: [],
    });
  });

  test('are named where they lead nowhere', () => {
    const added = { Map: 'Buys', Stage: 'Shipping', Kind: 'pain', Title: 'Dear' };
    expect(read(sheet(...known, added)).problems).toEqual([
      'row 6 does not name a place on the map: nothing matches Map “Buys”, Stage “Shipping”. It is left out.',
    ]);
  });
});

test('rows that somebody removed, and cells that are cleared, are gone', () => {
  const [journey, stage, pain, severity] = known;
  const { Value: _, ...cleared } = severity;
  expect(read(sheet(journey, stage, pain, cleared))).toEqual({ text: inStage('pain "Late"'), problems: [] });
  expect(read(sheet(journey, stage, severity))).toEqual({
    text: 'journey buy "Buys" {\n  stage "Pays"\n}\n',
    problems: ['row 4 belongs to the row r1.1.1, which is missing or could not be read. It is left out.'],
  });
});

test('a new title counts where the thing itself is, and where it is repeated is told', () => {
  const [journey, stage, pain, severity] = known;
  expect(read(sheet(journey, stage, { ...pain, Title: 'Too late' }, severity))).toEqual({
    text: inStage('pain "Too late" { severity high }'),
    problems: [
      'row 5, column Title has “Late”, but row 4 has “Too late”, which counts. To move a row elsewhere, clear its cell Row. (kept)',
    ],
  });
});

test('what cannot be understood is named with its row and column', () => {
  const property = (Property: string, Value: string | number, more = {}) => ({
    ...place,
    Kind: 'pain',
    Title: 'Late',
    Property,
    Value,
    ...more,
  });
  const { problems } = read(
    sheet(
      ...known.slice(0, 3),
      property('severity', 'hihg'),
      property('status', 'In progress'),
      property('owner', 'Web team'),
      property('assumption', 'yes', { Label: 'x' }),
      property('colour', 'red'),
      property('stage', 'red'),
      { ...place, Kind: 'metric', Title: 'M' },
      { ...place, Kind: 'metric', Title: 'M', Property: 'target', Value: 'many' },
      { ...place, Kind: 'metric', Title: 'M', Property: 'value', Value: 61 },
      { ...place, Kind: 'action-item', Title: 'A' },
      { ...place, Kind: 'action-item', Title: 'A', Property: 'due', Value: '03/04/2026' },
      { ...place, Kind: 'exit' },
    ),
  );
  expect(problems).toEqual([
    'row 9 cannot be read: there is nothing called “colour” on a map. It is left out.',
    'row 10 cannot be read: “stage” is not valid in a pain. It is left out.',
    'row 8, column Label `assumption` does not use this column: “x” is left out.',
    'row 12, column Value “many” is not a number such as 3, 61.5 or 61%. It is left out.',
    'row 15, column Value “03/04/2026” can mean two dates. Write it as 2026-09-01. It is left out.',
    'row 5 `severity` cannot be “hihg”. Did you mean `high`? Choose from low, medium, high, critical. It is left out.',
    'row 7 “Web team” is not a valid name (only letters, digits, - and _): it is written `web-team`. (kept)',
    'row 13 this figure has no unit: `unit "number"` is added. (kept)',
    'row 16 `exit` has no reason. It is left out.',
  ]);
});

test('what is no table of ours is said once', () => {
  expect(read([[text('a')], [text('b')]]).problems).toEqual([
    'row 1 has no column Kind, Title, Property, Value: nothing can be read. The columns are Row, Map, Stage, Step, Touchpoint, Kind, Name, Title, Property, Persona, Value, Label, Because, Evidence. If their headings are further down, remove the rows above them.',
  ]);
});
