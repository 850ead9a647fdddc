import { applyEdits, renameEdits } from '@journey-maps/core/edits';
import { createEntries, writeEntries } from '@journey-maps/core/interchange';
import { diffMaps, mergeMaps } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { complete } from '../src/completion/complete.ts';
import { format, parse, parseTopStatements } from '../src/index.ts';
import { isKeyword } from '../src/lexer/journey-lexer.ts';
import { createWorkspace } from './check-texts.ts';
import { makeEdits } from './renaming.ts';

const uri = 'file:///maps/a.journey';
const evidence = `evidence talks "Talks" { method interview; date 2026-09-01 }
evidence walk "Mette as Anna" { method walkthrough; date 2026-09-14 }
evidence counts "Visits" { method analytics; date 2026-09-01 }
metric speed "Speed" { baseline 50%; target 80% }
`;

const inStage = (body: string) => `${evidence}journey j "J" {\n  stage a "A" {\n${body}\n  }\n}\n`;

function listMessages(base: string, head: string): readonly string[] {
  const maps = (body: string) => ({ maps: new Map([['a.journey', parse(inStage(body), uri)]]) });
  return diffMaps(maps(base), maps(head)).changes.map(({ message }) => message);
}

function merge(
  base: string,
  ours: string,
  theirs: string,
): { readonly conflicts: number; readonly text: string } {
  const read = (text: string) => ({ document: parse(text, uri), statements: parseTopStatements(text) });
  const result = mergeMaps({ base: inStage(base), ours: inStage(ours), theirs: inStage(theirs) }, { read });
  if ('unmergeable' in result) throw new Error(result.unmergeable);
  return result;
}

describe('words in headers', () => {
  test('from, to and because remain possible names', () => {
    const text = `evidence from "F"\nevidence to "T"\npersona because "B"\njourney j "J" {
  persona because
  stage a "A" {
    quote because "x" from from
    thought "y" from to
    felt from -1 "lost" because "so"
    reached 12% from to
  }
}
`;
    const document = parse(text, uri);
    expect(document.problems).toEqual([]);
    const [stage] = document.journeys[0]?.stages ?? [];
    expect(stage?.quotes[0]).toMatchObject({ persona: { name: 'because' }, source: { name: 'from' } });
    expect(stage?.felt[0]?.evidence?.name).toBe('from');
    expect(stage?.reached[0]).toMatchObject({ count: { value: 12, percent: true }, source: { name: 'to' } });
    expect(
      parse(writeEntries(createEntries(document)), uri).journeys[0]?.stages[0]?.reached[0]?.source?.name,
    ).toBe('to');
  });

  test.each([
    ['quote "x" from', '`from` needs'],
    ['reached from talks', '`reached` needs'],
    ['felt talks', '`felt` needs'],
    ['felt -1', '`felt` needs'],
    ['opportunity "O" { improves speed to }', '`to` needs'],
    ['opportunity "O" { improves speed, speed to 70% }', '`to` belongs to one metric'],
  ])('%s is reported', (body, message) => {
    const { problems } = parse(inStage(body), uri);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  test('a promise for several metrics is split by its fix', () => {
    const text = inStage('opportunity "O" { improves speed, time to 70% }');
    const [problem] = parse(text, uri).problems;
    const fixed = problem?.fix && applyEdits(text, problem.fix.edits);
    expect(fixed).toContain('improves speed; improves time to 70%');
    expect(parse(fixed ?? '', uri).problems).toEqual([]);
  });

  test('the formatter signs what a walk found', () => {
    const text = inStage('    felt walk 2 "fine"');
    expect(applyEdits(text, format(text).edits)).toContain('felt walk +2 "fine"');
  });
});

describe('completion', () => {
  test.each([
    ['quote "x" §', ['from']],
    ['quote "x" from §', ['talks', 'walk', 'counts']],
    ['reached 30 §', ['from']],
    ['reached 30 from §', ['talks', 'walk', 'counts']],
    ['felt §', ['talks', 'walk', 'counts']],
    ['felt walk -1; felt §', ['talks', 'counts']],
    ['opportunity "O" { improves speed § }', ['to']],
  ])('%s', (body, labels) => {
    const text = inStage(body);
    const offset = text.indexOf('§');
    const workspace = createWorkspace({ 'a.journey': text.replace('§', '') });
    const linked = workspace.linked(uri);
    if (linked === undefined) throw new Error('The map is missing.');
    const files = { uris: () => workspace.uris(), get: (other: string) => workspace.get(other) };
    const offered = complete(linked, files, offset, '2026-11-22').proposals.map(({ label }) => label);
    expect(offered).toEqual(expect.arrayContaining(labels));
    if (labels[0] !== 'from' && labels[0] !== 'to') expect(offered).not.toContain('from');
    if (body.startsWith('felt walk')) expect(offered).not.toContain('walk');
  });
});

describe('a comparison identifies counts and feelings by their evidence', () => {
  test.each([
    ['reached 100 from counts', 'reached 90 from counts', ['The people who reach “A” in “Visits”: 100 → 90']],
    [
      'reached 100 from counts',
      'reached 100 from talks',
      [
        'The people who reach “A” in “Visits” are no longer counted: 100',
        'The people who reach “A” in “Talks” are counted: 100',
      ],
    ],
    ['felt walk -1 "lost"', 'felt walk -2 "lost"', ['“A” feels worse in “Mette as Anna”: -1 → -2']],
    [
      'opportunity o "O" { improves speed to 70% }',
      'opportunity o "O" { improves speed to 75% }',
      ['The opportunity “O” promises something else: “Speed to 70%” → “Speed to 75%”'],
    ],
  ])('%s → %s', (base, head, messages) => {
    const isolated = listMessages(base, head).map((message) => message.replaceAll(/[\u2066-\u2069]/gu, ''));
    expect(isolated).toEqual(messages);
  });
});

describe('a merge', () => {
  test('puts figures of different evidence side by side', () => {
    const { conflicts, text } = merge(
      '    goal "g"',
      '    goal "g"\n    reached 100 from counts\n    felt walk -1',
      '    goal "g"\n    reached 90 from talks\n    felt talks -2',
    );
    expect(conflicts).toBe(0);
    for (const line of ['reached 100 from counts', 'reached 90 from talks', 'felt walk -1', 'felt talks -2'])
      expect(text).toContain(line);
  });

  test.each([
    ['    goal "g"', '    goal "g"\n    reached 100 from counts', '    goal "g"\n    reached 90 from counts'],
    ['    reached 80 from counts', '    reached 100 from counts', '    reached 90 from counts'],
    ['    felt walk 0', '    felt walk -1', '    felt walk -2'],
  ])('reports one evidence with two figures: %s', (base, ours, theirs) => {
    expect(merge(base, ours, theirs).conflicts).toBe(1);
  });

  test('keeps the text of one side and the source of the other', () => {
    const { conflicts, text } = merge(
      '    quote "I waited for an hour"',
      '    quote "I waited for an hour" from talks',
      '    quote "I waited for over an hour"',
    );
    expect([conflicts, text.includes('quote "I waited for over an hour" from talks')]).toEqual([0, true]);
  });
});

test('a rename follows the names after from and felt', () => {
  const text = inStage('    quote "x" from walk\n    felt walk -1\n    reached 5 from walk');
  const workspace = createWorkspace({ 'a.journey': text });
  const renamed = renameEdits(workspace, uri, text.indexOf('walk'), 'from', { parse, isKeyword });
  if ('refusal' in renamed) throw new Error(renamed.refusal);
  makeEdits(workspace, renamed.edits);
  expect(workspace.get(uri)?.text).toBe(text.replaceAll(/\bwalk\b/gu, 'from'));
  expect(workspace.linked(uri)?.unresolved).toEqual([]);
});
