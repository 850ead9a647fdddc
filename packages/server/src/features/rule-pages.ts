import { type GetRulePage, type RuleSummary, rulePage, rules, rulesIndex } from '@journey-maps/core';

/** All rules, in the order of the documentation. */
export function ruleList(): readonly RuleSummary[] {
  return rules.map(({ id, category, summary }) => ({ id, category, summary }));
}

/** The page of a rule, or of all; null where there is no such rule. */
export function pageOf({ rule: id }: GetRulePage): string | null {
  if (id === undefined) return rulesIndex(rules);
  const rule = rules.find((one) => one.id === id);
  return rule === undefined ? null : rulePage(rule);
}
