import { exampleReason } from '@journey-maps/core/templates';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  type CompletionList,
  type SemanticTokens,
  SemanticTokenTypes,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, startEditor } from './editor.ts';

const uri = 'file:///maps/shop.journey';
const text = `evidence talks "Talks" { method interview; date 2026-10-01; sample 8 }
journey buying "Buying a bike" {
  stage "Looks around" {
    touchpoint "Window" { channel store; pain "Too dark" { severity high } }
    pain "It is closed" { severity high }
  }
}
`;

let editor: Editor;
afterEach(() => editor.dispose());

async function open(capabilities: ClientCapabilities = {}, commands?: true): Promise<void> {
  editor = await startEditor({}, { capabilities, ...(commands && { tools: { commands } }) });
  editor.open(uri, text);
  await editor.settle();
}

describe('semantic tokens', () => {
  const listing = (tokenTypes: string[]): ClientCapabilities => ({
    textDocument: {
      semanticTokens: {
        requests: { full: true },
        formats: ['relative'],
        tokenTypes,
        tokenModifiers: [],
      },
    },
  });

  /** Returns the type of the token that a text begins with. */
  async function getType(words: string): Promise<string | undefined> {
    const { tokenTypes = [] } = editor.announced.semanticTokensProvider?.legend ?? {};
    const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const position = TextDocument.create(uri, 'journey', 0, text).positionAt(text.indexOf(words));
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, , type = -1] = data.slice(i, i + 4);
      character = down === 0 ? character + right : right;
      line += down;
      if (line === position.line && character === position.character) return tokenTypes[type];
    }
    return undefined;
  }

  it.each([
    ['no types', []],
    ['standard types', Object.values(SemanticTokenTypes)],
  ])('are all of standard types in an editor that lists %s', async (_, tokenTypes) => {
    await open(listing(tokenTypes));
    const { legend } = editor.announced.semanticTokensProvider ?? {};
    const standard = new Set<string>(Object.values(SemanticTokenTypes));
    expect(legend?.tokenTypes.filter((type) => !standard.has(type))).toEqual([]);
    expect(new Set(legend?.tokenTypes).size).toBe(legend?.tokenTypes.length);
    expect(await getType('"Buying a bike"')).toBe('string');
    expect(await getType('2026-10-01')).toBe('number');
    expect(await getType('interview')).toBe('enumMember');
  });

  it('use each of our types that an editor lists', async () => {
    await open(listing(['keyword', 'title']));
    expect(await getType('"Buying a bike"')).toBe('title');
    expect(await getType('2026-10-01')).toBe('number');
    editor.dispose();
    await open(listing(['title', 'date']));
    expect(await getType('"Talks"')).toBe('title');
    expect(await getType('2026-10-01')).toBe('date');
  });
});

describe('hiding a finding', () => {
  const title = 'Ignore pain-without-owner here, with a reason…';

  async function getActionAt(words: string): Promise<CodeAction> {
    const { line, character } = TextDocument.create(uri, 'journey', 0, text).positionAt(text.indexOf(words));
    const codeAction = (await editor.listActionsAt(uri, line, character)).find(
      (action) => action.title === title,
    );
    if (codeAction === undefined) throw new Error('The action is missing.');
    return codeAction;
  }

  const applied = (edits: readonly TextEdit[] = []) =>
    TextDocument.applyEdits(TextDocument.create(uri, 'journey', 0, text), [...edits]);

  it.each([
    [
      'on its own line',
      'pain "It is',
      '    // journey-ignore pain-without-owner -- why this finding may stay\n',
    ],
    [
      'in a line',
      'pain "Too',
      '/* journey-ignore pain-without-owner -- why this finding may stay */ pain "Too',
    ],
  ])('is an edit with an example reason, for a statement %s', async (_, words, comment) => {
    await open();
    const action = await getActionAt(words);
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'pain-without-owner' }] });
    expect(action.command).toBeUndefined();
    const hidden = applied(action.edit?.changes?.[uri]);
    expect(hidden).toContain(comment);
    const line = hidden.slice(0, hidden.indexOf(words)).split('\n').length - 1;
    editor.type(uri, hidden);
    await editor.settle();
    const codes = editor
      .diagnostics(uri)
      .filter(({ range }) => range.start.line === line || range.start.line === line - 1)
      .map(({ code }) => code);
    expect(codes).not.toContain('pain-without-owner');
    expect(codes).toContain('invalid-suppression');
    editor.type(uri, hidden.replace(exampleReason, 'the shop is sold'));
    await editor.settle();
    expect(editor.diagnostics(uri).map(({ code }) => code)).not.toContain('invalid-suppression');
  });

  it('selects the example reason in an editor with snippets in edits', async () => {
    await open({ workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } });
    expect((await getActionAt('pain "It is')).edit?.documentChanges).toMatchObject([
      {
        edits: [{ snippet: { value: `// journey-ignore pain-without-owner -- \${1:${exampleReason}}\n` } }],
      },
    ]);
  });

  it('is a command in an editor with our commands', async () => {
    await open({}, true);
    const action = await getActionAt('pain "It is');
    expect(action.command?.command).toBe('journey.ignoreFinding');
    expect(action.edit).toBeUndefined();
  });

  it('is offered after all fixes, and not for a finding that no comment can hide', async () => {
    await open();
    editor.type(uri, text.replace('stage', 'stagee'));
    await editor.settle();
    const titles = (await editor.listActionsAt(uri, 2, 4)).map((action) => action.title);
    expect(titles[0]).toBe('Change to `stage`');
    expect(titles.filter((otherTitle) => otherTitle.startsWith('Ignore syntax'))).toEqual([]);
  });
});

it('an editor without our commands is never asked to run one', async () => {
  await open({
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  });
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [] },
  });
  const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  const { items } = await editor.request<CompletionList>('textDocument/completion', {
    textDocument,
    position: { line: 5, character: 0 },
  });
  expect([actions, lenses, items].map(({ length }) => length > 0)).toEqual([true, true, true]);
  const asked = [...actions, ...lenses, ...items].flatMap(({ command }) => command?.command || []);
  expect(asked).toEqual([]);
});
