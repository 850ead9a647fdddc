import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleJourney, type Exited, execute, type JourneyBundle } from './journey-bundle.ts';
import { broken, good } from './maps.ts';
import { temporaryFolder } from './temporary-folder.ts';

let bundle: JourneyBundle;
beforeAll(async () => {
  bundle = await bundleJourney({ withPage: true });
});
afterAll(() => bundle.remove());

function render(folder: string, args: readonly string[], env: Record<string, string> = {}): Promise<Exited> {
  const command = [process.execPath, bundle.script, 'render', 'a.journey', ...args];
  return execute(command, { folder, env: { ...process.env, ...env } });
}

test('a picture that leaves parts out names the option that shows everything', async () => {
  const folder = temporaryFolder({ 'a.journey': good });
  const overview = ['--format', 'svg', '--density', 'overview', '-o', 'a.svg'];
  expect((await render(folder, overview)).stderr).toMatch(
    /^journey: this picture of a\.journey leaves out .+\. `--density everything` shows everything\.\n$/u,
  );
  // No density shows evidence that the journey does not mention.
  writeFileSync(join(folder, 'a.journey'), `${good}evidence talks "Talks" { sample 9 }\n`);
  expect((await render(folder, overview)).stderr).toMatch(/ `--format markdown` writes everything\.\n$/u);
});

test('a map is drawn as HTML, SVG, PNG and PDF, and nothing is left of the browser', async () => {
  const folder = temporaryFolder({ 'a.journey': good });
  // An own folder for temporary files, since other tests start browsers at the same time.
  const temporary = temporaryFolder({});
  for (const [leftOut, ...args] of [
    [0, '--format', 'html', '-o', 'a.html'],
    [0, '--format', 'svg', '-o', 'a.svg'],
    [3, '--format', 'svg', '--view', 'diagram', '-o', 'd.svg'],
    [0, '--format', 'png', '-o', 'a.png'],
    [0, '--format', 'pdf', '--paper', 'wide', '-o', 'a.pdf'],
  ] as const) {
    const stderr =
      leftOut === 0
        ? ''
        : `journey: this picture of a.journey leaves out ${leftOut} values. \`--format markdown\` writes everything.\n`;
    const drawn = await render(folder, args, { TMPDIR: temporary, TEMP: temporary });
    expect(drawn).toEqual({ code: 0, stdout: '', stderr });
  }
  const read = (name: string) => readFileSync(join(folder, name));
  expect(read('a.html').toString()).toMatch(/^<!DOCTYPE html>.*<title>a\.journey<\/title>/su);
  for (const name of ['a.svg', 'd.svg']) {
    const svg = read(name).toString();
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('Tries it');
  }
  const png = read('a.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)].every((size) => size > 300)).toBe(true);
  const pdf = read('a.pdf').toString('latin1');
  expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Type \/MarkInfo\s*\/Marked true|\/Marked true/u);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Lang (en');
  expect(pdf).toContain('/Title (Buying a bike)');
  expect(listLetters(read('a.pdf'))).toBeGreaterThan('BuyingabikeTriesitTesttrack'.length);
  expect(readdirSync(temporary).filter((name) => name.startsWith('journey-'))).toEqual([]);
});

test('a picture shows as much as --density says', async () => {
  const thinking = good.replace('    touchpoint', '    thought "Which one?"\n    touchpoint');
  const folder = temporaryFolder({ 'a.journey': thinking });
  const svg = async (...args: string[]) => (await render(folder, ['--format', 'svg', ...args])).stdout;
  const [standard, everything, overview] = [
    await svg(),
    await svg('--density', 'everything'),
    await svg('--density', 'overview'),
  ];
  expect(standard).not.toContain('Channel');
  expect(everything).toContain('Channel');
  expect(standard).toContain('Which one?');
  expect(overview).not.toContain('Which one?');
  const page = (await render(folder, ['--format', 'html', '--density', 'overview'])).stdout;
  expect(page).toContain('"look":"density=overview"');
}, 240_000);

test('a page and a picture show findings only where --findings asks for them', async () => {
  const folder = temporaryFolder({ 'a.journey': broken });
  const message = 'This pain point has no owner.';
  for (const format of ['html', 'svg']) {
    const without = await render(folder, ['--format', format]);
    expect(without.stdout).toContain('Many wait');
    expect(without.stdout).not.toContain(message);
    expect((await render(folder, ['--format', format, '--findings'])).stdout).toContain(message);
  }
  // Both are drawn from the same page. A badge takes no space, so only the number of letters differs.
  const letters = async (...args: string[]) => {
    const { code } = await render(folder, ['--format', 'pdf', '--paper', 'wide', '-o', 'a.pdf', ...args]);
    expect(code).toBe(0);
    return listLetters(readFileSync(join(folder, 'a.pdf')));
  };
  expect(await letters('--findings')).toBeGreaterThan(await letters());
});

test('where there is no browser, or one that does not work, it is said', async () => {
  const folder = temporaryFolder({ 'a.journey': good, broken: '#!/bin/sh\nexit 3\n' });
  const broken = join(folder, 'broken');
  chmodSync(broken, 0o755);
  const args = ['--format', 'pdf', '-o', 'a.pdf'];
  expect(await render(folder, args, { CHROME_PATH: join(folder, 'no') })).toEqual({
    code: 2,
    stdout: '',
    stderr: `journey: CHROME_PATH is set to ${join(folder, 'no')}, which is not an executable program. Correct it, or unset it.\n`,
  });
  const { code, stderr } = await render(folder, args, { CHROME_PATH: broken });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^journey: .*broken could not draw the map: .+\.\n$/u);
  expect(existsSync(join(folder, 'a.pdf'))).toBe(false);
});

test('a journey without stages has no picture', async () => {
  const folder = temporaryFolder({ 'a.journey': 'journey j "J" { status draft }\n' });
  expect(await render(folder, ['--format', 'svg'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'journey: There is nothing to draw: this journey has no stages yet.\n',
  });
});

/** Counts the characters of a PDF that can be selected as text: visible glyphs that are mapped to letters. */
function listLetters(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/gu)].flatMap(({ index, 0: begin }) => {
    const start = index + begin.length;
    try {
      return [inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('latin1')];
    } catch {
      return [];
    }
  });
  // Without a table from glyphs to letters, nothing can be copied.
  expect(streams.some((stream) => stream.includes('begincmap'))).toBe(true);
  const shown = streams
    .filter((stream) => stream.includes('BT\n'))
    .flatMap((stream) =>
      [...stream.matchAll(/<([\dA-Fa-f]+)>/gu)].map(([, glyphs = '']) => glyphs.length / 4),
    );
  return shown.reduce((sum, letter) => sum + letter, 0);
}
