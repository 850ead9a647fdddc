import { applyEdits, recordWalk, type Walk, type WalkRecord } from '@journey-maps/core/edits';
import type { Journey } from '@journey-maps/core/model';
import { getTitle, type LinkedDocument } from '@journey-maps/core/semantics';
import { format } from '../format/format.ts';
import { parse } from '../parse.ts';

/** The journey of a walk, as it can be found again in a changed map. */
export interface WalkedJourney {
  readonly name?: string;
  readonly title: string;
}

/** The text of a map after walks, and the answers that found no place. */
export interface WrittenWalks {
  readonly text: string;
  readonly unplaced: WalkRecord['unplaced'];
}

/**
 * Writes walks into the text of their map, one after the other. Formats the result if the map was formatted
 * before, which then changes the new lines only.
 *
 * @param link resolves the names of a version of the map
 */
export function writeWalks(
  linked: LinkedDocument,
  { name, title }: WalkedJourney,
  walks: readonly Walk[],
  link: (document: LinkedDocument['document']) => LinkedDocument,
): WrittenWalks {
  const { uri } = linked.document;
  const wasFormatted = format(linked.document.text).edits.length === 0;
  const unplaced: WalkRecord['unplaced'][number][] = [];
  let current = linked;
  for (const walk of walks) {
    const record = recordWalk(walk, findJourney(current), current);
    const text = applyEdits(current.document.text, record.edits);
    const changed = text === undefined ? undefined : parse(text, uri);
    // The lines must stay statements of the map, whatever they hold.
    const isSafe = changed !== undefined && changed.problems.length <= current.document.problems.length;
    if (isSafe) current = link(changed);
    for (const { step, lines } of isSafe ? record.unplaced : listAll(walk, current))
      unplaced.push({ step, lines });
  }
  const { text } = current.document;
  const formatted = wasFormatted ? applyEdits(text, format(text).edits) : text;
  return { text: formatted ?? text, unplaced };

  function findJourney({ document }: LinkedDocument): Journey | undefined {
    return (
      document.journeys.find((journey) => name !== undefined && journey.name?.value === name) ??
      document.journeys.find((journey) => getTitle(journey) === title)
    );
  }
}

/** Lists all answers of a walk, none of which has a place. */
function listAll(walk: Walk, linked: LinkedDocument): WalkRecord['unplaced'] {
  return recordWalk(walk, undefined, linked).unplaced;
}
