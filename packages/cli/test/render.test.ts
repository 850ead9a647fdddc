import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const render = (folder: string, ...args: string[]) => runInProcess(folder, ['render', ...args]);

const everything = '`--format markdown` writes everything.\n';
const leftOut = `journey: this diagram of a.journey leaves out 3 values. ${everything}`;

describe('Mermaid text', () => {
  test('of the first journey, and a word about the others', async () => {
    const folder = temporaryFolder({ 'a.journey': `${good}journey renting "Renting a bike"\n` });
    const { code, stdout, stderr } = await render(folder, 'a.journey', '--format', 'mermaid');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^journey\n {4}title Buying a bike\n/u);
    expect(stderr).toBe(
      `journey: this is buying, the first of a.journey. Choose with --journey: buying, renting.\n${leftOut}`,
    );
  });

  test('of the journey with a name or a title', async () => {
    const folder = temporaryFolder({ 'a.journey': `${good}journey renting "Renting a bike"\n` });
    for (const name of ['renting', 'Renting a bike']) {
      const { stdout, stderr } = await render(folder, 'a.journey', '--journey', name);
      expect(stdout).toContain('title Renting a bike');
      expect(stderr).toBe('');
    }
    const none = await render(folder, 'a.journey', '--journey', 'rentin');
    expect(none.code).toBe(2);
    expect(none.stderr).toBe('journey: a.journey has no journey rentin. It has: buying, renting.\n');
  });

  test('says what it leaves out for GitHub’s limit', async () => {
    const stages = Array.from(
      { length: 1000 },
      (_, i) => `stage "Stage ${i} ${'word '.repeat(60)}" { touchpoint "T" { channel store } }`,
    );
    const folder = temporaryFolder({ 'a.journey': `journey j "J" {\n${stages.join('\n')}\n}\n` });
    const { code, stdout, stderr } = await render(folder, 'a.journey');
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThanOrEqual(50_000);
    expect(stderr).toMatch(/^journey: left out, .*"Stage 999 /u);
    expect(stderr).toContain('leaves out 1000 values.');
  });

  test.each([
    ['a line that cannot be read', 'nonsense'],
    ['a name that leads nowhere', 'owner nobody'],
  ])('comes with a note where %s leaves something out', async (_, line) => {
    const text = good.replace('stage', `${line}\n  stage`);
    const { code, stdout, stderr } = await render(temporaryFolder({ 'a.journey': text }), 'a.journey');
    expect(code).toBe(0);
    expect(stdout).toContain('section Tries it');
    expect(stderr.slice(0, stderr.indexOf('\n') + 1)).toBe(
      'journey: a.journey has a text that cannot be read, or a name without a target, so something is missing here. Run `journey check` on it.\n',
    );
  });

  test('comes without a note where errors leave nothing out', async () => {
    const { code, stderr } = await render(temporaryFolder({ 'a.journey': broken }), 'a.journey');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: leftOut.replace('3 values', '1 pain, 3 values and 1 declaration'),
    });
  });

  test('is whole for a program and harmless for a terminal', async () => {
    const folder = temporaryFolder({ 'a.journey': good.replace('Tries it', 'Tries\u001B[2Jit') });
    const args = ['render', 'a.journey'];
    expect((await runInProcess(folder, args)).stdout).toContain('\u001B[2J');
    const { stdout } = await runInProcess(folder, args, { isTerminal: true });
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toContain('section Tries␛[2Jit\n');
  });
});

describe('Markdown', () => {
  const two = `${good}\njourney later "Later" { stage "Ends" { thought "At last" } }\nowner later-team "Later team" { contact "l@example.com" }\n`;
  const write = async (...args: string[]) =>
    (await render(temporaryFolder({ 'a.journey': two }), 'a.journey', '--format', 'markdown', ...args))
      .stdout;

  test('holds the whole file', async () => {
    const markdown = await write();
    expect(markdown).toMatch(/^# Buying a bike\n/u);
    expect(markdown).toContain('```mermaid\njourney\n');
    expect(markdown).toContain('# Later\n');
    expect(markdown).toContain('- **Thought:** At last');
    expect(markdown).toContain('- Later team · Contact: l@example.com');
  });

  test('holds one journey with everything in it where --journey names it', async () => {
    const markdown = await write('--journey', 'later');
    expect(markdown).toMatch(/^# Later\n/u);
    expect(markdown).toContain('- **Thought:** At last');
    expect(markdown).not.toContain('Buying a bike');
  });

  test('is an extract with --short', async () => {
    const markdown = await write('--short', '--journey', 'later');
    expect(markdown).toMatch(/^# Later\n/u);
    expect(markdown).not.toContain('At last');
  });
});

describe('a flag that means nothing for the format', () => {
  test.each([
    ['--short', 'html', '--short is for Markdown'],
    ['--short', 'mermaid', '--short is for Markdown'],
    ['--findings', 'csv', '--findings is for pages and pictures'],
    ['--findings', 'markdown', '--findings is for pages and pictures'],
    ['--density=overview', 'markdown', '--density is for pages and pictures'],
    ['--density=everything', 'xlsx', '--density is for pages and pictures'],
    ['--paper=poster', 'markdown', '--paper is for pictures and PDF'],
    ['--paper=a4', 'html', '--paper is for pictures and PDF'],
    ['--paper=16:9', 'pptx', '--paper is for pictures and PDF'],
    ['--audience=board', 'pdf', '--audience is for slides'],
    ['--audience=board', 'json', '--audience is for slides'],
    ['--density=overview', 'pptx', '--density is for pages and pictures'],
  ])('%s is refused for %s', async (flag, format, message) => {
    const folder = temporaryFolder({ 'a.journey': good });
    const { code, stderr } = await render(folder, 'a.journey', '--format', format, flag);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('a value that a flag does not know', () => {
  test.each([
    ['--paper', 'a5', 'poster, 16:9, a4, a3, wide'],
    ['--paper', '', 'poster, 16:9, a4, a3, wide'],
    ['--paper', 'A3', 'poster, 16:9, a4, a3, wide'],
    ['--audience', 'everybody', 'board, team'],
    ['--format', 'ppt', 'pptx'],
  ])('%s %s is refused in one message', async (flag, value, known) => {
    const folder = temporaryFolder({ 'a.journey': good });
    const { code, stdout, stderr } = await render(folder, 'a.journey', flag, value);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(known);
    expect(stderr.trim().split('\n').length).toBe(1);
  });
});

describe('slides', () => {
  const listSlidesIn = (file: string): number =>
    Object.keys(unzipSync(readFileSync(file))).filter((name) => /slides\/slide\d+\.xml$/u.test(name)).length;

  test('are written whole, for a team with every stage and for a board without', async () => {
    const folder = temporaryFolder({ 'a.journey': good });
    expect(await render(folder, 'a.journey', '--format', 'pptx', '-o', 'team.pptx')).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(
      await render(folder, 'a.journey', '--format', 'pptx', '--audience', 'board', '-o', 'board.pptx'),
    ).toMatchObject({
      code: 0,
      stderr: `journey: this deck of a.journey leaves out 1 moment. ${everything}`,
    });
    expect(listSlidesIn(join(folder, 'team.pptx'))).toBeGreaterThan(listSlidesIn(join(folder, 'board.pptx')));
    expect(readdirSync(folder).sort()).toEqual(['a.journey', 'board.pptx', 'team.pptx']);
  });

  test('are of the journey that --journey names', async () => {
    const folder = temporaryFolder({ 'a.journey': good });
    const { code, stderr } = await render(
      folder,
      'a.journey',
      '--format',
      'pptx',
      '--journey',
      'none',
      '-o',
      'a.pptx',
    );
    expect([code, existsSync(join(folder, 'a.pptx'))]).toEqual([2, false]);
    expect(stderr).toContain('has no journey none');
  });

  test('are nothing for a terminal', async () => {
    const folder = temporaryFolder({ 'a.journey': good });
    const args = ['render', 'a.journey', '--format', 'pptx'];
    const { code, stderr } = await runInProcess(folder, args, { isTerminal: true });
    expect(code).toBe(2);
    expect(stderr).toContain('-o map.pptx');
  });
});

describe('JSON', () => {
  test('is the model with lines, columns and what references lead to', async () => {
    const folder = temporaryFolder({
      'maps/a.journey':
        'import "../teams.journey"\n' +
        'journey buying "Buying a bike" {\n' +
        '  owner web\n' +
        '  stage trial "Tries it" {\n' +
        '    touchpoint "Test track" { channel store; owner nobody }\n' +
        '    pain crowded "Many wait" { owner web }\n' +
        '    opportunity "Book a turn" { for crowded }\n' +
        '  }\n' +
        '}\n',
      'teams.journey': 'owner web "Web team"\n',
    });
    const { code, stdout } = await render(folder, 'maps/a.journey', '--format', 'json');
    expect(code).toBe(0);
    const { version, file, document } = JSON.parse(stdout);
    expect({ version, file }).toEqual({ version: 2, file: 'maps/a.journey' });
    expect(document).not.toHaveProperty('text');
    expect(document.imports).toMatchObject([
      { path: { value: '../teams.journey' }, file: '../teams.journey' },
    ]);
    const [journey] = document.journeys;
    expect(journey.head).toEqual({ start: { line: 2, column: 1 }, end: { line: 2, column: 31 } });
    expect(journey.owner).toEqual({
      to: 'owner',
      name: 'web',
      span: { start: { line: 3, column: 9 }, end: { line: 3, column: 12 } },
      target: { file: '../teams.journey', kind: 'owner', id: 'web' },
    });
    const [stage] = journey.stages;
    expect(stage.touchpoints[0].channel.target).toEqual({ kind: 'channel', id: 'store', builtIn: true });
    expect(stage.touchpoints[0].owner).not.toHaveProperty('target');
    expect(stage.opportunities[0].reasons[0].target).toEqual({ kind: 'pain', id: 'buying.crowded' });
    expect(stdout).not.toContain(folder);
  });

  test('holds a file without a journey, which nothing else can render', async () => {
    const folder = temporaryFolder({ 'a.journey': 'owner web "Web team"\n' });
    expect(
      JSON.parse((await render(folder, 'a.journey', '--format', 'json')).stdout).document.owners,
    ).toHaveLength(1);
    expect(await render(folder, 'a.journey')).toMatchObject({
      code: 2,
      stderr: 'journey: a.journey has no journey to render. `--format json` writes its other declarations.\n',
    });
    expect((await render(folder, 'a.journey', '--format', 'json', '--journey', 'x')).code).toBe(2);
  });
});

describe('where it is written', () => {
  test('to a file, and nothing is left beside it', async () => {
    const folder = temporaryFolder({ 'a.journey': good, 'old.md': 'old' });
    for (const name of ['new.mmd', 'old.md']) {
      expect(await render(folder, 'a.journey', '-o', name)).toEqual({
        code: 0,
        stdout: '',
        stderr: leftOut,
      });
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^journey\n/u);
    }
    expect(readdirSync(folder).sort()).toEqual(['a.journey', 'new.mmd', 'old.md']);
  });

  test('a link stays a link', async () => {
    const folder = temporaryFolder({ 'a.journey': good, 'docs/real.mmd': '' });
    symlinkSync('docs/real.mmd', join(folder, 'link.mmd'));
    await render(folder, 'a.journey', '-o', 'link.mmd');
    expect(statSync(join(folder, 'docs/real.mmd')).size).toBeGreaterThan(0);
  });

  test('what cannot be written is named', async () => {
    const folder = temporaryFolder({ 'a.journey': good, 'docs/': '' });
    const failing = async (output: string) => (await render(folder, 'a.journey', '-o', output)).stderr;
    expect(await failing('docs')).toBe('journey: docs cannot be written: it is a folder.\n');
    expect(await failing('no/where.md')).toBe(
      'journey: no/where.md cannot be written: there is no such folder.\n',
    );
    expect(await failing('a.journey/x.md')).toBe(
      'journey: a.journey/x.md cannot be written: a part of its path is not a folder.\n',
    );
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

test('what is no map is named', async () => {
  const folder = temporaryFolder({ 'docs/': '', 'latin.journey': Uint8Array.of(0xe5) });
  const failing = async (file: string) => (await render(folder, file)).stderr;
  expect(await failing('docs')).toBe('journey: docs has no maps (files that end in `.journey`).\n');
  expect(await failing('')).toBe('journey: name the maps to render, such as checkout.journey or maps/.\n');
  expect(await failing('no.journey')).toBe(
    'journey: no.journey cannot be read: there is no such file or folder.\n',
  );
  expect(await failing('latin.journey')).toBe('journey: latin.journey is not UTF-8. Save it as UTF-8.\n');
});

describe('content that a format has no room for', () => {
  const rich = `${good}journey renting "Renting a bike" { stage "A" { step "B" { thought "Hm" } } }
persona ben "Ben" { goal "Work" }
`;

  test('is reported once, for an extract, slides and a diagram', async () => {
    const folder = temporaryFolder({ 'a.journey': rich });
    const first =
      'journey: this is buying, the first of a.journey. Choose with --journey: buying, renting.\n';
    for (const [args, kind, what] of [
      [[], 'diagram', '3 values and 1 declaration'],
      [['--format', 'markdown', '--short'], 'extract', '2 values and 1 declaration'],
      [['--format', 'pptx', '-o', 'a.pptx'], 'deck', '1 declaration'],
    ] as const) {
      const { code, stderr } = await render(folder, 'a.journey', ...args);
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: `${first}journey: this ${kind} of a.journey leaves out ${what}. ${everything}`,
      });
    }
  });

  test('does not count what the user did not ask for, and formats with everything', async () => {
    const folder = temporaryFolder({ 'a.journey': rich });
    const chosen = await render(folder, 'a.journey', '--journey', 'renting');
    expect(chosen.stderr).toBe(leftOut.replace('3 values', '1 thought'));
    for (const args of [
      ['--format', 'markdown'],
      ['--format', 'markdown', '--journey', 'renting'],
      ['--format', 'json'],
      ['--format', 'csv'],
    ]) {
      const { code, stderr } = await render(folder, 'a.journey', ...args);
      expect([args, code, stderr]).toEqual([args, 0, '']);
    }
  });

  test('keeps the language of a chosen journey', async () => {
    const folder = temporaryFolder({ 'a.journey': `language de\n${rich}` });
    const { stdout } = await render(folder, 'a.journey', '--format', 'markdown', '--journey', 'buying');
    expect(stdout).toContain('Verantwortlich');
  });
});
