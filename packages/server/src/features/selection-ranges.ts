import type { JourneyDocument } from '@journey-maps/core/model';
import { selectionsAt } from '@journey-maps/language';
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { offsetAt, rangeOf } from './positions.ts';

/** Expands the selection from a word to its text, its statement, and the statements around it. */
export const selectionRanges: Feature = {
  capabilities: { selectionRangeProvider: true },
  listen({ connection, maps }) {
    connection.onSelectionRanges(({ textDocument, positions }) => {
      const document = maps.document(textDocument.uri);
      return document ? positions.map((position) => rangesAt(document, position)) : null;
    });
  },
};

function rangesAt(document: JourneyDocument, position: Position): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const span of selectionsAt(document, offsetAt(document, position)).toReversed()) {
    outer = { range: rangeOf(document, span), ...(outer && { parent: outer }) };
  }
  return outer ?? { range: { start: position, end: position } };
}
