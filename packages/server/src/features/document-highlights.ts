import { type LinkedDocument, type NameInText, nameAt, namesIn } from '@journey-maps/core';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { offsetAt, rangeOf } from './positions.ts';

/** The other places of a file that use the name at the cursor. */
export const documentHighlights: Feature = {
  capabilities: { documentHighlightProvider: true },
  listen({ connection, linked, cursor }) {
    connection.onDocumentHighlight(({ textDocument, position }) => {
      cursor.seen(textDocument.uri, position);
      const from = linked(textDocument.uri);
      const name = from && nameAt(from, offsetAt(from.document, position));
      if (from === undefined || name === undefined) return null;
      return sameIn(from, name).map(({ span, role }) => ({
        range: rangeOf(from.document, span),
        kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};

/** A name that nothing declares is still the same name everywhere. */
function sameIn(linked: LinkedDocument, { target, name, to }: NameInText): readonly NameInText[] {
  return namesIn(linked).filter((other) =>
    target === undefined
      ? other.target === undefined && other.name === name && other.to === to
      : other.target?.entity === target.entity,
  );
}
