import type { JourneyDocument } from '@journey-maps/core';
import { type OutlineItem, outlineOf } from '@journey-maps/language';
import type { DocumentSymbol } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { rangeOf } from './positions.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** The outline of a map, and the breadcrumbs above it. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Journey Maps' } },
  listen({ connection, maps }) {
    connection.onDocumentSymbol(({ textDocument }) => {
      const document = maps.document(textDocument.uri);
      return document ? symbolsOf(document) : [];
    });
  },
};

function symbolsOf(document: JourneyDocument): DocumentSymbol[] {
  const symbol = (item: OutlineItem): DocumentSymbol => ({
    name: item.title,
    detail: item.detail,
    kind: symbolKinds[item.kind],
    range: rangeOf(document, item.span),
    selectionRange: rangeOf(document, item.head),
    children: item.children.map(symbol),
  });
  return outlineOf(document).map(symbol);
}
