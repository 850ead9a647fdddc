import { findLongestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';

/** Lines of two texts that differ: from `start` to before `end` in each. Either range may be empty. */
export interface Hunk {
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
}

/** The deepest nesting of anchors. No text that people write needs more; below it, the rest counts as one hunk. */
const deepest = 40;
/** The maximum number of pairs of lines for comparing all with all, if no line has a unique partner. */
const fewPairs = 10_000;

/**
 * Compares two lists of lines like `git diff --patience`: lines that occur once on each side are anchors, and
 * the lines between anchors are compared in the same way. The time grows with the number of lines, since each
 * level of nesting reads them once.
 */
export function findLineHunks(ours: readonly string[], theirs: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  compare([0, 0], [ours.length, theirs.length], 0);
  return hunks;

  function compare(from: readonly [number, number], to: readonly [number, number], depth: number): void {
    let [index, other] = from;
    let [oneEnd, otherEnd] = to;
    while (index < oneEnd && other < otherEnd && ours[index] === theirs[other]) {
      index++;
      other++;
    }
    while (index < oneEnd && other < otherEnd && ours[oneEnd - 1] === theirs[otherEnd - 1]) {
      oneEnd--;
      otherEnd--;
    }
    if (index === oneEnd && other === otherEnd) return;
    const pairs =
      index === oneEnd || other === otherEnd || depth > deepest
        ? []
        : findHunkAnchors([index, other], [oneEnd, otherEnd]);
    if (pairs.length === 0) {
      hunks.push({ start: [index, other], end: [oneEnd, otherEnd] });
      return;
    }
    for (const [mine, yours] of pairs) {
      compare([index, other], [mine, yours], depth + 1);
      [index, other] = [mine + 1, yours + 1];
    }
    compare([index, other], [oneEnd, otherEnd], depth + 1);
  }

  function findHunkAnchors(
    from: readonly [number, number],
    to: readonly [number, number],
  ): readonly (readonly [number, number])[] {
    const [mine, yours] = [mapUniqueLines(ours, from[0], to[0]), mapUniqueLines(theirs, from[1], to[1])];
    const unique = [...mine].flatMap(([line, at]): readonly (readonly [number, number])[] => {
      const other = at < 0 ? undefined : yours.get(line);
      return other === undefined || other < 0 ? [] : [[at, other]];
    });
    const stay = findLongestIncreasingSubsequence(unique.map(([, at]) => at));
    const inOrder = unique.filter(([, at]) => stay.has(at));
    const pairs = (to[0] - from[0]) * (to[1] - from[1]);
    return inOrder.length > 0 || pairs > fewPairs ? inOrder : findLongestCommon(from, to);
  }

  /** Returns the longest common subsequence of lines that contain a word, for short ranges with repeated lines. */
  function findLongestCommon(
    from: readonly [number, number],
    to: readonly [number, number],
  ): readonly (readonly [number, number])[] {
    const [rows, columns] = [to[0] - from[0], to[1] - from[1]];
    const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
    const isSame = (row: number, column: number) =>
      ours[from[0] + row] === theirs[from[1] + column] && hasWord(ours[from[0] + row] ?? '');
    const getLength = (row: number, column: number) => lengths[row]?.[column] ?? 0;
    for (let row = rows - 1; row >= 0; row--) {
      for (let column = columns - 1; column >= 0; column--) {
        const best = isSame(row, column)
          ? getLength(row + 1, column + 1) + 1
          : Math.max(getLength(row + 1, column), getLength(row, column + 1));
        (lengths[row] as Uint16Array)[column] = best;
      }
    }
    const pairs: (readonly [number, number])[] = [];
    for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
      if (isSame(row, column)) pairs.push([from[0] + row++, from[1] + column++]);
      else if (getLength(row + 1, column) >= getLength(row, column + 1)) row++;
      else column++;
    }
    return pairs;
  }
}

/**
 * Compares two lists of lines, and joins hunks with only braces and empty lines between them: such lines can
 * belong to either hunk.
 */
export function findStatementHunks(ours: readonly string[], theirs: readonly string[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of findLineHunks(ours, theirs)) {
    const last = joined.at(-1);
    if (last === undefined || ours.slice(last.end[0], hunk.start[0]).some(hasWord)) joined.push(hunk);
    else joined[joined.length - 1] = { start: last.start, end: hunk.end };
  }
  return joined;
}

/** Maps each line that contains a word to its index, or to -1 if it occurs more than once. */
function mapUniqueLines(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const line = lines[i] ?? '';
    if (hasWord(line)) places.set(line, places.has(line) ? -1 : i);
  }
  return places;
}

/** Splits a text into lines, each with its line break. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** Returns whether a line contains a word. Braces and empty lines are too common to identify a position. */
function hasWord(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}
