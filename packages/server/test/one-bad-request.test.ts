import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const bad = 'file:///maps/bad.journey';
const good = 'file:///maps/good.journey';
const other = 'file:///maps/other.journey';
const misspelt = 'persona anna "Anna" { gaol "x" }\n';

/** Throws for `bad.journey` only. */
function failFor(uri: string): void {
  if (uri === bad) throw new Error('request failed');
}

vi.mock('@journey-maps/language', async (load) => {
  const language = await load<typeof import('@journey-maps/language')>();
  return {
    ...language,
    findHover: (asked: Parameters<typeof language.findHover>[0]) => {
      failFor(asked.linked.document.uri);
      return language.findHover(asked);
    },
    complete: (...args: Parameters<typeof language.complete>) => {
      failFor(args[0].document.uri);
      return language.complete(...args);
    },
    createOutline: (document: Parameters<typeof language.createOutline>[0]) => {
      failFor(document.uri);
      return language.createOutline(document);
    },
    findFolds: (document: Parameters<typeof language.findFolds>[0]) => {
      failFor(document.uri);
      return language.findFolds(document);
    },
  };
});

vi.mock('@journey-maps/core/model', async (load) => {
  const model = await load<typeof import('@journey-maps/core/model')>();
  return {
    ...model,
    walk: (document: Parameters<typeof model.walk>[0]) => {
      failFor(document.uri);
      return model.walk(document);
    },
  };
});

let editor: Editor;
afterEach(() => editor.dispose());

async function start(): Promise<void> {
  editor = await startEditor({ [other]: misspelt });
  editor.open(bad, `${misspelt}// bad\n`);
  editor.open(good, misspelt);
  await editor.settle();
}

const position = { line: 0, character: 10 };

describe('a request that fails for one document', () => {
  it.each([
    ['textDocument/hover', { position }],
    ['textDocument/completion', { position: { line: 0, character: 22 } }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/documentLink', {}],
  ])('%s is answered with an error there, and answered for all other documents', async (method, params) => {
    await start();
    const ask = (uri: string) => editor.request(method, { ...params, textDocument: { uri } });
    await expect(ask(bad)).rejects.toThrow('request failed');
    expect(await ask(good)).not.toBeNull();
    await expect(ask(bad)).rejects.toThrow('request failed');
    expect(await ask(good)).toBeDefined();
  });

  it('leaves the findings of every document published, before and after', async () => {
    await start();
    await expect(
      editor.request('textDocument/hover', { position, textDocument: { uri: bad } }),
    ).rejects.toThrow('request failed');
    editor.type(good, `${misspelt}${misspelt.replaceAll('anna', 'ben')}`);
    await editor.settle();
    const syntax = (uri: string) => editor.diagnostics(uri).filter(({ code }) => code === 'syntax').length;
    expect([bad, good, other].map(syntax)).toEqual([1, 2, 1]);
  });
});

it('finds symbols in all other files where one file cannot be searched', async () => {
  await start();
  const symbols = await editor.request<{ location: { uri: string } }[]>('workspace/symbol', {
    query: 'anna',
  });
  expect(symbols.map(({ location }) => location.uri).sort()).toEqual([good, other]);
  const messages = editor.received('window/logMessage');
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages)
    expect(message).toMatchObject({ message: expect.stringContaining('failed') });
});
