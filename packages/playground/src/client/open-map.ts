import { type CursorMoved, cursorMoved } from '@journey-maps/core/protocol';
import type { MessageConnection } from 'vscode-jsonrpc/browser';
import type { Diagnostic, Position, Range } from 'vscode-languageserver-types';
import { createUri, getPath } from '../files/playground-files.ts';
import { normalizeLineBreaks, type SharedMap } from '../share/map-address.ts';

/** The map that the page shows, kept in step with the server. It needs no editor. */
export interface OpenMap {
  readonly uri: () => string;
  /** Returns the name and the current text. */
  readonly map: () => SharedMap;
  /** The server's latest diagnostics of the map. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** Opens another map. */
  readonly show: (map: SharedMap) => void;
  /** Takes a change that the user made. */
  readonly edit: (edit: MapEdit) => void;
  readonly moveCursor: (position: Position) => void;
  /** Reports that the user saved or shared the map: then findings appear also at the cursor. */
  readonly saved: () => void;
}

/** A change to the map's text. */
export interface MapEdit {
  /** The version of the text after the change; the first text has version 1. */
  readonly version: number;
  readonly changes: readonly { readonly range: Range; readonly text: string }[];
  /** Returns the text after the change. */
  readonly text: () => string;
}

/** The listeners to an open map. */
export interface OpenMapEvents {
  readonly shown: (map: SharedMap) => void;
  readonly edited: () => void;
  readonly diagnosed: (diagnostics: readonly Diagnostic[]) => void;
}

/** Opens a map for the server, and receives the server's findings. */
export function openMap(connection: MessageConnection, first: SharedMap, events: OpenMapEvents): OpenMap {
  let uri = createUri(first.name);
  let text = (): string => first.text;
  let version = 1;
  let diagnostics: readonly Diagnostic[] = [];
  const notify = (method: string, params: object): void => void connection.sendNotification(method, params);

  function begin(given: SharedMap): SharedMap {
    const map = normalizeLineBreaks(given);
    uri = createUri(map.name);
    text = () => map.text;
    version = 1;
    diagnostics = [];
    notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'journey', version, text: map.text },
    });
    return map;
  }

  connection.onNotification('textDocument/publishDiagnostics', (published: PublishedDiagnostics) => {
    if (published.uri !== uri) return;
    diagnostics = published.diagnostics;
    events.diagnosed(diagnostics);
  });
  begin(first);

  return {
    uri: () => uri,
    map: () => ({ name: getPath(uri) ?? '', text: text() }),
    diagnostics: () => diagnostics,
    show: (map) => {
      notify('textDocument/didClose', { textDocument: { uri } });
      events.shown(begin(map));
    },
    edit: (edit) => {
      ({ text, version } = edit);
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: edit.changes });
      events.edited();
    },
    moveCursor: (position) => notify(cursorMoved, { at: { uri, version, position } } satisfies CursorMoved),
    saved: () => notify('textDocument/didSave', { textDocument: { uri } }),
  };
}

interface PublishedDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}
