import type { Problem, Span } from '@journey-maps/core/model';
import { append, countLeading } from '@journey-maps/core/text';

/** The unresolved conflicts of a merge. */
export interface ConflictLines {
  readonly problems: readonly Problem[];
  /** Returns whether an offset is on a line with conflict markers, where no other problem is worth reporting. */
  readonly isMark: (offset: number) => boolean;
}

const none: ConflictLines = { problems: [], isMark: () => false };

/**
 * Finds git's conflict markers anywhere in a map. Inside a long text or a comment they are valid syntax, and
 * the map would show both versions with the markers.
 */
export function findConflictLines(text: string): ConflictLines {
  if (!text.includes('<<<<<<<')) return none;
  const problems: Problem[] = [];
  const marks: Span[] = [];
  let open: Span[] = [];
  let size = 0;
  for (const match of text.matchAll(/^(?:<{7,}|={7,}|>{7,}|\|{7,})(?=[ \r\n]|(?![\s\S])).*$/gmu)) {
    const [line] = match;
    const length = /^(.)\1*/u.exec(line)?.[0].length ?? 0;
    const span = { start: match.index, end: match.index + line.trimEnd().length };
    if (line.startsWith('<')) {
      open = [span];
      size = length;
    } else if (open.length > 0 && length === size) {
      open.push(span);
      if (!line.startsWith('>')) continue;
      const [first = span] = open;
      if (open.some(({ start }) => text[start] === '=')) {
        problems.push({ span: first, message });
        append(marks, open);
      }
      open = [];
    }
  }
  return { problems, isMark: (offset) => isIn(marks, offset) };
}

/** @param spans in source order */
function isIn(spans: readonly Span[], offset: number): boolean {
  const span = spans[countLeading(spans, ({ end }) => end < offset)];
  return (span?.start ?? Infinity) <= offset;
}

const message =
  'A merge left two versions of these lines: one ends at `=======`, the other at `>>>>>>>`. Keep the lines that you want, and remove the lines with these conflict markers.';
