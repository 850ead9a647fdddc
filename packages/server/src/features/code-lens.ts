import {
  type CompareWithBaseline,
  compareWithBaseline,
  openPreviewToSide,
  openReport,
  type ShowReferences,
  showReferences,
} from '@journey-maps/core/protocol';
import { findName, findOccurrences } from '@journey-maps/core/semantics';
import { type Lens, listLenses } from '@journey-maps/core/views';
import { type CodeLens, CodeLensRefreshRequest, type Command } from 'vscode-languageserver';
import type { Feature, Session } from '../feature.ts';
import { refreshWhenOthersChange } from '../refresh.ts';
import { convertSpan } from './positions.ts';

/** The data of a CodeLens, which identifies the name whose uses it counts. */
interface CountedName {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
  readonly words: string;
}

/**
 * CodeLenses above journeys, personas and pains: a summary of the map, and the number of uses. In an editor
 * with our commands they open the preview, the report and the references. The locations of references are
 * computed when a CodeLens becomes visible.
 */
export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  listen(session) {
    const { connection, editor, settings, linked } = session;
    const refresh = refreshWhenOthersChange(
      session,
      (uri) => joinWords(listLensesAt(uri, session)),
      () =>
        editor().capabilities.workspace?.codeLens?.refreshSupport === true
          ? () => connection.sendRequest(CodeLensRefreshRequest.type)
          : undefined,
    );
    connection.onCodeLens(({ textDocument }) => {
      const document = linked(textDocument.uri)?.document;
      if (document === undefined || !settings.current().codeLens) return [];
      const lenses = listLensesAt(document.uri, session);
      refresh.told(document.uri, joinWords(lenses));
      const hasCommands = editor().tools.commands === true;
      const version = session.maps.opened(document.uri)?.version ?? 0;
      return lenses.flatMap(({ kind, span, words, name, journey }): readonly CodeLens[] => {
        const range = convertSpan(document, span);
        if (!hasCommands)
          return kind === 'preview' || kind === 'baseline'
            ? []
            : [{ range, command: createTextCommand(words) }];
        if (journey !== undefined) {
          const asked: CompareWithBaseline = { uri: session.editorsUri(document.uri), journey };
          return [{ range, command: { title: words, command: compareWithBaseline, arguments: [asked] } }];
        }
        if (name === undefined) return [{ range, command: createCommand(kind, words) }];
        const data: CountedName = { uri: document.uri, version, offset: name.span.start, words };
        return [{ range, data }];
      });
    });
    connection.onCodeLensResolve((lens) => resolveLens(lens, session));
  },
};

function listLensesAt(uri: string, { linked, maps, host, findings }: Session): readonly Lens[] {
  const document = linked(uri);
  return document === undefined ? [] : listLenses(document, maps.workspace, findings(uri), host.today());
}

function joinWords(lenses: readonly Lens[]): string {
  return lenses.map(({ words }) => words).join('\n');
}

function createCommand(kind: Lens['kind'], title: string): Command {
  if (kind === 'preview') return { title, command: openPreviewToSide };
  return kind === 'answers' ? createTextCommand(title) : { title, command: openReport };
}

/** Returns a command without a name, which editors show as text that cannot be clicked. */
function createTextCommand(title: string): Command {
  return { title, command: '' };
}

/** Resolves a CodeLens: adds the title, and the locations of the references if the text is unchanged. */
function resolveLens(lens: CodeLens, session: Session): CodeLens {
  const { data } = lens;
  if (!isCountedName(data)) return lens;
  const locations = listLocations(data, session);
  const title = data.words;
  if (locations.length === 0) return { ...lens, command: createTextCommand(title) };
  const shown: ShowReferences = { uri: session.editorsUri(data.uri), position: lens.range.start, locations };
  return { ...lens, command: { title, command: showReferences, arguments: [shown] } };
}

function listLocations(
  { uri, version, offset }: CountedName,
  { linked, maps, editorsUri }: Session,
): ShowReferences['locations'] {
  const document = linked(uri);
  if (document === undefined || (maps.opened(uri)?.version ?? 0) !== version) return [];
  const target = findName(document, offset)?.target;
  if (target === undefined) return [];
  return findOccurrences(maps.workspace, target).flatMap((occurrence) => {
    const file = maps.document(occurrence.uri);
    if (occurrence.role === 'declaration' || file === undefined) return [];
    return [{ uri: editorsUri(occurrence.uri), range: convertSpan(file, occurrence.span) }];
  });
}

/**
 * Validates the data of a CodeLens. CodeLenses make a round trip through the editor, so
 * their data is external input.
 */
function isCountedName(data: unknown): data is CountedName {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, offset, words } = data as Partial<Record<keyof CountedName, unknown>>;
  return (
    typeof uri === 'string' &&
    typeof version === 'number' &&
    typeof offset === 'number' &&
    typeof words === 'string'
  );
}
