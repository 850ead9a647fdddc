import { describe, expect, onTestFinished, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startEditor } from './editor.ts';

const uri = 'file:///maps/a.journey';

/** Returns the text in the editor after a format request. */
async function formatted(
  text: string,
  how: string,
  params: object = {},
  options: object = { tabSize: 8, insertSpaces: true },
): Promise<string> {
  const editor = await startEditor();
  onTestFinished(() => editor.dispose());
  editor.open(uri, text);
  const edits = await editor.request<TextEdit[]>(`textDocument/${how}`, {
    textDocument: { uri },
    options,
    ...params,
  });
  return TextDocument.applyEdits(TextDocument.create(uri, 'journey', 1, text), edits);
}

describe('a whole map', () => {
  test('is laid out, by two blanks a step whatever the editor has', async () => {
    expect(await formatted('owner a {\r\n    note  "x"}\r\nowner b;owner c', 'formatting')).toBe(
      'owner a {\r\n  note "x"\r\n}\r\nowner b\r\nowner c\r\n',
    );
  });

  test('has tabs in an editor that writes them, where nothing is indented yet', async () => {
    const options = { tabSize: 8, insertSpaces: false };
    expect(await formatted('owner a {\nnote "x"\n}\n', 'formatting', {}, options)).toBe(
      'owner a {\n\tnote "x"\n}\n',
    );
  });

  test('whose braces do not balance is left alone', async () => {
    expect(await formatted('owner  a {\n', 'formatting')).toBe('owner  a {\n');
  });
});

test('a selection is laid out by itself', async () => {
  const range = { start: { line: 1, character: 3 }, end: { line: 2, character: 0 } };
  expect(await formatted('owner  a\nowner  b\nowner  c\n', 'rangeFormatting', { range })).toBe(
    'owner  a\nowner b\nowner  c\n',
  );
});

describe('what is typed is laid out', () => {
  test('from its first line on, when it is closed', async () => {
    expect(
      await formatted('owner  a\nowner b{\nnote  "x"\n  }', 'onTypeFormatting', {
        position: { line: 3, character: 3 },
        ch: '}',
      }),
    ).toBe('owner  a\nowner b {\n  note "x"\n}');
  });

  test('when its line is ended, and the line of the cursor stays', async () => {
    expect(
      await formatted('owner a {\n  note   "x"\n    \n}', 'onTypeFormatting', {
        position: { line: 2, character: 4 },
        ch: '\n',
      }),
    ).toBe('owner a {\n  note "x"\n    \n}');
  });
});

test('a file that nobody has open or on disk has nothing to lay out', async () => {
  const editor = await startEditor();
  onTestFinished(() => editor.dispose());
  const params = {
    textDocument: { uri: 'file:///maps/none.journey' },
    options: { tabSize: 2, insertSpaces: true },
  };
  const position = { line: 0, character: 0 };
  expect(await editor.request('textDocument/formatting', params)).toEqual([]);
  expect(
    await editor.request('textDocument/rangeFormatting', {
      ...params,
      range: { start: position, end: position },
    }),
  ).toEqual([]);
  expect(await editor.request('textDocument/onTypeFormatting', { ...params, position, ch: '}' })).toEqual([]);
});
