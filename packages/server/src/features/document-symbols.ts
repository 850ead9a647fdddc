import type { EntityKind, JourneyDocument } from '@journey-maps/core';
import { type OutlineItem, outlineOf } from '@journey-maps/language';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { rangeOf } from './positions.ts';

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

/** The icon of each kind of statement in outlines and breadcrumbs. */
const kinds: Readonly<Record<EntityKind, SymbolKind>> = {
  journey: SymbolKind.Module,
  'empathy-map': SymbolKind.Module,
  stage: SymbolKind.Namespace,
  step: SymbolKind.Method,
  touchpoint: SymbolKind.Interface,
  pain: SymbolKind.Event,
  gain: SymbolKind.Key,
  opportunity: SymbolKind.Property,
  'action-item': SymbolKind.Operator,
  metric: SymbolKind.Number,
  resource: SymbolKind.Object,
  lane: SymbolKind.Field,
  persona: SymbolKind.Class,
  owner: SymbolKind.Constant,
  channel: SymbolKind.Enum,
  evidence: SymbolKind.File,
};

function symbolsOf(document: JourneyDocument): DocumentSymbol[] {
  const symbol = (item: OutlineItem): DocumentSymbol => ({
    name: item.title,
    detail: item.detail,
    kind: kinds[item.kind],
    range: rangeOf(document, item.span),
    selectionRange: rangeOf(document, item.head),
    children: item.children.map(symbol),
  });
  return outlineOf(document).map(symbol);
}
