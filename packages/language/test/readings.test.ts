import { applyEdits, findRefactorings } from '@journey-maps/core/edits';
import {
  columns,
  createEntries,
  createTable,
  readTable,
  updateDocument,
} from '@journey-maps/core/interchange';
import type { JourneyDocument, Metric } from '@journey-maps/core/model';
import { findMetricValue, listReadings } from '@journey-maps/core/semantics';
import { applyDiff, collectContents, diffMaps, mergeMaps } from '@journey-maps/core/versions';
import { createFileMap } from '@journey-maps/core/views';
import { describe, expect, test } from 'vitest';
import { complete } from '../src/completion/complete.ts';
import { findHover } from '../src/hover/find-hover.ts';
import { format, parse, parseTopStatements } from '../src/index.ts';
import { checkText, createWorkspace } from './check-texts.ts';
import { listProblems, read } from './read.ts';

function readMetric(body: string): Metric {
  const [metric] = read(`metric nps "NPS" { ${body} }\n`).metrics;
  if (metric === undefined) throw new Error('The metric is missing.');
  return metric;
}

describe('the value of a metric', () => {
  test.each([
    ['the newest reading, whatever the order', 'kind nps; reading 2026-09 28; reading 2026-08 26', 28],
    ['a month as its last day', 'kind nps; reading 2026-08-30 1; reading 2026-08 2; reading 2026-08-31 3', 2],
    ['the first reading of a date', 'kind nps; reading 2026-09 28; reading 2026-09 5', 28],
    ['no reading without a valid date', 'kind nps; reading 2026-13 28; reading 2026-01 5', 5],
    ['its value without readings', 'kind nps; value 7', 7],
  ])('is %s', (_, body, value) => {
    expect(findMetricValue(readMetric(body))?.quantity.value).toBe(value);
  });

  test('is absent without figures', () => {
    expect(findMetricValue(readMetric('kind nps; target 40'))).toBeUndefined();
    expect(listReadings(readMetric('kind nps'))).toEqual([]);
  });
});

test.each([
  ['kind csat; value 80', '80', 'CSAT is a percentage'],
  ['kind nps; value 80%', '80%', '`kind nps` or percentages'],
  ['scale 5; reading 2026-09 80%', '80%', '`scale` or percentages'],
  ['reading 2026-09 80', '80', 'This figure has no unit'],
  ['baseline 50%; reading 2026-09 80', '80', 'The other figures of this metric are percentages'],
  ['reading 80%', 'reading', '`reading` needs a date and a number'],
  ['reading 2026-09', 'reading', '`reading` needs a date and a number'],
])('%s has one problem', (body, about, message) => {
  expect(listProblems(`metric m "M" { ${body} }`)).toEqual([[about, expect.stringContaining(message)]]);
});

test('a metric that is used again takes its unit from its declaration', () => {
  const text =
    'metric m "M" { scale 5 }\njourney j "J" { stage s "S" { metric m { reading 2026-09 4 }; metric m { value 9 } } }\n';
  expect(listProblems(text)).toEqual([]);
  const findings = checkText(text).filter(({ rule }) => rule === 'number-out-of-range');
  expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['9']);
});

test('the formatter keeps the order of readings', () => {
  const text = 'metric m "M"{kind nps;reading   2026-09 28{sample 40};reading 2026-08   26}\n';
  const { edits } = format(text);
  expect(applyEdits(text, edits)).toContain('reading 2026-09 28 { sample 40 }; reading 2026-08 26');
});

describe('a comparison', () => {
  const readVersion = (body: string): ReadonlyMap<string, JourneyDocument> =>
    new Map([['a.journey', parse(`metric nps "NPS" { kind nps; ${body} }\n`, 'file:///maps/a.journey')]]);

  test.each([
    [
      'reading 2026-08 26',
      'reading 2026-08 26; reading 2026-09 27; reading 2026-10 28',
      ['“NPS” 26 → 28, 2 readings'],
    ],
    ['reading 2026-08 26', 'reading 2026-08 25', ['“NPS” 26 → 25, 1 reading']],
    ['reading 2026-08 26', 'reading 2026-08 26; reading 2026-07 20', ['“NPS” stays at 26, 1 reading']],
    ['reading 2026-08 26', '', ['“NPS” had 26, 1 reading']],
    ['', 'reading 2026-08 26', ['“NPS” now has 26, 1 reading']],
    // A similar figure of another date is another reading.
    [
      'reading 2026-08 26 { sample 412 }',
      'reading 2026-09 26 { sample 412 }',
      ['“NPS” stays at 26, 2 readings'],
    ],
    [
      'reading 2026-08 26; reading 2026-09 27',
      'reading 2026-09 27; reading 2026-08 26',
      ['The readings of “NPS” are in another order'],
    ],
  ])('of %s with %s is one line a metric', (before, after, messages) => {
    const [base, head] = [readVersion(before), readVersion(after)];
    const diff = diffMaps({ maps: base }, { maps: head });
    expect(diff.changes.map(({ message }) => message)).toEqual(messages);
    expect(applyDiff(diff, base)).toEqual(collectContents(head));
  });
});

describe('a merge', () => {
  const merge = (base: string, ours: string, theirs: string) => {
    const around = (body: string) => `metric nps "NPS" {\n  ${body.replaceAll('; ', '\n  ')}\n}\n`;
    const result = mergeMaps(
      { base: around(base), ours: around(ours), theirs: around(theirs) },
      {
        read: (text) => ({
          document: parse(text, 'file:///a.journey'),
          statements: parseTopStatements(text),
        }),
      },
    );
    if ('unmergeable' in result) throw new Error(result.unmergeable);
    return result;
  };

  test.each([
    ['different dates', 'kind nps', 'kind nps; reading 2026-08 26', 'kind nps; reading 2026-09 26', 0],
    ['the same reading', 'kind nps', 'kind nps; reading 2026-08 26', 'kind nps; reading 2026-08 26', 0],
    [
      'one date with two figures',
      'kind nps',
      'kind nps; reading 2026-08 26',
      'kind nps; reading 2026-08 28',
      1,
    ],
    [
      'one date with two new figures',
      'kind nps; reading 2026-08 20',
      'kind nps; reading 2026-08 26',
      'kind nps; reading 2026-08 28',
      1,
    ],
    [
      'a figure and a sample of one reading',
      'kind nps; reading 2026-08 20 { sample 9 }',
      'kind nps; reading 2026-08 26 { sample 9 }',
      'kind nps; reading 2026-08 20 { sample 12 }',
      0,
    ],
    [
      'another scale and a new figure',
      'scale 5; reading 2026-08 4',
      'scale 10; reading 2026-08 8',
      'scale 5; reading 2026-08 4; reading 2026-09 5',
      1,
    ],
    ['another kind and a new figure', 'kind nps; value 4', 'kind ces; value 4', 'kind nps; value 7', 1],
  ])('of %s', (_, base, ours, theirs, conflicts) => {
    const result = merge(base, ours, theirs);
    expect(result.conflicts, result.text).toBe(conflicts);
    for (const reading of [...ours.split('; '), ...theirs.split('; ')])
      if (conflicts === 0 && reading.startsWith('reading') && !base.includes('reading'))
        expect(result.text).toContain(reading);
  });
});

test('an edited table changes the figure of a reading in its place', () => {
  const text =
    'metric nps "NPS" {\n  kind nps\n  // After the new slots\n  reading 2026-09 28 { sample 398 }\n  reading 2026-10 30\n}\n';
  const rows = createTable(createEntries(read(text)));
  expect(
    rows.map(({ Name, Property }) => [Name, Property].map((cell) => (cell as { text?: string })?.text)),
  ).toContainEqual(['2026-09', 'value']);
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      const isFigure = column === 'Value' && cell?.type === 'number';
      return isFigure && cell.number === 28
        ? { ...cell, number: 29 }
        : isFigure && cell.number === 30
          ? { ...cell, number: 31 }
          : cell;
    }),
  );
  const heading = columns.map((column) => ({ type: 'text', text: column }) as const);
  const { entries, problems } = readTable([heading, ...cells], { fractions: false });
  expect(problems).toEqual([]);
  expect(applyEdits(text, updateDocument(read(text), entries) ?? [])).toBe(
    text.replace('28', '29').replace('30', '31'),
  );
});

describe('a metric that is used again', () => {
  const uri = 'file:///maps/main.journey';
  const text =
    'metric nps "NPS" {\n  kind nps\n  baseline 10\n  target 40\n  reading 2026-08 26\n}\njourney j "J" {\n  stage a "A" {\n    metric nps { reading 2026-09 31 }\n  }\n  stage b "B" {\n    metric nps\n  }\n}\n';
  const workspace = createWorkspace({ 'main.journey': text });
  const linked = workspace.linked(uri);
  if (linked === undefined) throw new Error('The map is missing.');

  test('shows its own figures, with the declared target', () => {
    const map = createFileMap(linked, (file) => workspace.linked(file));
    const figures = [...JSON.stringify(map).matchAll(/"figures":(\{[^}]*\})/gu)].map(([, json]) =>
      JSON.parse(json ?? ''),
    );
    expect(figures).toContainEqual({ value: 31, target: 40 });
    expect(figures).toContainEqual({ baseline: 10, value: 26, target: 40 });
  });

  test('has a hover with the newest reading', () => {
    const offset = text.indexOf('"NPS"') + 2;
    const hover = findHover({ workspace, linked, findings: [], offset, today: '2026-11-21' });
    expect(hover?.plainText).toContain('now 26 (2026-08)');
  });
});

test('a future map keeps the aim of a metric without a name, and none of its readings', () => {
  const text =
    'owner web "Web"\njourney j "J" {\n  metric "NPS" { kind nps; owner web; baseline 10; target 40; due 2027-03; reading 2026-08 26 }\n  stage a "A"\n}\n';
  const workspace = createWorkspace({ 'main.journey': text });
  const linked = workspace.linked('file:///maps/main.journey');
  if (linked === undefined) throw new Error('The map is missing.');
  const derived = findRefactorings(
    { linked, workspace, mayCreateFiles: true },
    text.indexOf('journey j'),
  ).find(({ title }) => title.startsWith('Derive a future map in a new file'));
  const future = derived?.change().newFile?.text ?? '';
  for (const kept of ['kind nps', 'owner web', 'baseline 10', 'target 40', 'due 2027-03'])
    expect(future).toContain(kept);
  expect(future).not.toContain('reading');
});

describe('completion', () => {
  const propose = (marked: string) => {
    const text = marked.replace('§', '');
    const workspace = createWorkspace({ 'main.journey': text });
    const linked = workspace.linked('file:///maps/main.journey');
    if (linked === undefined) throw new Error('The map is missing.');
    const files = { uris: () => workspace.uris(), get: (uri: string) => workspace.get(uri) };
    return complete(linked, files, marked.indexOf('§'), '2026-11-22').proposals;
  };
  const labels = (marked: string) => propose(marked).map(({ label }) => label);

  test('drafts a reading of the current month, its date first', () => {
    const reading = propose('metric m "M" { baseline 10%; § }').find(({ label }) => label === 'reading');
    expect(reading?.plain ?? reading?.snippet).toContain('reading');
    expect(reading?.snippet).toMatch(/^reading \$\{1\|2026-11,2026-10,2026-09\|\} \$\{2:50\}%$/u);
    const plain = propose('metric m "M" { scale 5; § }').find(({ label }) => label === 'reading');
    expect(plain?.snippet).toMatch(/\$\{2:50\}$/u);
  });

  test('proposes months after `reading`', () => {
    expect(labels('metric m "M" { reading § }').slice(0, 2)).toEqual(['2026-11', '2026-10']);
  });

  test('proposes one of unit, scale and kind, and no value beside readings', () => {
    expect(labels('metric m "M" { § }')).toEqual(expect.arrayContaining(['unit', 'scale', 'kind', 'value']));
    const some = labels('metric m "M" { scale 5; reading 2026-09 4; § }');
    for (const keyword of ['unit', 'kind', 'value']) expect(some).not.toContain(keyword);
  });

  test('proposes at a further use what belongs there', () => {
    const some = labels('metric m "M" { scale 5 }\njourney j "J" { stage s "S" { metric m { § } } }');
    expect(some).toEqual(expect.arrayContaining(['baseline', 'target', 'due', 'reading', 'evidence']));
    for (const keyword of ['unit', 'scale', 'kind', 'owner', 'data', 'question', 'less-is-better'])
      expect(some).not.toContain(keyword);
  });
});
