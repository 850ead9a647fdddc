import { findName, type LinkedDocument, listNames, type NameInText } from '@journey-maps/core/semantics';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertPosition, convertSpan } from './positions.ts';

/** Highlights all uses of the name at the cursor in the same file. */
export const documentHighlights: Feature = {
  capabilities: { documentHighlightProvider: true },
  listen({ connection, linked, cursor }) {
    connection.onDocumentHighlight(({ textDocument, position }) => {
      cursor.seen(textDocument.uri, position);
      const from = linked(textDocument.uri);
      const name = from && findName(from, convertPosition(from.document, position));
      if (from === undefined || name === undefined) return null;
      return listSameNames(from, name).map(({ span, role }) => ({
        range: convertSpan(from.document, span),
        kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};

/** Returns all uses of a name in a file. Undeclared names match by their text. */
function listSameNames(linked: LinkedDocument, { target, name, to }: NameInText): readonly NameInText[] {
  return listNames(linked).filter((other) =>
    target === undefined
      ? other.target === undefined && other.name === name && other.to === to
      : other.target?.entity === target.entity,
  );
}
