import { listInlayHints } from '@journey-maps/core/views';
import type { InlayHint } from 'vscode-languageserver';
import type { Feature, Session } from '../feature.ts';
import { refreshWhenOthersChange } from '../refresh.ts';
import { convertRange, convertSpan } from './positions.ts';

/** Inlay hints: titles of owners, and emotions that are derived from other emotions. */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  listen(session) {
    const { connection, editor, settings, linked } = session;
    const refresh = refreshWhenOthersChange(
      session,
      (uri) => joinAllHints(uri, session),
      () =>
        editor().capabilities.workspace?.inlayHint?.refreshSupport === true
          ? () => connection.languages.inlayHint.refresh()
          : undefined,
    );
    connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
      await session.maps.whenChecked(textDocument.uri);
      const linkedDocument = linked(textDocument.uri);
      if (linkedDocument === undefined || !settings.current().inlayHints || token.isCancellationRequested)
        return [];
      const { document } = linkedDocument;
      refresh.told(document.uri, joinAllHints(document.uri, session));
      return listInlayHints(linkedDocument, convertRange(document, range)).map(
        ({ at, words, explanation }): InlayHint => ({
          position: convertSpan(document, { start: at, end: at }).start,
          label: words,
          paddingLeft: true,
          ...(explanation !== undefined && { tooltip: explanation }),
        }),
      );
    });
  },
};

function joinAllHints(uri: string, { linked }: Session): string {
  const linkedDocument = linked(uri);
  const all =
    linkedDocument === undefined
      ? []
      : listInlayHints(linkedDocument, { start: 0, end: linkedDocument.document.text.length });
  return all.map(({ at, words }) => `${at} ${words}`).join('\n');
}
