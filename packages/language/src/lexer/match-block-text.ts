import {
  countIndentation,
  endOfLine,
  findLineStart,
  findNextLine,
  isAtLineStart,
  isBlank,
  isLineEnd,
  type Match,
} from './scan.ts';

/**
 * Matches a block text. The opening `"""` ends its line, and the closing `"""` begins a line. A line that ends
 * with `"""` also closes the text, and is reported. An unclosed block text ends before the first line whose
 * indentation is at most that of its opening line.
 *
 * @returns null for `""` followed by something else: an empty text and a stray one
 */
export function matchBlockText(source: string, at: number): Match {
  let contentStart = at + 3;
  while (isBlank(source[contentStart])) contentStart++;
  if (contentStart < source.length && !isLineEnd(source, contentStart)) return null;
  const next = findNextQuotes(source, contentStart);
  if (next >= 0 && isAtLineStart(source, next)) return [source.slice(at, next + 3)];

  const indent = countIndentation(source, findLineStart(source, at));
  let end = contentStart;
  let line = findNextLine(source, contentStart);
  while (line < source.length) {
    const lineEnd = endOfLine(source, line);
    const blank = line + countIndentation(source, line) === lineEnd;
    if (!blank && countIndentation(source, line) <= indent) break;
    if (next >= 0 && lineEnd > next) {
      return [source.slice(at, endsLine(source, next + 3) ? next + 3 : end)];
    }
    if (!blank) end = lineEnd;
    line = findNextLine(source, lineEnd);
  }
  return [source.slice(at, end)];
}

/** The last result of `findNextQuotes`, which is often called for the same range. */
const known = { source: '', from: 0, next: -1 };

/** Returns the offset of the next `"""` that is not escaped as `\"""`. */
function findNextQuotes(source: string, from: number): number {
  const { next: last } = known;
  if (known.source === source && from >= known.from && (last < 0 || from <= last)) return last;
  let next = source.indexOf('"""', from);
  while (next > 0 && source[next - 1] === '\\') next = source.indexOf('"""', next + 3);
  Object.assign(known, { source, from, next });
  return next;
}

function endsLine(source: string, at: number): boolean {
  let i = at;
  while (isBlank(source[i]) || source[i] === '}' || source[i] === ';') i++;
  return i >= source.length || isLineEnd(source, i);
}
