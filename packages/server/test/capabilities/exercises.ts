import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Position,
  SemanticTokens,
  ServerCapabilities,
} from 'vscode-languageserver';
import { everything } from '../../../language/test/every-construct.ts';
import type { Editor } from '../editor.ts';

export const uri = 'file:///maps/shop.journey';
export const people = 'file:///maps/people.journey';

/** A map with something to find for every request. */
export const map = `import "./people.journey"
import "./nobody.journey"

persona cleo "Cleo"

journey buying "Buying a bike" {
  status agreed
  persona anna
  owner web
  link "https://example.com" "Where it is sold"
  stage looks "Looks around" {
    step "Compares" {
      touchpoint "Window" { channel store; emotion -1 }
      pain closed "It is closed" { severity high }
      opportunity "Open on Sunday" { for closed }
    }
  }
  stage "Buys" {
    // journey-ignore pain-without-owner -- nothing here hurts
        owner web
  }
}
`;
export const peopleMap = 'persona anna "Anna" { primary }\nowner web "Web team"\n';

/** Uses an announced message and returns the answer. An empty answer counts as no answer. */
export type Exercise = (editor: Editor) => Promise<unknown>;

const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** Returns the position after the first occurrence of a text in the map. */
function behind(words: string, text = map): Position {
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

const ask =
  (method: string, more: object = {}): Exercise =>
  (editor) =>
    editor.request(`textDocument/${method}`, { textDocument, ...more });
const askBehind = (method: string, words: string, more: object = {}): Exercise =>
  ask(method, { position: behind(words), ...more });

/** For each trigger character of completion, a text that ends with it. */
const completed: Readonly<Record<string, string>> = {
  '"': 'import "',
  ' ': 'journey j "J" {\n  stage "S" {\n    touchpoint "T" { channel ',
  '.': `${peopleMap}journey j "J" { stage s "S" { pain p "P" } }\njourney k "K" { stage "S" { opportunity "O" { for j.`,
  '/': 'import "./',
};

/** For each trigger character of formatting, a text that ends with it. */
const laidOut: Readonly<Record<string, string>> = {
  '}': 'journey j "J" {\nowner   web\n}',
  '\n': 'owner   web\n',
};

/** Returns the titles of all symbols. The effect of file events is visible in the workspace's symbols. */
const titles = async (editor: Editor) =>
  (await editor.request<{ name: string }[]>('workspace/symbol', { query: '' })).map(({ name }) => name);

async function afterwards(editor: Editor, before: readonly string[]): Promise<readonly string[]> {
  await editor.settle();
  const after = await titles(editor);
  return [
    ...after.filter((otherUri) => !before.includes(otherUri)),
    ...before.filter((otherUri) => !after.includes(otherUri)),
  ];
}

const moved = 'file:///maps/moved.journey';

/**
 * Returns the findings shown for a new pain after a save for this reason. After an automatic save (2),
 * findings about missing parts must stay hidden.
 */
async function savedAs(editor: Editor, reason: 1 | 2): Promise<unknown> {
  const at = behind('closed"');
  const contentChanges = [{ range: { start: at, end: at }, text: '\n      pain "Fresh"' }];
  editor.notify('textDocument/didChange', { textDocument: { uri, version: 98 }, contentChanges });
  editor.notify('textDocument/willSave', { textDocument: { uri }, reason });
  editor.notify('textDocument/didSave', { textDocument: { uri } });
  await editor.settle();
  const isShown = editor
    .diagnostics(uri)
    .some(({ code, range }) => code === 'pain-without-owner' && range.start.line === at.line + 1);
  return isShown === (reason === 1) && editor.diagnostics(uri);
}

/** The exercise of each request and notification that the server announces. */
export const exercises: Readonly<Record<string, Exercise>> = {
  'textDocument/didOpen': async (editor) => editor.diagnostics(uri),
  'textDocument/didChange': async (editor) => {
    const before = editor.diagnostics(uri).length;
    const contentChanges = [
      {
        range: { start: behind('closed"'), end: behind('closed"') },
        text: ' { owner web }\n      pain "New"',
      },
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
    ];
    editor.notify('textDocument/didChange', { textDocument: { uri, version: 99 }, contentChanges });
    await editor.settle();
    return editor.diagnostics(uri).length !== before && editor.diagnostics(uri);
  },
  'textDocument/willSave': (editor) => savedAs(editor, 2),
  'textDocument/didSave': (editor) => savedAs(editor, 1),
  'textDocument/didClose': async (editor) => {
    editor.close(uri);
    await editor.settle();
    return editor.diagnostics(uri).length === 0;
  },
  'textDocument/completion': async (editor) => {
    const answers = [];
    for (const character of editor.announced.completionProvider?.triggerCharacters ?? []) {
      const text = completed[character] ?? '';
      editor.type(uri, text);
      const position = behind(text, text);
      const context = { triggerKind: 2, triggerCharacter: character };
      const list = await editor.request<CompletionList>('textDocument/completion', {
        textDocument,
        position,
        context,
      });
      if (list.items.length === 0) return undefined;
      answers.push(...list.items);
    }
    return answers;
  },
  'textDocument/hover': askBehind('hover', '  stage'),
  'textDocument/definition': askBehind('definition', 'persona anna'),
  'textDocument/declaration': askBehind('declaration', 'persona anna'),
  'textDocument/references': askBehind('references', 'persona anna', {
    context: { includeDeclaration: true },
  }),
  'textDocument/documentHighlight': askBehind('documentHighlight', 'persona anna'),
  'textDocument/documentSymbol': ask('documentSymbol'),
  'textDocument/documentLink': ask('documentLink'),
  'textDocument/foldingRange': ask('foldingRange'),
  'textDocument/selectionRange': ask('selectionRange', { positions: [behind('It is')] }),
  'textDocument/formatting': ask('formatting', { options }),
  'textDocument/rangeFormatting': ask('rangeFormatting', { options, range: everywhere }),
  'textDocument/onTypeFormatting': async (editor) => {
    const { firstTriggerCharacter = '', moreTriggerCharacter = [] } =
      editor.announced.documentOnTypeFormattingProvider ?? {};
    const answers = [];
    for (const ch of [firstTriggerCharacter, ...moreTriggerCharacter]) {
      const text = laidOut[ch] ?? '';
      editor.type(uri, text);
      const asked = { textDocument, options, ch, position: behind(text, text) };
      const edits = await editor.request<unknown[]>('textDocument/onTypeFormatting', asked);
      if (edits.length === 0) return undefined;
      answers.push(...edits);
    }
    return answers;
  },
  'textDocument/rename': askBehind('rename', 'persona anna', { newName: 'anne' }),
  'textDocument/prepareRename': askBehind('prepareRename', 'persona anna'),
  'textDocument/semanticTokens/full': async (editor) => {
    const { tokenTypes = [] } = editor.announced.semanticTokensProvider?.legend ?? {};
    editor.type(uri, `// A comment\n${everything}`);
    const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    const used = new Set(data.filter((_, i) => i % 5 === 3));
    return used.size === tokenTypes.length && data;
  },
  'textDocument/codeAction': async (editor) => {
    const otherActions = [];
    for (const kind of actionKinds(editor.announced)) {
      const actions = await listActions(editor, kind);
      if (actions.length === 0) return undefined;
      otherActions.push(...actions);
    }
    return otherActions;
  },
  'codeAction/resolve': async (editor) => {
    const actions = await listActions(editor, 'refactor');
    const open = actions.find(({ edit, data }) => edit === undefined && data !== undefined);
    return open && (await editor.request<CodeAction>('codeAction/resolve', open)).edit;
  },
  'textDocument/codeLens': ask('codeLens'),
  'codeLens/resolve': async (editor) => {
    const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: people },
    });
    const resolved = await Promise.all(
      lenses.map((lens) => editor.request<CodeLens>('codeLens/resolve', lens)),
    );
    return resolved.every(({ command }) => command !== undefined) && resolved;
  },
  'textDocument/inlayHint': async (editor) => {
    editor.configure({ inlayHints: { enabled: true } });
    await editor.settle();
    return editor.request('textDocument/inlayHint', { textDocument, range: everywhere });
  },
  'workspace/symbol': (editor) => editor.request('workspace/symbol', { query: 'Anna' }),
  'workspace/willRenameFiles': (editor) =>
    editor.request('workspace/willRenameFiles', { files: [{ oldUri: people, newUri: moved }] }),
  'workspace/didRenameFiles': async (editor) => {
    const before = await titles(editor);
    editor.disk.set(moved, 'persona moved "Moved"');
    editor.disk.delete(people);
    editor.notify('workspace/didRenameFiles', { files: [{ oldUri: people, newUri: moved }] });
    return afterwards(editor, before);
  },
  'workspace/didCreateFiles': async (editor) => {
    const before = await titles(editor);
    editor.disk.set(moved, 'persona came "Came"');
    editor.notify('workspace/didCreateFiles', { files: [{ uri: moved }] });
    return afterwards(editor, before);
  },
  'workspace/didDeleteFiles': async (editor) => {
    const before = await titles(editor);
    editor.disk.delete(people);
    editor.notify('workspace/didDeleteFiles', { files: [{ uri: people }] });
    return afterwards(editor, before);
  },
  'workspace/didChangeWorkspaceFolders': async (editor) => {
    const before = await titles(editor);
    editor.disk.set('file:///more/more.journey', 'persona more "More"');
    const added = [{ uri: 'file:///more', name: 'more' }];
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    return afterwards(editor, before);
  },
};

function actionKinds({ codeActionProvider }: ServerCapabilities): readonly string[] {
  return typeof codeActionProvider === 'object' ? (codeActionProvider.codeActionKinds ?? []) : [];
}

async function listActions(editor: Editor, kind: string): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const [line] of map.split('\n').entries()) {
    const start = { line, character: 4 };
    const context = { diagnostics: [], only: [kind], triggerKind: 1 };
    const asked = { textDocument, range: { start, end: start }, context };
    actions.push(...(await editor.request<CodeAction[]>('textDocument/codeAction', asked)));
  }
  return actions;
}
