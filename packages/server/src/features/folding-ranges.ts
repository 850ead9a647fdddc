import type { JourneyDocument } from '@journey-maps/core';
import { foldsOf } from '@journey-maps/language';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';

export function foldingRanges(document: JourneyDocument): FoldingRange[] {
  return foldsOf(document).map(({ firstLine, lastLine, kind }) => ({
    startLine: firstLine - 1,
    endLine: lastLine - 1,
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
    ...(kind === 'imports' && { kind: FoldingRangeKind.Imports }),
  }));
}
