import type { JourneyDocument } from '@journey-maps/core/model';
import { type OutlineItem, outlineOf } from '@journey-maps/language';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { rangeOf } from './positions.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** The outline of a map, and the breadcrumbs above it. */
export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Journey Maps' } },
  listen({ connection, maps, editor }) {
    connection.onDocumentSymbol(async ({ textDocument }, token) => {
      // The outline of a large map is large, and the editor requests it at each keystroke.
      await maps.whenChecked(textDocument.uri);
      const document = maps.document(textDocument.uri);
      if (document === undefined || token.isCancellationRequested) return [];
      const isTree =
        editor().capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
      return isTree ? symbolsOf(document) : flatSymbolsOf(document, textDocument.uri);
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

/** Returns the outline as a flat list, for editors without hierarchical symbols. */
function flatSymbolsOf(document: JourneyDocument, uri: string): SymbolInformation[] {
  const flat = (item: OutlineItem, containerName?: string): SymbolInformation[] => [
    {
      name: item.title,
      kind: symbolKinds[item.kind],
      location: { uri, range: rangeOf(document, item.span) },
      ...(containerName !== undefined && { containerName }),
    },
    ...item.children.flatMap((child) => flat(child, item.title)),
  ];
  return outlineOf(document).flatMap((item) => flat(item));
}
