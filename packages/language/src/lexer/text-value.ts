import type { Fix, Problem } from '@journey-maps/core';
import { isClosedText } from './match-text.ts';

/**
 * What a text says: without its quotes, escapes resolved, a block text without its common indentation.
 * An escape that means nothing is kept as it was written.
 */
export function textValue(image: string): string {
  const inner = innerText(image);
  if (image.startsWith('"""')) return dedent(inner).replaceAll('\\"""', '"""');
  if (!image.startsWith('"') || !inner.includes('\\')) return inner;
  return inner.replace(escape, (written, hex: string | undefined, character: string | undefined) => {
    if (hex !== undefined) return codePoint(hex) ?? written;
    return meanings[character ?? ''] ?? written;
  });
}

/** What is wrong with the way a text is written: not closed, in typographic quotes, or with an unknown escape. */
export function* textProblems(image: string, start: number): Iterable<Problem> {
  const span = { start, end: start + image.length };
  const block = image.startsWith('"""');
  if (!isClosedText(image)) {
    const close = block ? '"""' : image.startsWith('"') ? '"' : '';
    yield {
      span,
      message: block
        ? 'This text is not closed. Write `"""` on a line of its own where it ends.'
        : 'This text is not closed. Add a `"` where it ends.',
      ...(close === '"' && {
        fix: replace('Add the closing quote', { start: span.end, end: span.end }, close),
      }),
    };
    return;
  }
  if (!image.startsWith('"')) {
    const straight = `"${innerText(image).replace(/["\\]/g, '\\$&')}"`;
    yield {
      span,
      message: 'These are typographic quotes. Texts stand in straight ones: `"`.',
      fix: replace('Use straight quotes', span, straight),
    };
    return;
  }
  if (!block) yield* escapeProblems(image, start);
}

function* escapeProblems(image: string, start: number): Iterable<Problem> {
  for (const found of image.matchAll(escape)) {
    const [written, hex, character] = found;
    const known = hex !== undefined ? codePoint(hex) !== undefined : (character ?? '') in meanings;
    if (known) continue;
    const at = start + found.index;
    yield {
      span: { start: at, end: at + written.length },
      message: `\`${written}\` means nothing in a text. For a backslash write \`\\\\\`; known are \\", \\\\, \\n, \\t and \\u{…}.`,
      fix: replace('Write the backslash twice', { start: at, end: at + 1 }, '\\\\'),
    };
  }
}

const escape = /\\(?:u\{([0-9a-fA-F]{1,6})\}|(.))/gsu;

const meanings: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

function codePoint(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined;
}

function innerText(image: string): string {
  const quotes = image.startsWith('"""') ? 3 : 1;
  return image.slice(quotes, isClosedText(image) ? -quotes : undefined);
}

function dedent(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const common = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(common)).join('\n');
}

function replace(title: string, span: Fix['edits'][number]['span'], newText: string): Fix {
  return { title, edits: [{ span, newText }], safe: true };
}
