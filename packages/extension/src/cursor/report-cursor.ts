import type { CursorMoved } from '@journey-maps/core/protocol';
import { Disposable, type TextEditor, window } from 'vscode';
import { olderScheme } from '../compare/base-address.ts';
import type { LanguageServer } from '../language-server.ts';

/** Reports the cursor to the server, so that it holds back findings about missing parts of what the user is writing. */
export function reportCursor(server: Pick<LanguageServer, 'cursorMoved' | 'onStarted'>): Disposable {
  const report = (editor: TextEditor | undefined) => server.cursorMoved(getCursorPlace(editor));
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      // A user who looks at the preview has not left the text.
      if (editor !== undefined) report(editor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor && isMap(textEditor)) report(textEditor);
    }),
    server.onStarted(() => report(window.activeTextEditor)),
  );
}

function isMap({ document }: TextEditor): boolean {
  return document.languageId === 'journey' && document.uri.scheme !== olderScheme;
}

function getCursorPlace(editor: TextEditor | undefined): CursorMoved {
  if (editor === undefined || !isMap(editor)) return {};
  const { document, selection } = editor;
  const { line, character } = selection.active;
  return { at: { uri: document.uri.toString(), version: document.version, position: { line, character } } };
}
