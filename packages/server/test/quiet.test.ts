import { type CursorMoved, cursorMoved, getPicture, type Picture } from '@journey-maps/core/protocol';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const uri = 'file:///maps/a.journey';
const around = `owner web "Web team"

journey buying "Buying a bike" {
  owner web

  stage looks "Looks around" {
    owner web
    emotion 0
    touchpoint "Window" { channel store }
‸
  }
}
`;

let editor: Editor;
/** The text, and the offset of the cursor. */
let text = '';
let at = 0;
let version = 0;
let tellsCursor = true;

afterEach(() => editor.dispose());

/** Opens a text with the cursor at `‸`. */
async function open(marked: string, options: { tellsCursor: boolean; capabilities?: ClientCapabilities }) {
  ({ tellsCursor } = options);
  editor = await startEditor({}, { isBare: !tellsCursor, capabilities: options.capabilities ?? {} });
  text = marked.replace('‸', '');
  at = marked.indexOf('‸');
  version = 1;
  const textDocument = { uri, languageId: 'journey', version, text };
  editor.notify('textDocument/didOpen', { textDocument });
  if (tellsCursor) tell();
  await editor.settle();
}

function positionAt(offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function tell(): void {
  editor.notify(cursorMoved, { at: { uri, version, position: positionAt(at) } } satisfies CursorMoved);
}

/** Replaces characters before the cursor, as an editor does for a key, a completion or a snippet. */
async function write(written: string, replaced = 0, cursorAt = written.length): Promise<void> {
  const range = { start: positionAt(at - replaced), end: positionAt(at) };
  text = text.slice(0, at - replaced) + written + text.slice(at);
  at += cursorAt - replaced;
  const textDocument = { uri, version: ++version };
  editor.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text: written }] });
  if (tellsCursor) tell();
  await editor.settle();
}

async function moveTo(words: string): Promise<void> {
  at = text.indexOf(words) + words.length;
  tell();
  await editor.settle();
}

const save = async () => {
  editor.notify('textDocument/willSave', { textDocument: { uri }, reason: 1 });
  editor.notify('textDocument/didSave', { textDocument: { uri } });
  await editor.settle();
};
const shown = () => editor.diagnostics(uri).map(({ code }) => String(code));
const missing = (findings: readonly string[]) =>
  findings.filter((code) => code.includes('without') || code === 'syntax' || code === 'unresolved-reference');

/** Types letter by letter. Returns the findings that appeared meanwhile. */
async function typed(words: string): Promise<readonly string[]> {
  const before = new Set(shown());
  const seen = new Set<string>();
  for (const letter of words) {
    await write(letter);
    for (const code of shown()) if (!before.has(code)) seen.add(code);
  }
  return [...seen];
}

describe('an editor that tells the cursor', () => {
  test.each([
    ['pain', '    pain "The queue is too long" {\n      severity high\n    ', ['pain-without-owner']],
    [
      'step',
      '    step "Compares" {\n      thought "Which one?"\n      emotion -2\n    ',
      ['negative-emotion-without-cause'],
    ],
    ['touchpoint', '    touchpoint "Till" {\n      importance 4\n    ', ['touchpoint-without-channel']],
    ['opportunity', '    opportunity "A second till" {\n      value 4\n    ', ['opportunity-without-owner']],
  ])(
    'is told nothing as missing from what is typed (%s) until the cursor leaves it',
    async (_, words, later) => {
      await open(around, { tellsCursor: true });
      expect(missing(await typed(words))).toEqual([]);
      await write('}');
      expect(missing(shown()).filter((code) => later.includes(code))).toEqual([]);
      await write('\n');
      expect(shown()).toEqual(expect.arrayContaining(later));
    },
  );

  it('is told nothing as missing from a stage, and what it lacks when the cursor has left it', async () => {
    await open(around.replace('‸\n', '').replace('  }\n}\n', '  }\n\n‸\n}\n'), { tellsCursor: true });
    expect(missing(await typed('  stage "Pays" {\n    thought "How long is this?"\n    '))).toEqual([]);
    await write('}');
    await moveTo('owner web "Web team"');
    expect(shown()).toEqual(
      expect.arrayContaining(['stage-without-emotion', 'stage-without-owner', 'stage-without-touchpoint']),
    );
  });

  it('keeps showing what it showed, in the statement at the cursor too', async () => {
    await open(around.replace('‸', '    pain "Queue" { note "x‸" }'), { tellsCursor: true });
    expect(shown()).toContain('pain-without-owner');
    for (const letter of 'it takes ages') {
      await write(letter);
      expect(shown()).toContain('pain-without-owner');
    }
    const before = editor.publications(uri);
    await moveTo('stage looks');
    expect(editor.publications(uri)).toBeLessThanOrEqual(before + 1);
  });

  it('waits with a name that is being typed, and not with one beside it', async () => {
    await open(around.replace('touchpoint "Window" {', 'touchpoint "Window" { owner wbe;'), {
      tellsCursor: true,
    });
    expect(shown().filter((code) => code === 'unresolved-reference')).toHaveLength(1);
    await typed('    evidence tal');
    expect(shown().filter((code) => code === 'unresolved-reference')).toHaveLength(1);
    await write('ks\n');
    expect(shown().filter((code) => code === 'unresolved-reference')).toHaveLength(2);
  });

  it('shows at once what is wrong and not missing', async () => {
    await open(around, { tellsCursor: true });
    await typed('    emotion 7 "x"\n');
    expect(shown()).toContain('number-out-of-range');
  });

  it('hears nothing of a snippet until the cursor has left all of it', async () => {
    await open(around, { tellsCursor: true });
    const snippet =
      '    step "What the customer does" {\n      touchpoint "Where they meet you" {}\n      pain "What hurts" { owner name }\n    }\n    step "Next" {\n      pain "What hurts"\n    }';
    await write(snippet, 0, snippet.indexOf('What the'));
    expect(missing(shown())).not.toContain('pain-without-owner');
    expect(shown()).not.toContain('unresolved-reference');
    expect(shown()).not.toContain('unchanged-example');
    await moveTo('pain "What');
    expect(shown()).not.toContain('unresolved-reference');
    await moveTo('stage looks');
    expect(shown()).toEqual(
      expect.arrayContaining([
        'pain-without-owner',
        'touchpoint-without-channel',
        'unresolved-reference',
        'unchanged-example',
      ]),
    );
  });

  it('is told all when the file is saved, and not when the editor saves it by itself', async () => {
    await open(around, { tellsCursor: true });
    await typed('    pain "Queue"');
    editor.notify('textDocument/willSave', { textDocument: { uri }, reason: 2 });
    editor.notify('textDocument/didSave', { textDocument: { uri } });
    await editor.settle();
    expect(shown()).not.toContain('pain-without-owner');
    await save();
    expect(shown()).toContain('pain-without-owner');
  });

  it('is told all when the cursor goes to another file, and that of a new window is none', async () => {
    await open(around, { tellsCursor: true });
    await typed('    pain "Queue"');
    expect(shown()).not.toContain('pain-without-owner');
    editor.notify(cursorMoved, {} satisfies CursorMoved);
    await editor.settle();
    expect(shown()).toContain('pain-without-owner');
  });

  it('has its preview as quiet as its list', async () => {
    await open(around, { tellsCursor: true });
    await typed('    pain "Queue"');
    const listRulesIn = async () =>
      (await editor.request<Picture>(getPicture, { uri })).findings.map(({ rule }) => rule);
    expect(await listRulesIn()).not.toContain('pain-without-owner');
    await save();
    expect(await listRulesIn()).toContain('pain-without-owner');
  });

  test.each([
    [{ at: 'here' }],
    [{ at: { uri, version: 1, position: { line: 'x', character: 0 } } }],
    [null],
    [[1]],
    [{ at: { uri: 'file:///none.journey', version: 1, position: { line: 0, character: 0 } } }],
    [{ at: { uri, version: -7, position: { line: -3, character: 1e9 } } }],
  ])('may say %j, and nothing breaks', async (moved) => {
    await open(around, { tellsCursor: true });
    editor.notify(cursorMoved, moved);
    await write('    pain "Queue"\n');
    expect(shown()).toContain('pain-without-owner');
  });
});

describe('an editor that can do nothing', () => {
  it('is told nothing as missing where something was typed last, until something is typed elsewhere', async () => {
    await open(around, { tellsCursor: false });
    expect(missing(await typed('    pain "Queue" { severity high }'))).toEqual([]);
    at = text.indexOf('emotion 0') + 'emotion 0'.length;
    await write(' "calm"');
    expect(shown()).toContain('pain-without-owner');
  });

  it('is told all when the file is saved', async () => {
    await open(around, { tellsCursor: false });
    await typed('    pain "Queue"');
    expect(shown()).not.toContain('pain-without-owner');
    await save();
    expect(shown()).toContain('pain-without-owner');
  });

  test.each(['documentHighlight', 'completion', 'codeAction'])(
    'shows by a request for %s that its cursor has left',
    async (request) => {
      await open(around, { tellsCursor: false, capabilities: {} });
      await typed('    pain "Queue"');
      const ask = async (offset: number) => {
        const position = positionAt(offset);
        const range = { start: position, end: position };
        await editor.request(`textDocument/${request}`, {
          textDocument: { uri },
          ...(request === 'codeAction' ? { range, context: { diagnostics: [] } } : { position }),
        });
        await editor.settle();
      };
      await ask(at);
      expect(shown()).not.toContain('pain-without-owner');
      await ask(3);
      expect(shown()).toContain('pain-without-owner');
    },
  );

  it('is told of all but the last statement when it sends a whole text', async () => {
    await open(around, { tellsCursor: false });
    const pains = '    pain "One"\n    pain "Two"\n    pain "Three"';
    editor.type(uri, text.replace('store }\n\n', `store }\n${pains}\n`));
    await editor.settle();
    expect(shown().filter((code) => code === 'pain-without-owner')).toHaveLength(2);
  });
});

test('what several edits at once do is followed as one', async () => {
  await open(around, { tellsCursor: true });
  await typed('    pain "Queue"');
  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });
  editor.notify('textDocument/didChange', {
    textDocument: { uri, version: ++version },
    contentChanges: [
      { range: range(0), text: '// one\n' },
      { range: range(1), text: '// two\n' },
    ],
  });
  await editor.settle();
  expect(shown()).not.toContain('pain-without-owner');
});
