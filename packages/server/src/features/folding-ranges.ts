import type { JourneyDocument } from '@journey-maps/core/model';
import { foldsOf } from '@journey-maps/language';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';

export const foldingRanges: Feature = {
  capabilities: { foldingRangeProvider: true },
  listen({ connection, maps }) {
    connection.onFoldingRanges(({ textDocument }) => {
      const document = maps.document(textDocument.uri);
      return document ? rangesOf(document) : [];
    });
  },
};

function rangesOf(document: JourneyDocument): FoldingRange[] {
  return foldsOf(document).map(({ firstLine, lastLine, kind }) => ({
    startLine: firstLine - 1,
    endLine: lastLine - 1,
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
    ...(kind === 'imports' && { kind: FoldingRangeKind.Imports }),
  }));
}
