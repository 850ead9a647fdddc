import { readFileSync } from 'node:fs';
import {
  getPicture,
  type Picture,
  type PictureChanged,
  pictureChanged,
  unwatchPicture,
} from '@journey-maps/core/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const map = (inside: string) => `journey buying "Buying a bike" {
  status agreed
  stage "Research" {
    step look "Looks around" {
      touchpoint "Shop window" { channel store }
      ${inside}
    }
  }
}
`;
const shop = 'file:///maps/shop.journey';
const people = 'file:///maps/shared/people.journey';

const watched = ['syntax', 'unresolved-reference', 'import-not-found', 'pain-without-owner'];

let editor: Editor;
afterEach(() => editor.dispose());

/** Returns the rules and positions of findings, without findings that such short maps always have. */
const listRulesAt = (uri: string) =>
  editor
    .diagnostics(uri)
    .filter(({ code }) => watched.includes(String(code)))
    .map(({ code, range }) => `${code}@${range.start.line + 1}:${range.start.character + 1}`);

describe('findings', () => {
  it('come with every change to an open file, and go with their cause', async () => {
    editor = await startEditor();
    editor.open(shop, map('pain "It is closed"'));
    await editor.settle();
    expect(listRulesAt(shop)).toEqual(['pain-without-owner@6:7']);
    editor.type(shop, map('pain "It is closed" { owner web }').replace('journey', 'owner web\njourney'));
    await editor.settle();
    expect(listRulesAt(shop)).toEqual([]);
  });

  it('are told of files that are not open, from the start', async () => {
    editor = await startEditor({ [shop]: map('pain "It is closed"') });
    expect(listRulesAt(shop)).toEqual(['pain-without-owner@6:7']);
  });

  it('appear in a file when a name goes from one that it imports', async () => {
    editor = await startEditor({ [shop]: `import "./shared/people.journey"\n${map('persona anna')}` });
    editor.open(people, 'persona anna "Anna"');
    await editor.settle();
    expect(listRulesAt(shop)).toEqual([]);
    editor.type(people, 'persona anne "Anna"');
    await editor.settle();
    expect(listRulesAt(shop)).toContain('unresolved-reference@7:15');
    editor.type(people, 'persona anna "Anna"');
    await editor.settle();
    expect(listRulesAt(shop)).toEqual([]);
  });

  it('follow files that come, change and go on disk', async () => {
    editor = await startEditor({ [shop]: `import "./shared/people.journey"\n${map('persona anna')}` });
    expect(listRulesAt(shop).join()).toContain('import-not-found@1:8');
    editor.onDisk(people, 'persona anna "Anna"');
    await editor.settle();
    expect(listRulesAt(shop)).toEqual([]);
    editor.onDisk(people, undefined);
    await editor.settle();
    expect(listRulesAt(shop).join()).toContain('import-not-found@1:8');
  });

  it('are those of the text on disk again when a file is closed unsaved', async () => {
    editor = await startEditor({ [shop]: map('') });
    editor.open(shop, map('pain "It is closed"'));
    await editor.settle();
    expect(listRulesAt(shop)).toEqual(['pain-without-owner@6:7']);
    editor.close(shop);
    await editor.settle();
    expect(listRulesAt(shop)).toEqual([]);
  });

  it('go with the folder that is deleted', async () => {
    editor = await startEditor({ [shop]: map('pain "It is closed"') });
    editor.notify('workspace/didDeleteFiles', { files: [{ uri: 'file:///maps' }] });
    await editor.settle();
    expect(listRulesAt(shop)).toEqual([]);
  });

  it.each([
    ['a folder', 'file:///maps'],
    ['a folder with a dot in its name', 'file:///maps/v1.2'],
  ])('go with %s that the editor says is gone, without naming its files', async (_, folder) => {
    const lost = `${folder}/lost.journey`;
    editor = await startEditor({ [lost]: map('pain "It is closed"') });
    expect(listRulesAt(lost)).not.toEqual([]);
    editor.disk.delete(lost);
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder, type: 3 }] });
    await editor.settle();
    expect(listRulesAt(lost)).toEqual([]);
  });

  it('are asked for by watching folders too', async () => {
    const didChangeWatchedFiles = { dynamicRegistration: true };
    editor = await startEditor({}, { capabilities: { workspace: { didChangeWatchedFiles } } });
    const registered = JSON.stringify(editor.received('client/registerCapability'));
    expect(registered).toContain('{"globPattern":"**/*"}');
  });

  it.each([
    ['is there', 1],
    ['has changed, since it went and came', 2],
  ])('come with a folder that the editor says %s, without naming its files', async (_, type) => {
    const lost = 'file:///maps/branch/lost.journey';
    editor = await startEditor({ [lost]: map('pain "It is closed"') });
    editor.disk.delete(lost);
    const otherUri = 'file:///maps/branch/v1.2/found.journey';
    const hidden = 'file:///maps/.branch/found.journey';
    for (const uri of [otherUri, hidden]) editor.disk.set(uri, map('pain "It is far"'));
    const changes = ['branch', 'branch/v1.2', '.branch', 'LICENSE'].map((name) => ({
      uri: `file:///maps/${name}`,
      type,
    }));
    editor.notify('workspace/didChangeWatchedFiles', { changes });
    await editor.settle();
    expect(listRulesAt(otherUri)).not.toEqual([]);
    expect(listRulesAt(hidden)).toEqual([]);
    expect(listRulesAt(lost)).toEqual([]);
  });

  it('are not told again while nothing changed', async () => {
    editor = await startEditor({ [shop]: map('pain "It is closed"') });
    editor.open(people, 'persona anna');
    await editor.settle();
    const before = editor.publications(shop);
    editor.type(people, 'persona anna "Anna"');
    await editor.settle();
    expect(editor.publications(shop)).toBe(before);
  });

  it('are found in a file outside of every folder, and what lies beside it can be imported', async () => {
    editor = await startEditor({ [people]: 'persona anna "Anna"' }, { folder: null });
    editor.open(shop, `import "./shared/people.journey"\n${map('persona anna')}`);
    await editor.settle();
    expect(listRulesAt(shop)).toEqual([]);
    editor.type(shop, `import "../elsewhere.journey"\n${map('')}`);
    await editor.settle();
    expect(listRulesAt(shop).join()).toContain('import-not-found');
  });

  it('are found whichever way the editor spells the address of a file', async () => {
    editor = await startEditor({ 'file:///maps/sk%C3%A5l.journey': 'persona åse' });
    editor.open('file:///maps/skål.journey', 'stage');
    await editor.settle();
    expect(editor.diagnostics('file:///maps/skål.journey')).toHaveLength(1);
  });
});

describe('what an editor asks', () => {
  it('quick fixes', async () => {
    editor = await startEditor();
    editor.open(shop, map('').replace('stage', 'stagee'));
    await editor.settle();
    const [action] = await editor.listActionsAt(shop, 2, 4);
    expect(action).toMatchObject({
      title: 'Change to `stage`',
      kind: 'quickfix',
      isPreferred: true,
      edit: {
        changes: {
          [shop]: [
            { newText: 'stage', range: { start: { line: 2, character: 2 }, end: { line: 2, character: 8 } } },
          ],
        },
      },
    });
  });

  it('an outline', async () => {
    editor = await startEditor();
    editor.open(shop, map('emotion -1\npain "It is closed" { severity high }'));
    const symbols = await editor.request('textDocument/documentSymbol', { textDocument: { uri: shop } });
    expect(symbols).toMatchObject([
      {
        name: 'Buying a bike',
        detail: 'agreed',
        children: [
          {
            name: 'Research',
            children: [
              {
                name: 'Looks around',
                detail: '-1',
                children: [
                  { name: 'Shop window', detail: 'store' },
                  { name: 'It is closed', detail: 'high' },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('folds: bodies but for their last line, comments, imports, block texts', async () => {
    editor = await startEditor();
    const text =
      'import "a.journey"\nimport "b.journey"\n\n// one\n// two\n\npersona anna {\n  about """\n    long\n  """\n}\n';
    editor.open(shop, text);
    const folds = await editor.request('textDocument/foldingRange', { textDocument: { uri: shop } });
    expect(folds).toEqual([
      { startLine: 0, endLine: 1, kind: 'imports' },
      { startLine: 3, endLine: 4, kind: 'comment' },
      { startLine: 6, endLine: 9 },
      { startLine: 7, endLine: 9 },
    ]);
  });

  it('colours, a token of several lines line by line', async () => {
    editor = await startEditor();
    editor.open(shop, 'persona anna {\n  about """\n    long\n  """\n}\n');
    const { data } = await editor.request<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument: { uri: shop },
    });
    expect(data).toHaveLength(6 * 5);
  });

  it('nothing of a file that is not there, without an error', async () => {
    editor = await startEditor();
    for (const method of ['documentSymbol', 'foldingRange']) {
      expect(
        await editor.request(`textDocument/${method}`, { textDocument: { uri: 'file:///none.journey' } }),
      ).toEqual([]);
    }
    expect(await editor.request(getPicture, { uri: 'file:///none.journey' })).toBeNull();
  });
});

describe('pictures', () => {
  it('are of the text as it stands, and said to have changed to those who asked', async () => {
    editor = await startEditor();
    editor.open(shop, map(''));
    const picture = await editor.request<Picture>(getPicture, { uri: shop, watch: true });
    expect(picture.diagrams[0]?.sections[0]?.tasks[0]?.title).toBe('Looks around');
    editor.type(shop, map('emotion 2'));
    await editor.settle();
    const told = editor.received(pictureChanged) as PictureChanged[];
    expect(told.map(({ uri, change }) => [uri, change?.from])).toEqual([
      [shop, picture.revision],
      // The findings follow when the check is done.
      [shop, told[0]?.change?.to],
    ]);
    const after = await editor.request<Picture>(getPicture, { uri: shop });
    expect(after.diagrams[0]?.sections[0]?.tasks[0]?.emotion).toBe(2);
    expect(after.version).toBeGreaterThan(picture.version);
  });

  it('are told of once where nothing else is found than before', async () => {
    editor = await startEditor();
    editor.open(shop, map('emotion 1'));
    await editor.request(getPicture, { uri: shop, watch: true });
    editor.type(shop, map('emotion 2'));
    await editor.settle();
    expect(editor.received(pictureChanged)).toHaveLength(1);
    // The next change is based on the last one sent.
    editor.type(shop, map('emotion 1'));
    await editor.settle();
    const [first, second] = editor.received(pictureChanged) as PictureChanged[];
    expect(second?.change?.from).toBe(first?.change?.to);
  });

  it('are told of to nobody who does not look any more', async () => {
    editor = await startEditor();
    editor.open(shop, map(''));
    await editor.request(getPicture, { uri: shop, watch: true });
    editor.notify(unwatchPicture, { uri: shop });
    await editor.request(getPicture, { uri: shop });
    editor.type(shop, map('emotion 2'));
    await editor.settle();
    expect(editor.received(pictureChanged)).toEqual([]);
  });

  it('say where the text is broken', async () => {
    editor = await startEditor();
    editor.open(shop, map('emotion'));
    const picture = await editor.request<Picture>(getPicture, { uri: shop });
    expect(picture.broken?.at).toEqual({ line: 6, column: 7 });
  });

  it('change when what a file imports does', async () => {
    editor = await startEditor({
      [shop]: `import "./shared/people.journey"\n${map('persona anna')}`,
      [people]: 'persona anna "Anna"',
    });
    await editor.request(getPicture, { uri: shop, watch: true });
    editor.open(people, 'persona anna "Anna B"');
    await editor.settle();
    expect(editor.received(pictureChanged)).toMatchObject([{ uri: shop }]);
  });
});

it('takes whatever is typed', async () => {
  editor = await startEditor();
  const text = readFileSync(
    new URL('../../../examples/colleen-vacuum-cleaner.journey', import.meta.url),
    'utf8',
  );
  editor.open(shop, '');
  for (let end = 0; end < text.length; end += 97) editor.type(shop, text.slice(0, end));
  for (const odd of ['{'.repeat(5000), '"', '/*', '\u0000\ud800', '}'.repeat(100)]) editor.type(shop, odd);
  editor.type(shop, map('pain "It is closed"'));
  await editor.settle();
  expect(listRulesAt(shop)).toEqual(['pain-without-owner@6:7']);
  expect(editor.received('window/logMessage')).toEqual([]);
});
