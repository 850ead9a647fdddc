import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapKinds, stageModels } from '@journey-maps/core/templates';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const people =
  'persona anna "Anna, who rides" { goal "A bike"; evidence talks }\nevidence talks "Talks" { method interview; date 2026-09-01; sample 9 }\n';
const present = `import "../people.journey"
owner shop "Bike shop"
journey buying "Buying a bike" {
  persona anna
  stage "Pays" {
    touchpoint "Till" { channel store; owner shop }
    pain queue "The queue is too long" { owner shop; severity high; evidence talks }
  }
}
`;
const maps = { 'journey.config.json': '{}', 'people.journey': people, 'maps/today.journey': present };

const make = (folder: string, ...args: string[]) => runInProcess(folder, ['new', ...args]);
/** Returns the rules of the findings in a file. */
const listRules = async (folder: string, file: string) => {
  const { stdout } = await runInProcess(folder, ['check', file, '--format', 'concise']);
  return stdout
    .split('\n')
    .flatMap((line) => (line.startsWith(file) ? (/\[([a-z-]+)\]$/u.exec(line)?.[1] ?? line) : []));
};

describe('every kind of map', () => {
  const combinations = mapKinds.flatMap(({ kind, hasStageModel }) =>
    (hasStageModel ? stageModels.map(({ model }) => ['--stages', model]) : [[]]).flatMap((stages) =>
      ['anna', 'Somebody new'].map((persona) => ({ kind, stages, persona })),
    ),
  );

  test.each(combinations)('$kind $stages as $persona', async ({ kind, stages, persona }) => {
    const folder = temporaryFolder(maps);
    const baseline = kind === 'future' ? ['--baseline', 'buying'] : [];
    const args = ['maps/new.journey', '--kind', kind, '--persona', persona, ...stages, ...baseline];
    expect(await make(folder, ...args)).toEqual({
      code: 0,
      stdout:
        'maps/new.journey was written.\nNext: open it, and replace the examples with what you know. `journey check` reports what is missing.\n',
      stderr: '',
    });
    expect(await listRules(folder, 'maps/new.journey')).toEqual(['unchanged-example']);
    const text = readFileSync(join(folder, 'maps/new.journey'), 'utf8');
    expect(text.includes('import "../people.journey"')).toBe(persona === 'anna');
    expect(text).toContain(persona === 'anna' ? 'persona anna\n' : 'persona somebody-new "Somebody new" {');
  });
});

test('is called by its title, or gets its title from its file', async () => {
  const folder = temporaryFolder({ 'docs/': '' });
  expect((await make(folder, '--title', 'Köp på nätet!')).stdout).toMatch(
    /^köp-på-nätet\.journey was written/u,
  );
  expect(readFileSync(join(folder, 'köp-på-nätet.journey'), 'utf8')).toContain(
    'journey köp-på-nätet "Köp på nätet!" {',
  );
  await make(folder, 'docs/moving_house.journey', '--owner', 'City "hall"');
  const text = readFileSync(join(folder, 'docs/moving_house.journey'), 'utf8');
  expect(text).toContain('journey moving-house "Moving house" {');
  expect(text).toContain('owner city-hall "City \\"hall\\""\n');
  expect(text).toContain('reviewed 2026-11-21\n');
  expect(await listRules(folder, 'docs/moving_house.journey')).toEqual(['unchanged-example']);
});

test('overwrites nothing unasked', async () => {
  const folder = temporaryFolder({ 'a.journey': 'mine' });
  expect(await make(folder, 'a.journey')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'journey: a.journey already exists. Choose another name, or overwrite it with --force.\n',
  });
  expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe('mine');
  expect((await make(folder, 'a.journey', '--force')).code).toBe(0);
  expect(await listRules(folder, 'a.journey')).toEqual(['unchanged-example']);
  expect(readdirSync(folder)).toEqual(['a.journey']);
});

describe('a persona', () => {
  test('is found by its title, and by its name in the nearest file', async () => {
    const folder = temporaryFolder({ ...maps, 'other/far/people.journey': people });
    const { stderr } = await make(folder, 'maps/a.journey', '--persona', 'anna, who rides');
    expect(stderr).toBe(
      'journey: anna, who rides comes from ../people.journey. It is also declared in ../other/far/people.journey.\n',
    );
    expect(readFileSync(join(folder, 'maps/a.journey'), 'utf8')).toContain('import "../people.journey"');
  });

  test('may have been meant', async () => {
    const folder = temporaryFolder(maps);
    expect((await make(folder, 'a.journey', '--persona', 'anns')).stderr).toBe(
      'journey: no persona is called anns, so the map has a new one. If you meant anna, write the map again with --force.\n',
    );
  });

  test('of a file that would be overwritten is refused', async () => {
    const folder = temporaryFolder(maps);
    expect(await make(folder, 'people.journey', '--persona', 'anna', '--force')).toMatchObject({
      code: 2,
      stderr:
        'journey: people.journey cannot build on itself: choose another name, or another persona or baseline.\n',
    });
    expect(readFileSync(join(folder, 'people.journey'), 'utf8')).toBe(people);
  });
});

test.each([
  [[], 'name the subject of the map, as in `journey new --title "Buying a bike"`.'],
  [['bike'], 'the name of a map ends in .journey: call it bike.journey.'],
  [
    ['a.journey', '--title', ' '],
    'the title is empty. Name the subject of the map, as in --title "Buying a bike".',
  ],
  [
    ['a.journey', '--kind', 'empathy-map', '--stages', 'four'],
    '--stages does not apply to --kind empathy-map: leave it out.',
  ],
  [
    ['a.journey', '--baseline', 'buying'],
    'only a future map has a baseline: leave out --baseline, or add --kind future.',
  ],
  [
    ['a.journey', '--kind', 'future'],
    'a future map is based on a current journey. Name it with --baseline: buying.',
  ],
  [
    ['a.journey', '--kind', 'future', '--baseline', 'byuing'],
    'there is no journey byuing to use as the baseline. Did you mean buying?',
  ],
  [['no/a.journey'], 'no/a.journey cannot be written: there is no such folder.'],
  [
    ['a.journey', '--kind', 'past'],
    "option '--kind <kind>' argument 'past' is invalid. Allowed choices are current, future, day-in-the-life, service-blueprint, empathy-map. See `journey new --help`.",
  ],
])('%j is refused in one line', async (args, message) => {
  const folder = temporaryFolder(maps);
  expect(await make(folder, ...args)).toEqual({ code: 2, stdout: '', stderr: `journey: ${message}\n` });
  expect(existsSync(join(folder, 'a.journey'))).toBe(false);
});

test('there must be a map of today before one of the future', async () => {
  expect((await make(temporaryFolder(), 'a.journey', '--kind', 'future')).stderr).toBe(
    'journey: a future map is based on a current map, and there is no current map here. Write one first, with --kind current.\n',
  );
});
