import { matchBlockText } from './match-block-text.ts';
import { endOfLine, isBlank, type Match } from './scan.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** Typographic opening quotes with their closing quotes. They are accepted as quotes, and reported with a fix. */
const typographicClosers: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '»': '«',
  '«': '»',
};

/**
 * Creates a matcher for texts. A text ends with its closing quote. An unclosed text ends with its line, or
 * earlier: before braces, before a `;` with a keyword after it, or before the quote that opens the next text.
 * So it swallows neither the rest of the file, nor the enclosing body, nor the rest of the line.
 *
 * @param keywords the words that begin statements
 */
export function createTextMatcher(keywords: ReadonlySet<string>): (source: string, at: number) => Match {
  const line = new QuotesOfLine();
  return (source, at) => {
    const straight = source.charCodeAt(at) === QUOTE;
    const closers = straight ? '"' : typographicClosers[source.charAt(at)];
    if (closers === undefined) return null;
    if (straight && source.startsWith('"""', at)) {
      const block = matchBlockText(source, at);
      if (block) return block;
    }
    const lineEnd = line.getEndAt(source, at);
    const close = findClosingQuote(source, at, straight ? lineEnd : line.lastCloser(closers), closers);
    // A typographic quote may be closed by a straight one.
    const mixed =
      !straight && close === undefined ? findClosingQuote(source, at, line.lastCloser('"'), '"') : close;
    const end = straight ? close : mixed;
    const opensNext =
      straight && end !== undefined && line.hasOddQuotes && isOpeningQuote(source, end, lineEnd);
    if (end !== undefined && !opensNext) return [source.slice(at, end + 1)];
    return [source.slice(at, endOfUnclosed(source, at, opensNext ? end : lineEnd, keywords))];
  };
}

/** Returns whether a matched text is closed. */
export function isClosedText(image: string): boolean {
  if (image.startsWith('"""')) return image.length >= 6 && image.endsWith('"""') && !image.endsWith('\\"""');
  if (image.length < 2 || isEscaped(image, image.length - 1)) return false;
  const closers = image.startsWith('"') ? '"' : `${typographicClosers[image.charAt(0)] ?? ''}"`;
  return closers.includes(image.slice(-1));
}

/** Facts about the current line. They are cached, so that a long line takes linear time. */
class QuotesOfLine {
  hasOddQuotes = false;
  #source = '';
  #start = 0;
  #end = -1;
  readonly #lastCloser = new Map<string, number>();

  /** Returns the end of the line that contains an offset. */
  getEndAt(source: string, at: number): number {
    if (source !== this.#source || at < this.#start || at > this.#end) {
      this.#source = source;
      this.#start = at;
      this.#end = endOfLine(source, at);
      this.#lastCloser.clear();
      let quotes = 0;
      for (let i = at; i < this.#end; i++) {
        if (source.charCodeAt(i) === QUOTE && !isEscaped(source, i)) quotes++;
      }
      this.hasOddQuotes = quotes % 2 === 1;
    }
    return this.#end;
  }

  /** Returns the offset after the last of some quotes on this line, where the search for a closing quote can stop. */
  lastCloser(closers: string): number {
    let last = this.#lastCloser.get(closers);
    if (last === undefined) {
      last = this.#end;
      while (last > this.#start && !closers.includes(this.#source.charAt(last - 1))) last--;
      this.#lastCloser.set(closers, last);
    }
    return last;
  }
}

function findClosingQuote(source: string, at: number, to: number, closers: string): number | undefined {
  for (let i = at + 1; i < to; i++) {
    if (closers.includes(source.charAt(i))) return i;
    if (source.charCodeAt(i) === BACKSLASH) i++;
  }
  return undefined;
}

/**
 * Returns whether a quote opens a text: it follows white space and precedes a letter. The caller makes sure
 * that it need not close a text.
 */
function isOpeningQuote(source: string, at: number, lineEnd: number): boolean {
  return isBlank(source[at - 1]) && at + 1 < lineEnd && !/[\s;,{}"]/.test(source.charAt(at + 1));
}

const wordAfterSemicolon = /;[ \t]*([\p{L}_][\p{L}\p{M}\p{N}_-]*)/uy;

function endOfUnclosed(source: string, at: number, limit: number, keywords: ReadonlySet<string>): number {
  let end = at + 1;
  for (; end < limit; end++) {
    const character = source[end];
    if (character === '\\') end++;
    else if ((character === '{' || character === '}') && isBlank(source[end - 1])) break;
    else if (character === ';') {
      wordAfterSemicolon.lastIndex = end;
      const word = wordAfterSemicolon.exec(source)?.[1];
      if (word !== undefined && keywords.has(word)) break;
    }
  }
  return excludeUnbalancedBraces(source, at, Math.min(end, limit));
}

/** Excludes trailing braces that would leave the enclosing body unbalanced. */
function excludeUnbalancedBraces(source: string, from: number, to: number): number {
  let surplus = 0;
  for (let i = from; i < to; i++) {
    if (source[i] === '{') surplus++;
    else if (source[i] === '}') surplus--;
  }
  let end = to;
  for (let i = to; surplus !== 0 && i > from + 1; ) {
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

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0;
  for (let i = at - 1; i >= 0 && source.charCodeAt(i) === BACKSLASH; i--) backslashes++;
  return backslashes % 2 === 1;
}
