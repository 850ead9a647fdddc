import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, startEditor } from './editor.ts';

const shop = 'file:///maps/shop.journey';
const people = 'file:///maps/shared/people.journey';
const shopText =
  'import "./shared/people.journey"\n\njourney buying "Buying" {\n  persona anna\n  owner web\n}\n';
const peopleText = 'persona anna "Anna"\nowner web "Web"\n';
const files = { [shop]: shopText, [people]: peopleText };

const able: ClientCapabilities = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  textDocument: { rename: { prepareSupport: true } },
};

let editor: Editor;
afterEach(() => editor.dispose());

const at = (uri: string, line: number, character: number) => ({
  textDocument: { uri },
  position: { line, character },
});

/** Returns the rules of the findings on names and imports. */
const listFindingsIn = (uri: string) =>
  editor
    .diagnostics(uri)
    .map(({ code }) => code)
    .filter((code) => ['unresolved-reference', 'import-not-found', 'duplicate-name'].includes(String(code)));

/** Returns the text of a file after an edit. */
function edited(uri: string, text: string, edit: WorkspaceEdit | null): string {
  const edits = edit?.changes?.[uri] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, 'journey', 1, text), edits);
}

describe('a rename', () => {
  it('begins with the name, and none where it leads nowhere', async () => {
    editor = await startEditor(files, { capabilities: able });
    expect(editor.announced.renameProvider).toEqual({ prepareProvider: true });
    expect(await editor.request('textDocument/prepareRename', at(shop, 3, 12))).toEqual({
      range: { start: { line: 3, character: 10 }, end: { line: 3, character: 14 } },
      placeholder: 'anna',
    });
    expect(await editor.request('textDocument/prepareRename', at(shop, 3, 4))).toBeNull();
    expect(await editor.request('textDocument/prepareRename', at('file:///maps/x.journey', 0, 0))).toBeNull();
  });

  it('changes all files, each open one in its version', async () => {
    editor = await startEditor(files, { capabilities: able });
    editor.open(shop, shopText);
    const edit = await editor.request('textDocument/rename', { ...at(shop, 3, 12), newName: 'anne' });
    const range = (line: number, from: number) => ({
      start: { line, character: from },
      end: { line, character: from + 4 },
    });
    expect(edit).toEqual({
      documentChanges: [
        { textDocument: { uri: people, version: null }, edits: [{ range: range(0, 8), newText: 'anne' }] },
        { textDocument: { uri: shop, version: 1 }, edits: [{ range: range(3, 10), newText: 'anne' }] },
      ],
    });
  });

  it('is for simple editors too, and leaves no finding behind', async () => {
    editor = await startEditor(files);
    expect(editor.announced.renameProvider).toBe(true);
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
      ...at(people, 1, 8),
      newName: 'online',
    });
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual([people, shop]);
    editor.open(shop, edited(shop, shopText, edit));
    editor.open(people, edited(people, peopleText, edit));
    await editor.settle();
    expect([...listFindingsIn(shop), ...listFindingsIn(people)]).toEqual([]);
  });

  it('is of the text as it stands, in the spelling of the address that the editor has', async () => {
    const spelt = 'file:///maps/sk\u00E5l.journey';
    editor = await startEditor();
    editor.open(spelt, 'owner web');
    editor.type(spelt, '\n  owner web');
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
      ...at(spelt, 1, 9),
      newName: 'shop',
    });
    expect(edited(spelt, '\n  owner web', edit)).toBe('\n  owner shop');
  });

  it('is refused with a reason that the editor can show', async () => {
    const channel = 'touchpoint t {\n  channel website\n}';
    editor = await startEditor({ ...files, 'file:///maps/c.journey': channel });
    await expect(
      editor.request('textDocument/rename', { ...at(shop, 3, 12), newName: 'not a name' }),
    ).rejects.toMatchObject({ code: -32803, message: expect.stringContaining('cannot be a name') });
    await expect(
      editor.request('textDocument/prepareRename', at('file:///maps/c.journey', 1, 12)),
    ).rejects.toMatchObject({
      code: -32803,
      message: expect.stringContaining('is a built-in channel'),
    });
  });
});

describe('a move', () => {
  const willRename = (oldUri: string, newUri: string) =>
    editor.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files: [{ oldUri, newUri }] });

  it('is asked about for maps, pictures and folders, wherever files are', async () => {
    editor = await startEditor();
    expect(editor.announced.workspace?.fileOperations).toMatchObject({
      willRename: {
        filters: [
          { pattern: { glob: '**/*.journey', matches: 'file' } },
          {
            pattern: {
              glob: '**/*.{png,jpg,jpeg,webp,gif,svg,PNG,JPG,JPEG,WEBP,GIF,SVG}',
              matches: 'file',
            },
          },
          { pattern: { glob: '**/*', matches: 'folder' } },
        ],
      },
      didRename: {},
    });
  });

  it('of a file rewrites the imports that lead to it, and leaves no finding behind', async () => {
    editor = await startEditor(files);
    editor.open(shop, shopText);
    const moved = 'file:///maps/personas.journey';
    const edit = await willRename(people, moved);
    expect(edit?.changes).toEqual({
      [shop]: [
        {
          range: { start: { line: 0, character: 7 }, end: { line: 0, character: 32 } },
          newText: '"./personas.journey"',
        },
      ],
    });
    editor.type(shop, edited(shop, shopText, edit));
    // Findings on a path are held back while it is being typed.
    editor.notify('textDocument/didSave', { textDocument: { uri: shop } });
    await editor.settle();
    expect(listFindingsIn(shop)).toContain('import-not-found');
    editor.onDisk(people, undefined);
    editor.onDisk(moved, peopleText);
    editor.notify('workspace/didRenameFiles', { files: [{ oldUri: people, newUri: moved }] });
    await editor.settle();
    expect(listFindingsIn(shop)).toEqual([]);
  });

  it('of an open file takes its own imports along', async () => {
    editor = await startEditor(files);
    editor.open(shop, shopText);
    const moved = 'file:///maps/2026/shop.journey';
    const edit = await willRename(shop, moved);
    const text = edited(shop, shopText, edit);
    expect(text).toContain('import "../shared/people.journey"');
    editor.type(shop, text);
    editor.close(shop);
    editor.onDisk(shop, undefined);
    editor.onDisk(moved, text);
    editor.open(moved, text);
    editor.notify('workspace/didRenameFiles', { files: [{ oldUri: shop, newUri: moved }] });
    await editor.settle();
    expect([...listFindingsIn(shop), ...listFindingsIn(moved)]).toEqual([]);
    const names = await editor.request('textDocument/rename', { ...at(moved, 3, 12), newName: 'anne' });
    expect(Object.keys((names as WorkspaceEdit).changes ?? {}).sort()).toEqual([moved, people]);
  });

  it('of a folder rewrites the imports that lead into it', async () => {
    editor = await startEditor(files);
    const edit = await willRename('file:///maps/shared', 'file:///maps/ours');
    const text = edited(shop, shopText, edit);
    expect(text).toContain('import "./ours/people.journey"');
    editor.onDisk(shop, text);
    editor.onDisk(people, undefined);
    editor.onDisk('file:///maps/ours/people.journey', peopleText);
    editor.notify('workspace/didRenameFiles', {
      files: [{ oldUri: 'file:///maps/shared', newUri: 'file:///maps/ours' }],
    });
    await editor.settle();
    expect(listFindingsIn(shop)).toEqual([]);
  });

  it('that concerns nobody changes nothing', async () => {
    editor = await startEditor(files);
    expect(await willRename('file:///maps/photos', 'file:///maps/pictures')).toBeNull();
  });
});
