import type { CursorMoved } from '@journey-maps/core';
import { Disposable, type TextEditor, window } from 'vscode';
import { olderScheme } from '../compare/older-address.ts';
import type { LanguageServer } from '../language-server.ts';

/** Reports to the server where the cursor is, so that it reports nothing as missing from what is being written. */
export function reportCursor(server: Pick<LanguageServer, 'cursorMoved' | 'onStarted'>): Disposable {
  const report = (editor: TextEditor | undefined) => server.cursorMoved(placeIn(editor));
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      // Who looks at the preview has not left the text.
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

function placeIn(editor: TextEditor | undefined): CursorMoved {
  if (editor === undefined || !isMap(editor)) return {};
  const { document, selection } = editor;
  const { line, character } = selection.active;
  return { at: { uri: document.uri.toString(), version: document.version, position: { line, character } } };
}
