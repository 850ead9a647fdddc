import { isDeepStrictEqual } from 'node:util';
import { renameEdits } from '@journey-maps/core/edits';
import type { JourneyDocument } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { listNames } from '@journey-maps/core/semantics';
import { applyDiff, collectContents, diffMaps, type MapVersion } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { isKeyword } from '../src/lexer/journey-lexer.ts';
import { parse } from '../src/parse.ts';
import { createUri } from './check-texts.ts';
import { everything } from './every-construct.ts';
import { makeEdits, rememberingParse } from './renaming.ts';

type Texts = Readonly<Record<string, string>>;

const read = (texts: Texts): ReadonlyMap<string, JourneyDocument> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, parse(text, `file:///maps/${path}`)]));

/** Lists the reported changes with kind and level, and asserts that their edits produce the head version. */
function reported(before: Texts, after: Texts, outside: readonly [Texts, Texts] = [{}, {}]) {
  const [base, head] = [read(before), read(after)];
  const [mine, theirs] = outside.map((texts) => [...read(texts).values()]);
  const versions: readonly [MapVersion, MapVersion] = [
    { maps: base, ...(mine && { others: mine }) },
    { maps: head, ...(theirs && { others: theirs }) },
  ];
  const diff = diffMaps(...versions);
  expect(isDeepStrictEqual([...applyDiff(diff, base)], [...collectContents(head)])).toBe(true);
  return diff.changes.map(({ kind, level, message }) => `${kind} ${level}: ${message}`);
}

/** Every name in CI, and a sample of them elsewhere. */
const each = process.env['CI'] === undefined ? 9 : 1;

test('a rename of any name in the examples is one change', () => {
  const files = [...exampleTexts(), { name: 'everything.journey', text: everything }];
  const parseOnce = rememberingParse();
  let [count, renamed] = [0, 0];
  // Without a title and a body, an owner is identified only by its name.
  const isKnownByName = (name: string) => everything.includes(`owner ${name}\n`);
  const unlike: string[] = [];
  const workspace = new Workspace();
  for (const { name, text } of files) workspace.set(parseOnce(text, createUri(name)));
  const documents = () => new Map(files.map(({ name }) => [name, workspace.get(createUri(name))]));
  const version = () =>
    new Map(
      [...documents()].flatMap(([path, journeyDocument]) =>
        journeyDocument ? [[path, journeyDocument]] : [],
      ),
    );
  const base = version();
  for (const { name: file } of files) {
    const uri = createUri(file);
    const linked = workspace.linked(uri);
    if (linked === undefined) continue;
    for (const [i, { name, role, span }] of listNames(linked).entries()) {
      if (role !== 'declaration' || isKnownByName(name) || count++ % each > 0) continue;
      const result = renameEdits(workspace, uri, span.start, 'a-name-that-nothing-has', {
        parse: parseOnce,
        isKeyword,
      });
      if ('refusal' in result) continue;
      makeEdits(workspace, result.edits, parseOnce);
      const head = version();
      const diff = diffMaps({ maps: base }, { maps: head });
      const what = `${i} ${name} in ${file}: ${diff.changes.map(({ message }) => message).join(' + ')}`;
      if (diff.changes.length !== 1 || diff.changes[0]?.kind !== 'renamed') unlike.push(what);
      renamed++;
      for (const { name: other, text } of files) workspace.set(parseOnce(text, createUri(other)));
    }
  }
  expect(unlike).toEqual([]);
  expect(renamed).toBeGreaterThan(200 / each);
}, 120_000);

const people = `persona anna "Anna" { goal "Get home" }
owner web "Web team" { contact "w@example.com" }
owner shop "Shop" { contact "s@example.com" }
channel till "Till" { kind physical }
evidence talks "Interviews" { method interview; date 2026-09-01; sample 12; persona anna; owner web }
touchpoint desk "Desk" { channel till; owner web }
metric speed "Speed" { baseline 10%; target 20% }
`;
const journeys = `journey today "Buying today" { stage look "Looks" { step see "Sees it" { emotion 0 } } }
journey buying "Buying a bike" {
  baseline today
  persona anna
  owner web
  evidence talks
  stage pays "Pays" {
    owner web
    step card "Types the number" {
      details today
      evidence talks
      emotion anna +1 "calm"
      thought anna "Is this safe?"
      touchpoint desk { importance 4 }
      touchpoint "Receipt" { channel till }
      pain slow "The form is slow" { owner web; severity high; evidence talks }
      gain safe "It is safe" { evidence talks }
      opportunity faster "Make it faster" { for slow, safe; owner web; improves speed, conv }
      action-item ask "Ask the bank" { for faster; owner shop; due 2026-12-01 }
      metric conv "Conversion" { baseline 10%; target 20%; evidence talks }
      backstage "Checks" { owner web }
    }
    handover shop "It is paid"
    next rides "It is paid" { persona anna; share 80%; evidence talks }
  }
  stage rides "Rides home" { owner shop; next card "Nothing works" }
}
empathy-map mind "How Anna feels" { persona anna; evidence talks; says "Oh" }
`;

const names = [
  'anna web shop till talks desk speed today buying pays card slow safe faster ask conv rides mind',
].flatMap((list) => list.split(' '));
const renameIn = (text: string, name: string) =>
  text.replaceAll(new RegExp(`(?<=[ .])${name}(?=[ ,;]|$)`, 'gmu'), 'fresh');

describe('a rename', () => {
  test.each(names)('of %s is one line, wherever it is referred to', (name) => {
    const before = people + journeys;
    expect(parse(before, 'file:///maps/a.journey').problems).toEqual([]);
    const lines = reported({ 'a.journey': before }, { 'a.journey': renameIn(before, name) });
    expect(lines).toEqual([expect.stringMatching(`^renamed info: .* was renamed: \`${name}\` → \`fresh\`$`)]);
  });

  test.each(['anna', 'web', 'till', 'talks', 'desk', 'speed'])('of %s is one line across files', (name) => {
    const text = `import "./people.journey"\n${journeys}`;
    const before = { 'people.journey': people, 'a.journey': text };
    const after = { 'people.journey': renameIn(people, name), 'a.journey': renameIn(text, name) };
    const line = `\`${name}\` → \`fresh\``;
    expect(reported(before, after)).toEqual([expect.stringContaining(line)]);
    // The file with the declarations is not compared.
    const [outside, outsideNow] = [before, after].map((files) => ({
      'people.journey': files['people.journey'],
    }));
    const lines = reported({ 'a.journey': before['a.journey'] }, { 'a.journey': after['a.journey'] }, [
      outside ?? {},
      outsideNow ?? {},
    ]);
    expect(lines).toEqual([expect.stringContaining(line)]);
  });

  test('is found by `was` where the title is another one, too', () => {
    const after = renameIn(people, 'web').replace('fresh "Web team" {', 'fresh "Digital unit" { was web;');
    expect(
      reported({ 'a.journey': people + journeys }, { 'a.journey': after + renameIn(journeys, 'web') }),
    ).toEqual([
      'renamed info: The owner “Digital unit” was renamed: `web` → `fresh`',
      'changed info: The owner “Web team” is now called “Digital unit”',
    ]);
  });

  test('of a journey changes no reference into it', () => {
    const text = (name: string) =>
      `journey ${name} "A" { stage s "S" { pain slow "Slow" } }\njourney b "B" { opportunity o "O" { for ${name}.slow } }\n`;
    expect(reported({ 'a.journey': text('a') }, { 'a.journey': text('fresh') })).toEqual([
      'renamed info: The journey “A” was renamed: `a` → `fresh`',
    ]);
  });

  test('hides no owner that was really changed', () => {
    const after = renameIn(people + journeys, 'web').replace(
      'slow "The form is slow" { owner fresh',
      'slow "The form is slow" { owner shop',
    );
    expect(reported({ 'a.journey': people + journeys }, { 'a.journey': after })).toEqual([
      'renamed info: The owner “Web team” was renamed: `web` → `fresh`',
      'changed info: The pain “The form is slow” has a different owner: Web team → Shop',
    ]);
  });

  test('of two names that are exchanged is reported by their titles', () => {
    const after = people
      .replace('owner web "Web team"', 'owner web "Shop"')
      .replace('owner shop "Shop"', 'owner shop "Web team"');
    expect(reported({ 'a.journey': people }, { 'a.journey': after })).toEqual([
      'changed info: The owner “Web team” is now called “Shop”',
      'changed info: The owner “Shop” is now called “Web team”',
    ]);
  });
});

test('a reference that is written with its journey is one small change', () => {
  const text = (ref: string) =>
    `journey a "A" { stage s "S" { pain slow "Slow" }; opportunity o "O" { for ${ref} } }\n`;
  expect(reported({ 'a.journey': text('slow') }, { 'a.journey': text('a.slow') })).toEqual([
    'changed info: The opportunity “O” refers to “Slow” by a different name: `slow` → `a.slow`',
  ]);
});

test('two owners of one title are told apart by their names', () => {
  const text = (owner: string) =>
    `owner web "Web team" { contact "a" }\nowner digi "Web team" { contact "b" }\njourney j "J" { owner ${owner} }\n`;
  expect(reported({ 'a.journey': text('web') }, { 'a.journey': text('digi') })).toEqual([
    'changed info: The journey “J” has a different owner: Web team (`web`) → Web team (`digi`)',
  ]);
});
