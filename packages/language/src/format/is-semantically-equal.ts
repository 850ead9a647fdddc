import { listSuppressions } from '@journey-maps/core/rules';
import type { LexicalReport } from '../lexer/journey-lexer.ts';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { parseTextValue } from '../lexer/text-value.ts';
import { valueTypes } from './statements.ts';

/**
 * Returns whether two texts differ only in formatting: the lexer reads the same words and comments in the same order.
 */
export function isSemanticallyEqual(otherText: string, other: string): boolean {
  const a = read(otherText);
  const b = read(other);
  return (
    a.repaired === b.repaired &&
    areEqual(a.words, b.words) &&
    areEqual(a.comments, b.comments) &&
    areEqual(a.problems, b.problems) &&
    areEqual(listSuppressionWords(otherText, a.report), listSuppressionWords(other, b.report))
  );
}

function read(text: string) {
  const report = journeyLexer.tokenize(text);
  return {
    report,
    repaired: report.repaired,
    words: report.tokens.flatMap(({ tokenType: { name }, image }, index, { [index + 1]: next }) => {
      // It matters only before a token that would continue the previous statement.
      if (name === ';')
        return next && (next.image === '{' || valueTypes.has(next.tokenType.name)) ? [name] : [];
      if (name === 'TEXT' && image.startsWith('"""')) return [name, parseTextValue(image)];
      return [name, name === 'NUMBER' ? image.replace(/^\+/u, '') : image];
    }),
    comments: report.comments.map(({ image }) => image.replaceAll(/\s+/gu, ' ')),
    problems: [
      ...report.problems.map(({ message }) => message),
      ...report.strayCharacters.map(({ start, end }) => text.slice(start, end)),
    ],
  };
}

/** Lists the suppressions with the index of the word that begins their statement. */
function listSuppressionWords(text: string, { tokens, comments }: LexicalReport): string[] {
  if (!text.includes('journey-ignore')) return [];
  const spans = comments.map(({ startOffset, image }) => ({
    start: startOffset,
    end: startOffset + image.length,
  }));
  const words = tokens.filter(({ tokenType }) => tokenType.name !== ';');
  let word = 0;
  return listSuppressions({ text, comments: spans }).map(({ scope, misplaced, head }) => {
    if (head) while ((words[word]?.startOffset ?? head.start) < head.start) word++;
    return `${scope} ${misplaced ?? ''} ${head ? word : ''}`;
  });
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
