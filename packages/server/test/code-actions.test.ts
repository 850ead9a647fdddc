import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, startEditor } from './editor.ts';

const map = 'file:///maps/map.journey';
const people = 'file:///maps/people.journey';
const teams = 'file:///maps/shared/teams.journey';

/** An editor that supports everything that code actions use. */
const able: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    codeAction: {
      dataSupport: true,
      disabledSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

let editor: Editor;
afterEach(() => editor.dispose());

/** Returns the code actions at the first occurrence of a text. */
async function listActionsAt(text: string, words: string, context: object = {}): Promise<CodeAction[]> {
  const position = TextDocument.create(map, 'journey', 0, text).positionAt(text.indexOf(words));
  return editor.request('textDocument/codeAction', {
    textDocument: { uri: map },
    range: { start: position, end: position },
    context: { diagnostics: [], ...context },
  });
}

async function start(
  text: string,
  files: Readonly<Record<string, string>> = {},
  capabilities: ClientCapabilities = { workspace: { workspaceFolders: true } },
): Promise<void> {
  editor = await startEditor({ [map]: text, ...files }, { capabilities });
  editor.open(map, text);
  await editor.settle();
}

function written(text: string, edits: readonly TextEdit[] = []): string {
  return TextDocument.applyEdits(TextDocument.create(map, 'journey', 0, text), [...edits]);
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

describe('quick fixes', () => {
  const text = 'owner web\njourney a "A" {\n  owner wbe\n  stage "S" { owner wbe }\n}\n';

  it('are those of the findings that the editor asks about', async () => {
    await start(text);
    const diagnostics = editor.diagnostics(map).filter(({ code }) => code === 'unresolved-reference');
    const asked = await listActionsAt(text, 'wbe', {
      diagnostics: diagnostics.slice(0, 1),
      only: ['quickfix'],
    });
    expect(new Set(asked.flatMap((action) => action.diagnostics?.[0]?.code))).toEqual(
      new Set(['unresolved-reference']),
    );
    expect(asked.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    expect(await listActionsAt(text, 'wbe', { only: ['refactor.inline'] })).toEqual([]);
  });

  it('correct a name wherever it is used, and are offered once, at each of its uses', async () => {
    await start(text);
    const fixed = text.replaceAll('wbe', 'web');
    for (const actions of [await listActionsAt(text, 'wbe'), await listActionsAt(text, 'wbe }')]) {
      const titles = actions.filter(({ kind }) => kind === 'quickfix').map(({ title }) => title);
      expect(titles).toEqual([
        'Change it to `web`',
        'Declare `owner wbe` in this file',
        'Ignore unresolved-reference here, with a reason…',
      ]);
      expect(written(text, actions[0]?.edit?.changes?.[map])).toBe(fixed);
    }
  });

  it('make one guess everywhere', async () => {
    const pains = 'owner web\njourney a "A" {\n  owner web\n  pain "One"\n  pain "Two"\n}\n';
    await start(pains);
    const everywhere = (await listActionsAt(pains, 'pain "One"')).find(({ title }) =>
      title.startsWith('Add `owner web`, everywhere'),
    );
    expect(everywhere?.title).toBe('Add `owner web`, everywhere in this file (2)');
    expect(written(pains, everywhere?.edit?.changes?.[map])).toContain('pain "Two" { owner web }');
  });

  describe('that ask for words', () => {
    const stage = 'owner web\njourney a "A" {\n  owner web\n\n  stage "S" {\n    emotion 0\n  }\n}\n';
    const snippets = { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };
    const addTouchpoint = async () =>
      (await listActionsAt(stage, 'stage "S"')).find(({ title }) => title === 'Add a touchpoint');

    it('are snippets whose example is selected, with the indentation that the editor adds left out', async () => {
      await start(stage, {}, snippets);
      expect((await addTouchpoint())?.edit?.documentChanges).toEqual([
        {
          textDocument: { uri: map, version: expect.any(Number) },
          edits: [
            {
              range: { start: { line: 5, character: 13 }, end: { line: 5, character: 13 } },
              snippet: {
                kind: 'snippet',
                // biome-ignore lint/suspicious/noTemplateCurlyInString: a stop of a snippet
                value: expect.stringContaining('touchpoint "${1:Where the customer meets you}" { channel '),
              },
            },
          ],
        },
      ]);
      const [change] = (await addTouchpoint())?.edit?.documentChanges ?? [];
      expect(JSON.stringify(change)).toMatch(/"value":"(?:\\n)+touchpoint/u);
    });

    it('are plain texts, which say that they are examples, for an editor without snippets', async () => {
      for (const capabilities of [{}, { workspace: { workspaceEdit: { documentChanges: true } } }]) {
        await start(stage, {}, capabilities);
        const { changes, documentChanges } = (await addTouchpoint())?.edit ?? {};
        const [first] = (documentChanges ?? []) as TextDocumentEdit[];
        const text = written(stage, changes?.[map] ?? (first?.edits as TextEdit[]));
        expect(text).toContain(
          '    touchpoint "Where the customer meets you" { channel website; owner web }\n',
        );
        editor.type(map, text);
        editor.notify('textDocument/didSave', { textDocument: { uri: map } });
        await editor.settle();
        expect(editor.diagnostics(map).map(({ code }) => code)).toContain('unchanged-example');
      }
    });

    it('stop at each example in turn, and write everything else as it is', async () => {
      const map4 = 'persona anna "Anna"\nempathy-map m "M" {\n  persona anna\n  says "x $1 }"\n}\n';
      await start(map4, {}, snippets);
      const action = (await listActionsAt(map4, 'empathy-map')).find(({ title }) =>
        title.startsWith('Add `thinks`'),
      );
      const values = JSON.stringify(action?.edit?.documentChanges);
      for (const stop of ['1:What they think, and', '2:What they do', '3:What they feel']) {
        expect(values).toContain(`"\\"\${${stop}`.slice(1));
      }
    });

    it('leave fixes without examples as they are', async () => {
      const pains = 'owner web\njourney a "A" { owner web; pain "P" }\n';
      await start(pains, {}, snippets);
      const action = (await listActionsAt(pains, 'pain')).find(({ title }) => title === 'Add `owner web`');
      expect(JSON.stringify(action?.edit)).not.toContain('snippet');
    });
  });

  it('that do the same are offered once, for all findings that they mend', async () => {
    // Both findings ask for an owner.
    const text = 'owner web\njourney a "A" {\n  stage "S" { touchpoint "T" { channel store } }\n}\n';
    await start(text);
    const everything = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: map },
      range: everything,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const edits = actions.flatMap(({ edit }) => (edit === undefined ? [] : [JSON.stringify(edit)]));
    expect(edits.length).toBeGreaterThan(3);
    expect(new Set(edits).size).toBe(edits.length);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
  });

  it('make all safe fixes of a rule', async () => {
    const twice = 'import "./people.journey"\nimport "./people.journey"\njourney a "A" { stage "S" }\n';
    await start(twice, { [people]: 'persona anna\n' });
    const all = (await listActionsAt(twice, 'import')).find(({ title }) => title.includes('Fix all'));
    expect(all?.title).toBe('Fix all `unused-import` in this file (2)');
    expect(written(twice, all?.edit?.changes?.[map])).toBe('journey a "A" { stage "S" }\n');
  });

  it('import what a name in two parts leads to, and nothing that only has its first part', async () => {
    const asking = 'journey a "A" { opportunity "O" { for anna-now.tired; for anna-now.lost } }\n';
    await start(asking, { [people]: 'empathy-map anna-now "Anna" { pain tired "Tired" }\n' });
    expect(titles(await listActionsAt(asking, 'anna-now.tired'))).toContain(
      'Import it from `people.journey`',
    );
    expect(titles(await listActionsAt(asking, 'anna-now.lost'))).not.toContain(
      'Import it from `people.journey`',
    );
  });

  it('declare a name in this file, in a shared one, or import it', async () => {
    const asking = 'import "./shared/teams.journey"\njourney a "A" { owner it; persona anna }\n';
    await start(asking, { [teams]: 'owner web "Web"\n', [people]: 'persona anna\n' });
    expect(titles(await listActionsAt(asking, 'it;'))).toEqual(
      expect.arrayContaining(['Declare `owner it` in this file', 'Declare `owner it` in `teams.journey`']),
    );
    const shared = (await listActionsAt(asking, 'it;')).find(({ title }) => title.includes('`teams'));
    expect(written('owner web "Web"\n', shared?.edit?.changes?.[teams])).toBe(
      'owner web "Web"\nowner it "It"\n',
    );
    expect(titles(await listActionsAt(asking, 'anna'))).toContain('Import it from `people.journey`');
  });
});

describe('what is done to a whole file', () => {
  // The import may be needed as long as the text has syntax errors.
  const text = 'import "./people.journey"\n\njourney a “A” {\n  stage "S"\n}\n';

  it('is all that can be fixed safely, again and again', async () => {
    await start(text, { [people]: 'persona anna\n' });
    const [action, ...others] = await listActionsAt(text, 'journey', { only: ['source.fixAll.journey'] });
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.journey');
    expect(written(text, action?.edit?.changes?.[map])).toBe('journey a "A" {\n  stage "S"\n}\n');
  });

  it('is asked for by its kind or any wider one, and not offered at the cursor', async () => {
    await start(text, { [people]: 'persona anna\n' });
    for (const only of [['source'], ['source.fixAll']]) {
      expect(titles(await listActionsAt(text, 'journey', { only }))).toEqual(['Apply all safe fixes']);
    }
    expect(titles(await listActionsAt(text, 'journey', { triggerKind: 1 }))).toContain(
      'Apply all safe fixes',
    );
    expect(titles(await listActionsAt(text, 'journey', { triggerKind: 2 }))).not.toContain(
      'Apply all safe fixes',
    );
    expect(await listActionsAt(text, 'journey', { only: ['source.fixAll.eslint'] })).toEqual([]);
  });

  it('is nothing where nothing is to be done', async () => {
    const good = 'journey a "A" {\n  stage "S"\n}\n';
    await start(good);
    expect(await listActionsAt(good, 'journey', { only: ['source'] })).toEqual([]);
  });

  it('puts imports in order, with their comments, and drops those that nothing needs', async () => {
    const imports = `import "../z.journey"
import "./people.journey" // Everybody
import "./unused.journey"
// Teams
import "./a.journey"

journey a "A" { owner web; persona anna; evidence talks }
`;
    await start(imports, {
      [people]: 'persona anna\n',
      'file:///maps/a.journey': 'owner web\n',
      'file:///maps/unused.journey': 'owner it\n',
      'file:///z.journey': 'evidence talks\n',
    });
    editor.open('file:///z.journey', 'evidence talks\n');
    await editor.settle();
    const [action] = await listActionsAt(imports, 'journey', { only: ['source.organizeImports'] });
    expect(written(imports, action?.edit?.changes?.[map])).toBe(`// Teams
import "./a.journey"
import "./people.journey" // Everybody
import "../z.journey"

journey a "A" { owner web; persona anna; evidence talks }
`);
  });
});

describe('refactorings', () => {
  const text = 'owner web "Web"\n\njourney a "A" {\n  owner web\n}\n';

  it('are worked out when one is chosen, and make files where the editor can', async () => {
    await start(text, {}, able);
    const [offered, ...others] = await listActionsAt(text, 'web', { only: ['refactor'] });
    expect(others).toEqual([]);
    expect(offered).toMatchObject({
      title: 'Move owner `web` to `./shared/teams.journey`, a new file',
      kind: 'refactor.move',
    });
    expect(offered?.edit).toBeUndefined();
    const resolved = await editor.request<CodeAction>('codeAction/resolve', offered);
    const [create, content, change] = (resolved.edit?.documentChanges ?? []) as [
      CreateFile,
      TextDocumentEdit,
      TextDocumentEdit,
    ];
    expect(create).toEqual({
      kind: 'create',
      uri: teams,
      options: { overwrite: false, ignoreIfExists: false },
    });
    expect(content.textDocument).toEqual({ uri: teams, version: null });
    expect(written('', content.edits as TextEdit[])).toBe('owner web "Web"\n');
    expect(change.textDocument).toEqual({ uri: map, version: 1 });
    expect(written(text, change.edits as TextEdit[])).toBe(
      'import "./shared/teams.journey"\n\njourney a "A" {\n  owner web\n}\n',
    );
  });

  it('change nothing in a map that went on meanwhile', async () => {
    await start(text, {}, able);
    const [offered] = await listActionsAt(text, 'web', { only: ['refactor.move'] });
    editor.type(map, `// New\n${text}`);
    expect(await editor.request('codeAction/resolve', offered)).toEqual(offered);
    const strange = { title: 'Something', kind: 'refactor.move', data: 'else' };
    expect(await editor.request('codeAction/resolve', strange)).toEqual(strange);
  });

  it('are worked out at once for an editor that asks once, and make no files where it cannot', async () => {
    const changed = `import "./shared/teams.journey"\n${text}  `;
    await start(changed, { [teams]: 'owner it "IT"\n' });
    const [offered] = await listActionsAt(changed, 'web', { only: ['refactor'] });
    expect(Object.keys(offered?.edit?.changes ?? {})).toEqual([map, teams]);
    expect(titles(await listActionsAt(text, 'stage', { only: ['refactor'] }))).not.toContain('new file');
  });

  it('that cannot be made are shown with the reason, or not at all', async () => {
    const changed = `import "./shared/teams.journey"\n${text}`;
    const files = {
      [teams]: 'owner it "IT"\n',
      [people]: 'import "./shared/teams.journey"\nowner web "Another"\n',
    };
    await start(changed, files, able);
    const [shown] = await listActionsAt(changed, 'web', { only: ['refactor'] });
    expect(shown).toMatchObject({ disabled: { reason: '`web` would mean two things in `people.journey`.' } });
    editor.dispose();
    await start(changed, files);
    expect(await listActionsAt(changed, 'web', { only: ['refactor'] })).toEqual([]);
  });
});
