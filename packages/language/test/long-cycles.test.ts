import { type JourneyDocument, Workspace } from '@journey-maps/core';
import { expect, test } from 'vitest';
import { parse } from '../src/parse.ts';

const today = '2026-11-21';
const uriOf = (i: number) => `file:///maps/f${i}.journey`;

function cyclesIn(documents: readonly JourneyDocument[]): readonly string[] {
  const workspace = new Workspace();
  for (const document of documents) workspace.set(document);
  return documents
    .flatMap(({ uri }) => workspace.check(uri, { today }))
    .filter(({ rule }) => rule === 'reference-cycle')
    .map(({ message }) => message);
}

test.each(['baseline', 'details'] as const)('each `%s` in a ring of 500 journeys is reported', (property) => {
  const body = (to: number) =>
    property === 'baseline' ? `baseline j${to}` : `stage "S" { step "x" { details j${to} } }`;
  const text = Array.from({ length: 500 }, (_, i) => `journey j${i} "J" { ${body((i + 1) % 500)} }\n`).join(
    '',
  );
  const messages = cyclesIn([parse(text, uriOf(0))]);
  expect(messages).toHaveLength(500);
  expect(messages[0]).toMatch(/^`\w+` leads back to this journey, by way of many others\. /u);
});

test('a cycle over a hundred files is reported in each of them', () => {
  const files = Array.from({ length: 100 }, (_, i) => {
    const to = (i + 1) % 100;
    return parse(`import "./f${to}.journey"\njourney j${i} "J" { baseline j${to} }\n`, uriOf(i));
  });
  expect(cyclesIn(files)).toHaveLength(100);
});

test('a short way back out of a large ring is named', () => {
  const ring = Array.from(
    { length: 300 },
    (_, i) => `journey j${i} "J" { baseline j${(i + 1) % 300} }\n`,
  ).join('');
  const pair = 'journey a "A" { baseline b }\njourney b "B" { baseline a }\n';
  expect(cyclesIn([parse(ring + pair, uriOf(0))]).slice(-2)).toEqual([
    expect.stringContaining('by way of `b`'),
    expect.stringContaining('by way of `a`'),
  ]);
});

test('an emotion of each of 300 personas is found among those of one moment', () => {
  const people = Array.from({ length: 300 }, (_, i) => i);
  const text = [
    ...people.map((i) => `persona p${i} "P${i}"`),
    'journey j "J" {',
    ...people.map((i) => `  persona p${i}`),
    '  stage "A" {',
    ...people.map((i) => `    emotion p${i} +2 "fine"`),
    '  }',
    '  stage "B" {',
    '    emotion p299 -2 "lost"',
    '  }',
    '}',
  ].join('\n');
  const workspace = new Workspace();
  workspace.set(parse(text, uriOf(0)));
  const drops = workspace
    .check(uriOf(0), { today })
    .filter(({ rule }) => rule === 'emotion-drop-without-pain');
  expect(drops.map(({ span }) => text.slice(span.start, span.end))).toHaveLength(1);
});
