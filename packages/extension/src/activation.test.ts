import { beforeEach, expect, it, vi } from 'vitest';
import type { ExtensionContext, WebviewPanel, WebviewPanelSerializer } from 'vscode';
import { type ExtensionApi, startExtension } from './extension.ts';
import type { CreateClient } from './language-server.ts';
import { readDefaults } from './preview/preview-defaults.ts';

/** An editor without any window contents, which keeps what the extension registers. */
const editor = vi.hoisted(() => {
  const disposable = () => ({ dispose: () => undefined });
  const registered = {
    documents: [] as { languageId: string; uri: { path: string } }[],
    opened: new Set<(document: object) => void>(),
    commands: new Map<string, (...args: unknown[]) => unknown>(),
    serializers: [] as WebviewPanelSerializer[],
  };
  /** Returns a part of the editor's API whose other functions only register something. */
  const part = (own: object): object =>
    new Proxy(own, { get: (target, name) => Reflect.get(target, name) ?? disposable });
  class EventEmitter {
    readonly event = disposable;
    readonly fire = () => undefined;
    readonly dispose = () => undefined;
  }
  class Uri {
    readonly path: string;
    readonly scheme: string;
    constructor(address: string) {
      this.scheme = address.replace(/:.*/u, '');
      this.path = address.replace(/^[a-z]*:\/\//u, '');
    }
    static parse(address: string): Uri {
      return new Uri(address);
    }
    static joinPath(uri: Uri): Uri {
      return uri;
    }
    toString(): string {
      return `${this.scheme}://${this.path}`;
    }
  }
  const api = {
    EventEmitter,
    Uri,
    Disposable: class {
      static from = disposable;
      dispose = () => undefined;
    },
    FileSystemError: Error,
    FileType: {},
    MarkdownString: class {},
    Position: class {},
    ProgressLocation: {},
    QuickInputButtons: {},
    Range: class {},
    Location: class {},
    Selection: class {},
    SnippetString: class {},
    StatusBarAlignment: {},
    TabInputText: class {},
    TabInputWebview: class {},
    TextEditorRevealType: {},
    ViewColumn: { One: 1 },
    WorkspaceEdit: class {},
    env: {},
    extensions: part({ getExtension: () => undefined }),
    languages: part({}),
    lm: part({}),
    commands: part({
      registerCommand: (id: string, run: (...args: unknown[]) => unknown) => {
        registered.commands.set(id, run);
        return disposable();
      },
      executeCommand: async () => undefined,
    }),
    window: part({
      visibleTextEditors: [],
      tabGroups: { all: [] },
      createOutputChannel: () => ({ ...disposable(), error: () => undefined }),
      createStatusBarItem: () => ({ ...disposable(), hide: () => undefined }),
      showErrorMessage: async () => undefined,
      showInformationMessage: async () => undefined,
      registerWebviewPanelSerializer: (_: string, serializer: WebviewPanelSerializer) => {
        registered.serializers.push(serializer);
        return disposable();
      },
    }),
    workspace: part({
      get textDocuments() {
        return registered.documents;
      },
      onDidOpenTextDocument: (listener: (document: object) => void) => {
        registered.opened.add(listener);
        return { dispose: () => registered.opened.delete(listener) };
      },
      openTextDocument: async () => ({}),
      getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
    }),
  };
  return { api, registered };
});
vi.mock('vscode', () => editor.api);

const { registered } = editor;
const context = {
  subscriptions: [],
  globalState: { get: () => undefined, update: async () => undefined },
  extensionUri: { path: '/extension' },
} as unknown as ExtensionContext;

/** Activates the extension. Its client loads for ever, as on a busy machine. */
function activated() {
  const createClient = vi.fn<CreateClient>(() => new Promise<never>(() => undefined));
  return { createClient, api: startExtension(context, createClient) };
}

beforeEach(() => {
  registered.documents = [];
  registered.opened.clear();
  registered.commands.clear();
  registered.serializers.length = 0;
});

/** Renders a fenced block as VS Code's preview does, with markdown-it's own rule for the others. */
function rendered(extend: ExtensionApi['extendMarkdownIt'], info: string, content: string): unknown {
  const rules: Record<string, (...args: unknown[]) => string> = { fence: () => '<pre>' };
  extend({ renderer: { rules } });
  return rules['fence']?.([{ info, content }], 0, {}, {}, { renderAttrs: () => '' });
}

it('starts no server for a Markdown preview without a map', () => {
  registered.documents = [{ languageId: 'markdown', uri: { path: '/a/README.md' } }];
  const { createClient, api } = activated();
  expect(rendered(api.extendMarkdownIt, 'js', 'let a;\n')).toBe('<pre>');
  for (const opened of registered.opened) opened({ languageId: 'markdown', uri: { path: '/a/b.md' } });
  expect(createClient).not.toHaveBeenCalled();
});

it('starts no server for a Markdown preview with a map either', () => {
  const { createClient, api } = activated();
  expect(rendered(api.extendMarkdownIt, 'journey', 'journey a "A" {}\n')).toBe('<pre>');
  expect(createClient).not.toHaveBeenCalled();
});

it('extends Markdown at once while the server of an open map starts', () => {
  registered.documents = [{ languageId: 'journey', uri: { path: '/a/b.journey' } }];
  const { createClient, api } = activated();
  expect(api.extendMarkdownIt).toBeTypeOf('function');
  expect(createClient).toHaveBeenCalledTimes(1);
  expect(registered.opened.size).toBe(0);
});

it.each([
  { languageId: 'journey', uri: { path: '/a/b.journey' } },
  { languageId: 'jsonc', uri: { path: '/a/journey.config.json' } },
])('starts the server once $uri.path is opened', (document) => {
  const { createClient } = activated();
  for (const opened of [...registered.opened, ...registered.opened]) opened(document);
  expect(createClient).toHaveBeenCalledTimes(1);
});

it.each(['journey.explainRule', 'journey.openPracticeMap', 'journey.restartServer'])(
  'starts the server for the command %s',
  async (id) => {
    const { createClient } = activated();
    void registered.commands.get(id)?.();
    await vi.waitFor(() => expect(createClient).toHaveBeenCalledTimes(1));
  },
);

it('starts the server for a restored preview', async () => {
  const { createClient } = activated();
  const listened: ((message: unknown) => void)[] = [];
  const panel = {
    webview: {
      onDidReceiveMessage: (listener: (message: unknown) => void) => listened.push(listener),
      postMessage: async () => true,
      asWebviewUri: (uri: unknown) => uri,
    },
    onDidDispose: () => undefined,
  } as unknown as WebviewPanel;
  expect(registered.serializers).toHaveLength(1);
  for (const serializer of registered.serializers)
    await serializer.deserializeWebviewPanel(panel, { uri: 'file:///a/b.journey', locked: true });
  for (const listener of listened) listener({ type: 'pull', request: 1, uri: 'file:///a/b.journey' });
  await vi.waitFor(() => expect(createClient).toHaveBeenCalledTimes(1));
});

it.each([
  ['map', 'everything', { view: 'map', density: 'everything' }],
  ['automatic', 'standard', {}],
  ['Map', 3, {}],
  [undefined, 'overview', { density: 'overview' }],
])(
  'takes the view %j and the density %j of the settings only if there are such',
  (view, density, expected) => {
    expect(readDefaults(view, density)).toEqual(expected);
  },
);
