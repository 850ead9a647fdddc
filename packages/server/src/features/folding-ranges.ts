import type { JourneyDocument } from '@journey-maps/core/model';
import { findFolds } from '@journey-maps/language';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';

export const foldingRanges: Feature = {
  capabilities: { foldingRangeProvider: true },
  listen({ connection, maps }) {
    connection.onFoldingRanges(({ textDocument }) => {
      const document = maps.document(textDocument.uri);
      return document ? createFoldingRanges(document) : [];
    });
  },
};

function createFoldingRanges(document: JourneyDocument): FoldingRange[] {
  return findFolds(document).map(({ firstLine, lastLine, kind }) => ({
    startLine: firstLine - 1,
    endLine: lastLine - 1,
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
    ...(kind === 'imports' && { kind: FoldingRangeKind.Imports }),
  }));
}
