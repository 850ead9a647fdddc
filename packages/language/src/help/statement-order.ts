import type { BodyName } from '@journey-maps/core/model';
import type { Keyword } from '../lexer/generated/keywords.ts';
import { bodyNameFor } from '../properties/find-property.ts';

/**
 * The statements that a body needs so that no rule reports a finding, in writing order. Completion offers them
 * first as long as they are missing.
 */
export const usualOrder: Readonly<Record<BodyName, readonly Keyword[]>> = {
  file: ['journey'],
  persona: ['goal', 'evidence'],
  owner: [],
  channel: ['kind'],
  evidence: ['method', 'date', 'sample'],
  touchpoint: ['channel', 'owner', 'importance'],
  metric: ['owner', 'baseline', 'target', 'due', 'reading', 'evidence'],
  'empathy-map': ['persona', 'evidence', 'says', 'thinks', 'does', 'feels'],
  journey: ['persona', 'owner', 'purpose', 'review', 'reviewed', 'evidence', 'metric', 'stage'],
  stage: ['owner', 'thought', 'emotion', 'touchpoint', 'step'],
  step: ['thought', 'emotion', 'touchpoint'],
  lane: ['owner'],
  pain: ['owner', 'severity', 'evidence'],
  gain: ['evidence'],
  opportunity: ['for', 'owner', 'value', 'effort'],
  'action-item': ['for', 'owner', 'due'],
  resource: ['status', 'owner'],
  handover: ['metric'],
  next: ['share'],
  exit: ['share'],
  reading: ['sample'],
};

/**
 * The customary groups of statements: properties, touchpoints, insights and plans, lanes, steps and stages,
 * ways out, rows, notes, former names. A keyword without an entry is a property. Within a group, the keywords
 * are in the order of the grammar.
 */
const later: Partial<Readonly<Record<Keyword, number>>> = {
  touchpoint: 1,
  pain: 2,
  opportunity: 2,
  gain: 2,
  'action-item': 2,
  metric: 2,
  resource: 2,
  frontstage: 3,
  backstage: 3,
  support: 3,
  artifact: 3,
  step: 4,
  stage: 4,
  handover: 5,
  next: 5,
  exit: 5,
  row: 6,
  link: 7,
  note: 7,
  was: 8,
};

/** Returns the statements that a body needs, by the grammar's rule of the body. */
export function findWanted(rule: string): readonly string[] {
  const body = bodyNameFor(rule);
  return body === undefined ? [] : usualOrder[body];
}

/** Sorts the keywords of a body in the order of completion. */
export function sortStatements(
  keywords: readonly string[],
  body: string,
  isThere: (keyword: string) => boolean,
): string[] {
  const first = findWanted(body);
  const rank = (keyword: string) => {
    const place = first.indexOf(keyword);
    if (place >= 0 && !isThere(keyword)) return place;
    return first.length + (later[keyword as Keyword] ?? 0);
  };
  return [...keywords].sort((a, b) => rank(a) - rank(b));
}
