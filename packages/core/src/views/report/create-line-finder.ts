import { LineIndex } from '../../model/source-position.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';

/** Returns the line of an offset in a file, counted from 1. */
export type LineFinder = (linked: LinkedDocument, offset: number) => number;

/** Returns a function that finds lines, and indexes each text once. */
export function createLineFinder(): LineFinder {
  const indexes = new Map<LinkedDocument, LineIndex>();
  return (linked, offset) => {
    let index = indexes.get(linked);
    if (index === undefined) {
      index = new LineIndex(linked.document.text);
      indexes.set(linked, index);
    }
    return index.positionAt(offset).line;
  };
}
