import { type MeantKeywords, resolveKeywordSynonym } from '@journey-maps/core/semantics';
import { findClosest } from '@journey-maps/core/text';
import { mayRepeat } from '../help/repeatable.ts';
import { findWanted, sortStatements } from '../help/statement-order.ts';
import type { Body } from '../lexer/statement-table.ts';

/**
 * Returns the keywords of a body that a word means by the table of synonyms, except those that would only repeat
 * a property.
 */
export function findKeywordsCalled(
  word: string,
  body: Body,
  isThere: (keyword: string) => boolean,
): MeantKeywords | undefined {
  return resolveKeywordSynonym(word, openKeywords(body, isThere));
}

/**
 * Returns the keywords of a body that resemble or contain an unknown word, without properties that the body
 * already has.
 */
export function findSimilarKeywords(
  word: string,
  body: Body,
  isThere: (keyword: string) => boolean,
): readonly string[] {
  const open = openKeywords(body, isThere);
  const lower = word.toLowerCase();
  const parts = open.filter((keyword) => keyword.length > 2 && lower.length > 2 && isPart(keyword, lower));
  return [...new Set([...parts, ...findClosest(word, open)])].slice(0, 3);
}

/**
 * Returns the keywords that a body usually has and still lacks, the likeliest first; otherwise some that it accepts.
 */
export function suggestKeywords(body: Body, isThere: (keyword: string) => boolean): readonly string[] {
  const open = openKeywords(body, isThere);
  const usual = findWanted(body.rule);
  const missing = open.filter((keyword) => usual.includes(keyword) && !isThere(keyword));
  return (missing.length > 0 ? missing : open.filter((keyword) => !isThere(keyword))).slice(0, 4);
}

/** Returns the keywords that can still be added to a body, in the order of completion. */
function openKeywords({ rule, statements }: Body, isThere: (keyword: string) => boolean): readonly string[] {
  const open = [...statements].flatMap(([keyword, head]) =>
    isThere(keyword) && !mayRepeat(keyword, head) ? [] : [keyword],
  );
  return sortStatements(open, rule, isThere);
}

/** Returns whether one of two words is a part of the other word, such as `truth` and `moment-of-truth`. */
function isPart(keyword: string, word: string): boolean {
  const parts = keyword.split('-');
  return parts.includes(word) ? parts.length > 1 : word.split(/[-_.]/).includes(keyword);
}
