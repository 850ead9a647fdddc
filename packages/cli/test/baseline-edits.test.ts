import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const map = `persona anna "Anna" { goal "A bike that lasts" }
owner web "Web team" { contact "w@example.com" }
evidence talks "Talks" { method interview; date 2026-09-01; sample 12 }

journey buying "Buying a bike" {
  status agreed
  persona anna

  stage trial "Tries it" {
    owner web
    step ride "Rides around the block" {
      emotion -2
      thought "Will it hold?"
      touchpoint "Test track" { importance 4 }
      pain crowded "Many wait for a turn" { severity high }
      pain "The helmets are too small for children" { severity low }
    }
    step "Asks for a discount" {
      emotion -1
      pain "Nobody knows who may give one" { severity high }
      opportunity "Let the staff decide up to a limit"
    }
  }
  stage "Pays" {
    step "Waits at the till" { emotion -2 }
    handover web
  }
}
`;

/** Returns a folder with a map whose findings are all in its baseline, and a check of an edited map. */
async function accepted(text = map) {
  const folder = temporaryFolder({ 'a.journey': text });
  const check = (...args: string[]) =>
    runInProcess(folder, [
      'check',
      '--today',
      '2026-11-21',
      '--baseline',
      'b.json',
      '--format',
      'concise',
      ...args,
    ]);
  const written = await check('--write-baseline');
  expect(written).toMatchObject({ code: 0, stdout: '' });
  const content = () => readFileSync(join(folder, 'b.json'), 'utf8');
  return {
    folder,
    check,
    content,
    /** Returns the rules of new findings, and the message about stale entries. */
    after: async (edited: string, file = 'a.journey') => {
      expect(edited).not.toBe(text);
      writeFileSync(join(folder, file), edited);
      const { stdout, stderr } = await check();
      return { found: [...stdout.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, rule]) => rule), stderr };
    },
  };
}

const nothingNew = { found: [], stderr: '' };

const edits: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  [
    'a pain without a name is reworded',
    'The helmets are too small for children',
    'The helmets are too small for kids',
  ],
  ['a pain with a name is reworded', 'Many wait for a turn', 'Too many wait for their turn'],
  ['a pain gets another name', 'pain crowded', 'pain busy'],
  [
    'a pain gets another name and is reworded',
    'crowded "Many wait for a turn"',
    'busy "Too many wait for a turn"',
  ],
  ['a pain gets its first name', 'pain "Nobody knows', 'pain unknown "Nobody knows'],
  ['a pain loses its name', 'pain crowded "', 'pain "'],
  ['a step without a name is reworded', 'Asks for a discount', 'Asks for a better price'],
  ['a step without a name is another one in words', 'Asks for a discount', 'Haggles'],
  [
    'a step with a name is called otherwise',
    'step ride "Rides around the block"',
    'step test "Takes a test ride"',
  ],
  ['a step gets its first name', 'step "Asks', 'step asks "Asks'],
  ['a stage without a name is reworded', 'stage "Pays"', 'stage "Pays for it"'],
  ['a stage gets another name', 'stage trial', 'stage tries'],
  ['the journey gets another name and title', 'journey buying "Buying a bike"', 'journey bike "Buys a bike"'],
  ['an opportunity is reworded', 'Let the staff decide up to a limit', 'Let all staff decide up to a limit'],
  ['a pain moves to the next step', /( {6}pain "The helmets.*\n)([^]*?)( {6}pain "Nobody)/u, '$2$1$3'],
  ['a typing error is fixed', 'Waits at the till', 'Waits at the tills'],
  ['two pains change places', /( {6}pain crowded.*\n)( {6}pain "The helmets.*\n)/u, '$2$1'],
];

describe('a baseline holds after small edits', () => {
  test.each(edits)('where %s', async (_, from, to) => {
    const { after } = await accepted();
    expect(await after(map.replace(from, to))).toEqual(nothingNew);
  });

  test('where all of them are made at once, and the map is moved', async () => {
    const { folder, after } = await accepted();
    renameSync(join(folder, 'a.journey'), join(folder, 'c.journey'));
    const all = edits
      .filter(([what]) => !/another name$|loses|called otherwise|first name|Haggles/u.test(what))
      .reduce((text, [, from, to]) => text.replace(from, to), map);
    expect(await after(all, 'c.journey')).toEqual(nothingNew);
  });

  test('in one that an older version wrote', async () => {
    const { folder, after, content } = await accepted();
    writeFileSync(join(folder, 'b.json'), content().replace(/, "place": \{.*\}(?= \})/gu, ''));
    const reworded = map
      .replace('too small for children', 'too small for kids')
      .replace('Many wait', 'Too many wait');
    expect(await after(reworded)).toEqual(nothingNew);
  });

  test('and pruning it makes it follow them', async () => {
    const { after, check, content } = await accepted();
    const entries = content().split('\n').length;
    await after(map.replace('The helmets are too small for children', 'The helmets are too small for kids'));
    expect(await check('--prune-baseline')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(content().split('\n')).toHaveLength(entries);
    expect(content()).toContain('for kids');
    expect(content()).not.toContain('for children');
    expect(
      await after(map.replace('The helmets are too small for children', 'The helmets pinch all kids')),
    ).toEqual(nothingNew);
  });
});

describe('a baseline hides no new finding', () => {
  test.each([
    [
      'of another statement in its place',
      'The helmets are too small for children',
      'Rain falls through the roof',
      1,
    ],
    ['of a copy beside it', /( {6}pain "The helmets.*\n)/u, '$1$1', 1],
    [
      'of one that is like it',
      /( {6}pain "The helmets.*\n)/u,
      '$1      pain "The helmets are too big for children" { severity low }\n',
      1,
    ],
    [
      'of one that is like it, where the other one was fixed',
      /( {6}pain "The helmets are too small for children" \{)( severity low \}\n)/u,
      '$1 owner web;$2      pain "The helmets are too big for children" { severity low }\n',
      1,
    ],
  ])('%s', async (_, from, to, most) => {
    const { after } = await accepted();
    const { found: findings } = await after(map.replace(from, to));
    expect(findings.filter((rule) => rule === 'pain-without-owner')).toHaveLength(most);
  });

  test('of a statement that had others, where one like it was removed', async () => {
    const two = map.replace(
      / {6}pain "The helmets.*\n/u,
      '      pain "Queue one is too long" { severity low }\n      pain "Queue two is too long" { owner web; severity high }\n',
    );
    const { after } = await accepted(two);
    const { found: findings } = await after(
      two
        .replace(/ {6}pain "Queue one.*\n/u, '')
        .replace('{ owner web; severity high }', '{ severity high }'),
    );
    expect(findings).toContain('pain-without-owner');
  });
});
