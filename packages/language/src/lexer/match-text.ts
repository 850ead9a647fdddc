/**
 * How the texts, comments and words of the language are found in a file, where a regular expression cannot say it:
 * each function answers with the stretch that begins at `at`, or null. All of them take linear time over a file.
 */
type Match = [string] | null;

const QUOTE = 34;
const BACKSLASH = 92;

/** Typographic quotes that open a text, and what closes it. They are read as quotes, and reported with a fix. */
const typographicClosers: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '»': '«',
  '«': '»',
};

export const textOpeners: readonly string[] = ['"', ...Object.keys(typographicClosers)];

/**
 * A text ends at its closing quote. One that is not closed ends at its line, before such braces at the line's end as
 * would leave the line unbalanced, so that neither the rest of the file nor the body around it is swallowed.
 */
export function matchText(source: string, at: number): Match {
  const straight = source.charCodeAt(at) === QUOTE;
  const closers = straight ? '"' : typographicClosers[source.charAt(at)];
  if (closers === undefined) return null;
  if (straight && source.startsWith('"""', at)) {
    const block = matchBlockText(source, at);
    if (block) return block;
  }
  let end = at + 1;
  for (; end < source.length && !isLineEnd(source, end); end++) {
    if (closers.includes(source.charAt(end))) return [source.slice(at, end + 1)];
    if (source.charCodeAt(end) === BACKSLASH && end + 1 < source.length && !isLineEnd(source, end + 1)) end++;
  }
  return [source.slice(at, beforeUnbalancedBraces(source, at, Math.min(end, source.length)))];
}

function beforeUnbalancedBraces(source: string, from: number, lineEnd: number): number {
  let surplus = 0;
  for (let i = from; i < lineEnd; i++) {
    if (source[i] === '{') surplus++;
    else if (source[i] === '}') surplus--;
  }
  let end = lineEnd;
  for (let i = lineEnd; surplus !== 0 && i > from + 1; ) {
    const before = source[i - 1];
    if (before === ' ' || before === '\t' || before === ';') i--;
    else if (before === '{' && surplus > 0) {
      surplus--;
      end = --i;
    } else if (before === '}' && surplus < 0) {
      surplus++;
      end = --i;
    } else break;
  }
  while (end > from + 1 && isBlank(source[end - 1])) end--;
  return end;
}

/**
 * A block text: the opening `"""` ends its line, the closing one begins one. One that is not closed ends before the
 * first line that is indented no deeper than its own.
 */
function matchBlockText(source: string, at: number): Match {
  let contentStart = at + 3;
  while (isBlank(source[contentStart])) contentStart++;
  // `""` and then something else: an empty text and a stray one.
  if (contentStart < source.length && !isLineEnd(source, contentStart)) return null;
  const next = source.indexOf('"""', contentStart);
  if (next >= 0 && beginsLine(source, next)) return [source.slice(at, next + 3)];

  const indent = indentation(source, lineStart(source, at));
  let end = contentStart;
  let line = nextLine(source, contentStart);
  while (line < source.length) {
    const lineEnd = endOfLine(source, line);
    const blank = line + indentation(source, line) === lineEnd;
    if (!blank && indentation(source, line) <= indent) break;
    if (next >= 0 && lineEnd > next) break;
    if (!blank) end = lineEnd;
    line = nextLine(source, lineEnd);
  }
  return [source.slice(at, end)];
}

/** Whether a text, as it was matched, has its closing quote. */
export function isClosedText(image: string): boolean {
  if (image.startsWith('"""')) return image.length >= 6 && image.endsWith('"""');
  if (!image.startsWith('"')) {
    return image.length > 1 && (typographicClosers[image.charAt(0)] ?? '').includes(image.slice(-1));
  }
  if (image.length < 2 || !image.endsWith('"')) return false;
  let backslashes = 0;
  for (let i = image.length - 2; i > 0 && image.charCodeAt(i) === BACKSLASH; i--) backslashes++;
  return backslashes % 2 === 0;
}

/**
 * Makes a matcher for block comments. One that is not closed ends at its line. Where no end was found once, none is
 * looked for again: 80 KB of `/* ` would take a second otherwise.
 */
export function commentMatcher(): (source: string, at: number) => Match {
  let known: string | undefined;
  let noEndFrom = Number.POSITIVE_INFINITY;
  return (source, at) => {
    if (!source.startsWith('/*', at)) return null;
    if (known !== source) {
      known = source;
      noEndFrom = Number.POSITIVE_INFINITY;
    }
    if (at < noEndFrom) {
      const end = source.indexOf('*/', at + 2);
      if (end >= 0) return [source.slice(at, end + 2)];
      noEndFrom = at;
    }
    return [source.slice(at, endOfLine(source, at))];
  };
}

// A name, or a name in another journey (`journey.name`, also half typed); or one that begins with a digit, which is
// read as the name it was meant to be and reported once.
const word =
  /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*)?)?|[0-9][0-9-]*[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy;

/** A word: a keyword, a name or a value. */
export function matchWord(source: string, at: number): RegExpExecArray | null {
  word.lastIndex = at;
  return word.exec(source);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isLineEnd(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 10 || code === 13;
}

function beginsLine(source: string, at: number): boolean {
  let i = at;
  while (i > 0 && isBlank(source[i - 1])) i--;
  return i === 0 || isLineEnd(source, i - 1);
}

function lineStart(source: string, at: number): number {
  let i = at;
  while (i > 0 && !isLineEnd(source, i - 1)) i--;
  return i;
}

function endOfLine(source: string, at: number): number {
  let i = at;
  while (i < source.length && !isLineEnd(source, i)) i++;
  return i;
}

function nextLine(source: string, at: number): number {
  let i = endOfLine(source, at);
  while (i < source.length && isLineEnd(source, i)) i++;
  return i;
}

function indentation(source: string, line: number): number {
  let i = line;
  while (isBlank(source[i])) i++;
  return i - line;
}
