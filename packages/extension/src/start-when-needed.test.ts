import { beforeEach, expect, it, vi } from 'vitest';
import { startWhenNeeded } from './start-when-needed.ts';

interface Opened {
  readonly languageId: string;
  readonly uri: { readonly path: string };
}

const editor = vi.hoisted(() => ({
  textDocuments: [] as Opened[],
  listeners: new Set<(document: Opened) => void>(),
}));
vi.mock('vscode', () => ({
  workspace: {
    get textDocuments() {
      return editor.textDocuments;
    },
    onDidOpenTextDocument: (listener: (document: Opened) => void) => {
      editor.listeners.add(listener);
      return { dispose: () => editor.listeners.delete(listener) };
    },
  },
}));

const page: Opened = { languageId: 'markdown', uri: { path: '/a/README.md' } };
const map: Opened = { languageId: 'journey', uri: { path: '/a/b.journey' } };
const configuration: Opened = { languageId: 'jsonc', uri: { path: '/a/journey.config.json' } };

beforeEach(() => {
  editor.textDocuments = [];
  editor.listeners.clear();
});

it('starts no server for a page of Markdown, and one as soon as a map is opened', async () => {
  const start = vi.fn<() => Promise<void>>(async () => undefined);
  editor.textDocuments = [page];
  await startWhenNeeded(start);
  for (const listener of editor.listeners) listener(page);
  expect(start).not.toHaveBeenCalled();
  for (const listener of [...editor.listeners]) listener(map);
  for (const listener of [...editor.listeners]) listener(map);
  expect(start).toHaveBeenCalledTimes(1);
});

it.each([map, configuration])('starts one at once where $uri.path is open', async (document) => {
  const start = vi.fn<() => Promise<void>>(async () => undefined);
  editor.textDocuments = [page, document];
  await startWhenNeeded(start);
  expect(start).toHaveBeenCalledTimes(1);
  expect(editor.listeners.size).toBe(0);
});
