import { inlayHintsOf } from '@journey-maps/core/views';
import type { InlayHint } from 'vscode-languageserver';
import type { Feature, Session } from '../feature.ts';
import { refreshWhenOthersChange } from '../refresh.ts';
import { rangeOf, spanOf } from './positions.ts';

/** Inlay hints: titles of owners, and emotions that follow from others. */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  listen(session) {
    const { connection, editor, settings, linked } = session;
    const refresh = refreshWhenOthersChange(
      session,
      (uri) => wordsOfAll(uri, session),
      () =>
        editor().capabilities.workspace?.inlayHint?.refreshSupport === true
          ? () => connection.languages.inlayHint.refresh()
          : undefined,
    );
    connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
      await session.maps.whenChecked(textDocument.uri);
      const found = linked(textDocument.uri);
      if (found === undefined || !settings.current().inlayHints || token.isCancellationRequested) return [];
      const { document } = found;
      refresh.told(document.uri, wordsOfAll(document.uri, session));
      return inlayHintsOf(found, spanOf(document, range)).map(
        ({ at, words, explanation }): InlayHint => ({
          position: rangeOf(document, { start: at, end: at }).start,
          label: words,
          paddingLeft: true,
          ...(explanation !== undefined && { tooltip: explanation }),
        }),
      );
    });
  },
};

function wordsOfAll(uri: string, { linked }: Session): string {
  const found = linked(uri);
  const all = found === undefined ? [] : inlayHintsOf(found, { start: 0, end: found.document.text.length });
  return all.map(({ at, words }) => `${at} ${words}`).join('\n');
}
