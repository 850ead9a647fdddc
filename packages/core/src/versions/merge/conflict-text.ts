import { splitLines } from './line-hunks.ts';

/** A piece of the result: text, or a conflict with the text of each version. */
export type Segment = string | Conflict;

export interface Conflict {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

/** The form of conflict markers, in git's terms. */
export interface ConflictStyle {
  /** Default 7. */
  readonly markerSize?: number;
  /** Default `ours`, `base`, `theirs`. */
  readonly labels?: { readonly ours?: string; readonly base?: string; readonly theirs?: string };
  /**
   * `diff3` shows the base as well. So does `zdiff3`, which moves lines that both sides have at the edges out
   * of the markers, even if the base has them too. Default `merge`.
   */
  readonly style?: 'merge' | 'diff3' | 'zdiff3';
}

/** Returns the text with every conflict decided for one side. */
export function pickSide(segments: readonly Segment[], side: 'ours' | 'theirs'): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : segment[side])).join('');
}

/**
 * Extends conflicts to whole lines, and moves lines that both sides share out of a conflict, if they are at
 * its beginning or end.
 *
 * @param keepEdges true to leave such lines in the conflict
 */
export function extendToWholeLines(segments: readonly Segment[], keepEdges: boolean): readonly Segment[] {
  const result: Segment[] = [];
  /** True while the rest of the line belongs to the last conflict. */
  let isOpen = false;
  const takeRest = (text: string): string => {
    const line = text.indexOf('\n') + 1;
    const last = result.at(-1);
    if (!isOpen || typeof last !== 'object') return text;
    const end = line === 0 ? text.length : line;
    result[result.length - 1] = surroundConflict('', last, text.slice(0, end));
    isOpen = line === 0;
    return text.slice(end);
  };
  for (const segment of segments) {
    if (typeof segment === 'string') {
      const text = takeRest(segment);
      if (text !== '') result.push(text);
      continue;
    }
    const last = result.at(-1);
    if (isOpen && typeof last === 'object') {
      result[result.length - 1] = {
        ours: last.ours + segment.ours,
        base: last.base + segment.base,
        theirs: last.theirs + segment.theirs,
      };
    } else {
      let begun = '';
      while (typeof result.at(-1) === 'string' && !begun.includes('\n'))
        begun = `${result.pop() as string}${begun}`;
      const line = begun.lastIndexOf('\n') + 1;
      if (line > 0) result.push(begun.slice(0, line));
      result.push(surroundConflict(begun.slice(line), segment, ''));
    }
    isOpen = [segment.ours, segment.base, segment.theirs].some((text) => text !== '' && !text.endsWith('\n'));
  }
  return keepEdges ? result : result.flatMap(trimConflict);
}

function surroundConflict(before: string, { ours, base, theirs }: Conflict, after: string): Conflict {
  return { ours: before + ours + after, base: before + base + after, theirs: before + theirs + after };
}

function trimConflict(segment: Segment): readonly Segment[] {
  if (typeof segment === 'string') return [segment];
  const [ours, theirs] = [splitLines(segment.ours), splitLines(segment.theirs)];
  let first = 0;
  while (first < Math.min(ours.length, theirs.length) && ours[first] === theirs[first]) first++;
  let last = 0;
  while (last < Math.min(ours.length, theirs.length) - first && ours.at(-1 - last) === theirs.at(-1 - last))
    last++;
  const joinMiddle = (lines: readonly string[]) => lines.slice(first, lines.length - last).join('');
  const conflict = { ...segment, ours: joinMiddle(ours), theirs: joinMiddle(theirs) };
  const edges = [ours.slice(0, first).join(''), ours.slice(ours.length - last).join('')];
  const isOne = conflict.ours === '' && conflict.theirs === '';
  return [edges[0] ?? '', ...(isOne ? [] : [conflict]), edges[1] ?? ''].filter(
    (otherSegment) => otherSegment !== '',
  );
}

/**
 * Writes the result as text, with git's conflict markers.
 *
 * @param segments with conflicts around whole lines
 */
export function formatConflicts(
  segments: readonly Segment[],
  lineBreak: string,
  { markerSize = 7, labels = {}, style = 'merge' }: ConflictStyle,
): string {
  const formatMarker = (sign: string, label = '') =>
    `${sign.repeat(markerSize)}${label === '' ? '' : ` ${label}`}${lineBreak}`;
  const endLine = (text: string) => (text === '' || text.endsWith('\n') ? text : text + lineBreak);
  return segments
    .map((segment) => {
      if (typeof segment === 'string') return segment;
      return [
        formatMarker('<', labels.ours ?? 'ours'),
        endLine(segment.ours),
        style === 'merge' ? '' : formatMarker('|', labels.base ?? 'base') + endLine(segment.base),
        formatMarker('='),
        endLine(segment.theirs),
        formatMarker('>', labels.theirs ?? 'theirs'),
      ].join('');
    })
    .join('');
}
