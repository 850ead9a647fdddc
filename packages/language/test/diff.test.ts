import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '@journey-maps/core/edits';
import { type Entry, writeEntries } from '@journey-maps/core/interchange';
import type { JourneyDocument } from '@journey-maps/core/model';
import { applyDiff, collectContents, diffMaps, type MapChange } from '@journey-maps/core/versions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMap } from '../../core/test/any-map.ts';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { labelledEdits } from '../bench/diff/labelled-edits.ts';
import { format } from '../src/format/format.ts';
import { parse } from '../src/parse.ts';
import { edited } from './edited-entries.ts';
import { everything } from './every-construct.ts';
import { messyMap } from './messy-map.ts';

type Texts = Readonly<Record<string, string>>;

const read = (texts: Texts): ReadonlyMap<string, JourneyDocument> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, parse(text, `file:///maps/${path}`)]));

const diff = (base: Texts, head: Texts): readonly MapChange[] =>
  diffMaps({ maps: read(base) }, { maps: read(head) }).changes;

const inJourney = (body: string): Texts => ({ 'a.journey': `journey j "J" {\n${body}\n}\n` });

/** Lists the reported changes to one journey. */
const told = (base: string, head: string): readonly string[] =>
  diff(inJourney(base), inJourney(head)).map(({ kind, level, message }) => `${kind} ${level}: ${message}`);

/** More pairs in CI, where the time matters less. */
const pairs = process.env['CI'] === undefined ? 200 : 5000;
const mostTime = 180_000;

const anyMaps = fc
  .array(anyMap, { minLength: 1, maxLength: 2 })
  .map((list) => new Map(list.map((entries, i) => [`${'ab'[i]}.journey`, entries])));

const listTexts = (maps: ReadonlyMap<string, readonly Entry[]>): Texts =>
  Object.fromEntries([...maps].map(([path, entries]) => [path, writeEntries(entries)]));

/** Returns whether applying the diff to the base produces the contents of the head. */
function applies(base: Texts, head: Texts): boolean {
  const [before, after] = [read(base), read(head)];
  const made = applyDiff(diffMaps({ maps: before }, { maps: after }), before);
  return isDeepStrictEqual(Object.fromEntries(made), Object.fromEntries(collectContents(after)));
}

describe('what differs, applied to the older version, gives the newer one', () => {
  test(
    'for any two maps',
    () => {
      fc.assert(
        fc.property(anyMaps, anyMaps, (base, head) => {
          expect(applies(listTexts(base), listTexts(head))).toBe(true);
        }),
        { numRuns: pairs },
      );
    },
    mostTime,
  );

  test(
    'for any map and what any edits make of it',
    () => {
      fc.assert(
        fc.property(anyMaps, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (base, numbers) => {
          expect(applies(listTexts(base), listTexts(edited(base, numbers)))).toBe(true);
        }),
        { numRuns: pairs },
      );
    },
    mostTime,
  );

  test('for the examples', () => {
    const texts = exampleTexts().map(({ text }) => text);
    for (const [i, text] of texts.entries()) {
      expect(applies({ 'a.journey': text }, { 'a.journey': texts[(i + 1) % texts.length] ?? '' })).toBe(true);
    }
  });
});

test('nothing differs between a map and itself, also laid out and commented otherwise', () => {
  const examples = Object.fromEntries(exampleTexts().map(({ name, text }) => [name, text]));
  const maps: Texts = { ...examples, 'everything.journey': everything };
  const other = Object.fromEntries(
    Object.entries(maps).map(([path, text]) => [
      path,
      `// A comment.\n\n${applyEdits(text, format(text).edits)}\n\n`,
    ]),
  );
  expect(diff(maps, maps)).toEqual([]);
  expect(diff(maps, other)).toEqual([]);
});

test('nothing differs between a map however it is laid out and itself, formatted', () => {
  let changed = 0;
  for (let seed = 1; seed <= runs(300); seed++) {
    const text = messyMap(seed);
    const { edits } = format(text);
    if (parse(text, 'file:///maps/a.journey').problems.length > 0 || edits.length === 0) continue;
    changed++;
    expect(diff({ 'a.journey': text }, { 'a.journey': applyEdits(text, edits) ?? '' })).toEqual([]);
  }
  expect(changed).toBeGreaterThan(runs(300) / 2);
});

test('nothing differs between any map and itself, read a second time', () => {
  fc.assert(
    fc.property(anyMaps, (maps) => {
      const texts = listTexts(maps);
      const commented = Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [path, `// So.\n${text}`]),
      );
      expect(diff(texts, commented)).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});

describe('what is said of a change', () => {
  test.each([
    [
      'stage "Pays" { emotion +1 }',
      'stage "Pays" { emotion -1 }',
      ['changed warning: “Pays” feels worse: +1 → -1'],
    ],
    [
      'stage "Pays" { emotion -1 "tense" }',
      'stage "Pays" { emotion -1 "calm" }',
      ['changed warning: The emotion of “Pays” changed: -1 “tense” → -1 “calm”'],
    ],
    [
      'stage "Pays"',
      'stage "Pays" { pain "Delivery price comes last" }',
      ['added info: The pain “Delivery price comes last” was added to “Pays”; it has no owner'],
    ],
    [
      'stage "Pays" { step "Signs" { metric nps "NPS" }; pain "P" }',
      'stage "Pays" { pain "P" }',
      ['removed error: The step “Signs” was removed from “Pays”, with a metric'],
    ],
    [
      'owner web',
      'purpose "p"',
      ['changed error: The journey “J” lost its owner: web', 'changed info: The purpose of “J” is new: “p”'],
    ],
    [
      'pain p "P" { severity low }',
      'pain p "P" { severity high }',
      ['changed warning: The pain “P” is more severe: low → high'],
    ],
    [
      'action-item a "A" { due 2026-09-01 }',
      'action-item a "A" { due 2026-10-01 }',
      ['changed warning: The action item “A” is due later: 2026-09-01 → 2026-10-01'],
    ],
    [
      'pain p "P" { evidence a, b }',
      'pain p "P" { evidence b }',
      ['changed error: The pain “P” lost evidence: a'],
    ],
    [
      'stage pay "Pays"',
      'stage paying "Pays" { was pay }',
      ['renamed info: The stage “Pays” was renamed: `pay` → `paying`'],
    ],
    [
      'stage a "A"; stage b "B"; stage c "C"',
      'stage c "C"; stage a "A"; stage b "B"',
      ['reordered warning: The stage “C” now comes first'],
    ],
    [
      'stage a "A" { step s "S" }; stage b "B"',
      'stage a "A"; stage b "B" { step s "S" }',
      ['moved warning: The step “S” moved from “A” to “B”'],
    ],
    ['stage a "Pays here"', 'stage a "Pays"', ['changed info: The stage “Pays here” is now called “Pays”']],
    [
      'stage a "A" { thought "I want to go home" }',
      'stage a "A" { thought "I want to go home now" }',
      ['changed info: A thought of “A” changed: “I want to go home” → “I want to go home now”'],
    ],
    [
      'stage a "A" { thought dad "Home" }',
      'stage a "A" { thought "Home" }',
      ['changed info: “A” lost a thought of dad: “Home”', 'changed info: “A” has a new thought: “Home”'],
    ],
    [
      'stage a "A" { thought dad "I want to go home" }',
      'stage a "A" { thought dad "I want to go home now" }',
      ['changed info: A thought of dad in “A” changed: “I want to go home” → “I want to go home now”'],
    ],
    [
      'stage a "A" { next a "Then" { share 30% } }',
      'stage a "A" { next a "Thus" { share 40% } }',
      [
        'changed info: The time or condition of the way on to “A” changed: “Then” → “Thus”',
        'changed info: The share of the way on to “A” changed: 30% → 40%',
      ],
    ],
    [
      'stage a "A" { handover web "Now" }; stage b "B"',
      'stage a "A"; stage b "B" { handover web "Now" }',
      ['moved info: The handover to “web” moved from “A” to “B”'],
    ],
    [
      'opportunity o "O" { for p; improves m }; action-item a "Act" { due 2026-09-01 }; reviewed 2026-09-01',
      'opportunity o "O" { for q }; action-item a "Act"',
      [
        'changed error: The date of the last review of “J” was removed: 2026-09-01',
        'changed info: The opportunity “O” no longer improves “m”',
        'changed info: The opportunity “O” is no longer for “p”',
        'changed info: The opportunity “O” is now for “q”',
        'changed warning: The due date of “Act” was removed: 2026-09-01',
      ],
    ],
  ])('%s', (base, head, expected) => expect(told(base, head)).toEqual(expected));

  test('a journey that moves to another file, with its whole body', () => {
    const journey = 'journey j "J" { stage a "A" { step s "S" } }\n';
    const other = 'journey k "K" {}\n';
    const changes = diff(
      { 'a.journey': journey + other, 'b.journey': '' },
      { 'a.journey': other, 'b.journey': journey },
    );
    expect(changes.map(({ message }) => message)).toEqual([
      'The journey “J” moved from the top of a.journey to the top of b.journey',
    ]);
    expect(diff({ 'a.journey': journey }, { 'b.journey': journey }).map(({ message }) => message)).toEqual([
      'The file a.journey is now b.journey',
    ]);
  });

  test('a file that is split is one change, with the import of the new one', () => {
    const owner = 'owner web "Web team"\n';
    const [otherText, two] = ['journey one "One" { owner web }\n', 'journey two "Two" { owner web }\n'];
    const splits: readonly (readonly [Texts, string])[] = [
      [
        { 'a.journey': owner + otherText, 'b.journey': `import "./a.journey"\n${two}` },
        'info: The file a.journey was split: the journey “Two” is now in b.journey',
      ],
      [
        { 'a.journey': `import "./b.journey"\n${otherText}${two}`, 'b.journey': owner },
        'info: The file a.journey was split: the owner “Web team” is now in b.journey',
      ],
      [
        { 'a.journey': owner, 'b.journey': `import "./a.journey"\n${otherText}${two}` },
        'info: The file a.journey was split: 2 journeys are now in b.journey',
      ],
    ];
    const base = { 'a.journey': owner + otherText + two };
    for (const [head, message] of splits) {
      expect(diff(base, head).map((change) => `${change.level}: ${change.message}`)).toEqual([message]);
      expect(applies(base, head)).toBe(true);
    }
  });

  test('a split file is one change, and what is new in the new file another one', () => {
    const [otherText, two] = ['journey one "One"\n', 'journey two "Two"\n'];
    const head = { 'a.journey': otherText, 'b.journey': `${two}owner web "Web team"\n` };
    expect(diff({ 'a.journey': otherText + two }, head).map(({ kind }) => kind)).toEqual(['moved', 'added']);
    expect(applies({ 'a.journey': otherText + two }, head)).toBe(true);
  });

  test('a file that is gone, whose journey lives on without one of its metrics', () => {
    const journey = (metric: string) => `journey j "J" { stage a "A" { ${metric}step s "S" } }\n`;
    const base = { 'a.journey': `owner o "O"\n${journey('metric "M"; ')}`, 'b.journey': 'owner p "P"\n' };
    const head = { 'b.journey': `owner p "P"\n${journey('')}` };
    expect(diff(base, head).map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'error: The file a.journey was removed, with the owner “O”',
      'info: The journey “J” moved from the top of a.journey to the top of b.journey',
      'error: The metric “M” was removed from “A”',
    ]);
    expect(applies(base, head)).toBe(true);
  });

  test('what came to or went from something that moved is told of that alone', () => {
    const base = 'stage a "A" { goal "g"; step s "S" { metric "M"; goal "h" } }';
    const head = 'stage b "Else" { step s "S" { pain "P"; goal "h" } }';
    expect(told(base, head)).toEqual([
      'removed warning: The stage “A” was removed from “J”',
      'added info: The stage “Else” was added to “J”',
      'moved warning: The step “S” moved from “A” to “Else”',
      'removed error: The metric “M” was removed from “S”',
      'added info: The pain “P” was added to “S”; it has no owner',
    ]);
  });

  test('a map of the future, and the one it starts from', () => {
    const changes = diff(
      { 'a.journey': 'journey now "Now" { stage a "A" { emotion -1 } }\n' },
      { 'a.journey': 'journey then "Then" { baseline now; stage a "A" { emotion 1 } }\n' },
    );
    expect(changes.map(({ message }) => message)).toContain('“A” feels better: -1 → +1');
  });

  test('names of other things are read as their titles', () => {
    const text = (body: string) => ({
      'a.journey': `owner web "Web team"\njourney j "J" { stage a "A" { ${body} } }\n`,
    });
    const changes = diff(text('handover web "Paid"'), text('handover web "Ordered"'));
    expect(changes.map(({ message }) => message)).toEqual([
      'The condition of the handover to “Web team” changed: “Paid” → “Ordered”',
    ]);
  });

  test('who is in doubt stays alone', () => {
    const createStage = (title: string) => `stage a "A" { pain "${title}" }`;
    expect(told(createStage('Delivery price comes last'), createStage('Nobody answers the phone'))).toEqual([
      'removed warning: The pain “Delivery price comes last” was removed from “A”',
      'added info: The pain “Nobody answers the phone” was added to “A”; it has no owner',
    ]);
    const two = 'stage a "A" { pain "Queue one is long" }; stage b "B" { pain "Queue two is long" }';
    const both = 'stage c "C" { pain "Queue six is long"; pain "Queue ten is long" }';
    expect(diff(inJourney(two), inJourney(both)).map(({ kind }) => kind)).not.toContain('moved');
  });
});

test('says where something was and is, how it is known, and by what it is known again', () => {
  const base = inJourney('  owner web\n  stage a "A" {\n    emotion 1\n  }');
  const head = inJourney('  stage a "A" {\n    emotion -1\n  }\n  owner web');
  const [change, ...others] = diff(base, head);
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    kind: 'changed',
    entity: { type: 'stage', id: 'j.a', title: 'A' },
    field: 'emotion',
    before: 1,
    after: -1,
    identity: { by: 'name', score: 1 },
    journey: { id: 'j', title: 'J' },
    stage: { id: 'j.a', title: 'A' },
  });
  expect(change?.fingerprint).toMatch(/^[0-9a-f]{16}$/u);
  const moved = diff({ 'z.journey': `\n\n${base['a.journey']}` }, { 'z.journey': `\n${head['a.journey']}` });
  expect(moved.map(({ fingerprint }) => fingerprint)).toEqual([change?.fingerprint]);
});

test('a removal is shown at the nearest that is still there', () => {
  const base = inJourney('  stage a "A" { step s "S" { pain p "P" } }');
  const [change] = diff(base, inJourney('  stage a "A"'));
  const stage = 'journey j "J" {\n  '.length;
  expect(change).toMatchObject({
    entity: { id: 'j.s' },
    anchor: { file: 'a.journey', span: { start: stage } },
  });
});

test('renames and moves are found, and no others', () => {
  const runCount = process.env['CI'] === undefined ? 200 : 1000;
  const { precision, recall, edits } = labelledEdits(runCount);
  expect(edits).toBeGreaterThanOrEqual(runCount);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});
