import type { Diagnostic } from 'vscode-languageserver-types';
import type { OpenMap } from '../client/open-map.ts';
import type { Server } from '../client/start-server.ts';
import type { SharedMap } from '../share/map-address.ts';
import { fromDiagnostic, toPosition, toRange } from './convert.ts';
import { createEditor, language } from './create-editor.ts';
import { addLanguageFeatures } from './language-features.ts';
import { editor, type IRange, KeyCode, KeyMod, Range, Uri } from './monaco.ts';
import { defineThemes, type Theme, themeNames } from './themes.ts';

/** The editor of the map's text, as the rest of the page sees it. */
export interface TextView {
  readonly show: (map: SharedMap) => void;
  readonly mark: (diagnostics: readonly Diagnostic[]) => void;
  readonly setTheme: (theme: Theme) => void;
  /** Returns the offset of the cursor. */
  readonly offset: () => number | undefined;
  /** Selects a part of the text and scrolls to it. */
  readonly select: (part: { readonly start: number; readonly end: number } | IRange) => void;
  readonly replaceAll: (text: string) => void;
  readonly format: () => Promise<void>;
}

/** The listeners to the editor. */
export interface TextViewEvents {
  readonly cursorMoved: (offset: number) => void;
  /** Called when the user presses Ctrl+S. */
  readonly save: () => void;
}

/** Creates the editor of the open map in an element. */
export function createTextView(
  element: HTMLElement,
  theme: Theme,
  open: OpenMap,
  server: Server,
  events: TextViewEvents,
): TextView {
  defineThemes();
  const view = createEditor(element, theme);
  addLanguageFeatures(language, server, open);
  const getModel = ({ text }: SharedMap): editor.ITextModel => {
    const model = editor.createModel(text, language, Uri.parse(open.uri()));
    model.onDidChangeContent(({ changes, versionId }) =>
      open.edit({
        version: versionId,
        changes: changes.map(({ range, text: newText }) => ({ range: toRange(range), text: newText })),
        text: () => model.getValue(),
      }),
    );
    return model;
  };
  let model = getModel(open.map());
  view.setModel(model);
  view.onDidChangeCursorPosition(({ position }) => {
    open.moveCursor(toPosition(position));
    events.cursorMoved(model.getOffsetAt(position));
  });
  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyS, events.save);
  const mark = (diagnostics: readonly Diagnostic[]): void =>
    editor.setModelMarkers(model, 'journey', diagnostics.map(fromDiagnostic));
  mark(open.diagnostics());

  return {
    show: (map) => {
      model.dispose();
      model = getModel(map);
      view.setModel(model);
    },
    mark,
    setTheme: (now) => editor.setTheme(themeNames[now]),
    offset: () => {
      const position = view.getPosition();
      return position === null ? undefined : model.getOffsetAt(position);
    },
    select: (part) => {
      const range =
        'start' in part
          ? Range.fromPositions(model.getPositionAt(part.start), model.getPositionAt(part.end))
          : part;
      view.setSelection(range);
      view.revealRangeInCenterIfOutsideViewport(range);
      view.focus();
    },
    format: async () => {
      await view.getAction('editor.action.formatDocument')?.run();
      view.focus();
    },
    replaceAll: (text) => {
      view.executeEdits('example', [{ range: model.getFullModelRange(), text }]);
      view.focus();
    },
  };
}
