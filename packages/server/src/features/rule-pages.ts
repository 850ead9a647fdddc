import {
  type GetRulePage,
  getRulePage,
  isGetRulePage,
  listRules,
  type RuleSummary,
} from '@journey-maps/core/protocol';
import { rules, writeRulePage, writeRulesIndex } from '@journey-maps/core/rules';
import type { Feature } from '../feature.ts';

/** The list of rules and their pages, for an editor that shows them. */
export const rulePages: Feature = {
  listen({ connection }) {
    connection.onRequest(listRules, () => listRuleSummaries());
    connection.onRequest(getRulePage, (asked: unknown) => (isGetRulePage(asked) ? getPage(asked) : null));
  },
};

/** Returns all rules, in the order of the documentation. */
function listRuleSummaries(): readonly RuleSummary[] {
  return rules.map(({ id, category, summary }) => ({ id, category, summary }));
}

/** Returns the page of a rule, or the index of all rules; null if there is no such rule. */
function getPage({ rule: id }: GetRulePage): string | null {
  if (id === undefined) return writeRulesIndex(rules);
  const rule = rules.find((otherRule) => otherRule.id === id);
  return rule === undefined ? null : writeRulePage(rule);
}
