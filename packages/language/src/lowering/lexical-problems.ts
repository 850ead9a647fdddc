import type { Fix, Problem, Span } from '@journey-maps/core/model';
import { append, countLeading } from '@journey-maps/core/text';
import type { LexicalReport } from '../lexer/journey-lexer.ts';
import { isClosedComment } from '../lexer/match-comment.ts';
import { findLineStart, isLineEnd } from '../lexer/scan.ts';
import { findTextProblems } from '../lexer/text-value.ts';
import type { Token } from '../lexer/tokens.ts';
import type { FoundProblem } from './context.ts';

/** Returns the problems of tokens: of texts, comments, stray characters and braces. */
export function findLexicalProblems(report: LexicalReport, text: string): Problem[] {
  const problems = [...report.problems];
  let previous: Token | undefined;
  for (const token of report.tokens) {
    if (token.tokenType.name === 'TEXT') {
      if (previous?.image === '""' && previous.startOffset + 2 === token.startOffset) {
        problems.push(reportBlockOnOneLine(previous.startOffset));
      } else append(problems, findTextProblems(token.image, token.startOffset));
    }
    previous = token;
  }
  for (const { image, startOffset } of report.comments) {
    const span = { start: startOffset, end: startOffset + image.length };
    if (!isClosedComment(image)) {
      problems.push({
        span,
        message: 'This comment is not closed. Add `*/` where it ends.',
        missing: true,
      });
    }
  }
  if (report.strayCharacters.length === 0) return problems;
  // Reports one for each statement: later ones mostly follow from the first.
  const stretchOf = createSegmentNumbering(report, text);
  const reported = new Set(problems.map(({ span }) => stretchOf(span.start)));
  append(problems, findFences(text, report.strayCharacters));
  for (const { span } of problems) reported.add(stretchOf(span.start));
  for (const span of report.strayCharacters) {
    const stretch = stretchOf(span.start);
    if (!reported.has(stretch)) problems.push(createStrayProblem(span, text));
    reported.add(stretch);
  }
  return problems;
}

/** Reports the lines that fence a map in a Markdown file. Assistants often write them around a map of its own. */
function* findFences(text: string, strayCharacters: readonly Span[]): Iterable<Problem> {
  for (const { start } of strayCharacters) {
    if (!text.startsWith('```', start)) continue;
    // A fence begins its line. Other strays don't scan the line: it can be long and hold many of them.
    let lineStart = start;
    while (lineStart > 0 && /[^\S\r\n]/.test(text.charAt(lineStart - 1))) lineStart--;
    if (lineStart > 0 && !isLineEnd(text, lineStart - 1)) continue;
    const [line = ''] = /[^\r\n]*(?:\r\n|[\r\n])?/uy.exec(text.slice(lineStart)) ?? [];
    if (!/^[^\S\r\n]*```[^\S\r\n]*[\w-]*\s*$/u.test(line)) continue;
    const span = { start, end: lineStart + line.trimEnd().length };
    yield {
      span,
      message: 'This line belongs to Markdown. A map in a file of its own needs no fence: remove the line.',
      fix: change('Remove the line', { start: lineStart, end: lineStart + line.length }, '', true),
    };
  }
}

/**
 * Reports three quotes with a text right after them, which the lexer reads as an empty text and a stray text.
 */
function reportBlockOnOneLine(start: number): Problem {
  return {
    span: { start, end: start + 3 },
    message: 'The text after `"""` must begin on the next line. For a text on one line, use `"…"`.',
  };
}

/** Drops lexical problems inside the span of a problem with `covers`. */
export function dropCovered(
  lexical: readonly FoundProblem[],
  problems: readonly FoundProblem[],
): readonly FoundProblem[] {
  if (lexical.length === 0) return lexical;
  const covering = problems.filter(({ covers }) => covers).map(({ span }) => span);
  covering.sort((a, b) => a.start - b.start);
  return lexical.filter(({ span }) => {
    const count = countLeading(covering, ({ start }) => start <= span.start);
    return (covering[count - 1]?.end ?? 0) <= span.start;
  });
}

/** Drops problems in the same header as a lexical problem, since the lexical problem usually causes them. */
export function dropEchoes(
  problems: readonly FoundProblem[],
  lexical: readonly FoundProblem[],
  stretches: () => (offset: number) => number,
): readonly FoundProblem[] {
  if (problems.length === 0 || lexical.length === 0) return problems;
  const stretchOf = stretches();
  const reported = new Set(lexical.map(({ span }) => stretchOf(span.start)));
  return problems.filter(({ span }) => !reported.has(stretchOf(span.start)));
}

/**
 * Returns a function that numbers the segments between line ends, braces and `;`. Each segment holds one
 * statement's header.
 */
export function createSegmentNumbering({ tokens }: LexicalReport, text: string): (offset: number) => number {
  const ends: number[] = [];
  for (const { tokenType, startOffset, image } of tokens) {
    if (separators.has(tokenType.name) && image.length > 0) ends.push(startOffset);
  }
  for (const match of text.matchAll(/\r\n|\r|\n/g)) ends.push(match.index);
  ends.sort((a, b) => a - b);
  return (offset) => {
    return countLeading(ends, (end) => end < offset);
  };
}

const separators = new Set(['{', '}', ';']);

function createStrayProblem(span: Span, text: string): Problem {
  const characters = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - 20), span.start);
  const after = text.slice(span.end, span.end + 20);
  const number = /[+-]?\d+(?:\.\d+)?(?=[ \t]+$)/.exec(before)?.[0];
  if (characters === '%' && number !== undefined) {
    const blank = { start: span.start - (before.length - before.trimEnd().length), end: span.start };
    return {
      span,
      message: `Remove the space before the \`%\`: write \`${number}%\`.`,
      fix: change('Remove the space', blank, '', true),
    };
  }
  if (/^[./]$/.test(characters) && /\d$/.test(before) && /^\d/.test(after)) {
    return { span, message: 'Write a day like `2026-09-01`, and a number like `1000` or `61.5`.' };
  }
  if (characters === '.' && /^\d/.test(after)) {
    return {
      span,
      message: 'A number begins with a digit: write `0` before the point.',
      fix: change('Add the `0`', { start: span.start, end: span.start }, '0', true),
    };
  }
  if (/^['‘’`´]/.test(characters)) {
    const message = 'Put texts in double quotes: `"`.';
    const [whole = '', , inside] =
      /(['‘`])([^'‘’`´"\\\r\n]*)(?:['’`´])(?=\s*(?:$|[;{}\r\n]|because))/uy.exec(text.slice(span.start)) ??
      [];
    if (inside === undefined) return { span, message };
    const quoted = { start: span.start, end: span.start + whole.length };
    return { span, message, fix: change('Use double quotes', quoted, `"${inside}"`, true) };
  }
  if (/^#+$/u.test(characters) && /(?:^|\s)$/u.test(before)) {
    return {
      span,
      message: 'A comment begins with `//` here, not with `#`.',
      fix: change('Change to `//`', span, '//', true),
    };
  }
  const line = text.slice(findLineStart(text, span.start), span.start);
  if (
    /^[:=]$/u.test(characters) &&
    /(?:^|[{;])[^\S\r\n]*[\p{L}_][\p{L}\p{M}\p{N}_-]*[^\S\r\n]*$/u.test(line)
  ) {
    const space = /^\s/u.test(after) ? '' : ' ';
    return {
      span,
      message: `No \`${characters}\` belongs between a keyword and its value. Remove it.`,
      fix: change(`Remove the \`${characters}\``, span, space, true),
    };
  }
  const shown = characters.length > 20 ? `${characters.slice(0, 19)}…` : characters;
  return {
    span,
    message: `\`${shown}\` means nothing here. Remove it, or put it in quotes if it belongs to a text.`,
    fix: change('Remove it', span, '', false),
  };
}

function change(title: string, span: Span, newText: string, safe: boolean): Fix {
  return { title, edits: [{ span, newText }], safe };
}
