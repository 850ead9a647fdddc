import { rules } from '@journey-maps/core/rules';
import { getFirstSentence } from '@journey-maps/core/text';
import type { Block } from './content.ts';
import { shorten } from './shorten.ts';

/** Shows a rule's name and the first sentence of its reason. */
export function explainRule(id: string): readonly Block[] {
  const rule = rules.find((otherRule) => otherRule.id === id);
  if (rule === undefined) return [];
  return [{ kind: 'prose', text: `\`${id}\`: ${shorten(getFirstSentence(rule.why), 300)}` }];
}

/** Shows the summary and reason of a rule, for a comment that names it. */
export function createRuleCard(id: string): readonly Block[] {
  const rule = rules.find((otherRule) => otherRule.id === id);
  if (rule === undefined) return [];
  return [
    { kind: 'heading', title: id, what: 'rule' },
    { kind: 'prose', text: rule.summary },
    { kind: 'prose', text: rule.why },
  ];
}
