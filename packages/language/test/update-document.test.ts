import { applyEdits } from '@journey-maps/core/edits';
import {
  columns,
  createEntries,
  createTable,
  readTable,
  updateDocument,
  writeEntries,
} from '@journey-maps/core/interchange';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMap } from '../../core/test/any-map.ts';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { everything } from './every-construct.ts';
import { read } from './read.ts';

/** Updates a text from a table after an edit of its rows. */
function changed(
  text: string,
  edit: (rows: Record<string, string | undefined>[]) => Record<string, string | undefined>[],
): string {
  const rows = createTable(createEntries(read(text))).map((row) =>
    Object.fromEntries(columns.map((column) => [column, getText(row[column])])),
  );
  const edited = edit(rows).map((row) =>
    columns.map((column) =>
      row[column] === undefined ? undefined : { type: 'text' as const, text: row[column] },
    ),
  );
  const headings = columns.map((column) => ({ type: 'text' as const, text: column }));
  const { entries, problems } = readTable([headings, ...edited], { fractions: false });
  expect(problems.filter(({ isLost }) => isLost)).toEqual([]);
  const after = applyEdits(text, updateDocument(read(text), entries) ?? []);
  expect(writeEntries(createEntries(read(after ?? '')))).toBe(writeEntries(entries));
  return after ?? '';
}

function getText(cell: ReturnType<typeof createTable>[number]['Row']): string | undefined {
  switch (cell?.type) {
    case undefined:
      return undefined;
    case 'text':
      return cell.text;
    case 'date':
      return cell.date;
    case 'yes':
      return cell.yes ? 'yes' : 'no';
    case 'percent':
      return `${cell.number}%`;
    case 'number':
      return String(cell.number);
    case 'error':
      return cell.error;
  }
}

const map = `// Who buys
persona anna "Anna" { goal "A bike" } // since 2024

journey buying "Buying a bike" {
  persona anna
  /* The web team, for now. */
  owner web

  // The first look.
  stage looks "Looks around" {
    emotion -1 "ignored" because "nobody comes" // from the interviews
    thought "Which one?"

    // It hurts here.
    pain queue "Waits" { severity high; owner web } // since spring
    pain dear "Too dear"
  }

  stage "Buys" {
    touchpoint "Till" { channel store }
  }
}
`;

describe('comments and layout stay where', () => {
  test('nothing is changed', () => {
    expect(changed(map, (rows) => rows)).toBe(map);
  });

  test('values are changed', () => {
    const after = changed(map, (rows) =>
      rows.map((row) => {
        if (row['Property'] === 'severity') return { ...row, Value: 'low' };
        if (row['Property'] === 'emotion') return { ...row, Value: '1', Label: 'seen' };
        if (row['Property'] === 'owner' && row['Kind'] === 'journey') return { ...row, Value: 'shop' };
        if (row['Kind'] === 'stage' && row['Name'] === 'looks' && row['Property'] === undefined)
          return { ...row, Title: 'Looks "twice"' };
        return row;
      }),
    );
    expect(after).toBe(
      map
        .replace('severity high', 'severity low')
        .replace('-1 "ignored"', '+1 "seen"')
        .replace('owner web\n', 'owner shop\n')
        .replace('"Looks around"', '"Looks \\"twice\\""'),
    );
  });

  test('rows are added', () => {
    const place = { Map: 'Buying a bike', Stage: 'Looks around' };
    const after = changed(map, (rows) => [
      ...rows,
      { ...place, Kind: 'pain', Title: 'Too late' },
      { ...place, Kind: 'pain', Title: 'Too late', Property: 'owner', Value: 'web' },
      { ...place, Kind: 'pain', Name: 'dear', Title: 'Too dear', Property: 'assumption', Value: 'yes' },
      { Map: 'Buying a bike', Stage: 'Buys', Kind: 'stage', Title: 'Buys', Property: 'owner', Value: 'shop' },
      { Map: 'Buying a bike', Kind: 'stage', Title: 'Rides' },
      { Kind: 'owner', Name: 'web', Title: 'Web team' },
    ]);
    expect(after).toBe(
      map
        .replace('"Too dear"\n', '"Too dear" { assumption }\n    pain "Too late" { owner web }\n')
        .replace('stage "Buys" {\n', 'stage "Buys" {\n    owner shop\n')
        .replace('  }\n}\n', '  }\n  stage "Rides"\n}\n')
        .replace('journey buying', 'owner web "Web team"\n\njourney buying'),
    );
  });

  test('rows are removed, and others come in their place', () => {
    const after = changed(map, (rows) => [
      ...rows.filter(
        ({ Name, Property, Kind }) =>
          Name !== 'dear' && Property !== 'channel' && !(Property === 'owner' && Kind === 'pain'),
      ),
      { Map: 'Buying a bike', Stage: 'Looks around', Kind: 'pain', Title: 'Too late' },
    ]);
    expect(after).toBe(
      map
        .replace('severity high; owner web', 'severity high')
        .replace('pain dear "Too dear"', 'pain "Too late"')
        .replace('{ channel store }', '{ }'),
    );
  });

  test('a journey has another name, a pain none any more, and one gets one', () => {
    const after = changed(map, (rows) =>
      rows.map((row) => {
        if (row['Name'] === 'buying') return { ...row, Name: 'buying-a-bike' };
        if (row['Name'] === 'queue') return { ...row, Name: undefined };
        return row['Title'] === 'Till' ? { ...row, Name: 'till' } : row;
      }),
    );
    expect(after).toBe(
      map
        .replace('journey buying', 'journey buying-a-bike')
        .replace('pain queue', 'pain')
        .replace('touchpoint "Till"', 'touchpoint till "Till"'),
    );
  });
});

test('lines of Windows stay such', () => {
  const after = changed(map.replaceAll('\n', '\r\n'), (rows) => [
    ...rows,
    { Map: 'Buying a bike', Stage: 'Buys', Kind: 'step', Title: 'Pays' },
    {
      Map: 'Buying a bike',
      Stage: 'Buys',
      Step: 'Pays',
      Kind: 'step',
      Title: 'Pays',
      Property: 'when',
      Value: 'a\nb',
    },
  ]);
  expect(after).not.toMatch(/[^\r]\n/u);
});

test('any map can be made to say what any other says', () => {
  let made = 0;
  const all = runs(600);
  fc.assert(
    fc.property(anyMap, anyMap, (before, after) => {
      const document = read(writeEntries(before));
      const target = createEntries(read(writeEntries(after)));
      const edits = updateDocument(document, target);
      if (edits === undefined) return;
      made++;
      const changedText = applyEdits(document.text, edits) ?? '';
      expect(writeEntries(createEntries(read(changedText)))).toBe(writeEntries(target));
    }),
    { numRuns: all },
  );
  expect(made).toBeGreaterThan(all * 0.98);
});

test('an example keeps every comment when its words change', () => {
  for (const { text } of [...exampleTexts(), { text: everything }]) {
    const after = changed(text, (rows) =>
      rows.map((row) => (row['Property'] === 'thought' ? { ...row, Value: `${row['Value']} indeed` } : row)),
    );
    const comments = (of: string) => read(of).comments.map(({ start, end }) => of.slice(start, end));
    expect(comments(after)).toEqual(comments(text));
  }
});
