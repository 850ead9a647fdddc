import {
  beginsLine,
  endOfLine,
  indentation,
  isBlank,
  isLineEnd,
  lineStart,
  type Match,
  nextLine,
} from './scan.ts';

/**
 * A block text: the opening `"""` ends its line, the closing one begins one. A last line that ends with `"""` closes it
 * too (and is reported). One that is not closed ends before the first line that is indented no deeper than its own.
 *
 * @returns null where what stands there is `""` and then something else: an empty text and a stray one
 */
export function matchBlockText(source: string, at: number): Match {
  let contentStart = at + 3;
  while (isBlank(source[contentStart])) contentStart++;
  if (contentStart < source.length && !isLineEnd(source, contentStart)) return null;
  const next = nextQuotes(source, contentStart);
  if (next >= 0 && beginsLine(source, next)) return [source.slice(at, next + 3)];

  const indent = indentation(source, lineStart(source, at));
  let end = contentStart;
  let line = nextLine(source, contentStart);
  while (line < source.length) {
    const lineEnd = endOfLine(source, line);
    const blank = line + indentation(source, line) === lineEnd;
    if (!blank && indentation(source, line) <= indent) break;
    if (next >= 0 && lineEnd > next) {
      return [source.slice(at, endsLine(source, next + 3) ? next + 3 : end)];
    }
    if (!blank) end = lineEnd;
    line = nextLine(source, lineEnd);
  }
  return [source.slice(at, end)];
}

/** The answer to the last question of `nextQuotes`, since the same one is looked for again and again. */
const known = { source: '', from: 0, next: -1 };

/** The next `"""` that is not written `\"""`. */
function nextQuotes(source: string, from: number): number {
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
