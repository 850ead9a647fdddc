import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileUri } from '../src/files/file-uri.ts';
import { createImageReader } from '../src/render/image-reader.ts';
import { repository } from './git-repository.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mapWith = (path: string) => `persona anna "Anna" {\n  goal "Ride"\n  picture "${path}" "Anna"\n}\n`;

async function listFindingsIn(folder: string, ...args: string[]): Promise<readonly string[]> {
  const { stdout } = await runInProcess(folder, ['check', '--format', 'json', ...args]);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
  return findings.filter(({ rule }) => rule === 'file-not-found').map(({ message }) => message);
}

describe('journey check', () => {
  test('looks for the files of pictures, in the workspace alone', async () => {
    const folder = temporaryFolder({
      'secret.png': png,
      'work/journey.config.json': '{}',
      'work/a.journey': mapWith('photos/anna.png'),
      'work/photos/anna.png': png,
    });
    const work = join(folder, 'work');
    expect(await listFindingsIn(work)).toEqual([]);
    writeFileSync(join(work, 'photos/anna.png'), 'a text');
    expect(await listFindingsIn(work)).toEqual([
      expect.stringContaining('not in the format of its file extension'),
    ]);
    writeFileSync(join(work, 'photos/anna.png'), png);
    truncateSync(join(work, 'photos/anna.png'), 2_000_001);
    expect(await listFindingsIn(work)).toEqual([expect.stringContaining('larger than 2 MB')]);
    rmSync(join(work, 'photos/anna.png'));
    expect(await listFindingsIn(work)).toEqual([expect.stringContaining('no file at `photos/anna.png`')]);
    symlinkSync('../../secret.png', join(work, 'photos/anna.png'));
    expect(await listFindingsIn(work)).toEqual([expect.stringContaining('is outside this workspace')]);
    writeFileSync(join(work, 'a.journey'), mapWith('../secret.png'));
    expect(await listFindingsIn(work)).toEqual([expect.stringContaining('is outside this workspace')]);
  });

  test('says with a cache what it says without, whatever becomes of the file', async () => {
    const folder = temporaryFolder({ '.git/': '', 'a.journey': mapWith('anna.png') });
    const cached = () => listFindingsIn(folder, '--cache', '--cache-location', '.cache');
    expect(await cached()).toHaveLength(1);
    writeFileSync(join(folder, 'anna.png'), png);
    expect(await cached()).toEqual([]);
    expect(await cached()).toEqual([]);
    rmSync(join(folder, 'anna.png'));
    expect(await cached()).toHaveLength(1);
  });
});

describe('journey check --since', () => {
  test('checks the maps whose pictures changed', async () => {
    const folder = repository(
      {
        'a.journey': mapWith('anna.png'),
        'b.journey': mapWith('ben.svg'),
        'anna.png': '<svg/>',
        'ben.svg': '<svg/>',
      },
      { 'anna.png': undefined },
    );
    expect(await listFindingsIn(folder, '--since', 'HEAD')).toEqual([
      expect.stringContaining('no file at `anna.png`'),
    ]);
  });
});

describe('journey import', () => {
  test.each(['csv', 'json', 'xlsx'])(
    'gives back the pictures of a map that was written as %s',
    async (format) => {
      const text = `${mapWith('photos/anna.png')}\njourney j "J" {\n  stage "S" {\n    picture "b.svg"\n    touchpoint "T" { channel store; external; picture "c.gif" "A till" }\n    artifact "F" { picture "d.webp" "A flyer" }\n\n    step "X" {\n      picture "e.jpg" "A street"\n    }\n  }\n}\n\nchannel call "Call" { kind person }\n`;
      const folder = temporaryFolder({ '.git/': '', 'a.journey': text });
      expect(
        await runInProcess(folder, ['render', 'a.journey', '--format', format, '-o', `a.${format}`]),
      ).toMatchObject({
        code: 0,
      });
      const imported = await runInProcess(folder, ['import', `a.${format}`]);
      for (const line of text.split('\n').map((otherLine) => otherLine.trim())) {
        const [statement = ''] = /(?:picture|external|kind person).*?(?=;| \}|$)/u.exec(line) ?? [];
        expect(imported.stdout).toContain(statement);
      }
      expect(imported.stderr).toBe('');
    },
  );
});

describe('the images of an export', () => {
  const chunk = (name: string, content: string) => [
    ...[0, 0, 0, content.length],
    ...Buffer.from(`${name}${content}!CRC`, 'latin1'),
  ];

  test('are of the workspace alone, and have nothing that a camera wrote', () => {
    const plain = [...png, ...chunk('IHDR', 'size'), ...chunk('IEND', '')];
    const secret = [...png, ...chunk('IHDR', 'size'), ...chunk('eXIf', '55.67 N'), ...chunk('IEND', '')];
    const folder = temporaryFolder({
      'secret.png': png,
      'work/journey.config.json': '{}',
      'work/anna.png': Uint8Array.from(secret),
      'work/page.png': '<html>',
    });
    symlinkSync('../secret.png', join(folder, 'work/linked.png'));
    const { getImage } = createImageReader(join(folder, 'work/a.journey'), folder);
    const image = (path: string) => getImage(createFileUri(join(folder, path)));
    expect(image('work/anna.png')).toBe(`data:image/png;base64,${Buffer.from(plain).toString('base64')}`);
    for (const path of ['secret.png', 'work/linked.png', 'work/page.png', 'work/none.png', 'work'])
      expect([path, image(path)]).toEqual([path, undefined]);
    expect(getImage('https://example.com/a.png')).toBeUndefined();
  });

  test('are 20 MB together at most, and the rest is counted', () => {
    const large = `<svg>${' '.repeat(1_990_000)}</svg>`;
    const names = Array.from({ length: 12 }, (_, i) => `${i}.svg`);
    const folder = temporaryFolder({
      '.git/': '',
      ...Object.fromEntries(names.map((name) => [name, large])),
    });
    const { getImage, leftOut } = createImageReader(join(folder, 'a.journey'), folder);
    const images = [...names, ...names].map((name) => getImage(createFileUri(join(folder, name))));
    expect(images.filter((image) => image !== undefined)).toHaveLength(20);
    expect(leftOut()).toBe(2);
  });
});
