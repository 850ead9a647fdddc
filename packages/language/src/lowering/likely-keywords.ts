import { closest } from '@journey-maps/core/text';
import type { BodyName } from '../help/help-entry.ts';
import { mayRepeat } from '../help/repeatable.ts';
import { inOrder, wanted } from '../help/statement-order.ts';
import type { Keyword } from '../lexer/generated/keywords.ts';
import type { Body } from '../lexer/statement-table.ts';

/** Other words that people use for keywords of the language. */
const otherWords: Readonly<Record<string, readonly Keyword[]>> = {
  action: ['action-item', 'step'],
  activity: ['step'],
  actor: ['persona'],
  channels: ['channel'],
  customer: ['persona'],
  deadline: ['due'],
  department: ['owner'],
  description: ['about', 'note'],
  emotions: ['emotion'],
  experience: ['emotion'],
  feeling: ['emotion'],
  foreign: ['external'],
  felt: ['emotion'],
  idea: ['opportunity'],
  image: ['picture'],
  kpi: ['metric'],
  measure: ['metric'],
  mood: ['emotion'],
  phase: ['stage'],
  partner: ['external', 'owner'],
  photo: ['picture'],
  portrait: ['picture'],
  priority: ['severity', 'importance'],
  problem: ['pain'],
  question: ['thought'],
  recommendation: ['opportunity'],
  research: ['evidence'],
  responsible: ['owner'],
  role: ['persona', 'owner'],
  score: ['emotion', 'importance'],
  screenshot: ['picture'],
  section: ['stage'],
  solution: ['opportunity'],
  substep: ['step'],
  system: ['support'],
  systems: ['support'],
  task: ['action-item', 'step'],
  team: ['owner'],
  'third-party': ['external'],
  think: ['thought', 'thinks'],
  todo: ['action-item'],
  user: ['persona'],
};

/** Returns the keywords of a body that this word is a synonym of, without properties that the body already has. */
export function keywordsCalled(
  word: string,
  body: Body,
  isThere: (keyword: string) => boolean,
): readonly string[] {
  const lower = word.toLowerCase();
  const said = Object.hasOwn(otherWords, lower) ? (otherWords[lower] ?? []) : [];
  const open = openKeywords(body, isThere);
  return said.filter((keyword) => open.includes(keyword));
}

/**
 * Returns the keywords of a body that resemble or contain an unknown word, without properties that the body
 * already has.
 */
export function similarKeywords(
  word: string,
  body: Body,
  isThere: (keyword: string) => boolean,
): readonly string[] {
  const open = openKeywords(body, isThere);
  const lower = word.toLowerCase();
  const parts = open.filter((keyword) => keyword.length > 2 && lower.length > 2 && isPart(keyword, lower));
  return [...new Set([...parts, ...closest(word, open)])].slice(0, 3);
}

/**
 * Returns the keywords that a body usually has and still lacks, the likeliest first; otherwise some that it accepts.
 */
export function likelyKeywords(body: Body, isThere: (keyword: string) => boolean): readonly string[] {
  const open = openKeywords(body, isThere);
  const usual: readonly string[] = wanted[body.rule as BodyName] ?? [];
  const missing = open.filter((keyword) => usual.includes(keyword) && !isThere(keyword));
  return (missing.length > 0 ? missing : open.filter((keyword) => !isThere(keyword))).slice(0, 4);
}

/** Returns the keywords that can still be added to a body, in the order of completion. */
function openKeywords({ rule, statements }: Body, isThere: (keyword: string) => boolean): readonly string[] {
  const open = [...statements].flatMap(([keyword, head]) =>
    isThere(keyword) && !mayRepeat(keyword, head) ? [] : [keyword],
  );
  return inOrder(open, rule, isThere);
}

/** Returns whether one word is a part of the other, such as `truth` and `moment-of-truth`. */
function isPart(keyword: string, word: string): boolean {
  const parts = keyword.split('-');
  return parts.includes(word) ? parts.length > 1 : word.split(/[-_.]/).includes(keyword);
}
