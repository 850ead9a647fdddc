import { afterEach, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const uri = 'file:///maps/shared/teams.journey';

let editor: Editor;
afterEach(() => editor.dispose());

/** Starts an editor. Returns a function that changes the file on disk and delays reading it by a number of turns. */
async function slowDisk() {
  let turns = 0;
  editor = await startEditor({ [uri]: 'owner a "First"\n' }, { readTurns: () => turns });
  return async (text: string | undefined, wait: number) => {
    turns = wait;
    editor.onDisk(uri, text);
    // After this answer, the server has started to read.
    await names();
  };
}

async function names(): Promise<string[]> {
  const textDocument = { uri };
  const symbols = await editor.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument });
  return symbols.map(({ name }) => name);
}

describe('a file that is read slowly', () => {
  it('is as it was written last, whichever text arrives last', async () => {
    const write = await slowDisk();
    await write('owner b "Second"\n', 9);
    await write('owner c "Third"\n', 0);
    await editor.settle();
    expect(await names()).toEqual(['Third']);
  });

  it('is gone when it was deleted meanwhile', async () => {
    const write = await slowDisk();
    await write('owner b "Second"\n', 9);
    await write(undefined, 0);
    await editor.settle();
    expect(await names()).toEqual([]);
  });

  it('is gone with its folder that was closed meanwhile', async () => {
    const write = await slowDisk();
    await write('owner b "Second"\n', 9);
    const removed = [{ uri: 'file:///maps', name: 'maps' }];
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
    await editor.settle();
    expect(await names()).toEqual([]);
  });

  it('is not found in a folder that was closed while it was searched', async () => {
    await slowDisk();
    let turns = 9;
    editor.dispose();
    editor = await startEditor({ [uri]: 'owner a "First"\n' }, { folder: null, readTurns: () => turns-- });
    const folder = { uri: 'file:///maps', name: 'maps' };
    const change = (added: object[], removed: object[]) =>
      editor.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    change([folder], []);
    change([], [folder]);
    await editor.settle();
    expect(await names()).toEqual([]);
  });
});
