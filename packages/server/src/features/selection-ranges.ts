import type { JourneyDocument } from '@journey-maps/core/model';
import { findSelections } from '@journey-maps/language';
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertPosition, convertSpan } from './positions.ts';

/** Expands the selection from a word to its text, its statement, and the statements around it. */
export const selectionRanges: Feature = {
  capabilities: { selectionRangeProvider: true },
  listen({ connection, maps }) {
    connection.onSelectionRanges(({ textDocument, positions }) => {
      const document = maps.document(textDocument.uri);
      return document ? positions.map((position) => createSelectionRanges(document, position)) : null;
    });
  },
};

function createSelectionRanges(document: JourneyDocument, position: Position): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const span of findSelections(document, convertPosition(document, position)).toReversed()) {
    outer = { range: convertSpan(document, span), ...(outer && { parent: outer }) };
  }
  return outer ?? { range: { start: position, end: position } };
}
