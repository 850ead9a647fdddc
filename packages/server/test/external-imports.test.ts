import { afterEach, describe, expect, it } from 'vitest';
import type { Location, WorkspaceSymbol } from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const shop = 'file:///maps/sub/shop.journey';
const people = 'file:///maps/people.journey';
const teams = 'file:///teams/teams.journey';
const map = (imports: string) => `${imports}
persona ben "Ben" { primary; goal "Save time" }
journey buying "Buying a bike" {
  status draft
  persona anna
  stage pays "Pays" { touchpoint till "Till" { channel store; importance 3 } }
}
`;
const text = map('import "../people.journey"');
const declared =
  'import "../teams/teams.journey"\npersona anna "Anna" { primary; owner web }\npersonna oops\n';

let editor: Editor;
afterEach(() => editor.dispose());

const listRulesAt = (uri: string) => editor.diagnostics(uri).map(({ code }) => code);

function definitionOfAnna(): Promise<Location | null> {
  const position = { line: 4, character: 11 };
  return editor.request('textDocument/definition', { textDocument: { uri: shop }, position });
}

describe('a map that imports from outside the open folder', () => {
  it.each([
    ['no folder is open', null],
    ["the folder is the map's own", 'file:///maps/sub'],
    ['another folder is open', 'file:///elsewhere'],
  ])('is checked with what it imports where %s', async (_, folder) => {
    editor = await startEditor({ [people]: declared, [teams]: 'owner web "Web team"\n' }, { folder });
    editor.open(shop, text);
    await editor.settle();
    expect(listRulesAt(shop)).not.toContain('import-not-found');
    expect(listRulesAt(shop)).not.toContain('unresolved-reference');
    expect(await definitionOfAnna()).toMatchObject({ uri: people, range: { start: { line: 1 } } });
  });

  it('is checked when it is not open, too', async () => {
    const others = { [people]: declared, [teams]: 'owner web "Web team"\n' };
    editor = await startEditor({ [shop]: text, ...others }, { folder: 'file:///maps/sub' });
    expect(listRulesAt(shop)).not.toContain('import-not-found');
  });

  it('still has a finding for an import that leads to no file', async () => {
    editor = await startEditor({}, { folder: 'file:///maps/sub' });
    editor.open(shop, text);
    await editor.settle();
    expect(listRulesAt(shop)).toContain('import-not-found');
  });

  it('discloses nothing else of the files outside', async () => {
    editor = await startEditor({ [people]: declared }, { folder: 'file:///maps/sub' });
    editor.open(shop, text);
    await editor.settle();
    expect(editor.publications(people)).toBe(0);
    const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
    expect(symbols.map(({ location }) => location.uri)).not.toContain(people);
    const other = 'file:///maps/sub/other.journey';
    editor.open(other, 'journey other "Other" { persona  }\n');
    await editor.settle();
    const position = { line: 0, character: 32 };
    const list = await editor.request('textDocument/completion', { textDocument: { uri: other }, position });
    expect(JSON.stringify(list)).toContain('ben');
    expect(JSON.stringify(list)).not.toContain('anna');
  });

  it('asks to open the folder that holds both before it renames', async () => {
    editor = await startEditor({ [people]: declared }, { folder: 'file:///maps/sub' });
    editor.open(shop, text);
    await editor.settle();
    const position = { line: 4, character: 11 };
    const asked = { textDocument: { uri: shop }, position, newName: 'hanna' };
    await expect(editor.request('textDocument/rename', asked)).rejects.toThrow(
      '`people.journey` uses this name and lies outside the open folder',
    );
  });

  it('sees what is typed in the file outside while that is open, and what is saved there afterwards', async () => {
    editor = await startEditor({ [people]: declared }, { folder: 'file:///maps/sub' });
    editor.open(shop, text);
    editor.open(people, 'persona hanna "Hanna"\n');
    await editor.settle();
    expect(await definitionOfAnna()).toBeNull();
    expect(listRulesAt(people)).not.toEqual([]);
    editor.close(people);
    await editor.settle();
    expect(await definitionOfAnna()).not.toBeNull();
    expect(listRulesAt(people)).toEqual([]);
  });

  it('sees a file outside that changed on disk, where the editor can watch it', async () => {
    const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
    const capabilities = { workspace: { didChangeWatchedFiles } };
    editor = await startEditor({ [people]: declared }, { folder: 'file:///maps/sub', capabilities });
    editor.open(shop, text);
    await editor.settle();
    expect(JSON.stringify(editor.received('client/registerCapability'))).toContain(
      '{"baseUri":"file:///maps","pattern":"*.journey"}',
    );
    editor.onDisk(people, 'persona ada "Ada"\n');
    await editor.settle();
    expect(await definitionOfAnna()).toBeNull();
  });

  it('reads files outside again when it is opened again, where the editor watches nothing', async () => {
    editor = await startEditor({ [people]: declared }, { folder: null });
    editor.open(shop, text);
    await editor.settle();
    editor.close(shop);
    editor.disk.set(people, 'persona ada "Ada"\n');
    editor.open(shop, text);
    await editor.settle();
    expect(await definitionOfAnna()).toBeNull();
  });

  it('reads files outside of its own scheme only', async () => {
    const remote = 'vscode-vfs://github/o/r/sub/shop.journey';
    editor = await startEditor({ [people]: declared }, { folder: 'vscode-vfs://github/o/r/sub' });
    editor.open(remote, map('import "../people.journey"\nimport "file:///maps/people.journey"'));
    await editor.settle();
    expect(listRulesAt(remote)).toContain('import-not-found');
  });
});

describe('documents that nobody can fix', () => {
  it.each([
    'git:/maps/sub/shop.journey?%7B%22ref%22%3A%22HEAD%22%7D',
    'vscode-userdata:/maps/sub/shop.journey',
    'output:shop.journey',
    'review://pr/maps/sub/shop.journey',
  ])('are neither checked nor listed: %s', async (uri) => {
    editor = await startEditor({ [people]: declared }, { folder: 'file:///maps' });
    editor.open(shop, text);
    editor.open(uri, text.replace('Ben', 'Benno'));
    await editor.settle();
    expect(editor.publications(uri)).toBe(0);
    const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Benno' });
    expect(symbols).toEqual([]);
    expect(await editor.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
    editor.close(uri);
    await editor.settle();
    expect(editor.publications(uri)).toBe(0);
  });

  it('are those of no folder: a virtual workspace is checked', async () => {
    const uri = 'vscode-vfs://github/o/r/shop.journey';
    editor = await startEditor({}, { folder: 'vscode-vfs://github/o/r' });
    editor.open(uri, map(''));
    await editor.settle();
    expect(listRulesAt(uri)).toContain('unresolved-reference');
  });
});

describe("the editor's spelling of a URI", () => {
  const served = 'file:///maps/maps%20%28old%29/m%40home.journey';
  const broken = 'owner o "O"\njourney t "T" { status draft; persona nobody }\n';

  it.each(['file:///maps/maps%20(old)/m@home.journey', 'file:///maps/maps%20%28old%29/m@home.journey'])(
    'is the only one that findings are published under: %s',
    async (spelled) => {
      editor = await startEditor({ [served]: broken });
      expect(editor.diagnostics(served)).not.toEqual([]);
      editor.open(spelled, broken);
      await editor.settle();
      expect(editor.diagnostics(served)).toEqual([]);
      expect(editor.diagnostics(spelled)).not.toEqual([]);
      editor.type(spelled, '// Nothing yet.\n');
      await editor.settle();
      expect(editor.diagnostics(spelled)).toEqual([]);
      editor.onDisk(served, broken);
      editor.close(spelled);
      await editor.settle();
      // The editor still knows the closed file by its own spelling.
      expect(editor.diagnostics(served)).toEqual([]);
      expect(editor.diagnostics(spelled)).not.toEqual([]);
    },
  );

  it('is kept for configurations as well', async () => {
    const config = 'file:///maps/a%20%28b%29/journey.config.json';
    const spelled = 'file:///maps/a%20(b)/journey.config.json';
    editor = await startEditor({ [config]: '{ "rulez": {} }', 'file:///maps/a%20%28b%29/m.journey': broken });
    expect(editor.diagnostics(config)).not.toEqual([]);
    editor.open(spelled, '{ "rulez": {} }');
    await editor.settle();
    expect(editor.diagnostics(config)).toEqual([]);
    expect(editor.diagnostics(spelled)).not.toEqual([]);
    editor.type(spelled, '{}');
    await editor.settle();
    expect(editor.diagnostics(spelled)).toEqual([]);
  });
});
