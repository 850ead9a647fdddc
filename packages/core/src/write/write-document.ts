import type { JourneyDocument } from '../model/document.ts';
import type { BodyStatement } from '../model/statements.ts';
import { entriesOf, entryOf } from './entries-of.ts';
import { writeEntries, writeEntry } from './write-entries.ts';

/**
 * The text of a file that says what a model says, laid out as the formatter does it: facts, then findings, then steps,
 * then ways out. Comments, and what a file says where nothing like it may stand, are not in it.
 */
export function writeDocument(document: JourneyDocument): string {
  return writeEntries(entriesOf(document));
}

/**
 * The text of one statement with its body, in the same layout: without the indentation of its first line, and without a
 * line break at the end.
 *
 * @param depth how many bodies it is to stand in
 */
export function writeStatement(statement: BodyStatement, depth = 0): string {
  return writeEntry(entryOf(statement), depth);
}
