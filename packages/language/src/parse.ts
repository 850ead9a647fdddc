import { createUnreadDocument, type JourneyDocument } from '@journey-maps/core/model';
import { journeyLexer } from './lexer/journey-lexer.ts';
import { lowerDocument } from './lowering/document.ts';
import { detectLfsPointer } from './lowering/lfs-pointer.ts';
import { keepTree } from './parser/parse-cache.ts';
import { parseTree } from './parser/parse-tree.ts';

/**
 * Parses a map. Any text yields a model and a list of problems; the function never throws. After an internal
 * error, the model is empty, and the check reports the error.
 *
 * @param text with LF or CRLF line ends, with or without a byte order mark
 * @param uri identifies the file and resolves its imports
 */
export function parse(text: string, uri: string): JourneyDocument {
  const pointer = detectLfsPointer(text);
  // The lines of a pointer are not statements, and each would be reported as a problem.
  if (pointer !== undefined) return { ...parse('', uri), text, problems: [pointer] };
  try {
    const tree = parseTree(text);
    keepTree(text, tree);
    return lowerDocument(tree, journeyLexer.table, text, uri);
  } catch (error) {
    return createUnreadDocument(text, uri, error);
  }
}
