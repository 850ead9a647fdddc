import { afterEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  type Hover,
  InsertTextFormat,
  type Location,
  MarkupKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Editor, startEditor } from '../editor.ts';
import { protocolOnce } from '../meta-model/message-checker.ts';
import { announcedMessages, capabilitiesWithoutMessage } from './announced-messages.ts';
import { exercises, map, people, peopleMap, uri } from './exercises.ts';
import { wholeEditor } from './whole-editor.ts';

let editor: Editor;
afterEach(() => editor.dispose());

async function start(capabilities: ClientCapabilities): Promise<readonly string[]> {
  editor = await startEditor({ [people]: peopleMap, [uri]: '' }, { capabilities, isBare: true });
  editor.open(uri, map);
  await editor.settle();
  return announcedMessages(editor.announced);
}

/** Runs the exercise of each announced message, each in a new editor. */
async function exerciseAll(capabilities: ClientCapabilities): Promise<{
  readonly answers: ReadonlyMap<string, unknown>;
  /** The methods of the requests that the server sent to the editor. */
  readonly asked: ReadonlySet<string>;
}> {
  const methods = await start(capabilities);
  const answers = new Map<string, unknown>();
  const asked = new Set<string>();
  for (const method of methods) {
    editor.dispose();
    await start(capabilities);
    const answer = await exercises[method]?.(editor);
    if (!isNothing(answer)) answers.set(method, answer);
    for (const request of editorsRequests) if (editor.received(request).length > 0) asked.add(request);
  }
  // Fails if an announced message has no exercise, or if its exercise gets no answer.
  expect([...answers.keys()]).toEqual(methods);
  expect(capabilitiesWithoutMessage(editor.announced)).toEqual([]);
  return { answers, asked };
}

const editorsRequests = protocolOnce().model.requests.flatMap(({ method, messageDirection }) =>
  messageDirection === 'clientToServer' ? [] : [method],
);

function isNothing(answer: unknown): boolean {
  return (
    answer === undefined ||
    answer === null ||
    answer === false ||
    (typeof answer === 'object' && Object.keys(answer).length === 0)
  );
}

describe('all that the server announces', () => {
  it('is done for an editor that can do everything', async () => {
    const { answers, asked } = await exerciseAll(wholeEditor);
    expect(answers.size).toBeGreaterThan(25);
    expect(asked).toContain('client/registerCapability');
  });

  it('is done for an editor that can do nothing but the least, in a form that it can take', async () => {
    const { answers, asked } = await exerciseAll({});
    expect(answers.size).toBeGreaterThan(20);
    // The server must not send requests to such an editor.
    expect([...asked]).toEqual([]);
    const answer = <T>(method: string) => answers.get(`textDocument/${method}`) as T;

    for (const item of answer<CompletionItem[]>('completion')) {
      expect(item.insertTextFormat ?? InsertTextFormat.PlainText).toBe(InsertTextFormat.PlainText);
      expect(['string', 'undefined']).toContain(typeof item.documentation);
      expect(item.textEdit).not.toHaveProperty('insert');
      for (const property of ['labelDetails', 'insertTextMode', 'command', 'tags', 'commitCharacters']) {
        expect(item).not.toHaveProperty(property);
      }
    }
    expect(answer<Hover>('hover').contents).toMatchObject({ kind: MarkupKind.PlainText });
    for (const method of ['definition', 'declaration']) {
      expect([answer<Location | Location[]>(method)].flat()).toMatchObject([{ uri: people }]);
    }
    for (const symbol of answer<object[]>('documentSymbol')) expect(symbol).toHaveProperty('location');
    for (const edit of [answer<WorkspaceEdit>('rename'), answers.get('workspace/willRenameFiles')]) {
      expect(Object.keys(edit as WorkspaceEdit)).toEqual(['changes']);
    }
    // Without code action literals, the editor cannot apply edits.
    expect(answers.has('textDocument/codeAction')).toBe(false);
    for (const method of ['prepareRename', 'codeAction/resolve']) expect(answers.has(method)).toBe(false);
  });
});
