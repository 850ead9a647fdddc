import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeHost } from '../src/node/node-host.ts';

function createFolderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const createUri = (...parts: string[]) => pathToFileURL(join(...parts)).href;

describe('the files of a machine', () => {
  it('are listed as the command lists them', async () => {
    const folder = createFolderWith({
      '.git/info/exclude': 'e.journey\n',
      '.gitignore': 'old\n!old/b.journey\n',
      'journey.config.json': '{ "ignore": ["**/drafts"] }',
      'a b.journey': '',
      'e.journey': '',
      'dist/x.journey': '',
      '.x/x.journey': '',
      '._a.journey': '',
      'old/b.journey': '',
      'maps/c.journey': '',
      'maps/drafts/d.journey': '',
      'maps/.gitignore': 'f*\n!fine.journey\n',
      'maps/fun.journey': '',
      'maps/fine.journey': '',
    });
    symlinkSync('maps', join(folder, 'linked'));
    const paths = ['a%20b.journey', 'maps/c.journey', 'maps/fine.journey'].map(
      (path) => `${createUri(folder)}/${path}`,
    );
    expect(await nodeHost.listFiles(createUri(folder))).toEqual(paths);
    expect(await nodeHost.listFiles(`${createUri(folder)}/`)).toEqual(paths);
    expect(await nodeHost.listFiles(createUri(folder, 'maps'))).toEqual(paths.slice(1));
    // An opened folder counts even if its name is ignored elsewhere.
    expect(await nodeHost.listFiles(createUri(folder, 'dist'))).toEqual([
      createUri(folder, 'dist/x.journey'),
    ]);
    expect(await nodeHost.listFiles('vscode-vfs://github/a/b')).toEqual([]);
  });

  it('are told apart one by one as they are listed', async () => {
    const folder = createFolderWith({
      '.git/HEAD': '',
      '.gitignore': 'old\n',
      'maps/journey.config.json': '{ "ignore": "x" }',
    });
    const asked = [
      'a.journey',
      '._a.journey',
      'old/b.journey',
      'maps/x/c.journey',
      'maps/y/d.journey',
      'dist/e.journey',
    ];
    const uris = asked.map((path) => createUri(folder, path));
    expect(await nodeHost.filterListed(uris, createUri(folder))).toEqual([uris[0], uris[4]]);
    expect(await nodeHost.filterListed(uris, createUri(folder, 'maps'))).toEqual([uris[4]]);
  });

  it('are read where they are regular files of bounded size', async () => {
    const folder = createFolderWith({ 'a.journey': '\uFEFFowner web', 'b.journey': Uint8Array.of(0xff) });
    execFileSync('mkfifo', [join(folder, 'pipe.journey')]);
    symlinkSync('/dev/zero', join(folder, 'device.journey'));
    symlinkSync('a.journey', join(folder, 'link.journey'));
    mkdirSync(join(folder, 'folder.journey'));
    writeFileSync(join(folder, 'large.journey'), '');
    truncateSync(join(folder, 'large.journey'), 2 ** 33);
    const texts = await Promise.all(
      ['a', 'link', 'b', 'pipe', 'device', 'folder', 'large', 'none'].map((name) =>
        nodeHost.readFile(createUri(folder, `${name}.journey`)),
      ),
    );
    expect(texts).toEqual(['owner web', 'owner web', ...Array.from({ length: 6 }, () => undefined)]);
    expect(await nodeHost.readFile('vscode-vfs://github/a/b.journey')).toBeUndefined();
  });

  it('build on others of their workspace alone', () => {
    const folder = createFolderWith({
      'outside.json': '{}',
      'work/team.json': '{}',
      'work/maps/journey.config.json': '{}',
    });
    const config = createUri(folder, 'work/maps/journey.config.json');
    const may = (path: string, open: string[]) =>
      nodeHost.mayExtend(
        config,
        createUri(folder, path),
        open.map((otherPath) => createUri(folder, otherPath)),
      );
    expect(may('work/team.json', ['work'])).toBe(true);
    expect(may('work/team.json', [])).toBe(false);
    expect(may('work/maps/none.json', [])).toBe(true);
    expect(may('outside.json', ['work'])).toBe(false);
    symlinkSync('../outside.json', join(folder, 'work/linked.json'));
    expect(may('work/linked.json', ['work'])).toBe(false);
    mkdirSync(join(folder, 'work/.git'));
    expect(may('work/team.json', ['work/maps'])).toBe(true);
    expect(may('work/linked.json', [''])).toBe(false);
  });

  it('are pictures where they lie in the workspace and are ones by their first bytes', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const folder = createFolderWith({
      'outside.png': png,
      'work/a b.png': png,
      'work/none.txt': '',
      'work/page.svg': '<html></html>',
      'work/.gitignore': 'left-out\n',
      'work/left-out/b.png': png,
    });
    symlinkSync('../outside.png', join(folder, 'work/linked.png'));
    symlinkSync('/dev/zero', join(folder, 'work/device.png'));
    symlinkSync('a b.png', join(folder, 'work/inside.png'));
    mkdirSync(join(folder, 'work/folder.png'));
    writeFileSync(join(folder, 'work/large.png'), png);
    truncateSync(join(folder, 'work/large.png'), 2_000_001);
    const state = async (path: string) =>
      nodeHost.findPictureState?.(createUri(folder, path), [createUri(folder, 'work'), 'untitled:x']);
    const states = ['a b', 'inside', 'linked', 'device', 'folder', 'large', 'none'].map((name) =>
      state(`work/${name}.png`),
    );
    expect(await Promise.all(states)).toEqual([
      'found',
      'found',
      'outside',
      'outside',
      'missing',
      'too-large',
      'missing',
    ]);
    expect(await state('work/page.svg')).toBe('other-format');
    expect(await state('outside.png')).toBe('outside');
    expect(await state('none.png')).toBe('outside');
    expect(await nodeHost.listPictures?.(createUri(folder, 'work'))).toEqual(
      ['a%20b', 'large']
        .map((name) => `${createUri(folder, 'work')}/${name}.png`)
        .concat(createUri(folder, 'work/page.svg')),
    );
    const image = async (path: string) =>
      nodeHost.readPicture?.(createUri(folder, path), [createUri(folder, 'work')]);
    writeFileSync(join(folder, 'work/drawn.svg'), '<svg/>');
    expect(await image('work/drawn.svg')).toBe('data:image/svg+xml;base64,PHN2Zy8+');
    expect(await image('work/linked.png')).toBeUndefined();
    expect(await image('work/large.png')).toBeUndefined();
    expect(await image('work/page.svg')).toBeUndefined();
    expect(await image('outside.png')).toBeUndefined();
    expect(await nodeHost.findPictureState?.('vscode-vfs://github/a/b.png', [])).toBeUndefined();
  });

  it('are data files and transcripts inside the workspace', async () => {
    const folder = createFolderWith({
      'outside.csv': 'secret',
      'work/a.csv': '\uFEFFdate,value\n',
      'work/latin.csv': Uint8Array.from([0x64, 0xf8, 0x0a]),
      'work/.gitignore': 'private/\n',
      'work/.git/HEAD': '',
    });
    symlinkSync('../outside.csv', join(folder, 'work/linked.csv'));
    symlinkSync('/dev/zero', join(folder, 'work/device.csv'));
    symlinkSync('a.csv', join(folder, 'work/inside.csv'));
    mkdirSync(join(folder, 'work/folder.csv'));
    execFileSync('mkfifo', [join(folder, 'work/fifo.csv')]);
    writeFileSync(join(folder, 'work/large.csv'), '');
    truncateSync(join(folder, 'work/large.csv'), 1_000_001);
    const read = (path: string, kind: 'data' | 'transcript' = 'data') =>
      nodeHost.readNamedFile?.(kind, createUri(folder, path), [createUri(folder, 'work'), 'untitled:x']);
    const states = async (names: readonly string[]) =>
      Promise.all(names.map(async (name) => (await read(`work/${name}.csv`))?.state));
    expect(await read('work/a.csv')).toEqual({ state: 'found', text: 'date,value\n' });
    expect(await read('work/inside.csv')).toMatchObject({ state: 'found' });
    expect(
      await states(['linked', 'device', 'folder', 'fifo', 'large', 'latin', 'none', 'private/none']),
    ).toEqual([
      'outside',
      'outside',
      'missing',
      'other-format',
      'too-large',
      'other-format',
      'missing',
      'ignored',
    ]);
    expect(await read('outside.csv')).toEqual({ state: 'outside' });
    expect(await read('work/large.csv', 'transcript')).toMatchObject({ state: 'found' });
    expect(await nodeHost.readNamedFile?.('data', 'vscode-vfs://github/a/b.csv', [])).toBeUndefined();
  });
});
