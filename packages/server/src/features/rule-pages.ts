import {
  type GetRulePage,
  getRulePage,
  isGetRulePage,
  listRules,
  type RuleSummary,
  rulePage,
  rules,
  rulesIndex,
} from '@journey-maps/core';
import type { Feature } from '../feature.ts';

/** What the rules are, for an editor that shows their pages. */
export const rulePages: Feature = {
  listen({ connection }) {
    connection.onRequest(listRules, () => ruleList());
    connection.onRequest(getRulePage, (asked: unknown) => (isGetRulePage(asked) ? pageOf(asked) : null));
  },
};

/** All rules, in the order of the documentation. */
function ruleList(): readonly RuleSummary[] {
  return rules.map(({ id, category, summary }) => ({ id, category, summary }));
}

/** The page of a rule, or of all; null where there is no such rule. */
function pageOf({ rule: id }: GetRulePage): string | null {
  if (id === undefined) return rulesIndex(rules);
  const rule = rules.find((one) => one.id === id);
  return rule === undefined ? null : rulePage(rule);
}
