import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionList, DocumentLink, WorkspaceEdit } from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const people = 'file:///maps/people.journey';
const photo = 'file:///maps/photos/anna.jpg';
const text = 'persona anna "Anna" {\n  goal "Ride"\n  picture "photos/anna.jpg" "Anna"\n}\n';

let editor: Editor;
afterEach(() => editor.dispose());

const listMessages = (uri = people) =>
  editor
    .diagnostics(uri)
    .filter(({ code }) => code === 'file-not-found')
    .map(({ message }) => message);

describe('the files of pictures', () => {
  it('are looked for when a map is read, and again when they come, go or their folder does', async () => {
    editor = await startEditor({ [people]: text });
    expect(listMessages()).toEqual([expect.stringContaining('no file at `photos/anna.jpg`')]);
    editor.onDisk(photo, 'JPEG');
    await editor.settle();
    expect(listMessages()).toEqual([]);
    editor.onDisk(photo, undefined);
    await editor.settle();
    expect(listMessages()).toHaveLength(1);
    editor.disk.set(photo, 'JPEG');
    editor.notify('workspace/didCreateFiles', { files: [{ uri: 'file:///maps/photos' }] });
    await editor.settle();
    expect(listMessages()).toEqual([]);
  });

  it('are looked for when their path is typed', async () => {
    editor = await startEditor({ [people]: text, [photo]: 'JPEG' });
    editor.open(people, text);
    editor.type(people, text.replace('anna.jpg', 'ann.jpg'));
    await editor.settle();
    // A finding on the word at the cursor is held back until the file is saved.
    editor.notify('textDocument/didSave', { textDocument: { uri: people } });
    await editor.settle();
    expect(listMessages()).toEqual([expect.stringContaining('`photos/ann.jpg`')]);
    editor.type(people, text);
    await editor.settle();
    expect(listMessages()).toEqual([]);
  });

  it('lie in a folder of the workspace, or beside a map that is open without one', async () => {
    editor = await startEditor({ [people]: text.replace('photos', '../photos') });
    expect(listMessages()).toEqual([expect.stringContaining('is outside this workspace')]);
    editor.dispose();
    editor = await startEditor({ [photo]: 'JPEG' }, { folder: null });
    editor.open(people, text);
    await editor.settle();
    expect(listMessages()).toEqual([]);
  });

  it('are offered as paths', async () => {
    const typed = text.replace('photos/anna.jpg', '');
    editor = await startEditor({ [people]: typed, [photo]: '', 'file:///maps/data.csv': '' });
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: people },
      position: { line: 2, character: 11 },
    });
    expect(items.map(({ label }) => label)).toEqual(['./photos/anna.jpg']);
  });

  it('are opened from a map', async () => {
    editor = await startEditor({ [people]: text });
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: people },
    });
    expect(links.map(({ target, tooltip }) => [target, tooltip])).toEqual([[photo, 'Open the picture']]);
  });

  it('are followed when they are moved', async () => {
    editor = await startEditor({ [people]: text, [photo]: '' });
    const edit = await editor.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: [{ oldUri: photo, newUri: 'file:///maps/portraits/anna.jpg' }],
    });
    expect(JSON.stringify(edit)).toContain('portraits/anna.jpg');
  });

  it('are in the picture of a map, and follow their files', async () => {
    const [before, after] = ['data:image/jpeg;base64,AAAA', 'data:image/jpeg;base64,BBBB'];
    const shop = 'file:///maps/shop.journey';
    const map = 'import "./people.journey"\njourney j "J" { persona anna; stage "S" }\n';
    editor = await startEditor({ [people]: text, [shop]: map, [photo]: before });
    editor.open(shop, map);
    const picture = () => editor.request<object | null>('journey/getPicture', { uri: shop, watch: true });
    expect(JSON.stringify(await picture())).toContain(`"value":"Anna","image":"${before}"`);
    editor.onDisk(photo, after);
    await editor.settle();
    expect(JSON.stringify(editor.received('journey/pictureChanged'))).toContain(after);
    expect(JSON.stringify(await picture())).toContain(after);
    editor.onDisk(photo, undefined);
    await editor.settle();
    expect(JSON.stringify(await picture())).toContain('"value":"Anna (photos/anna.jpg)"');
  });

  it('are in the picture of a map as soon as their path is typed', async () => {
    editor = await startEditor({ [people]: text, [photo]: 'data:image/jpeg;base64,AAAA' });
    const typed = text.replace('anna.jpg', 'ann.jpg');
    editor.open(people, typed);
    await editor.request('journey/getPicture', { uri: people, watch: true });
    editor.type(people, text);
    await editor.settle();
    editor.notify('journey/pictureShown', { uri: people });
    await editor.settle();
    expect(JSON.stringify(editor.received('journey/pictureChanged'))).toContain(
      'data:image/jpeg;base64,AAAA',
    );
  });
});
