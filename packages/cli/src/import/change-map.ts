import { resolve } from 'node:path';
import { applyEdits } from '@journey-maps/core/edits';
import { createEntries, type Entry, updateDocument, writeEntries } from '@journey-maps/core/interchange';
import type { JourneyDocument } from '@journey-maps/core/model';
import type { Result } from '@journey-maps/core/text';
import { format } from '@journey-maps/language/format';
import { parse } from '@journey-maps/language/parse';
import { tell } from '../complain.ts';
import { readMap } from '../files/read-map.ts';
import type { Io } from '../io.ts';

/** A changed map, or the reason why it is unchanged. */
export type ChangedMap = Result<{ readonly text: string }>;

/**
 * Returns the text of a map with the imported content. Changes only what differs, so that comments, names and
 * layout are kept. Formats the result if the map was formatted before.
 */
export function changeMap(file: string, entries: readonly Entry[], io: Io): ChangedMap {
  const read = readMap(resolve(io.folder, file));
  if (read.text === undefined) return { problem: `${file} ${read.problem}.` };
  const { text } = read;
  const mark = read.hasMark ? '\uFEFF' : '';
  const document = parse(text, 'file:///map.journey');
  // A map that fails to parse would look empty and be overwritten.
  if (document.internalError !== undefined)
    return { problem: `${file} was not changed. ${document.internalError}` };
  const changed = changeText(document, entries);
  if (changed !== undefined) return { text: mark + changed };
  tell(
    io,
    `${file} was written again, without its comments: some of its statements could not be changed in place.`,
  );
  return { text: mark + writeEntries(entries) };
}

/** Returns `undefined` if the edits would not produce the imported content. */
function changeText(document: JourneyDocument, entries: readonly Entry[]): string | undefined {
  const { text } = document;
  const edits = updateDocument(document, entries);
  const edited = edits && applyEdits(text, edits);
  if (edited === undefined) return undefined;
  const wasFormatted = format(text).edits.length === 0;
  const changed = wasFormatted && edited !== text ? applyEdits(edited, format(edited).edits) : edited;
  if (changed === undefined) return undefined;
  const again = parse(changed, 'file:///map.journey');
  const isRight =
    again.problems.length <= document.problems.length &&
    writeEntries(createEntries(again)) === writeEntries(entries);
  return isRight ? changed : undefined;
}
