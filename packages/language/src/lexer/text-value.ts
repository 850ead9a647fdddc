import type { Fix, Problem, Span } from '@journey-maps/core/model';
import { findSmallest } from '@journey-maps/core/text';
import { isClosedText } from './match-text.ts';

/**
 * Returns the value of a text: without quotes, with escapes resolved, and for a block text without the common
 * indentation. An unknown escape stays literal.
 */
export function parseTextValue(image: string): string {
  const inner = getInnerText(image);
  if (image.startsWith('"""')) return dedentText(inner).replaceAll('\\"""', '"""');
  if (!image.startsWith('"') || !inner.includes('\\')) return inner;
  return inner.replace(escape, (written, hex: string | undefined, character: string | undefined) => {
    if (hex !== undefined) return decodeCodePoint(hex) ?? written;
    return meanings[character ?? ''] ?? written;
  });
}

/** Yields the problems of a text: an unclosed text, typographic quotes, or unknown escapes. */
export function* findTextProblems(image: string, start: number): Iterable<Problem> {
  const span = { start, end: start + image.length };
  if (image.startsWith('"""')) yield* findBlockTextProblems(image, span);
  else if (!isClosedText(image)) {
    yield {
      span,
      message: 'This text is not closed. Add a `"` where it ends.',
      missing: true,
      // The end of the text is a guess.
      fix: { ...replace('Add the closing quote', span, straightenQuotes(image)), safe: false },
    };
  } else if (!image.startsWith('"')) {
    yield {
      span,
      message: 'These are typographic quotes. Put texts in straight ones: `"`.',
      fix: replace('Use straight quotes', span, straightenQuotes(image)),
    };
  } else if (image.includes('\\')) yield* escapeProblems(image, start);
}

function* findBlockTextProblems(image: string, span: Span): Iterable<Problem> {
  if (!isClosedText(image)) {
    const message = 'This text is not closed. Write `"""` on a line of its own where it ends.';
    yield { span, message, missing: true };
    return;
  }
  const lastLine = image.split(/\r\n|\r|\n/).at(-1) ?? '';
  if (lastLine.trim() === '"""') return;
  const close = { start: span.end - 3, end: span.end };
  yield {
    span: close,
    message: 'The `"""` that closes a text must be on a line of its own.',
    fix: replace('Move it to the next line', { ...close, end: close.start }, '\n'),
  };
}

/** Rewrites a text with straight quotes and closes it. */
function straightenQuotes(image: string): string {
  const inner = getInnerText(image);
  return image.startsWith('"') ? `"${inner}"` : `"${inner.replace(/["\\]/g, '\\$&')}"`;
}

function* escapeProblems(image: string, start: number): Iterable<Problem> {
  for (const match of image.matchAll(escape)) {
    const [written, hex, character] = match;
    const known = hex !== undefined ? decodeCodePoint(hex) !== undefined : (character ?? '') in meanings;
    if (known) continue;
    const at = start + match.index;
    yield {
      span: { start: at, end: at + written.length },
      message: `\`${written}\` means nothing in a text. For a backslash write \`\\\\\`; the known escapes are \\", \\\\, \\n, \\t and \\u{…}.`,
      fix: replace('Write the backslash twice', { start: at, end: at + 1 }, '\\\\'),
    };
  }
}

const escape = /\\(?:u\{([0-9a-fA-F]{1,6})\}|(.))/gsu;

const meanings: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

function decodeCodePoint(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined;
}

function getInnerText(image: string): string {
  const quotes = image.startsWith('"""') ? 3 : 1;
  return image.slice(quotes, isClosedText(image) ? -quotes : undefined);
}

function dedentText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const common = indents.length > 0 ? findSmallest(indents) : 0;
  return lines.map((line) => line.slice(common)).join('\n');
}

function replace(title: string, span: Span, newText: string): Fix {
  return { title, edits: [{ span, newText }], safe: true };
}
