import type { JourneyDocument } from '../../model/document.ts';
import type { BodyStatement } from '../../model/statements.ts';
import { createEntries, createStatementEntry } from './create-entries.ts';
import { writeEntries, writeEntry } from './write-entries.ts';

/**
 * Writes a file from its model, formatted, in the conventional order: facts, insights, steps, then exits.
 * Comments and misplaced statements are dropped.
 */
export function writeDocument(document: JourneyDocument): string {
  return writeEntries(createEntries(document));
}

/**
 * Writes one statement with its body, formatted, without the indentation of its first line and without a
 * final line break.
 *
 * @param depth the number of bodies around it
 */
export function writeStatement(statement: BodyStatement, depth = 0): string {
  return writeEntry(createStatementEntry(statement), depth);
}
