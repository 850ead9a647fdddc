import { diagramsOf, type LinkedDocument, type Picture } from '@journey-maps/core';
import { linesOf } from './positions.ts';

/** What the preview of a file shows. */
export function pictureOf(linked: LinkedDocument, uri: string, version: number): Picture {
  const { document } = linked;
  const [first] = document.problems;
  return {
    uri,
    version,
    diagrams: diagramsOf(linked),
    ...(first && { broken: { at: linesOf(document).positionAt(first.span.start), message: first.message } }),
  };
}
