import { afterEach, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const at = (path: string) => `file:///maps/${path}`;
const bad = 'stagee x\n';

let editor: Editor;
afterEach(() => editor.dispose());

const start = async (files: Record<string, string>) => {
  editor = await startEditor(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [at(path), text])),
  );
};
const isReported = (path: string) => editor.diagnostics(at(path)).length > 0;

async function change(path: string, text: string | undefined): Promise<void> {
  editor.onDisk(at(path), text);
  await editor.settle();
}

describe('a map that is left out', () => {
  const files = {
    'a.journey': bad,
    '._a.journey': bad,
    'dist/b.journey': bad,
    '.cache/c.journey': bad,
    'old/d.journey': bad,
    'drafts/e.journey': bad,
    '.gitignore': 'old\n',
    'journey.config.json': '{ "ignore": ["drafts"] }',
  };
  const left = Object.keys(files).filter((path) => path.endsWith('.journey') && path !== 'a.journey');

  it('has no findings, also when it changes on disk', async () => {
    await start(files);
    for (const path of left) await change(path, `${bad}${bad}`);
    expect(isReported('a.journey')).toBe(true);
    expect(left.filter(isReported)).toEqual([]);
  });

  it('has findings while it is open', async () => {
    await start(files);
    editor.open(at('old/d.journey'), bad);
    await editor.settle();
    expect(isReported('old/d.journey')).toBe(true);
    editor.close(at('old/d.journey'));
    await editor.settle();
    expect(isReported('old/d.journey')).toBe(false);
  });

  it('comes and goes with the rules', async () => {
    await start(files);
    await change('.gitignore', undefined);
    expect(isReported('old/d.journey')).toBe(true);
    await change('.gitignore', 'a.journey\n');
    expect([isReported('a.journey'), isReported('old/d.journey')]).toEqual([false, true]);
    await change('journey.config.json', '{ "ignore": "old" }');
    expect([isReported('old/d.journey'), isReported('drafts/e.journey')]).toEqual([false, true]);
  });

  it('can be imported, and nothing is reported of it', async () => {
    await start({
      'a.journey': 'import "./dist/people.journey"\njourney a "A" { status draft; owner web }\n',
      'dist/people.journey': `import "../.more/stores.journey"\nowner web "Web"\n${bad}`,
      '.more/stores.journey': bad,
    });
    const codes = editor.diagnostics(at('a.journey')).map(({ code }) => code);
    expect(codes).not.toContain('import-not-found');
    expect(codes).not.toContain('unknown-name');
    expect(['dist/people.journey', '.more/stores.journey'].filter(isReported)).toEqual([]);
    const [textDocument, position] = [{ uri: at('a.journey') }, { line: 1, character: 38 }];
    editor.open(textDocument.uri, editor.disk.get(textDocument.uri) ?? '');
    await expect(
      editor.request('textDocument/rename', { textDocument, position, newName: 'shop' }),
    ).rejects.toThrow(
      '`people.journey` uses this name and lies outside the open folder or is left out of it',
    );
    editor.close(textDocument.uri);
    await change('dist/people.journey', bad);
    expect(isReported('dist/people.journey')).toBe(false);
    await change('dist/people.journey', undefined);
    expect(editor.diagnostics(at('a.journey')).map(({ code }) => code)).toContain('import-not-found');
  });
});

describe('an import', () => {
  const importing = (path: string) => `import "${path}"\njourney a "A" { status draft; owner web }\n`;
  const messages = () => JSON.stringify(editor.diagnostics(at('a.journey')));

  it('finds a file in another Unicode normalisation', async () => {
    await start({ 'a.journey': importing('./caf\u00e9.journey') });
    expect(messages()).toContain('There is no map at');
    await change('cafe%CC%81.journey', 'owner web "Web"\n');
    expect(messages()).not.toMatch(/There is no map|`web`|caf/u);
  });

  it('in another case names the file, as soon as there is one', async () => {
    await start({ 'a.journey': importing('./People.journey') });
    expect(messages()).not.toContain('but one at');
    await change('people.journey', 'owner web "Web"\n');
    editor.open(at('a.journey'), importing('./People.journey'));
    await editor.settle();
    expect(messages()).toContain('There is no map at `./People.journey`, but one at `./people.journey`.');
  });
});

it('a map in Git LFS has one finding that says what it is', async () => {
  await start({ 'a.journey': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n' });
  expect(editor.diagnostics(at('a.journey'))).toMatchObject([
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0 } },
      message: expect.stringContaining('Git LFS pointer'),
    },
  ]);
});

describe('a configuration', () => {
  it('builds on nothing outside of the folder, and quotes nothing from there', async () => {
    editor = await startEditor({
      'file:///secret.json': '{ "TOKEN": 1 }',
      [at('journey.config.json')]: '{ "extends": "../secret.json" }',
      [at('a.journey')]: 'owner web "Web"\n',
    });
    expect(editor.diagnostics(at('journey.config.json'))).toMatchObject([
      { message: expect.stringContaining('`../secret.json` lies outside this workspace') },
    ]);
    expect(editor.diagnostics('file:///secret.json')).toEqual([]);
  });
});
