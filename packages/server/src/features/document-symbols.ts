import type { JourneyDocument } from '@journey-maps/core/model';
import { createOutline, type OutlineItem } from '@journey-maps/language';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertSpan } from './positions.ts';
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
      return isTree ? createSymbols(document) : createFlatSymbols(document, textDocument.uri);
    });
  },
};

function createSymbols(document: JourneyDocument): DocumentSymbol[] {
  const symbol = (item: OutlineItem): DocumentSymbol => ({
    name: item.title,
    detail: item.detail,
    kind: symbolKinds[item.kind],
    range: convertSpan(document, item.span),
    selectionRange: convertSpan(document, item.head),
    children: item.children.map(symbol),
  });
  return createOutline(document).map(symbol);
}

/** Returns the outline as a flat list, for editors without hierarchical symbols. */
function createFlatSymbols(document: JourneyDocument, uri: string): SymbolInformation[] {
  const flat = (item: OutlineItem, containerName?: string): SymbolInformation[] => [
    {
      name: item.title,
      kind: symbolKinds[item.kind],
      location: { uri, range: convertSpan(document, item.span) },
      ...(containerName !== undefined && { containerName }),
    },
    ...item.children.flatMap((child) => flat(child, item.title)),
  ];
  return createOutline(document).flatMap((item) => flat(item));
}
