import {
  type GetRulePage,
  getRulePage,
  isGetRulePage,
  listRules,
  type RuleSummary,
} from '@journey-maps/core/protocol';
import { rulePage, rules, rulesIndex } from '@journey-maps/core/rules';
import type { Feature } from '../feature.ts';

/** The list of rules and their pages, for an editor that shows them. */
export const rulePages: Feature = {
  listen({ connection }) {
    connection.onRequest(listRules, () => ruleList());
    connection.onRequest(getRulePage, (asked: unknown) => (isGetRulePage(asked) ? pageOf(asked) : null));
  },
};

/** Returns all rules, in the order of the documentation. */
function ruleList(): readonly RuleSummary[] {
  return rules.map(({ id, category, summary }) => ({ id, category, summary }));
}

/** Returns the page of a rule, or the index of all rules; null if there is no such rule. */
function pageOf({ rule: id }: GetRulePage): string | null {
  if (id === undefined) return rulesIndex(rules);
  const rule = rules.find((one) => one.id === id);
  return rule === undefined ? null : rulePage(rule);
}
