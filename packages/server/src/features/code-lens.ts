import {
  type CompareWithBaseline,
  compareWithBaseline,
  openPreviewToSide,
  openReport,
  type ShowReferences,
  showReferences,
} from '@journey-maps/core/protocol';
import { nameAt, occurrencesOf } from '@journey-maps/core/semantics';
import { type Lens, lensesOf } from '@journey-maps/core/views';
import { type CodeLens, CodeLensRefreshRequest, type Command } from 'vscode-languageserver';
import type { Feature, Session } from '../feature.ts';
import { refreshWhenOthersChange } from '../refresh.ts';
import { rangeOf } from './positions.ts';

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
      (uri) => wordsOf(lensesAt(uri, session)),
      () =>
        editor().capabilities.workspace?.codeLens?.refreshSupport === true
          ? () => connection.sendRequest(CodeLensRefreshRequest.type)
          : undefined,
    );
    connection.onCodeLens(({ textDocument }) => {
      const document = linked(textDocument.uri)?.document;
      if (document === undefined || !settings.current().codeLens) return [];
      const lenses = lensesAt(document.uri, session);
      refresh.told(document.uri, wordsOf(lenses));
      const hasCommands = editor().tools.commands === true;
      const version = session.maps.opened(document.uri)?.version ?? 0;
      return lenses.flatMap(({ kind, span, words, name, journey }): readonly CodeLens[] => {
        const range = rangeOf(document, span);
        if (!hasCommands)
          return kind === 'preview' || kind === 'baseline' ? [] : [{ range, command: textOnly(words) }];
        if (journey !== undefined) {
          const asked: CompareWithBaseline = { uri: session.editorsUri(document.uri), journey };
          return [{ range, command: { title: words, command: compareWithBaseline, arguments: [asked] } }];
        }
        if (name === undefined) return [{ range, command: commandOf(kind, words) }];
        const data: CountedName = { uri: document.uri, version, offset: name.span.start, words };
        return [{ range, data }];
      });
    });
    connection.onCodeLensResolve((lens) => resolved(lens, session));
  },
};

function lensesAt(uri: string, { linked, maps, host, findings }: Session): readonly Lens[] {
  const document = linked(uri);
  return document === undefined ? [] : lensesOf(document, maps.workspace, findings(uri), host.today());
}

function wordsOf(lenses: readonly Lens[]): string {
  return lenses.map(({ words }) => words).join('\n');
}

function commandOf(kind: Lens['kind'], title: string): Command {
  if (kind === 'preview') return { title, command: openPreviewToSide };
  return kind === 'answers' ? textOnly(title) : { title, command: openReport };
}

/** Returns a command without a name, which editors show as text that cannot be clicked. */
function textOnly(title: string): Command {
  return { title, command: '' };
}

/** Resolves a CodeLens: adds the title, and the locations of the references if the text is unchanged. */
function resolved(lens: CodeLens, session: Session): CodeLens {
  const { data } = lens;
  if (!isCountedName(data)) return lens;
  const locations = locationsOf(data, session);
  const title = data.words;
  if (locations.length === 0) return { ...lens, command: textOnly(title) };
  const shown: ShowReferences = { uri: session.editorsUri(data.uri), position: lens.range.start, locations };
  return { ...lens, command: { title, command: showReferences, arguments: [shown] } };
}

function locationsOf(
  { uri, version, offset }: CountedName,
  { linked, maps, editorsUri }: Session,
): ShowReferences['locations'] {
  const document = linked(uri);
  if (document === undefined || (maps.opened(uri)?.version ?? 0) !== version) return [];
  const target = nameAt(document, offset)?.target;
  if (target === undefined) return [];
  return occurrencesOf(maps.workspace, target).flatMap((one) => {
    const file = maps.document(one.uri);
    if (one.role === 'declaration' || file === undefined) return [];
    return [{ uri: editorsUri(one.uri), range: rangeOf(file, one.span) }];
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
